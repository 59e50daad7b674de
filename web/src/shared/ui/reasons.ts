/** One part of a score as readers see it: state by sign, word and tone; `value` fills the cell. */
export type Reason = {
  readonly state: ReasonState;
  /** 0 to 100: how well this part fits. */
  readonly value: number;
  /** How much this part counts against the others; any positive number. */
  readonly weight: number;
  readonly title: string;
  readonly detail?: string | undefined;
};
export type ReasonState = "ok" | "part" | "no";

/** From which value on a part counts as fitting; below 1 it does not fit at all. */
const okFrom = 80;

export function reasonState(value: number): ReasonState {
  if (value >= okFrom) return "ok";
  return value >= 1 ? "part" : "no";
}

/** Relative widths between 1 and 4, so that no cell is too narrow to read. */
export function reasonWidths(reasons: readonly Reason[]): readonly number[] {
  const largest = Math.max(...reasons.map(({ weight }) => weight), Number.MIN_VALUE);
  return reasons.map(({ weight }) => Math.max(1, Math.round((weight / largest) * 4)));
}
