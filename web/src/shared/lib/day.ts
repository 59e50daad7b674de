/** Days of the calendar as the API writes them ("2026-03-16") and ISO weeks. No clock, no zone. */

const dayLength = 86_400_000; // milliseconds

/** The day at midnight UTC; throws if `text` is not a day of the calendar. */
export function dayFromText(text: string): Date {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** "2026-03-16". */
export function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && dayText(day) === text;
}

export function addDays(day: Date, count: number): Date {
  return new Date(day.getTime() + count * dayLength);
}

export type Week = { readonly year: number; readonly week: number };

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: Date): number {
  return (day.getUTCDay() + 6) % 7;
}

export function mondayOf(day: Date): Date {
  return addDays(day, -weekdayOf(day));
}

/** The ISO 8601 week: the one with the year's first Thursday is week 1. */
export function weekOf(day: Date): Week {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.getUTCFullYear();
  const january = Date.UTC(year, 0, 1);
  return { year, week: Math.floor((thursday.getTime() - january) / dayLength / 7) + 1 };
}

/** The Monday of an ISO week, or undefined if the year has no such week. */
export function mondayOfWeek({ year, week }: Week): Date | undefined {
  const monday = addDays(mondayOf(new Date(Date.UTC(year, 0, 4))), (week - 1) * 7);
  const back = weekOf(monday);
  return back.year === year && back.week === week ? monday : undefined;
}
