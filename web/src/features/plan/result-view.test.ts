import { beforeAll, expect, test } from "vitest";
import type { Change, PlanUnmet } from "../../api/types";
import { beginInGerman, german, plain, someListing, someOffer } from "../../shared/lib/samples";
import { bottleneckViews, narrowestText } from "./bottleneck-view";
import { matchGroups } from "./match-view";
import { knownSoFar, progressOf, stageViews } from "./progress-view";
import { someMatch } from "./samples";
import { unmetView, unusedView } from "./unmet-view";

beforeAll(beginInGerman);

test("pairs of one need stand together with what was found", () => {
  const other = someOffer({ id: "offer-2" });
  const groups = matchGroups(
    [someMatch(), someMatch({ offer: other, headcount: 1 })],
    new Map(),
    german,
  );
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({
    people: "3 von 3 gefunden",
    need: { title: "Drei Schweißfachkräfte", company: "Betrieb in Harburg" },
  });
  expect(plain(groups[0]?.need.detail)).toBe("KW 12–20");
  expect(groups[0]?.rows.map(({ people }) => people)).toEqual(["2", "1"]);
});

test("a pair says why, in short and in full", () => {
  const row = matchGroups([someMatch()], new Map(), german)[0]?.rows[0];
  expect(row?.short.map(plain)).toEqual(["Können 2 von 2", "45 von 45 Arbeitstagen", "9,1 km"]);
  expect(row?.reasons).toHaveLength(5);
  expect(row?.margin).toBe("Dieses Paar schlägt die nächstbeste Verwendung um 45 Punkte.");
});

test("held and known pairs are marked, another occupation is named", () => {
  const stage = someOffer();
  const offer = { ...stage, terms: { ...stage.terms, occupation: "stage-builder" } };
  const row = matchGroups([someMatch({ offer, pinned: true, kept: true })], new Map(), german)[0]
    ?.rows[0];
  expect(row?.marks).toEqual(["festgehalten", "schon vorgeschlagen"]);
  expect(row?.offer.detail).toMatch(/^Drei Fachkräfte Bühnenbau/);
});

test("a published pair leads to its enquiry and says who has answered", () => {
  const matches = [someMatch({ enquiry: "e1" })];
  const answer = (states: Parameters<typeof matchGroups>[1]) =>
    matchGroups(matches, states, german)[0]?.rows[0]?.enquiry;
  expect(answer(new Map())).toMatchObject({ href: "/enquiries/e1", text: "zur Anfrage" });
  expect(answer(new Map([["e1", "open"]]))).toMatchObject({
    sign: "◐",
    text: "eine Seite sagt ja",
  });
});

const change = (more: Partial<Change>): Change => ({
  kind: "rate_lower",
  by: 150,
  skills: [],
  certificates: [],
  best: true,
  ...more,
});
const unmet = (more: Partial<PlanUnmet> = {}): PlanUnmet => ({
  need: someListing(),
  headcount: 2,
  candidates: 8,
  reason: "all_worth_more_elsewhere",
  changes: [],
  ...more,
});

test("what stays open says why and what would change it", () => {
  const offer = someOffer();
  const view = unmetView(
    unmet({
      changes: [
        { offer, short_points: 31, change: change({}) },
        { offer, short_points: 44 },
        { offer, short_points: 0 },
      ],
    }),
    german,
  );
  expect(view).toMatchObject({
    missing: "2 Personen fehlen",
    why: "8 Angebote würden passen; alle sind anderswo mehr wert.",
    always: "2 Personen mehr dafür geboten werden",
  });
  const texts = view.ways.map(({ before, name, after }) => plain(before + name + after));
  expect(texts).toEqual([
    "Betrieb in Finkenwerder 1,50 € je Stunde weniger verlangt",
    "Betrieb in Finkenwerder besser passt: es fehlen 44 Punkte",
    "bei Betrieb in Finkenwerder mehreres zugleich anders wäre",
  ]);
});

const kinds = [
  "rate_lower",
  "begin_later",
  "begin_earlier",
  "end_earlier",
  "end_later",
  "radius_larger",
  "certificate_held",
  "skills_held",
  "hours_more",
  "headcount_more",
] as const;
test.each(kinds)("the change %s has its words and leads to the offer", (kind) => {
  const told = change({ kind, to: "2026-04-01", skills: ["tig-welding"] });
  const view = unmetView(
    unmet({ changes: [{ offer: someOffer(), short_points: 7, change: told }] }),
    german,
  );
  const { before, name, after, href } = view.ways[0]!;
  expect(before + name + after).not.toMatch(/Punkte/);
  expect(name).toBe("Betrieb in Finkenwerder");
  expect(href).toBe("/listings/offer-1");
});

test("refusals are told where nothing fits, the commonest first, one’s own left out", () => {
  const refused_by = [
    { refusal: "own_company", count: 50 },
    { refusal: "too_far", count: 4 },
    { refusal: "no_shared_days", count: 9 },
  ] as const;
  expect(unmetView(unmet({ reason: "no_offer_fits", refused_by }), german).refused).toBe(
    "9 ohne gemeinsame Tage · 4 zu weit entfernt",
  );
  expect(unmetView(unmet({ refused_by }), german).refused).toBe("");
});

test("an offer that stays free says why", () => {
  const view = unusedView({ offer: someOffer(), headcount: 2, reason: "no_need_fits" }, german);
  expect([view.people, view.why]).toEqual(["2 Personen", "Kein Gesuch passt dazu."]);
});

const narrow = {
  occupation: "welder",
  place: "harburg",
  monday: "2026-03-16",
  price_points: 96,
  people_asked: 12,
  people_offered: 7,
};

test("the narrowest place is a sentence, the bars are shares of the highest price", () => {
  const views = bottleneckViews(
    [narrow, { ...narrow, place: "finkenwerder", price_points: 24, last_monday: "2026-03-30" }],
    german,
  );
  expect(views.map(({ percent, weeks }) => [percent, plain(weeks)])).toEqual([
    [100, "KW 12"],
    [25, "KW 12–14"],
  ]);
  expect(plain(narrowestText([narrow], german))).toBe(
    "Am engsten: Schweißfachkraft, Harburg, KW 12. 12 Personen sind gesucht, 7 geboten.",
  );
  expect(narrowestText([], german)).toBe("");
});

test("progress names the step and what is known", () => {
  const progress = { stage: "checking", pairs: 91_204, cost: 5, gap_permille: 7 } as const;
  expect(stageViews({ progress }, german).map(({ state }) => state)).toEqual([
    "done",
    "done",
    "done",
    "now",
    "later",
    "later",
  ]);
  expect(progressOf({ progress })).toBe(0.5);
  expect(knownSoFar({ progress }, german).map(plain)).toEqual([
    "91.204 Paare angesehen",
    "höchstens 0,7 % unter dem Bestmöglichen",
  ]);
  expect(knownSoFar({ progress: { stage: "waiting", pairs: 0 } }, german)).toEqual([]);
});
