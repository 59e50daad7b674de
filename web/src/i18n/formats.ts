import { dayFromText, weekOf } from "../shared/lib/day";

/** Whole minor units (cents) of one currency, as the API sends them. */
export type Money = { readonly minor: number; readonly currency: string };

/** How one locale writes numbers, money and time. Instants are shown in the region's own zone. */
export type Formats = {
  /** 1240 → "1.240"; at most `digits` decimals. */
  number(value: number, digits?: number): string;
  /** "25.600,50 €"; whole amounts without decimals. */
  money(money: Money): string;
  /** 18_500 → "18,5 km", 640 → "640 m". */
  distance(metres: number): string;
  /** 2_100 → "35 Std.": minutes as hours. */
  hours(minutes: number): string;
  /** "2026-03-16" → "16. März 2026". */
  day(day: string): string;
  /** "16.3.": without the year, for narrow places. */
  dayShort(day: string): string;
  /** "Mo., 16. März 2026": with the day of the week. */
  dayLong(day: string): string;
  /** "16. März – 15. Mai 2026". */
  days(first: string, last: string): string;
  /** "Mo.": 0 is Monday. */
  weekday(index: number): string;
  /** "November": the month of an RFC 3339 instant. */
  month(instant: string): string;
  /** 30 → "30 Stunden"; 2.5 → "2,5 Tage". */
  inHours(hours: number): string;
  inDays(days: number): string;
  /** "16. März 2026, 07:12" of an RFC 3339 instant. */
  instant(instant: string): string;
  /** "vor 3 Stunden", "in 2 Tagen". */
  since(instant: string, now?: Date): string;
  /** "A, B und C". */
  list(items: readonly string[]): string;
  /** The ISO weeks from one day to another: "12–20", or "51–3" over a new year. */
  weeks(first: string, last: string): string;
};

/** Where the region lives; a site's own zone is for the server to know. */
const zone = "Europe/Berlin";

export function formatsOf(tag: string): Formats {
  const dates = dateFormats(tag);
  const number = memo(
    (digits: number) => new Intl.NumberFormat(tag, { maximumFractionDigits: digits }),
  );
  const list = new Intl.ListFormat(tag, { type: "conjunction" });
  return {
    ...dates,
    number: (value, digits = 1) => number(digits).format(value),
    money: (money) => formatMoney(money, tag),
    distance: (metres) => formatDistance(metres, tag),
    inHours: (hours) => unit(tag, "hour", "long", 0).format(hours),
    inDays: (days) => unit(tag, "day", "long", 1).format(days),
    hours: (minutes) => unbroken(unit(tag, "hour", "short", 1).format(minutes / 60)),
    list: (items) => list.format(items),
    weeks: (first, last) => weekText(first, last),
  };
}

function dateFormats(tag: string) {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options);
  const day = format({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const short = format({ day: "numeric", month: "numeric", timeZone: "UTC" });
  const long = format({
    day: "numeric",
    month: "long",
    year: "numeric",
    weekday: "short",
    timeZone: "UTC",
  });
  const weekday = format({ weekday: "short", timeZone: "UTC" });
  const month = format({ month: "long", timeZone: zone });
  const instant = format({ dateStyle: "long", timeStyle: "short", timeZone: zone });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  return {
    day: (text: string) => day.format(dayFromText(text)),
    dayShort: (text: string) => short.format(dayFromText(text)),
    dayLong: (text: string) => long.format(dayFromText(text)),
    days: (first: string, last: string) => day.formatRange(dayFromText(first), dayFromText(last)),
    weekday: (index: number) => weekday.format(new Date(Date.UTC(2024, 0, 1 + index))), // a Monday
    month: (text: string) => month.format(new Date(text)),
    instant: (text: string) => instant.format(new Date(text)),
    since: (text: string, now = new Date()) => relativeText(relative, new Date(text), now),
  };
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

function relativeText(format: Intl.RelativeTimeFormat, then: Date, now: Date): string {
  const seconds = (then.getTime() - now.getTime()) / 1000;
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  return step ? format.format(Math.trunc(seconds / step[1]), step[0]) : format.format(0, "second");
}

function formatMoney({ minor, currency }: Money, tag: string): string {
  const options = { style: "currency", currency } as const;
  const digits = new Intl.NumberFormat(tag, options).resolvedOptions().maximumFractionDigits ?? 2;
  const format = new Intl.NumberFormat(tag, { ...options, trailingZeroDisplay: "stripIfInteger" });
  return format.format(minor / 10 ** digits);
}

function formatDistance(metres: number, tag: string): string {
  if (metres < 1000) return unit(tag, "meter", "short", 0).format(metres);
  return unit(tag, "kilometer", "short", metres < 10_000 ? 1 : 0).format(metres / 1000);
}

function unit(tag: string, name: string, unitDisplay: "short" | "long", digits: number) {
  return new Intl.NumberFormat(tag, {
    style: "unit",
    unit: name,
    unitDisplay,
    maximumFractionDigits: digits,
  });
}

/** A number and its unit stay on one line. */
function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

function weekText(first: string, last: string): string {
  const [from, until] = [weekOf(dayFromText(first)), weekOf(dayFromText(last))];
  const same = from.year === until.year && from.week === until.week;
  return same ? `${from.week}` : `${from.week}–${until.week}`;
}

function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
