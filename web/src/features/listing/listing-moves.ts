import type { ListingAction } from "../../shared/lib/nouns";

/** What takes a step back, where something does. */
export const undoOf: Readonly<Partial<Record<ListingAction, ListingAction>>> = {
  pause: "resume",
  resume: "pause",
  close: "reopen",
  reopen: "close",
  block: "approve",
};

/** The steps of a listing's owner that stand beside its terms; to renew stands beside its date. */
const quiet: readonly ListingAction[] = ["pause", "resume", "reopen", "close"];

export function quietMoves(may: readonly ListingAction[]): readonly ListingAction[] {
  return quiet.filter((action) => may.includes(action));
}
