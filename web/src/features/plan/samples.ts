/** Believable values for tests of this feature's view models; nothing on the screen uses them. */
import type { Plan, PlanMatch, PlanResult, PlanRing } from "../../api/types";
import { hidden, someListing, someOffer, somePartner, staffTerms } from "../../shared/lib/samples";

export const someMatch = (change: Partial<PlanMatch> = {}): PlanMatch => {
  const { parts, score_permille } = somePartner();
  return {
    need: someListing(),
    offer: someOffer(),
    headcount: 2,
    score_permille,
    parts,
    pinned: false,
    kept: false,
    margin: 45,
    ...change,
  };
};

export const someResult = (change: Partial<PlanResult> = {}): PlanResult => ({
  proof: {
    verdict: "optimal",
    pairs: 91_204,
    candidates: 6_812,
    closed: true,
    cost: 12_400,
    bound: 12_400,
    gap_permille: 0,
    method: "auction",
    second_opinion: false,
    checked_us: 4_120,
  },
  gains: {
    asked: 171,
    placed: 143,
    placed_elsewhere: 0,
    placed_elsewhere_before: 0,
    placed_before: 96,
    way_m: 11_000,
    way_before_m: 17_000,
    across_permille: 640,
    rings: 9,
    needs: 60,
    needs_served: 41,
    fairness_cost_permille: 18,
  },
  matches: [someMatch()],
  matches_total: 1,
  unmet: [],
  unmet_total: 0,
  unused: [],
  unused_total: 0,
  bottlenecks: [],
  bottlenecks_total: 0,
  rings: [],
  rings_total: 0,
  ...change,
});

export const somePlan = (change: Partial<Plan> = {}): Plan => ({
  id: "plan-1",
  version: 3,
  status: "solved",
  may: ["publish"],
  kind: "staff",
  agency: "Clusteragentur Luftfahrt",
  clusters: ["aviation"],
  created_at: "2026-03-02T08:00:00Z",
  started_at: "2026-03-02T08:00:01Z",
  finished_at: "2026-03-02T08:00:04Z",
  scope: { ...staffTerms.period, across: true },
  rules: { first_sectors: ["shipbuilding"], fair: true, keep: true },
  pins: [],
  forbids: [],
  progress: { stage: "done", pairs: 91_204 },
  result: someResult(),
  ...change,
});

/** Companies that give to the next one, the last to the first. */
export const someRing = (...names: readonly string[]): PlanRing => ({
  score: 2_800,
  has_two_way: false,
  stations: names.map((name, index) => ({
    company: { ...hidden, name },
    gives: { listing: someOffer({ id: `offer-${index}` }), headcount: index + 1 },
    serves: someListing(),
    to: (index + 1) % names.length,
  })),
});
