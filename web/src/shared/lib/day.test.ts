import { expect, test } from "vitest";
import { dayFromText, dayText, isDay, mondayOfWeek, weekOf } from "./day";

test.each([
  ["2026-03-16", 2026, 12],
  ["2024-12-30", 2025, 1],
  ["2027-01-03", 2026, 53],
  ["2026-01-01", 2026, 1],
])("%s lies in week %s/%s", (day, year, week) => {
  expect(weekOf(dayFromText(day))).toEqual({ year, week });
});

test("a week begins on its Monday", () => {
  expect(dayText(mondayOfWeek({ year: 2026, week: 12 })!)).toBe("2026-03-16");
});

test("a year without a week 53 has none", () => {
  expect(mondayOfWeek({ year: 2025, week: 53 })).toBeUndefined();
});

test.each(["2026-02-30", "2026-2-3", "heute", ""])("%s is not a day", (text) => {
  expect(isDay(text)).toBe(false);
});
