import { expect, test } from "vitest";
import type { Figures } from "../../api/types";
import de from "../../i18n/de.json";
import { wordsOf } from "../../i18n/words";
import { figureTiles } from "./figure-tiles";

const words = wordsOf("de", de);
const figures: Figures = {
  at: "2026-11-23T12:00:00Z",
  open_needs: 240,
  open_offers: 172,
  open_public: 60,
  people_asked: 800,
  people_offered: 900,
  agreements_in_7_days: 38,
  across_clusters_in_7_days: 21,
  median_hours_to_partner: 30,
  person_days_this_month: 1_240,
  help_in_7_days: [],
};
const now = new Date("2026-11-23T12:00:00Z");
const values = (change: Partial<Figures>) =>
  figureTiles({ ...figures, ...change }, words, now).map(({ value }) => value.replace(/\s/g, " "));

test("says the four figures, a short wait in hours", () => {
  expect(values({})).toEqual(["412", "38", "30 Stunden", "1.240"]);
});

test("a long wait is told in days", () => {
  expect(values({ median_hours_to_partner: 60 })[2]).toBe("2,5 Tage");
});

test("without a first partner there is no median", () => {
  expect(values({ median_hours_to_partner: undefined })).toHaveLength(3);
});

test("names the month that is counted", () => {
  expect(figureTiles(figures, words, now).at(-1)?.text).toContain("November");
});
