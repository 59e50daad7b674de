import type { RefusalCount } from "../../api/types";
import type { Words } from "../../i18n/words";

/** "9 zu weit entfernt, 4 ohne gemeinsame Tage": why the others do not fit, the commonest first. */
export function refusalSummary(counts: readonly RefusalCount[], { t }: Words): string {
  return [...counts]
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count)
    .map(({ refusal, count }) => t(`refusal.count.${refusal}`, { count }))
    .join(" · ");
}
