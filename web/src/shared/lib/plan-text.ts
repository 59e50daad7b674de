import type { Plan, PlanStatus, PlanSummary } from "../../api/types";
import type { Words } from "../../i18n/words";

/** How a state is drawn: sign and tone; its word is `plan.state.<status>`. */
export type PlanMark = {
  readonly icon: "wait" | "yes" | "open" | "close";
  readonly tone: "action" | "ok" | "part" | "no" | "muted";
};

const marks: Readonly<Record<PlanStatus, PlanMark>> = {
  created: { icon: "wait", tone: "action" },
  queued: { icon: "wait", tone: "action" },
  solving: { icon: "wait", tone: "action" },
  solved: { icon: "yes", tone: "action" },
  stopped: { icon: "open", tone: "part" },
  failed: { icon: "close", tone: "no" },
  published: { icon: "yes", tone: "ok" },
  superseded: { icon: "close", tone: "muted" },
};

export const planMark = (status: PlanStatus): PlanMark => marks[status];

/** Still being computed: it changes by itself and may be stopped. */
export const isRunning = (status: PlanStatus): boolean =>
  status === "created" || status === "queued" || status === "solving";

/** "Ausgleich Personal, KW 12–20", or the day of the run where no period was asked for. */
export function planTitle({ scope, created_at }: Plan, { t, weeks, day }: Words): string {
  const { first, last } = scope;
  return first && last
    ? t("plan.title.weeks", { weeks: weeks(first, last) })
    : t("plan.title.day", { day: day(created_at) });
}

/** "143 von 171 gesuchten Personen finden einen Platz": what a plan brought, in one line. */
export function summaryText(plan: PlanSummary, { t }: Words): string {
  const { status, asked, placed, matches } = plan;
  if (isRunning(status))
    return t(status === "solving" ? "plan.summary.solving" : "plan.summary.queued");
  if (status === "failed") return t("plan.summary.failed");
  if (asked === 0 && matches === 0) return t("plan.summary.nothing");
  if (asked === 0) return t("plan.summary.elsewhere", { matches });
  return t("plan.summary.placed", { asked, placed, matches });
}
