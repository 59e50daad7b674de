import type { Listing } from "../../api/types";
import type { Words } from "../../i18n/words";
import { peopleText, weekdaysText } from "../../shared/lib/listing-text";
import { nameOf } from "../../shared/lib/taxonomy.svelte";
import { placeText } from "./sentence";

/** One heading of the terms with its lines. */
export type TermLine = { readonly label: string; readonly texts: readonly string[] };

/** The terms of a listing as people ask for them: when, where, what, for how much. */
export function termLines(listing: Listing, words: Words): readonly TermLine[] {
  const { t } = words;
  const { terms, side, note } = listing;
  const skills = terms.skills.map(({ skill, level, required }) =>
    t(required || side === "offer" ? "listing.terms.skill" : "listing.terms.wish", {
      name: nameOf("skills", skill),
      level: t(`staff.level.${level}`),
    }),
  );
  const certificates = terms.certificates.map((code) => nameOf("certificates", code));
  const rate = terms.rate && words.money(terms.rate);
  const mode = terms.mode === "on_site" ? [] : [t(`mode.${terms.mode}.name`)];
  const lines = [
    {
      label: t("listing.terms.who"),
      texts: [peopleText(terms.headcount, terms.occupation, words)],
    },
    {
      label: t("listing.terms.when"),
      texts: [
        words.days(terms.period.first, terms.period.last),
        t("listing.terms.hours", {
          days: weekdaysText(terms.weekdays, words),
          hours: words.hours(terms.minutes_a_week),
        }),
      ],
    },
    { label: t("listing.terms.where"), texts: [placeText(terms, words), ...mode] },
    { label: t("listing.terms.skills"), texts: [...skills, ...certificates] },
    {
      label: t("listing.terms.cost"),
      texts: rate
        ? [t(`listing.terms.rate.${side}`, { money: rate })]
        : [t("listing.terms.noRate")],
    },
    { label: t("listing.terms.note"), texts: note ? [note] : [] },
  ];
  return lines.filter(({ texts }) => texts.length > 0);
}
