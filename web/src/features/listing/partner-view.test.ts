import { beforeAll, expect, test } from "vitest";
import type { Change, Obstacle, Partner } from "../../api/types";
import {
  beginInGerman,
  german,
  plain,
  someEnquiry,
  someListing,
  someOffer,
  somePartner,
  staffTerms,
} from "../../shared/lib/samples";
import { refusalSummary } from "../../shared/lib/refusal-text";
import { obstacleText, rejectedView } from "./obstacle-view";
import { askedOf, combinationView, partnerView } from "./partner-view";
import { draftFrom } from "./draft";
import { withProposed } from "./proposed-change";

beforeAll(beginInGerman);

const mine = someListing();
const view = (change: Partial<Partner> = {}) => partnerView(somePartner(change), mine, [], german);
const change = (part: Partial<Change>): Change => ({
  kind: "begin_later",
  by: 14,
  skills: [],
  certificates: [],
  best: true,
  ...part,
});

test("a partner is a place and a sector until names are disclosed", () => {
  expect(view()).toMatchObject({
    title: "Betrieb in Finkenwerder",
    detail: "Luftfahrzeugbau · Luftfahrt · 50 bis 249 Beschäftigte",
    score: 94,
    href: "/listings/offer-1",
  });
});

test("another occupation is named first", () => {
  const listing = someOffer({
    terms: { ...staffTerms, occupation: "stage-builder", headcount: 2 },
  });
  expect(view({ listing }).detail).toMatch(/^Zwei Fachkräfte Bühnenbau · /);
});

test("every part of the score has its words", () => {
  const words = view().reasons.map(({ title, detail }) => plain(`${title} | ${detail}`));
  expect(words).toEqual([
    "Können 2 von 2 | WIG-Schweißen und Zeichnungen lesen",
    "2 von 2 Wochen | KW 12–13",
    "9,1 km | bis 30 km",
    "3 von 3 Personen | 4 stehen bereit",
    "31 € | bis 34 €",
  ]);
  expect(view().reasons.map(({ state }) => state)).toEqual(["ok", "ok", "ok", "ok", "ok"]);
});

test("a missing skill is named, a gap of days is told in days where weeks would hide it", () => {
  const parts = somePartner().parts.map((part) => {
    if (part.part === "skills")
      return { ...part, have: 1, missing: ["tig-welding"], value_permille: 500 };
    return part.part === "days" ? { ...part, have: 41 } : part;
  });
  const [skills, days] = view({ parts }).reasons;
  expect(skills).toMatchObject({ detail: "fehlt: WIG-Schweißen", state: "part", value: 50 });
  expect(days?.title).toBe("41 von 45 Arbeitstagen");
});

test("who was asked already leads to the conversation", () => {
  expect(askedOf("offer-1", [someEnquiry()], german)).toEqual({
    id: "enquiry-1",
    text: "angefragt: offen",
  });
  expect(askedOf("offer-1", [someEnquiry({ state: "withdrawn" })], german)).toBeUndefined();
  expect(askedOf("offer-2", [someEnquiry()], german)).toBeUndefined();
});

test("the change that makes it best is a sentence with a way to it", () => {
  const hint = view({ change: change({ to: "2026-03-30" }) }).hint;
  expect(plain(hint?.text)).toBe(
    "Wird zur besten Lösung, wenn Sie 14 Tage später beginnen, am 30. März 2026.",
  );
  expect(hint?.href).toBe("/listings/need-1/edit?first=2026-03-30");
});

test("what only the other side can change has no link", () => {
  const lower = view({ change: change({ kind: "rate_lower", by: 200 }) }).hint;
  expect(plain(lower?.text)).toContain("wenn der Betrieb 2 € je Stunde weniger verlangt");
  expect(lower?.href).toBeUndefined();
});

test("a limit that keeps somebody out can be raised", () => {
  const raised = view({ change: change({ kind: "rate_lower", by: 200, best: false }) }).hint;
  expect(raised?.href).toBe("/listings/need-1/edit?rate_minor=3600");
});

