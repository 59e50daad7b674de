import type { PlanBottleneck } from "../../api/types";
import type { Words } from "../../i18n/words";
import { nameOf } from "../../shared/lib/taxonomy.svelte";

/** Where one more person would help most: a bar, and the same as a line of a table. */
export type BottleneckView = {
  readonly key: string;
  readonly occupation: string;
  readonly place: string;
  readonly weeks: string;
  readonly points: string;
  /** Of the highest price, 0 to 100. */
  readonly percent: number;
  readonly asked: string;
  readonly offered: string;
};

export function bottleneckViews(
  found: readonly PlanBottleneck[],
  words: Words,
): readonly BottleneckView[] {
  const highest = Math.max(1, ...found.map(({ price_points }) => price_points));
  return found.map((one) => ({
    key: `${one.occupation}/${one.place}/${one.monday}`,
    occupation: nameOf("occupations", one.occupation),
    place: nameOf("places", one.place),
    weeks: weeksText(one, words),
    points: words.number(one.price_points),
    percent: Math.round((one.price_points / highest) * 100),
    asked: words.number(one.people_asked),
    offered: words.number(one.people_offered),
  }));
}

function weeksText({ monday, last_monday: last }: PlanBottleneck, { t, weeks }: Words): string {
  if (!last || last === monday) return t("plan.narrow.week", { week: weeks(monday, monday) });
  return t("listing.facts.weeks", { weeks: weeks(monday, last) });
}

/** The narrowest place in one sentence; "" if there is none. */
export function narrowestText(found: readonly PlanBottleneck[], words: Words): string {
  const first = found[0];
  if (!first) return "";
  return words.t("plan.narrow.first", {
    occupation: nameOf("occupations", first.occupation),
    place: nameOf("places", first.place),
    weeks: weeksText(first, words),
    asked: first.people_asked,
    offered: first.people_offered,
    points: first.price_points,
  });
}
