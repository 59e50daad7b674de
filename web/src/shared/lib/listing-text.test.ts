import { beforeAll, expect, test } from "vitest";
import type { Listing } from "../../api/types";
import de from "../../i18n/de.json";
import { chooseLanguage } from "../../i18n/language.svelte";
import { wordsOf } from "../../i18n/words";
import { listingFacts, listingTitle, partyText, weekdaysText } from "./listing-text";
import { useTaxonomy } from "./taxonomy.svelte";

const words = wordsOf("de", de);
const plain = (text = ""): string => text.replace(/\s/g, " ");
const named = (code: string, name: string) => ({ code, name: { de: name, en: name } });

beforeAll(async () => {
  const plural = { de: "Schweißfachkräfte", en: "welders" };
  const welder = {
    ...named("welder", "Schweißfachkraft"),
    plural,
    synonyms: [],
    sectors: [],
    skills: [],
    certificates: [],
  };
  const harburg = { ...named("harburg", "Harburg"), parent: "hamburg" };
  const yard = named("shipbuilding", "Schiffbau");
  useTaxonomy({
    occupations: [welder],
    skills: [],
    certificates: [],
    places: [harburg],
    sectors: [yard],
    clusters: [],
  });
  await chooseLanguage("de", false);
});

const terms = {
  occupation: "welder",
  skills: [],
  certificates: [],
  headcount: 3,
  minutes_a_week: 2_100,
  period: { first: "2026-03-16", last: "2026-05-15" },
  weekdays: ["mon", "tue", "wed", "thu", "fri"],
  place: "harburg",
  radius_km: 30,
  mode: "on_site",
  rate: { minor: 3_400, currency: "EUR" },
} as const satisfies Listing["terms"];

test("a heading counts in words, one person needs no number", () => {
  expect(listingTitle({ terms }, words)).toBe("Drei Schweißfachkräfte");
  expect(listingTitle({ terms: { ...terms, headcount: 14 } }, words)).toBe("14 Schweißfachkräfte");
  expect(listingTitle({ terms: { ...terms, headcount: 1 } }, words)).toBe("Schweißfachkraft");
});

test("the facts say place, weeks, hours and the pay frame of the side", () => {
  expect(plain(listingFacts({ side: "need", terms }, words).join(" · "))).toBe(
    "Harburg, bis 30 km · KW 12–20 · 35 Std. · bis 34 €",
  );
  expect(plain(listingFacts({ side: "offer", terms }, words).at(-1))).toBe("ab 34 €");
});

test("a hidden company is called by its sector", () => {
  const party = { sector: "shipbuilding", size: "large", place: "harburg", clusters: [] } as const;
  expect(partyText(party, words)).toBe("Betrieb aus Schiffbau");
  expect(partyText({ ...party, name: "Werft Süderelbe" }, words)).toBe("Werft Süderelbe");
});

test("days in a row become a span", () => {
  expect(weekdaysText(["mon", "tue", "wed", "thu", "fri"], words)).toBe("Mo–Fr");
  expect(weekdaysText(["mon", "wed", "sat", "sun"], words)).toBe("Mo, Mi, Sa, So");
});
