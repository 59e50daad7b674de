import { beforeAll, expect, test } from "vitest";
import type { Plan, PlanStatus } from "../../api/types";
import { planMark, planTitle, summaryText } from "../../shared/lib/plan-text";
import { beginInGerman, german, plain } from "../../shared/lib/samples";
import { gainTiles, leadingMove, mayPublish, planTurn, proofView } from "./plan-view";
import { rulesText, scopeText, whenText } from "./run-text";
import { someMatch, somePlan, someResult } from "./samples";

beforeAll(beginInGerman);

const none = new Map();
const turn = (change: Partial<Plan>, states = none): string => {
  const { who, text } = planTurn(somePlan(change), states, german);
  return plain(`${who} ${text}`);
};
const nothing = someResult({ matches: [], matches_total: 0 });

const sent = someResult({ matches: [someMatch({ enquiry: "e1" })] });

const turns: readonly (readonly [Partial<Plan>, RegExp])[] = [
  [{ status: "queued" }, /^Niemand muss etwas tun: Vor Ihnen/],
  [{ status: "solving" }, /^Niemand muss etwas tun: Kontor rechnet/],
  [{ status: "solved" }, /^Sie sind dran: Prüfen Sie den Vorschlag/],
  [{ status: "solved", result: nothing }, /^Sie sind dran: Es gibt nichts vorzuschlagen/],
  [{ status: "stopped", result: undefined }, /bevor es ein Ergebnis gab/],
  [{ status: "failed" }, /kein Betrieb hat etwas erfahren/],
  [
    { status: "published", result: sent },
    /^Die Betriebe sind dran: Ein Vorschlag liegt bei beiden Seiten/,
  ],
  [{ status: "superseded" }, /Zusagen gelten weiter/],
];
test.each(turns)("%o says whose turn it is", (change, text) => {
  expect(turn(change)).toMatch(text);
});

test("a stopped run says how far it is from the best", () => {
  const proof = { ...someResult().proof, verdict: "bounded", gap_permille: 23 } as const;
  const result = someResult({ proof });
  expect(turn({ status: "stopped", result })).toMatch(/höchstens 2,3 % unter/);
});

test("a published plan counts the answers", () => {
  const states = new Map([
    ["e1", "accepted"],
    ["e2", "open"],
    ["e3", "declined"],
  ] as const);
  expect(turn({ status: "published" }, states)).toMatch(
    /1 von beiden angenommen, 1 von einer Seite, 1 abgelehnt/,
  );
});

test("the proof names all pairs, and that nothing better is possible", () => {
  const { best, claim, text } = proofView(someResult().proof, german);
  expect(best).toBe(true);
  expect(plain(`${claim} ${text}`)).toBe(
    "Bewiesen beste Lösung über alle 91.204 möglichen Paare, unabhängig nachgeprüft in 4,1 ms. Mehr geht mit diesen Angeboten nicht.",
  );
});

test("what is proven for candidates only does not speak of all pairs", () => {
  const { text } = proofView({ ...someResult().proof, closed: false }, german);
  expect(text).toMatch(/^über 6\.812 aussichtsreiche Paare/);
  expect(text).not.toMatch(/Mehr geht/);
});

test("a bound is told as a distance, not as the best", () => {
  const proof = { ...someResult().proof, verdict: "bounded", gap_permille: 4 } as const;
  const view = proofView(proof, german);
  expect(view.best).toBe(false);
  expect(plain(view.text)).toMatch(/^höchstens 0,4 % unter dem Besten/);
});

test("every gain has its comparison", () => {
  const tiles = gainTiles(someResult().gains, german);
  expect(tiles.map(({ value, text }) => plain(`${value} ${text}`))).toEqual([
    "143 von 171 gesuchten Personen finden einen Platz; von Hand 96",
    "11 km mittlerer Weg; von Hand 17 km",
    "64 % der Personen helfen über Clustergrenzen",
    "9 Ringe aus Betrieben, die einander helfen",
  ]);
});

