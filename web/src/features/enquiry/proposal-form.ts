import type { DealTerms, Enquiry, Listing, Weekday } from "../../api/types";
import type { Words } from "../../i18n/words";
import { isDay } from "../../shared/lib/day";
import { centsFrom, minutesFrom, wholeFrom } from "../../shared/lib/numbers";
import { weekdays } from "../../shared/lib/nouns";
import type { Fault } from "../../shared/ui/problem-text";

/** Terms as they stand in the form. */
export type ProposalDraft = {
  headcount: string;
  first: string;
  last: string;
  weekdays: Weekday[];
  hours: string;
  rate: string;
  place: string;
  legal_model: string;
  note: string;
};

export const proposalIds = {
  headcount: "proposal-headcount",
  first: "proposal-first",
  last: "proposal-last",
  weekdays: "proposal-weekdays",
  hours: "proposal-hours",
  rate: "proposal-rate",
  place: "proposal-place",
  legal_model: "proposal-legal-model",
  note: "proposal-note",
} as const;

/** The terms that stand; before the first ones those on which both listings meet. */
export function proposalDraft(enquiry: Enquiry, words: Words): ProposalDraft {
  const terms = enquiry.proposals.at(-1)?.terms ?? firstTerms(enquiry);
  return {
    headcount: `${terms.headcount}`,
    ...terms.period,
    weekdays: [...terms.weekdays],
    hours: words.number(terms.minutes_a_week / 60, 2),
    rate: terms.rate.minor > 0 ? words.number(terms.rate.minor / 100, 2) : "",
    place: terms.place,
    legal_model: terms.legal_model,
    note: terms.note,
  };
}

/** Place and hours come from the need, the rate from the offer, the days from both. */
export function firstTerms(enquiry: Enquiry): DealTerms {
  const both = [enquiry.about, enquiry.from].filter((one) => one !== undefined);
  const need = both.find(({ side }) => side === "need") ?? both[0];
  const offer = both.find(({ side }) => side === "offer") ?? both[0];
  const hours = both.map(({ terms }) => terms.minutes_a_week);
  return {
    headcount: enquiry.headcount,
    period: enquiry.period,
    weekdays: sharedWeekdays(both),
    minutes_a_week: hours.length > 0 ? Math.min(...hours) : 35 * 60,
    rate: offer?.terms.rate ?? need?.terms.rate ?? { minor: 0, currency: "EUR" },
    place: need?.terms.place ?? enquiry.us.place,
    legal_model: "",
    note: "",
  };
}

function sharedWeekdays(listings: readonly Listing[]): readonly Weekday[] {
  const shared = weekdays.filter((day) =>
    listings.every(({ terms }) => terms.weekdays.includes(day)),
  );
  return shared.length > 0 && listings.length > 0 ? shared : weekdays.slice(0, 5);
}

/** The terms of the draft, with 0 where a number cannot be read: `proposalFaults` finds those. */
export function termsFrom(draft: ProposalDraft): DealTerms {
  return {
    headcount: wholeFrom(draft.headcount) ?? 0,
    period: { first: draft.first, last: draft.last },
    weekdays: [...draft.weekdays],
    minutes_a_week: minutesFrom(draft.hours) ?? 0,
    rate: { minor: centsFrom(draft.rate) ?? 0, currency: "EUR" },
    place: draft.place,
    legal_model: draft.legal_model.trim(),
    note: draft.note.trim(),
  };
}

/** Whether the sum of the draft can be told. */
export function isWhole(draft: ProposalDraft): boolean {
  const ordered = isDay(draft.first) && isDay(draft.last) && draft.first <= draft.last;
  const terms = termsFrom(draft);
  return (
    ordered &&
    terms.headcount > 0 &&
    terms.minutes_a_week > 0 &&
    terms.rate.minor > 0 &&
    terms.weekdays.length > 0
  );
}

/** What the form can see by itself. */
export function proposalFaults(draft: ProposalDraft, { t }: Words): readonly Fault[] {
  const wrong: readonly (readonly [boolean, string, string])[] = [
    [(wholeFrom(draft.headcount) ?? 0) < 1, proposalIds.headcount, t("enquiry.missing.headcount")],
    [!isDay(draft.first), proposalIds.first, t("enquiry.missing.first")],
    [!isDay(draft.last), proposalIds.last, t("enquiry.missing.last")],
    [
      isDay(draft.first) && isDay(draft.last) && draft.last < draft.first,
      proposalIds.last,
      t("enquiry.missing.order"),
    ],
    [draft.weekdays.length === 0, proposalIds.weekdays, t("enquiry.missing.weekdays")],
    [(minutesFrom(draft.hours) ?? 0) < 1, proposalIds.hours, t("enquiry.missing.hours")],
    [(centsFrom(draft.rate) ?? 0) < 1, proposalIds.rate, t("enquiry.missing.rate")],
    [draft.place === "", proposalIds.place, t("enquiry.missing.place")],
  ];
  return wrong.filter(([is]) => is).map(([, field, text]) => ({ field, text }));
}

const pointers: readonly (readonly [string, keyof typeof proposalIds])[] = [
  ["/headcount", "headcount"],
  ["/period/last", "last"],
  ["/period", "first"],
  ["/weekdays", "weekdays"],
  ["/minutes_a_week", "hours"],
  ["/rate", "rate"],
  ["/place", "place"],
  ["/legal_model", "legal_model"],
  ["/note", "note"],
];

/** Where the form shows what the server says about `path` ("/terms/rate" or "/rate"). */
export function proposalField(path: string): string | undefined {
  const inner = path.replace(/^\/terms(?=\/)/, "");
  const found = pointers.find(([begin]) => inner === begin || inner.startsWith(`${begin}/`));
  return found && proposalIds[found[1]];
}
