import { fold } from "../lib/fold";

/** Something to choose by typing. `synonyms` are found too, `hint` stands beside the label. */
export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly synonyms?: readonly string[] | undefined;
};

/** A choice that fits what was typed; `via` is the synonym by which it was found. */
export type Found = { readonly choice: Choice; readonly via?: string | undefined };

/**
 * The choices that fit `typed`, the best first: the label begins so, a synonym is just that, a word
 * of the label begins so, a synonym does, it occurs anywhere. Equally good ones keep their order.
 * All of them if nothing was typed. O(choices × synonyms).
 */
export function findChoices(choices: readonly Choice[], typed: string): readonly Found[] {
  const wanted = fold(typed);
  if (wanted === "") return choices.map((choice) => ({ choice }));
  return choices
    .map((choice) => ranked(choice, wanted))
    .filter((found) => found.rank < unfit)
    .sort((left, right) => left.rank - right.rank);
}

type Ranks = { readonly exact: number; readonly begins: number; readonly word: number };

const labelRanks: Ranks = { exact: 0, begins: 1, word: 3 };
const synonymRanks: Ranks = { exact: 2, begins: 4, word: 5 };
const anywhere = 6;
const unfit = 9;

function ranked(choice: Choice, wanted: string): Found & { readonly rank: number } {
  const rank = rankOf(choice.label, wanted, labelRanks);
  const synonyms = (choice.synonyms ?? []).map((text) => ({
    text,
    rank: rankOf(text, wanted, synonymRanks),
  }));
  const best = synonyms.sort((left, right) => left.rank - right.rank)[0];
  if (best && best.rank < rank) return { choice, rank: best.rank, via: best.text };
  return { choice, rank };
}

function rankOf(text: string, wanted: string, ranks: Ranks): number {
  const folded = fold(text);
  if (folded === wanted) return ranks.exact;
  if (folded.startsWith(wanted)) return ranks.begins;
  if (folded.includes(` ${wanted}`)) return ranks.word;
  return folded.includes(wanted) ? anywhere : unfit;
}

export type Move = "down" | "up" | "first" | "last";

/** Where the highlight goes in a list of `count`; -1 is none, the ends meet. */
export function moved(at: number, move: Move, count: number): number {
  if (count === 0) return -1;
  switch (move) {
    case "down":
      return (at + 1) % count;
    case "up":
      return at <= 0 ? count - 1 : at - 1;
    case "first":
      return 0;
    case "last":
      return count - 1;
  }
}
