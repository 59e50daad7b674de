import type {
  Audience,
  ListingChange,
  NewListing,
  StaffSkill,
  StaffTerms,
  Weekday,
  WorkMode,
} from "../../api/types";
import type { Words } from "../../i18n/words";
import { centsFrom, minutesFrom, wholeFrom } from "../../shared/lib/numbers";
import type { Listing, Side } from "../../shared/lib/nouns";

/** A need or an offer as it stands in the form: what was typed, read only when it is sent. */
export type ListingDraft = {
  side: Side;
  company: string;
  site: string;
  occupation: string;
  headcount: string;
  first: string;
  last: string;
  place: string;
  radius: string;
  hours: string;
  skills: StaffSkill[];
  certificates: string[];
  rate: string;
  weekdays: Weekday[];
  mode: WorkMode;
  note: string;
  audience: Audience;
  clusters: string[];
  companies: string[];
};

const usual = { hours: "35", radius: "30" } as const;

/** An empty form with the answers that most people would give. */
export function emptyDraft(side: Side): ListingDraft {
  return {
    side,
    company: "",
    site: "",
    occupation: "",
    headcount: "1",
    first: "",
    last: "",
    place: "",
    radius: usual.radius,
    hours: usual.hours,
    skills: [],
    certificates: [],
    rate: "",
    weekdays: ["mon", "tue", "wed", "thu", "fri"],
    mode: "on_site",
    note: "",
    audience: "members",
    clusters: [],
    companies: [],
  };
}

/** What is posted already, as a form. */
export function draftFrom(listing: Listing, words: Words): ListingDraft {
  const { terms } = listing;
  return {
    ...emptyDraft(listing.side),
    company: listing.party.id ?? "",
    occupation: terms.occupation,
    headcount: `${terms.headcount}`,
    first: terms.period.first,
    last: terms.period.last,
    place: terms.place,
    radius: terms.radius_km > 0 ? `${terms.radius_km}` : "",
    hours: words.number(terms.minutes_a_week / 60, 2),
    skills: terms.skills.map((skill) => ({ ...skill })),
    certificates: [...terms.certificates],
    rate: terms.rate ? words.number(terms.rate.minor / 100, 2) : "",
    weekdays: [...terms.weekdays],
    mode: terms.mode,
    note: listing.note,
    audience: listing.audience,
    clusters: [...(listing.clusters ?? [])],
    companies: [...(listing.companies ?? [])],
  };
}

/** Who typed this has not begun yet: only what the form itself filled in. */
export function isUntouched(draft: ListingDraft): boolean {
  return draft.occupation === "" && draft.first === "" && draft.last === "" && draft.rate === "";
}

/** The terms, with 0 where a number cannot be read: `missingIn` finds those before. */
export function termsOf(draft: ListingDraft): StaffTerms {
  const minor = centsFrom(draft.rate);
  return {
    occupation: draft.occupation,
    skills: draft.skills.map(({ skill, level, required }) => ({
      skill,
      level,
      required: draft.side === "offer" || required,
    })),
    certificates: [...draft.certificates],
    headcount: wholeFrom(draft.headcount) ?? 0,
    minutes_a_week: minutesFrom(draft.hours) ?? 0,
    period: { first: draft.first, last: draft.last },
    weekdays: [...draft.weekdays],
    place: draft.place,
    radius_km: wholeFrom(draft.radius) ?? 0,
    mode: draft.mode,
    ...(minor === undefined ? {} : { rate: { minor, currency: "EUR" } }),
  };
}

/** The body of PUT /listings/{id}. */
export function changeOf(draft: ListingDraft): ListingChange {
  return {
    ...(draft.site ? { site: draft.site } : {}),
    note: draft.note.trim(),
    audience: draft.audience,
    ...(draft.audience === "cluster" && draft.clusters.length > 0
      ? { clusters: [...draft.clusters] }
      : {}),
    ...(draft.audience === "named" && draft.companies.length > 0
      ? { companies: [...draft.companies] }
      : {}),
    terms: termsOf(draft),
  };
}

/** The body of POST /listings. */
export function newListingOf(draft: ListingDraft, publish: boolean): NewListing {
  return {
    kind: "staff",
    side: draft.side,
    ...(draft.company ? { company: draft.company } : {}),
    ...changeOf(draft),
    publish,
  };
}
