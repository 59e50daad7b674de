/** One part of a quantity that is being filled, such as what is promised; the rest is open. */
export type LedgerPart = { readonly label: string; readonly amount: number };
export type LedgerView = {
  readonly parts: readonly (LedgerPart & {
    readonly percent: number;
    readonly lightness: number;
  })[];
  readonly open: number;
  readonly openPercent: number;
};

/** Shares of `total`, each part lighter than the one before. Parts beyond the total are cut off. */
export function ledgerView(parts: readonly LedgerPart[], total: number): LedgerView {
  let left = total;
  const cut = parts.map((part) => {
    const amount = Math.min(part.amount, left);
    left -= amount;
    return { ...part, amount };
  });
  const percent = (amount: number): number => (total > 0 ? (amount / total) * 100 : 0);
  const step = 74 / Math.max(1, parts.length);
  return {
    parts: cut.map((part, index) => ({
      ...part,
      percent: percent(part.amount),
      lightness: Math.round(index * step),
    })),
    open: left,
    openPercent: percent(left),
  };
}
