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

/** A week as the API tells it. */
type Told = {
  readonly monday: string;
  readonly iso_week: number;
  readonly needed: boolean;
  readonly available: boolean;
};

/** The weeks that the server has counted, working days and all. */
export function cellsFrom(weeks: readonly Told[]): readonly WeekCell[] {
  return weeks.map(({ monday, iso_week, needed, available }) => ({
    key: monday,
    week: iso_week,
    need: needed,
    have: available,
  }));
}

/** "12–14, 18": the weeks for which `which` holds, those in a row as a span. */
export function weekRuns(cells: readonly WeekCell[], which: (cell: WeekCell) => boolean): string {
  const runs: WeekCell[][] = [];
  let open: WeekCell[] | undefined;
  for (const cell of cells) {
    if (!which(cell)) open = undefined;
    else if (open) open.push(cell);
    else runs.push((open = [cell]));
  }
  const ends = runs.map((run) => [run[0]?.week, run.at(-1)?.week]);
  return ends.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