test("people who help elsewhere are told apart", () => {
  const tiles = gainTiles(
    { ...someResult().gains, placed_elsewhere: 12, placed_elsewhere_before: 7 },
    german,
  );
  expect(tiles[0]?.text).toMatch(
    /von Hand 96; dazu 12 Personen an Gesuche anderer Cluster, von Hand 7$/,
  );
});

test("without needs of one’s own the help for others counts", () => {
  const gains = { ...someResult().gains, asked: 0, placed: 0, placed_elsewhere: 3 };
  expect(gainTiles(gains, german)[0]).toEqual({
    value: "3",
    text: "Personen an Gesuche anderer Cluster; die eigenen suchen niemanden",
  });
});

test("a gain that is not known is left out", () => {
  const gains = { ...someResult().gains, way_m: undefined, across_permille: undefined, rings: 0 };
  expect(gainTiles(gains, german)).toHaveLength(1);
});

test("only what was computed and suggests something may be published", () => {
  const may = (change: Partial<Plan>): boolean => mayPublish(somePlan(change));
  expect(may({})).toBe(true);
  expect(may({ may: [] })).toBe(false);
  expect(may({ result: nothing })).toBe(false);
});

test("one thing leads: publish, run again, or the changes in their own bar", () => {
  expect(leadingMove(somePlan(), 0)).toBe("publish");
  expect(leadingMove(somePlan({ status: "failed", may: [], result: undefined }), 0)).toBe("rerun");
  expect(leadingMove(somePlan(), 2)).toBeUndefined();
  expect(leadingMove(somePlan({ status: "published", may: [] }), 0)).toBeUndefined();
});

test("the title names the weeks, or else the day", () => {
  expect(planTitle(somePlan(), german)).toBe("Ausgleich Personal, KW 12–20");
  expect(planTitle(somePlan({ scope: { across: true } }), german)).toBe(
    "Ausgleich Personal vom 2. März 2026",
  );
});

test("scope and rules are sentences, fairness has its price", () => {
  expect(scopeText(somePlan(), german)).toContain("Cluster: Luftfahrt");
  expect(scopeText(somePlan({ scope: { first: "2026-03-16", across: false } }), german)).toEqual([
    "Cluster: Luftfahrt",
    "Alle Berufe",
    "Ab 16. März 2026",
    "Nur Betriebe dieser Cluster",
  ]);
  expect(plain(rulesText(somePlan(), german).join(" "))).toBe(
    "Zuerst: Schiffbau. Dann alle anderen. Reicht es nicht für alle, wird gleichmäßig geteilt. Was schon vorgeschlagen ist, bleibt, wenn es nahezu gleich gut ist. Die Gerechtigkeit kostet 1,8 % vom Nutzen im Ganzen.",
  );
});

test("says when it was computed and how long that took", () => {
  const now = new Date("2026-03-02T08:03:04Z");
  expect(plain(whenText(somePlan(), german, now))).toBe("gerechnet vor 3 Minuten in 3 s");
  const running = somePlan({ finished_at: undefined });
  expect(whenText(running, german, now)).toBe("angefordert vor 3 Minuten");
});

const summary = { id: "p", version: 1, clusters: [], created_at: "2026-03-02T08:00:00Z" };
const sums = { asked: 171, placed: 143, matches: 58 };
test("a line of the list says what the run brought", () => {
  const text = (status: PlanStatus, asked = 171): string =>
    summaryText({ ...summary, ...sums, status, asked }, german);
  expect(text("solved")).toBe("143 von 171 gesuchten Personen finden einen Platz, 58 Vorschläge");
  expect(text("solved", 0)).toBe("58 Vorschläge, an Gesuche anderer Cluster");
  expect(text("solving")).toBe("Wird gerade gerechnet.");
});

test("no state is told by its tone alone", () => {
  const states = ["queued", "solving", "solved", "stopped", "failed", "published"] as const;
  for (const state of states) expect(planMark(state).icon).toBeTruthy();
});
