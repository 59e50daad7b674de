import type { StaffTerms } from "../../api/types";
import type { Words } from "../../i18n/words";
import { isDay } from "../../shared/lib/day";
import { peopleText } from "../../shared/lib/listing-text";
import type { Side } from "../../shared/lib/nouns";
import { nameOf } from "../../shared/lib/taxonomy.svelte";

/** A part of the sentence; what is still open stands there as a gap. */
export type SentencePart = { readonly text: string; readonly open: boolean };

/** "Drei Schweißfachkräfte, 16. März – 15. Mai 2026, Harburg, bis 30 km": the terms as one sentence. */
export function sentenceParts(
  terms: StaffTerms,
  side: Side,
  words: Words,
): readonly SentencePart[] {
  const { t } = words;
  const filled = (text: string): SentencePart => ({ text, open: false });
  const gap = (text: string): SentencePart => ({ text, open: true });
  const { first, last } = terms.period;
  const skills = terms.skills.map(({ skill }) => nameOf("skills", skill));
  const certificates = terms.certificates.map((code) => nameOf("certificates", code));
  const known = [...skills, ...certificates];
  return [
    terms.occupation
      ? filled(peopleText(Math.max(1, terms.headcount), terms.occupation, words))
      : gap(t("listing.sentence.people")),
    ...(known.length > 0
      ? [filled(t("listing.sentence.skills", { list: words.list(known) }))]
      : []),
    isDay(first) && isDay(last) && first <= last
      ? filled(words.days(first, last))
      : gap(t("listing.sentence.period")),
    ...(terms.minutes_a_week > 0
      ? [filled(t("listing.sentence.hours", { hours: words.hours(terms.minutes_a_week) }))]
      : []),
    terms.place ? filled(placeText(terms, words)) : gap(t("listing.sentence.place")),
    ...(terms.rate
      ? [filled(t(`listing.sentence.rate.${side}`, { money: words.money(terms.rate) }))]
      : []),
  ];
}

/** "Harburg, bis 30 km". */
export function placeText(terms: StaffTerms, words: Words): string {
  const place = nameOf("places", terms.place);
  if (terms.mode === "remote") return words.t("listing.facts.remote");
  if (terms.radius_km === 0) return place;
  return words.t("listing.facts.radius", { place, km: terms.radius_km });
}
