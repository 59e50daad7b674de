import type { Plan } from "../../api/types";
import type { Words } from "../../i18n/words";
import { nameOf, shortClusterName } from "../../shared/lib/taxonomy.svelte";
import { permille } from "./plan-view";

/** What a run looked at: occupations, period, who may help whom. */
export function scopeText(
  { scope, clusters }: Pick<Plan, "scope" | "clusters">,
  words: Words,
): readonly string[] {
  const { t, list, day, days } = words;
  const { first, last } = scope;
  const occupations = (scope.occupations ?? []).map((code) => nameOf("occupations", code));
  return [
    t("plan.scope.clusters", { list: list(clusters.map(shortClusterName)) }),
    occupations.length > 0
      ? t("plan.scope.occupations", { list: list(occupations) })
      : t("plan.scope.allOccupations"),
    ...(first && last ? [t("plan.scope.days", { days: days(first, last) })] : []),
    ...(first && !last ? [t("plan.scope.from", { day: day(first) })] : []),
    ...(!first && last ? [t("plan.scope.until", { day: day(last) })] : []),
    ...(!first && !last ? [t("plan.scope.always")] : []),
    t(scope.across ? "plan.scope.across" : "plan.scope.own"),
  ];
}

/** By which rules a run decided, and what fairness cost. */
export function rulesText(
  { rules, result }: Pick<Plan, "rules" | "result">,
  words: Words,
): readonly string[] {
  const { t } = words;
  const sectors = rules.first_sectors.map((code) => nameOf("sectors", code));
  const cost = result?.gains.fairness_cost_permille;
  return [
    sectors.length > 0
      ? t("plan.rules.first", { list: words.list(sectors) })
      : t("plan.rules.nobodyFirst"),
    t(rules.fair ? "plan.rules.fair" : "plan.rules.notFair"),
    t(rules.keep ? "plan.rules.keep" : "plan.rules.notKeep"),
    ...(rules.fair && cost !== undefined
      ? [t("plan.rules.cost", { cost: permille(cost, words) })]
      : []),
  ];
}

/** When it was computed and how long that took: "gerechnet vor 3 Minuten in 2,4 s". */
export function whenText(plan: Plan, words: Words, now = new Date()): string {
  const { t, since, number } = words;
  const { started_at: from, finished_at: until } = plan;
  if (!until) return t("plan.when.asked", { since: since(plan.created_at, now) });
  const seconds = from ? (Date.parse(until) - Date.parse(from)) / 1_000 : 0;
  const values = { since: since(until, now), seconds: number(seconds, 0) };
  return t(seconds >= 1 ? "plan.when.took" : "plan.when.done", values);
}

/** What a click would compute: "Cluster: Luftfahrt. Alle Berufe. … Zuerst: Krankenhäuser. …". */
export const orderText = (
  order: Pick<Plan, "scope" | "clusters" | "rules">,
  words: Words,
): string =>
  words.t("plan.form.order", {
    scope: scopeText(order, words).join(". "),
    rules: rulesText(order, words).join(" "),
  });
