import type { Issue, Problem } from "../../api/problem";
import type { Words } from "../../i18n/words";

/** What went wrong, in words: what it is, what follows, what to do. Unknown codes are named. */
export function problemText(problem: Problem, { t, maybe }: Words): string {
  const seconds = problem.retryAfterSeconds ?? 0;
  const known = maybe(`problem.${problem.code}`, { ...problem.params, seconds });
  if (known) return known;
  const status = maybe(`problem.status.${problem.status}`, { seconds });
  return status ?? t("problem.unknown.code", { code: problem.code });
}

/** One fault of the input in words. */
export function issueText(issue: Issue, { t, maybe }: Words): string {
  return (
    maybe(`problem.${issue.code}`, issue.params) ?? t("problem.unknown.code", { code: issue.code })
  );
}

/** A fault and the field it belongs to, for an ErrorSummary and the fields below it. */
export type Fault = { readonly field?: string | undefined; readonly text: string };

/**
 * The faults of a refused form. `fieldOf` tells which field shows a JSON pointer such as
 * "/terms/headcount"; without a field the fault stands in the summary alone. Never empty.
 */
export function faultsOf(
  problem: Problem,
  words: Words,
  fieldOf: (path: string) => string | undefined,
): readonly Fault[] {
  const faults = problem.issues
    .filter(({ severity }) => severity === "error")
    .map((issue) => ({ field: fieldOf(issue.path), text: issueText(issue, words) }));
  return faults.length > 0 ? faults : [{ text: problemText(problem, words) }];
}

/** What stands below the field `field`, if anything is wrong with it. */
export function faultAt(faults: readonly Fault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field)?.text;
}
