import type { DealTerms } from "../../api/types";
import type { Words } from "../../i18n/words";
import { dayFromText, weekdayOf } from "./day";
import { weekdaysText } from "./listing-text";
import { weekdays, type Days, type Weekday } from "./nouns";
import { nameOf } from "./taxonomy.svelte";

export type DealPart = keyof DealTerms;

/** One line of what two companies agree upon. */
export type DealLine = { readonly part: DealPart; readonly label: string; readonly text: string };

/** Every part of the terms in words, in the order in which people ask; empty notes are left out. */
export function dealLines(terms: DealTerms, words: Words): readonly DealLine[] {
  const { t } = words;
  const line = (part: DealPart, text: string): DealLine => ({
    part,
    label: t(`deal.terms.${part}`),
    text,
  });
  const lines = [
    line("headcount", t("deal.terms.people", { count: terms.headcount })),
    line("period", words.days(terms.period.first, terms.period.last)),
    line("weekdays", weekdaysText(terms.weekdays, words)),
    line("minutes_a_week", t("deal.terms.hours", { hours: words.hours(terms.minutes_a_week) })),
    line("rate", t("deal.terms.hourly", { money: words.money(terms.rate) })),
    line("place", nameOf("places", terms.place)),
    line("legal_model", terms.legal_model),
    line("note", terms.note),
  ];
  return lines.filter(({ text }) => text !== "");
}

/** How many days of `period` are among `days`. O(1). */
export function countDays(period: Days, days: readonly Weekday[]): number {
  const [first, last] = [dayFromText(period.first), dayFromText(period.last)];
  const length = Math.round((last.getTime() - first.getTime()) / 86_400_000) + 1;
  const begin = weekdayOf(first);
  return days
    .map((day) => (weekdays.indexOf(day) - begin + 7) % 7)
    .reduce((sum, offset) => sum + Math.max(0, Math.ceil((length - offset) / 7)), 0);
}

/** The whole of a deal: how much work, for how much. Money in cents, hours in minutes. */
export type DealSum = {
  readonly days: number;
  /** Whole weeks, if the days make whole weeks. */
  readonly weeks: number | undefined;
  readonly minutes: number;
  readonly minor: number;
};

/**
 * Every day of the week gets the same part of the week's hours. Both sums are rounded once, at the
 * end, half up, with whole numbers of any size: no fraction is carried along.
 */
export function dealSum(terms: Omit<DealTerms, "legal_model" | "note" | "place">): DealSum {
  const daysAWeek = terms.weekdays.length || 1;
  const days = countDays(terms.period, terms.weekdays);
  const work = BigInt(terms.headcount) * BigInt(terms.minutes_a_week) * BigInt(days);
  return {
    days,
    weeks: days % daysAWeek === 0 ? days / daysAWeek : undefined,
    minutes: Number(rounded(work, BigInt(daysAWeek))),
    minor: Number(rounded(work * BigInt(terms.rate.minor), BigInt(daysAWeek) * 60n)),
  };
}

const rounded = (value: bigint, by: bigint): bigint => (2n * value + by) / (2n * by);

/** "3 Personen × 9 Wochen × 35 Std. = 945 Std.; bei 31 € je Stunde zusammen 29.295 €." */
export function dealSumText(terms: DealTerms, words: Words): string {
  const sum = dealSum(terms);
  const values = {
    count: terms.headcount,
    hours: words.hours(terms.minutes_a_week),
    total: words.hours(sum.minutes),
    rate: words.money(terms.rate),
    money: words.money({ minor: sum.minor, currency: terms.rate.currency }),
  };
  return sum.weeks === undefined
    ? words.t("deal.sum.days", { ...values, days: sum.days })
    : words.t("deal.sum.weeks", { ...values, weeks: sum.weeks });
}

/** Whose words those are, and what changed against the terms before. */
export function changedParts(now: DealTerms, before: DealTerms | undefined): ReadonlySet<DealPart> {
  if (!before) return new Set();
  const parts = Object.keys(now) as DealPart[];
  return new Set(parts.filter((part) => !same(now[part], before[part])));
}

/** Members may come in another order; what they say is compared. */
const same = (left: unknown, right: unknown): boolean => sorted(left) === sorted(right);

function sorted(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
