/** Believable values for tests of view models; nothing on the screen uses them. */
import type {
  DealTerms,
  Enquiry,
  Listing,
  Occupation,
  Partner,
  Partners,
  Party,
  StaffTerms,
} from "../../api/types";
import de from "../../i18n/de.json";
import { chooseLanguage } from "../../i18n/language.svelte";
import { wordsOf } from "../../i18n/words";
import { useTaxonomy } from "./taxonomy.svelte";

export const german = wordsOf("de", de);

/** Texts with plain spaces, as one types them in a test. */
export const plain = (text = ""): string => text.replace(/\s/g, " ");

const named = (code: string, name: string) => ({ code, name: { de: name, en: name } });

export const welder: Occupation = {
  ...named("welder", "Schweißfachkraft"),
  plural: { de: "Schweißfachkräfte", en: "welders" },
  synonyms: [],
  sectors: [],
  skills: ["tig-welding", "drawing-reading"],
  certificates: ["iso-9606-1"],
};

/** A small taxonomy and the German language; for `beforeAll`. */
export async function beginInGerman(): Promise<void> {
  const skill = (code: string, name: string) => ({ ...named(code, name), synonyms: [] });
  const place = (code: string, name: string) => ({ ...named(code, name), parent: "hamburg" });
  const short = { de: "Luftfahrt", en: "Aviation" };
  const stage = {
    ...named("stage-builder", "Fachkraft Bühnenbau"),
    plural: { de: "Fachkräfte Bühnenbau", en: "stage builders" },
  };
  useTaxonomy({
    occupations: [welder, { ...welder, ...stage }],
    skills: [skill("tig-welding", "WIG-Schweißen"), skill("drawing-reading", "Zeichnungen lesen")],
    certificates: [{ ...named("iso-9606-1", "EN ISO 9606-1"), hint: { de: "", en: "" } }],
    places: [place("harburg", "Harburg"), place("finkenwerder", "Finkenwerder")],
    sectors: [named("shipbuilding", "Schiffbau"), named("aircraft", "Luftfahrzeugbau")],
    clusters: [
      { ...named("aviation", "Hamburg Aviation"), short_name: short, friendly_network: false },
    ],
  });
  await chooseLanguage("de", false);
}

export const staffTerms: StaffTerms = {
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
};

export const hidden: Party = {
  sector: "aircraft",
  size: "medium",
  place: "finkenwerder",
  clusters: ["aviation"],
};

export function someListing(change: Partial<Listing> = {}): Listing {
  const terms = change.terms ?? staffTerms;
  return {
    id: "need-1",
    version: 2,
    kind: "staff",
    side: "need",
    moderation: "new",
    availability: "published",
    audience: "members",
    created_at: "2026-03-01T08:00:00Z",
    published_at: "2026-03-01T09:00:00Z",
    expires_at: "2026-03-29T09:00:00Z",
    expired: false,
    requested: terms.headcount,
    committed: 0,
    party: { sector: "shipbuilding", size: "large", place: "harburg", clusters: [] },
    own: true,
    may: ["pause", "close", "renew"],
    note: "",
    ...change,
    terms,
  };
}

export const someOffer = (change: Partial<Listing> = {}): Listing =>
  someListing({ id: "offer-1", side: "offer", own: false, may: [], party: hidden, ...change });

const week = (iso_week: number, needed: boolean, available: boolean) => ({
  monday: "2026-03-16",
  iso_week,
  needed,
  available,
});

export function somePartner(change: Partial<Partner> = {}): Partner {
  const full = { value_permille: 1_000, covered: [], missing: [], certificates: [] };
  return {
    listing: someOffer(),
    score_permille: 940,
    parts: [
      {
        ...full,
        part: "skills",
        weight_percent: 40,
        have: 2,
        asked: 2,
        covered: ["tig-welding", "drawing-reading"],
      },
      { ...full, part: "days", weight_percent: 25, have: 45, asked: 45 },
      {
        ...full,
        part: "distance",
        weight_percent: 15,
        value_permille: 860,
        have: 9_100,
        asked: 30_000,
      },
      { ...full, part: "headcount", weight_percent: 12, have: 4, asked: 3 },
      { ...full, part: "rate", weight_percent: 8, value_permille: 900, have: 3_100, asked: 3_400 },
    ],
    obstacles: [],
    headcount: 3,
    weeks: [
      week(11, false, true),
      week(12, true, true),
      week(13, true, true),
      week(14, false, true),
    ],
    ...change,
  };
}

export function somePartners(change: Partial<Partners> = {}): Partners {
  return {
    direct: [],
    across: [],
    combinations: [],
    rejected: [],
    direct_count: 0,
    across_count: 0,
    rejected_count: 0,
    rejected_by: [],
    considered: 0,
    ...change,
  };
}

export const dealTerms: DealTerms = {
  headcount: 3,
  period: staffTerms.period,
  weekdays: staffTerms.weekdays,
  minutes_a_week: 2_100,
  rate: { minor: 3_100, currency: "EUR" },
  place: "harburg",
  legal_model: "",
  note: "",
};

export function someEnquiry(change: Partial<Enquiry> = {}): Enquiry {
  return {
    id: "enquiry-1",
    version: 1,
    state: "open",
    disclosure: "pseudonymous",
    asking: true,
    turn: "theirs",
    may: ["withdraw", "write"],
    us: { ...hidden, place: "harburg" },
    them: hidden,
    about: someOffer(),
    from: someListing(),
    occupation: "welder",
    lending: false,
    headcount: 3,
    period: staffTerms.period,
    asked_at: "2026-03-02T08:00:00Z",
    proposals: [],
    messages: [],
    ...change,
  };
}
