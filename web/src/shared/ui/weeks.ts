import { addDays, dayFromText, mondayOf, weekOf } from "../lib/day";

/** Days from first to last, both included ("2026-03-16"). */
export type Span = { readonly first: string; readonly last: string };

/** One calendar week: is it needed, is somebody there? */
export type WeekCell = {
  readonly key: string;
  readonly week: number;
  readonly need: boolean;
  readonly have: boolean;
};

/** More cells than this cannot be told apart; the strip then ends with the need. */
const cellsMax = 53;

/**
 * The weeks around `need`, one before and one after, each with what is needed and had. A week counts
 * as had if any of its needed days is covered. At most a year.
 */
export function weekCells(need: Span, have: Span | undefined): readonly WeekCell[] {
  const [first, last] = [dayFromText(need.first), dayFromText(need.last)];
  const begin = addDays(mondayOf(first), -7);
  const count = Math.round((mondayOf(last).getTime() - begin.getTime()) / 604_800_000) + 2;
  return Array.from({ length: Math.min(count, cellsMax) }, (_, index) => {
    const monday = addDays(begin, index * 7);
    const { year, week } = weekOf(monday);
    return {
      key: `${year}-${week}`,
      week,
      need: meets(need, monday),
      have: have ? meets(have, monday) : false,
    };
  });
}

function meets(span: Span, monday: Date): boolean {
  return dayFromText(span.first) <= addDays(monday, 6) && dayFromText(span.last) >= monday;
}

/** How many needed weeks there are, and in how many of them somebody is there. */
export function weekCount(cells: readonly WeekCell[]): {
  readonly needed: number;
  readonly covered: number;
} {
  const needed = cells.filter((cell) => cell.need);
  return { needed: needed.length, covered: needed.filter((cell) => cell.have).length };
}
