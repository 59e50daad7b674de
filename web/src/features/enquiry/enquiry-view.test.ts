import { beforeAll, expect, test } from "vitest";
import type { Enquiry } from "../../api/types";
import {
  beginInGerman,
  dealTerms,
  german,
  hidden,
  someEnquiry,
  someListing,
  someOffer,
  somePartner,
  somePartners,
  staffTerms,
} from "../../shared/lib/samples";
import {
  enquiryFacts,
  enquiryTitle,
  enquiryTurn,
  ownListing,
  stagesOf,
  suggestionReasons,
} from "./enquiry-view";
import {
  firstTerms,
  isWhole,
  proposalDraft,
  proposalFaults,
  proposalField,
  termsFrom,
} from "./proposal-form";

beforeAll(beginInGerman);

const proposal = (number: number, own: boolean) => ({
  number,
  own,
  at: "2026-03-03T08:00:00Z",
  terms: dealTerms,
});

test("the title says who goes where, with the name once it is known", () => {
  expect(enquiryTitle(someEnquiry(), german)).toBe(
    "Drei Schweißfachkräfte von: Betrieb in Finkenwerder",
  );
  const named = someEnquiry({ lending: true, them: { ...hidden, name: "Werft Süderelbe" } });
  expect(enquiryTitle(named, german)).toBe("Drei Schweißfachkräfte an: Werft Süderelbe");
});

const states: readonly (readonly [Partial<Enquiry>, RegExp])[] = [
  [{ state: "open" }, /liest Ihre Anfrage/],
  [{ state: "open", asking: false, turn: "ours" }, /fragt an/],
  [{ state: "accepted", turn: "ours" }, /Namen sind sichtbar/],
  [{ state: "accepted", turn: "ours", proposals: [proposal(2, false)] }, /^Vorschlag 2 von/],
  [{ state: "accepted", proposals: [proposal(2, true)] }, /^Ihr Vorschlag 2/],
  [{ state: "agreed", turn: "nobody" }, /Beide haben zugestimmt/],
  [{ state: "declined", turn: "nobody", decline_reason: "too_far" }, /zu weit/],
  [{ state: "suggested", turn: "ours", suggested_by: "Agentur" }, /^Agentur schlägt vor/],
  [{ suggested_by: "Agentur" }, /Sie haben ja zum Vorschlag/],
  [{ suggested_by: "Agentur", asking: false, turn: "ours" }, /hat ja zum Vorschlag der Agentur/],
  [
    { state: "declined", turn: "nobody", suggested_by: "Agentur", decline_reason: "timing" },
    /Der Vorschlag ist abgelehnt: Zeitraum passt nicht/,
  ],
  [{ state: "withdrawn", turn: "nobody", suggested_by: "Agentur" }, /Vorschlag ist zurückgezogen/],
  [{ state: "withdrawn", turn: "nobody" }, /Sie haben die Anfrage zurückgezogen/],
];
test.each(states)("%o says whose turn it is", (change, text) => {
  expect(enquiryTurn(someEnquiry(change), german).text).toMatch(text);
});

test("a suggestion gives the reasons of the partners’ list, if it is there", () => {
  const enquiry = someEnquiry({ state: "suggested", suggested_by: "Agentur" });
  expect(ownListing(enquiry)?.id).toBe("need-1");
  const found = somePartners({ direct: [somePartner()] });
  expect(suggestionReasons(enquiry, found, german)[0]?.title).toBe("Können 2 von 2");
  expect(suggestionReasons(enquiry, somePartners(), german)).toEqual([]);
  expect(enquiryFacts(enquiry, german)).toMatch(/^vorgeschlagen .* von Agentur · /);
});

test("names are disclosed step by step", () => {
  const at = (change: Partial<Enquiry>) =>
    stagesOf(someEnquiry(change), german).map(({ state }) => state);
  expect(at({})).toEqual(["now", "later", "later"]);
  expect(at({ disclosure: "companies_named" })).toEqual(["done", "now", "later"]);
  expect(at({ disclosure: "companies_named", state: "agreed" })).toEqual(["done", "done", "now"]);
});

test("first terms take place from the need, rate from the offer, days and hours from both", () => {
  const about = someOffer({
    terms: {
      ...staffTerms,
      place: "finkenwerder",
      weekdays: ["mon", "tue", "sat"],
      minutes_a_week: 1_800,
      rate: { minor: 3_100, currency: "EUR" },
    },
  });
  expect(firstTerms(someEnquiry({ about, from: someListing() }))).toMatchObject({
    place: "harburg",
    rate: { minor: 3_100 },
    weekdays: ["mon", "tue"],
    minutes_a_week: 1_800,
  });
});

test("a counter-proposal begins with the terms that stand and reads back unchanged", () => {
  const terms = {
    ...dealTerms,
    minutes_a_week: 2_310,
    rate: { minor: 3_155, currency: "EUR" },
  } as const;
  const enquiry = someEnquiry({ proposals: [{ ...proposal(1, false), terms }] });
  expect(termsFrom(proposalDraft(enquiry, german))).toEqual(terms);
});

test("without either listing the form still opens", () => {
  const draft = proposalDraft(someEnquiry({ about: undefined, from: undefined }), german);
  expect(draft).toMatchObject({ rate: "", hours: "35", place: "harburg" });
  expect(isWhole(draft)).toBe(false);
  expect(proposalFaults(draft, german).map(({ field }) => field)).toEqual(["proposal-rate"]);
});

test.each([
  ["/terms/rate", "proposal-rate"],
  ["/terms/period/last", "proposal-last"],
  ["/minutes_a_week", "proposal-hours"],
  ["/else", undefined],
])("what the server says about %s stands at %s", (path, field) => {
  expect(proposalField(path)).toBe(field);
});
