import type { Figures } from "../../api/types";
import type { Words } from "../../i18n/words";

/** One figure of the start page: the number large, the sentence that it belongs to below. */
export type FigureTile = { readonly value: string; readonly text: string };

/** From here on a wait is told in days. */
const hoursTold = 48;

/** The four figures of the start page. The median is left out as long as there is none. */
export function figureTiles(figures: Figures, words: Words, now: Date): readonly FigureTile[] {
  const { t, number } = words;
  const open = figures.open_needs + figures.open_offers;
  const [made, across] = [figures.agreements_in_7_days, figures.across_clusters_in_7_days];
  return [
    {
      value: number(open),
      text: t("start.figure.open", { needs: figures.open_needs, offers: figures.open_offers }),
    },
    { value: number(made), text: t("start.figure.agreements", { count: made, across }) },
    ...medianTile(figures.median_hours_to_partner, words),
    {
      value: number(figures.person_days_this_month),
      text: t("start.figure.personDays", {
        count: figures.person_days_this_month,
        month: words.month(now.toISOString()),
      }),
    },
  ];
}

function medianTile(hours: number | undefined, words: Words): readonly FigureTile[] {
  if (hours === undefined) return [];
  const value = hours < hoursTold ? words.inHours(hours) : words.inDays(hours / 24);
  return [{ value, text: words.t("start.figure.median") }];
}
