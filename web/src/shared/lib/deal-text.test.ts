import { beforeAll, expect, test } from "vitest";
import type { DealTerms } from "../../api/types";
import de from "../../i18n/de.json";
import { chooseLanguage } from "../../i18n/language.svelte";
import { wordsOf } from "../../i18n/words";
import { changedParts, countDays, dealLines, dealSum, dealSumText } from "./deal-text";

const words = wordsOf("de", de);
const plain = (text: string): string => text.replace(/\s/g, " ");
const terms: DealTerms = {
  headcount: 3,
  period: { first: "2026-03-16", last: "2026-05-15" },
  weekdays: ["mon", "tue", "wed", "thu", "fri"],
  minutes_a_week: 2_100,
  rate: { minor: 3_100, currency: "EUR" },
  place: "harburg",
  legal_model: "",
  note: "",
};

beforeAll(() => chooseLanguage("de", false));

test("nine whole weeks are counted from Monday to Friday", () => {
  expect(countDays(terms.period, terms.weekdays)).toBe(45);
  expect(countDays({ first: "2026-03-21", last: "2026-03-22" }, ["mon"])).toBe(0);
  expect(countDays({ first: "2026-03-18", last: "2026-03-18" }, ["wed"])).toBe(1);
});

test("the sum is exact to the cent", () => {
  expect(dealSum(terms)).toEqual({ days: 45, weeks: 9, minutes: 56_700, minor: 2_929_500 });
  const odd = {
    ...terms,
    headcount: 1,
    minutes_a_week: 2_310,
    rate: { ...terms.rate, minor: 3_333 },
  };
  const oneDay = { ...odd, period: { first: "2026-03-16", last: "2026-03-16" } };
  // 2,310 / 5 = 462 minutes; 462 × 33.33 € / 60 = 256.641 €
  expect(dealSum(oneDay)).toMatchObject({ days: 1, weeks: undefined, minutes: 462, minor: 25_664 });
});

test("even the largest deal stays exact", () => {
  const large = {
    ...terms,
    headcount: 10_000,
    minutes_a_week: 3_600,
    rate: { minor: 100_000, currency: "EUR" } as const,
    period: { first: "2026-01-05", last: "2035-12-30" },
  };
  expect(dealSum(large).minor % 100).toBe(0);
});

test("the sum is a sentence", () => {
  expect(plain(dealSumText(terms, words))).toBe(
    "3 Personen × 9 Wochen × 35 Std. = 945 Std., bei 31 € je Stunde zusammen 29.295 €.",
  );
});

test("empty notes have no line", () => {
  expect(dealLines(terms, words).map(({ part }) => part)).toEqual([
    "headcount",
    "period",
    "weekdays",
    "minutes_a_week",
    "rate",
    "place",
  ]);
});

test("what changed is found, whatever the order of members", () => {
  const next = { ...terms, headcount: 2, period: { last: "2026-05-15", first: "2026-03-16" } };
  expect([...changedParts(next, terms)]).toEqual(["headcount"]);
  expect(changedParts(terms, undefined).size).toBe(0);
});
