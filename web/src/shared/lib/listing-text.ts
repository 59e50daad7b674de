import type { Words } from "../../i18n/words";
import type { Listing, Weekday } from "./nouns";
import { weekdays } from "./nouns";
import { nameOf, pluralOf } from "./taxonomy.svelte";

/** "Drei Schweißfachkräfte", "Schweißfachkraft": what a listing is about, as its heading. */
export function listingTitle({ terms }: Pick<Listing, "terms">, words: Words): string {
  return peopleText(terms.headcount, terms.occupation, words);
}

/** "Drei Schweißfachkräfte", "Schweißfachkraft". */
export function peopleText(headcount: number, occupation: string, { t }: Words): string {
  const name = headcount === 1 ? nameOf("occupations", occupation) : pluralOf(occupation);
  return t("listing.title.people", { count: headcount, name });
}

/** Who it is, as far as it is disclosed: the name, or what kind of company. */
export function partyText(party: Listing["party"], { t }: Words): string {
  if (party.name) return party.name;
  return t("party.name.hidden", { sector: nameOf("sectors", party.sector) });
}

/** "Harburg · KW 12–20 · 35 Std. · bis 34 €": the facts in one line, the most telling first. */
export function listingFacts(
  { side, terms }: Pick<Listing, "side" | "terms">,
  words: Words,
): readonly string[] {
  const { t } = words;
  const place = nameOf("places", terms.place);
  const around =
    terms.radius_km > 0 ? t("listing.facts.radius", { place, km: terms.radius_km }) : place;
  const rate = terms.rate && t(`listing.facts.rate.${side}`, { money: words.money(terms.rate) });
  const weeks = words.weeks(terms.period.first, terms.period.last);
  return [
    terms.mode === "remote" ? t("listing.facts.remote") : around,
    t("listing.facts.weeks", { weeks }),
    t("listing.facts.hours", { hours: words.hours(terms.minutes_a_week) }),
    ...(rate ? [rate] : []),
  ];
}

/** "Mo–Fr", "Mo, Mi, Fr": three days or more in a row become a span. */
export function weekdaysText(days: readonly Weekday[], words: Words): string {
  const runs: number[][] = [];
  for (const [index, day] of weekdays.entries()) {
    if (!days.includes(day)) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  }
  const name = (index: number | undefined): string => words.weekday(index ?? 0).replace(".", "");
  const text = (run: readonly number[]): string =>
    run.length > 2 ? `${name(run[0])}–${name(run.at(-1))}` : run.map(name).join(", ");
  return runs.map(text).join(", ");
}
