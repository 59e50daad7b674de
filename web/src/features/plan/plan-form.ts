import type { NewPlan, Plan, Session } from "../../api/types";
import type { Words } from "../../i18n/words";
import { isDay } from "../../shared/lib/day";
import type { Fault } from "../../shared/ui/problem-text";
import type { Edits } from "./edits";

/** Scope and rules as they stand in the form. */
export type PlanDraft = {
  agency: string;
  clusters: string[];
  occupations: string[];
  first: string;
  last: string;
  across: boolean;
  first_sectors: string[];
  fair: boolean;
  keep: boolean;
};

export const planIds = {
  agency: "plan-agency",
  clusters: "plan-clusters",
  occupations: "plan-occupations",
  first: "plan-first",
  last: "plan-last",
  across: "plan-across",
  first_sectors: "plan-first-sectors",
} as const;

/** An agency for which the reader may compute. */
export type Broker = {
  readonly id: string;
  readonly name: string;
  readonly clusters: readonly string[];
};

export function brokersOf(session: Pick<Session, "organisations"> | undefined): readonly Broker[] {
  return (session?.organisations ?? []).flatMap(({ agency, name, clusters }) =>
    agency ? [{ id: agency, name, clusters }] : [],
  );
}

/** Whom most agencies put first; everyone may be taken out again. */
export const usualFirst: readonly string[] = ["hospitals"];

/** The usual answers: everything that is open in the agency's clusters, hospitals first. */
export function usualDraft(broker: Broker | undefined): PlanDraft {
  return {
    agency: broker?.id ?? "",
    clusters: [...(broker?.clusters ?? [])],
    occupations: [],
    first: "",
    last: "",
    across: true,
    first_sectors: [...usualFirst],
    fair: true,
    keep: true,
  };
}

/** The answers of an earlier run, to change some of them. */
export function draftOf({ clusters, scope, rules }: Plan, brokers: readonly Broker[]): PlanDraft {
  const broker = brokers.find((one) => clusters.every((code) => one.clusters.includes(code)));
  return {
    agency: broker?.id ?? "",
    clusters: [...clusters],
    occupations: [...(scope.occupations ?? [])],
    first: scope.first ?? "",
    last: scope.last ?? "",
    across: scope.across,
    first_sectors: [...rules.first_sectors],
    fair: rules.fair,
    keep: rules.keep,
  };
}

/** What is sent: every answer is given. */
type PlanOrder = NewPlan & Pick<Plan, "clusters" | "scope" | "rules">;

export function newPlanOf(draft: PlanDraft, edits: Edits, follows?: string): PlanOrder {
  const { occupations, first, last } = draft;
  return {
    kind: "staff",
    clusters: [...draft.clusters],
    ...(draft.agency && { agency: draft.agency }),
    scope: {
      ...(occupations.length > 0 && { occupations: [...occupations] }),
      ...(first && { first }),
      ...(last && { last }),
      across: draft.across,
    },
    rules: { first_sectors: [...draft.first_sectors], fair: draft.fair, keep: draft.keep },
    pins: [...edits.pins],
    forbids: [...edits.forbids],
    ...(follows && { follows }),
  };
}

/** What the form can see by itself. */
export function planFaults(draft: PlanDraft, { t }: Words): readonly Fault[] {
  const { first, last } = draft;
  const wrong: readonly (readonly [boolean, string, string])[] = [
    [draft.clusters.length === 0, planIds.clusters, t("plan.missing.clusters")],
    [isDay(first) && isDay(last) && last < first, planIds.last, t("plan.missing.order")],
  ];
  return wrong.filter(([is]) => is).map(([, field, text]) => ({ field, text }));
}

const pointers: readonly (readonly [string, keyof typeof planIds])[] = [
  ["/agency", "agency"],
  ["/clusters", "clusters"],
  ["/scope/occupations", "occupations"],
  ["/scope/first", "first"],
  ["/scope/last", "last"],
  ["/rules/first_sectors", "first_sectors"],
];

/** Where the form shows what the server says about `path`. */
export function planField(path: string): string | undefined {
  const found = pointers.find(([begin]) => path === begin || path.startsWith(`${begin}/`));
  return found && planIds[found[1]];
}
