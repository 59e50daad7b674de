import { beforeAll, expect, test } from "vitest";
import {
  beginInGerman,
  german,
  someEnquiry,
  someListing,
  someOffer,
  somePartners,
  staffTerms,
} from "../../shared/lib/samples";
import { enquiryDraft, enquiryFaults, newEnquiryOf, openPeople, sharedDays } from "./enquire";
import { listingTurn } from "./listing-turn";
import { quietMoves } from "./listing-moves";
import { stateLine } from "./state-line";
import { termLines } from "./term-lines";

beforeAll(beginInGerman);

const found = somePartners({ direct_count: 5, across_count: 1 });
const turn = (change = {}, partners = found, enquiries = [] as ReturnType<typeof someEnquiry>[]) =>
  listingTurn(someListing(change), partners, enquiries, german);

test("with partners it is the owner's turn", () => {
  expect(turn()).toMatchObject({
    who: "Sie sind dran:",
    text: expect.stringMatching(/^Sechs Betriebe passen/),
  });
});

test.each([
  [{ availability: "draft", may: ["publish"] }, "publish"],
  [{ availability: "paused", may: ["resume"] }, "resume"],
  [{ expired: true, may: ["renew"] }, "renew"],
  [{ availability: "closed", may: ["reopen"] }, "reopen"],
  [{ availability: "draft", may: [] }, undefined],
  [{ committed: 3 }, undefined],
  [{ moderation: "blocked" }, undefined],
])("%o asks for %s", (change, action) => {
  expect(turn(change).action).toBe(action);
});

test("an enquiry that waits for an answer comes before everything new", () => {
  expect(turn({}, found, [someEnquiry({ turn: "ours" })])).toMatchObject({
    text: "Eine Anfrage wartet auf Ihre Antwort.",
    href: "/enquiries/enquiry-1",
  });
  expect(turn({}, found, [someEnquiry()]).who).toBe("Die anderen sind dran:");
});

test("nobody fits: it says how many were looked at", () => {
  expect(turn({}, somePartners({ considered: 14 })).text).toMatch(/^Von 14 Angeboten passt/);
});

test("the state line says since when, until when and what is taken", () => {
  const now = new Date("2026-03-01T11:00:00Z");
  expect(stateLine(someListing({ committed: 1 }), german, now)).toBe(
    "veröffentlicht vor 2 Stunden · läuft bis 29. März 2026 · noch 2 von 3 Plätzen offen",
  );
});

test("the steps stand in a fixed order", () => {
  expect(quietMoves(["close", "pause", "approve"])).toEqual(["pause", "close"]);
});

test("the terms name what is only welcome", () => {
  const skills = [{ skill: "tig-welding", level: "skilled", required: false }] as const;
  const lines = termLines(someListing({ terms: { ...staffTerms, skills } }), german);
  expect(lines.find(({ label }) => label === "Können")?.texts).toEqual([
    "WIG-Schweißen (sicher, gern)",
  ]);
});

test("an enquiry begins with what both sides have", () => {
  const offer = someOffer({
    terms: { ...staffTerms, headcount: 2, period: { first: "2026-03-30", last: "2026-12-31" } },
  });
  const need = someListing();
  expect(openPeople(offer, need)).toBe(2);
  const draft = enquiryDraft([{ listing: offer, headcount: 2 }], need, german);
  expect(draft).toMatchObject({ first: "2026-03-30", last: "2026-05-15", headcounts: ["2"] });
  expect(draft.message).toContain("wir suchen 3 Schweißfachkräfte");
  expect(newEnquiryOf(draft, { listing: offer, headcount: 2 }, 0)).toMatchObject({
    about: "offer-1",
    from: "need-1",
    headcount: 2,
  });
});

test("without shared days those of the asked one are proposed", () => {
  const about = { first: "2026-06-01", last: "2026-06-30" };
  expect(sharedDays(about, staffTerms.period)).toEqual(about);
});

test("what is missing is pointed out field by field", () => {
  const draft = enquiryDraft([{ listing: someOffer(), headcount: 1 }], undefined, german);
  const faults = enquiryFaults({ ...draft, headcounts: ["0"], message: " " }, true, german);
  expect(faults.map(({ field }) => field)).toEqual([
    "enquiry-company",
    "enquiry-headcount-0",
    "enquiry-message",
  ]);
});