test("a radius is one's own to change only where it is the smaller one", () => {
  const wider = change({ kind: "radius_larger", by: 12, best: false });
  expect(view({ change: wider }).hint?.href).toBe("/listings/need-1/edit?radius_km=42");
  const listing = someOffer({ terms: { ...staffTerms, radius_km: 20 } });
  expect(view({ change: wider, listing }).hint?.href).toBeUndefined();
});

test("the form takes over what the address proposes", () => {
  const draft = draftFrom(mine, german);
  const query = new URLSearchParams("first=2026-03-30&rate_minor=3650&skills=tig-welding");
  expect(withProposed(draft, query, german)).toMatchObject({
    first: "2026-03-30",
    rate: "36,5",
    skills: [{ skill: "tig-welding" }],
  });
  expect(withProposed(draft, new URLSearchParams(), german)).toBeUndefined();
});

test("several companies are one card with what each of them gives", () => {
  const second = someOffer({ id: "offer-2", party: { ...someOffer().party, place: "harburg" } });
  const shown = combinationView(
    {
      shares: [
        { partner: somePartner(), headcount: 2 },
        { partner: somePartner({ listing: second }), headcount: 1 },
      ],
      parts: somePartner().parts,
      score_permille: 812,
      weeks: somePartner().weeks,
    },
    mine,
    [someEnquiry()],
    german,
  );
  expect(shown.title).toBe("Zwei Betriebe zusammen");
  expect(shown.members.map(({ text }) => text)).toEqual([
    "Betrieb in Finkenwerder: 2 Personen",
    "Betrieb in Harburg: 1 Person",
  ]);
  expect(shown.reasons[3]?.title).toBe("2 + 1 Personen");
  expect(shown.asked).toBeUndefined();
  expect(shown.listings.map(({ listing }) => listing.id)).toEqual(["offer-2"]);
});

const obstacles: readonly (readonly [Obstacle, string])[] = [
  [{ refusal: "own_company" }, "Das ist Ihr eigener Betrieb."],
  [{ refusal: "skill_missing", skills: ["tig-welding"] }, "Es fehlt Können: WIG-Schweißen."],
  [{ refusal: "skill_missing", skills: [] }, "Ein anderer Beruf."],
  [
    { refusal: "certificate_missing", certificates: ["iso-9606-1"] },
    "Es fehlt der Nachweis: EN ISO 9606-1.",
  ],
  [{ refusal: "no_shared_days", gap_days: 3 }, "Das Angebot beginnt 3 Tage nach Ihrem Ende."],
  [{ refusal: "no_shared_days", gap_days: -1 }, "Das Angebot endet einen Tag vor Ihrem Beginn."],
  [{ refusal: "no_shared_days", gap_days: 0 }, "Gearbeitet wird an anderen Wochentagen."],
  [
    { refusal: "too_far", distance_m: 41_300, allowed_m: 30_000 },
    "41 km entfernt, erlaubt sind 30 km.",
  ],
  [
    { refusal: "rate_too_high", rate_minor: 3_800, limit_minor: 3_400 },
    "Verlangt werden 38 € je Stunde, gezahlt höchstens 34 €.",
  ],
  [{ refusal: "work_mode_differs" }, "Die eine Seite arbeitet vor Ort, die andere aus der Ferne."],
  [
    { refusal: "hours_too_few", minutes_a_week: 600, minutes_needed: 1_050 },
    "Mindestens 17,5 Std. je Woche sind nötig, 10 Std. werden geboten.",
  ],
];
test.each(obstacles)("%o is said with its numbers", (obstacle, text) => {
  expect(plain(obstacleText(obstacle, mine, german))).toBe(text);
});

test("a rejected one has all reasons and a way out", () => {
  const rejected = rejectedView(
    somePartner({ obstacles: [{ refusal: "too_far" }, { refusal: "own_company" }] }),
    mine,
    german,
  );
  expect(rejected.reasons).toHaveLength(2);
  expect(rejected.way.text).toBe("Dafür müssten sich 2 Dinge zugleich ändern.");
});

test("the commonest reason comes first", () => {
  const counts = [
    { refusal: "too_far", count: 2 },
    { refusal: "no_shared_days", count: 9 },
    { refusal: "own_company", count: 0 },
  ] as const;
  expect(refusalSummary(counts, german)).toBe("9 ohne gemeinsame Tage · 2 zu weit entfernt");
});
