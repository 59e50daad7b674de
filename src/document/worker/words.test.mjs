import assert from "node:assert/strict";
import { test } from "node:test";

import { filled } from "./message.mjs";
import { wordsOf } from "./words.mjs";

const german = wordsOf("de", { "document.weekdays.all": "alle Tage" }, "Europe/Berlin");
const english = wordsOf("en", {}, "Europe/Berlin");

test("a message is filled with values, numbers written as the language does", () => {
  assert.equal(filled("bis {km} km", { km: 1200 }, "de-DE"), "bis 1.200 km");
  assert.equal(filled("Nr. {number}", { number: "1200" }, "de-DE"), "Nr. 1200");
});

test("a message chooses its plural", () => {
  const text = "{count, plural, =0 {keine} one {eine Zeile} other {# Zeilen}}";
  const of = (count) => filled(text, { count }, "de-DE");
  assert.deepEqual([0, 1, 2000].map(of), ["keine", "eine Zeile", "2.000 Zeilen"]);
});

test("a broken message is a fault and not half a text", () => {
  assert.throws(() => filled("{name", {}, "de-DE"));
  assert.throws(() => filled("{n, plural, one {x}", { n: 1 }, "de-DE"));
});

test("weeks are those of ISO 8601, over a new year with the years", () => {
  assert.equal(german.weeks("2026-03-16", "2026-05-15"), "12–20");
  assert.equal(german.weeks("2026-03-16", "2026-03-20"), "12");
  assert.equal(german.weeks("2025-12-29", "2026-01-02"), "1");
  assert.equal(german.weeks("2026-12-21", "2027-01-08"), "52/2026–1/2027");
  assert.equal(german.weeks("2020-12-31", "2021-01-03"), "53");
});

test("weekdays in a row are drawn together", () => {
  assert.equal(german.weekdays(0b0001111), "Mo–Do");
  assert.equal(german.weekdays(0b0010011), "Mo, Di, Fr");
  assert.equal(german.weekdays(0b1110111), "Mo–Mi, Fr–So");
  assert.equal(german.weekdays(0b1111111), "alle Tage");
  assert.equal(english.weekdays(0b0011111), "Mon–Fri");
});

test("days and money are written as people write them", () => {
  assert.equal(german.days("2026-03-16", "2026-03-16"), "16. März 2026");
  assert.equal(german.days("2026-12-21", "2027-01-08").replaceAll("\u00a0", " "), "21. Dezember 2026 – 8. Januar 2027");
  assert.equal(german.money({ minor: 123456, currency: "EUR" }), "1.234,56\u00a0€");
  assert.equal(english.money({ minor: 123456, currency: "EUR" }), "€1,234.56");
  assert.equal(german.hours(2130), "35,5");
});

test("instants are shown by the clock of the place, on its calendar day", () => {
  assert.equal(german.instant("2026-06-30T22:30:00Z"), "1. Juli 2026 um 00:30");
  assert.deepEqual(german.calendarDay("2026-06-30T22:30:00Z"), [2026, 7, 1]);
});

test("a language without words is refused", () => {
  assert.throws(() => wordsOf("fr", {}, "Europe/Berlin"));
});
