import { expect, test } from "vitest";
import { formatsOf } from "./formats";

/** Which kind of space stands before a unit differs between versions of ICU. */
const plain = (text: string): string => text.replace(/\s/g, " ");
const de = formatsOf("de-DE");
const en = formatsOf("en-GB");

test("writes money as readers expect, without needless decimals", () => {
  expect(plain(de.money({ minor: 2_560_050, currency: "EUR" }))).toBe("25.600,50 €");
  expect(plain(de.money({ minor: 3_400, currency: "EUR" }))).toBe("34 €");
  expect(plain(en.money({ minor: 2_560_050, currency: "EUR" }))).toBe("€25,600.50");
});

test("writes a span of days without repeating itself", () => {
  expect(plain(de.days("2026-03-16", "2026-05-15"))).toBe("16. März – 15. Mai 2026");
});

test("names the calendar weeks, over a new year too", () => {
  expect(de.weeks("2026-03-16", "2026-05-15")).toBe("12–20");
  expect(de.weeks("2026-03-16", "2026-03-20")).toBe("12");
  expect(de.weeks("2026-12-14", "2027-01-22")).toBe("51–3");
});

test("shows an instant in the region's zone, summer time included", () => {
  expect(de.instant("2026-07-01T05:12:00Z")).toBe("1. Juli 2026 um 07:12");
});

test("tells how long ago, in the largest unit that fits", () => {
  const now = new Date("2026-03-16T12:00:00Z");
  expect(de.since("2026-03-16T09:00:00Z", now)).toBe("vor 3 Stunden");
  expect(en.since("2026-03-18T12:00:00Z", now)).toBe("in 2 days");
  expect(de.since("2026-03-16T11:59:50Z", now)).toBe("jetzt");
});

test("near is metres, far is kilometres", () => {
  expect(plain(de.distance(640))).toBe("640 m");
  expect(plain(de.distance(9_100))).toBe("9,1 km");
  expect(plain(de.distance(18_500))).toBe("19 km");
});

test("the week begins on Monday", () => {
  expect(de.weekday(0)).toBe("Mo");
  expect(en.weekday(6)).toBe("Sun");
});
