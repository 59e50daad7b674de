import type { EnquiryState, Plan, PlanGains, PlanProof } from "../../api/types";
import type { Words } from "../../i18n/words";

/** Whose turn it is, and what follows. */
export type PlanTurn = { readonly who: string; readonly text: string };

/** Where the enquiries of a published plan stand, by their ids. */
export type EnquiryStates = ReadonlyMap<string, EnquiryState>;

export function planTurn(plan: Plan, states: EnquiryStates, words: Words): PlanTurn {
  const { t } = words;
  const ours = t("plan.turn.ours");
  const nobody = t("plan.turn.nobody");
  switch (plan.status) {
    case "created":
    case "queued":
      return { who: nobody, text: t("plan.turn.queued") };
    case "solving":
      return { who: nobody, text: t("plan.turn.solving") };
    case "solved":
      return { who: ours, text: solvedText(plan, words) };
    case "stopped":
      return { who: ours, text: stoppedText(plan, words) };
    case "failed":
      return { who: ours, text: t("plan.turn.failed") };
    case "published":
      return { who: t("plan.turn.companies"), text: publishedText(plan, states, words) };
    case "superseded":
      return { who: nobody, text: t("plan.turn.superseded") };
  }
}

function solvedText({ result }: Plan, { t }: Words): string {
  const count = result?.matches_total ?? 0;
  return count > 0 ? t("plan.turn.solved", { count }) : t("plan.turn.solvedNothing");
}

function stoppedText({ result }: Plan, words: Words): string {
  if (!result || result.matches_total === 0) return words.t("plan.turn.stoppedNothing");
  return words.t("plan.turn.stopped", { gap: permille(result.proof.gap_permille, words) });
}

function publishedText({ result }: Plan, states: EnquiryStates, { t }: Words): string {
  const found = [...states.values()];
  const of = (...wanted: readonly EnquiryState[]): number =>
    found.filter((state) => wanted.includes(state)).length;
  const count = (result?.matches ?? []).filter(({ enquiry }) => enquiry).length;
  if (found.length === 0) return t("plan.turn.published", { count });
  return t("plan.turn.answered", {
    count,
    both: of("accepted", "agreed"),
    one: of("open"),
    no: of("declined", "withdrawn"),
  });
}

/** 18 → "1,8 %". */
export const permille = (value: number, { t, number }: Words): string =>
  t("plan.number.percent", { value: number(value / 10) });

/** The first thing under the gains: is it the best, over what, and who has checked. */
export type ProofView = {
  readonly best: boolean;
  readonly claim: string;
  readonly text: string;
};

export function proofView(proof: PlanProof, words: Words): ProofView {
  const { t } = words;
  const best = proof.verdict === "optimal";
  const over = proof.closed ? "closed" : "open";
  const text = t(best ? `plan.proof.${over}` : "plan.proof.bounded", {
    pairs: proof.closed || !best ? proof.pairs : proof.candidates,
    gap: permille(proof.gap_permille, words),
    time: checkTime(proof.checked_us, words),
  });
  const more = [
    ...(best && proof.closed ? [t("plan.proof.more")] : []),
    ...(proof.second_opinion ? [t("plan.proof.second")] : []),
  ];
  return {
    best,
    claim: t(best ? "plan.proof.best" : "plan.proof.good"),
    text: [text, ...more].join(" "),
  };
}

/** 4_100 microseconds → "4,1 ms", 2_400_000 → "2,4 s". */
function checkTime(microseconds: number, { t, number }: Words): string {
  if (microseconds < 1_000) return t("plan.number.instant");
  return microseconds < 1_000_000
    ? t("plan.number.milliseconds", { value: number(microseconds / 1_000) })
    : t("plan.number.seconds", { value: number(microseconds / 1_000_000) });
}

/** One figure: the number large, below it the sentence that it belongs to, with the comparison. */
export type GainTile = { readonly value: string; readonly text: string };

export function gainTiles(gains: PlanGains, words: Words): readonly GainTile[] {
  const { t, distance } = words;
  const tile = (value: string, text: string): readonly GainTile[] => [{ value, text }];
  const { asked, placed, way_m: way, way_before_m: wayBefore } = gains;
  return [
    ...(asked > 0
      ? tile(t("plan.gain.placed", { placed, asked }), placedText(gains, words))
      : tile(words.number(gains.placed_elsewhere), t("plan.gain.onlyElsewhere"))),
    ...(way === undefined
      ? []
      : tile(distance(way), wayText(wayBefore === undefined ? "" : distance(wayBefore), words))),
    ...(gains.across_permille === undefined
      ? []
      : tile(permilleWhole(gains.across_permille, words), t("plan.gain.acrossText"))),
    ...(gains.rings === 0
      ? []
      : tile(t("plan.gain.rings", { count: gains.rings }), t("plan.gain.ringsText"))),
  ];
}

function placedText(gains: PlanGains, { t }: Words): string {
  const { placed_before, placed_elsewhere: count, placed_elsewhere_before: before } = gains;
  const text = t("plan.gain.placedText", { before: placed_before });
  // Both numbers together, or a clearing that helps others more would look worse than it is.
  return count + before > 0 ? `${text}; ${t("plan.gain.elsewhere", { count, before })}` : text;
}

const wayText = (before: string, { t }: Words): string =>
  before === "" ? t("plan.gain.way") : t("plan.gain.wayText", { before });

const permilleWhole = (value: number, { t, number }: Words): string =>
  t("plan.number.percent", { value: number(value / 10, 0) });

/** The reader may, and there is something to suggest. */
export const mayPublish = ({ may, result }: Plan): boolean =>
  may.includes("publish") && (result?.matches_total ?? 0) > 0;

/** The page's one filled button; while changes wait, it is in their own bar. */
export function leadingMove(plan: Plan, changes: number): "rerun" | "publish" | undefined {
  if (changes > 0 || plan.status === "published") return undefined;
  return mayPublish(plan) ? "publish" : "rerun";
}
