import type { Plan, PlanStage } from "../../api/types";
import type { Words } from "../../i18n/words";
import { permille } from "./plan-view";

type Step = Exclude<PlanStage, "done">;
const steps: readonly Step[] = ["waiting", "candidates", "solving", "checking", "closing", "rings"];

/** One step of the computation, and whether it lies behind, is done now or comes. */
export type StageView = {
  readonly stage: Step;
  readonly state: "done" | "now" | "later";
  readonly label: string;
  readonly text: string;
};

export function stageViews(
  { progress }: Pick<Plan, "progress">,
  { t }: Words,
): readonly StageView[] {
  const at = progress.stage === "done" ? steps.length : steps.indexOf(progress.stage);
  return steps.map((stage, index) => ({
    stage,
    state: index < at ? "done" : index === at ? "now" : "later",
    label: t(`plan.stage.${stage}`),
    text: t(`plan.stage.${stage}Text`),
  }));
}

/** How far, 0 to 1: by steps, since no step can tell how long it takes. */
export const progressOf = ({ progress }: Pick<Plan, "progress">): number =>
  progress.stage === "done" ? 1 : steps.indexOf(progress.stage) / steps.length;

/** What is known so far: pairs looked at, how far from the best at most. */
export function knownSoFar({ progress }: Pick<Plan, "progress">, words: Words): readonly string[] {
  const { pairs, gap_permille: gap } = progress;
  return [
    ...(pairs > 0 ? [words.t("plan.progress.pairs", { count: pairs })] : []),
    ...(gap === undefined ? [] : [words.t("plan.progress.gap", { gap: permille(gap, words) })]),
  ];
}
