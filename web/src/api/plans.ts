/**
 * Plans as the contract tells them, written by hand until api/openapi.json has them; then the
 * generated types and operations take this file's place.
 */
import { send, type CallOptions } from "./client";
import type { Change, Days, Kind, Listing, Party, PartScore, RefusalCount } from "./types";

export type PlanStatus =
  "created" | "queued" | "solving" | "solved" | "stopped" | "failed" | "published" | "superseded";
export type PlanMove = "stop" | "publish";
export type PlanStage =
  "waiting" | "candidates" | "solving" | "checking" | "closing" | "rings" | "done";

export type PlanScope = {
  readonly occupations?: readonly string[] | undefined;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly across: boolean;
};
export type PlanRules = {
  readonly first_sectors: readonly string[];
  readonly fair: boolean;
  readonly keep: boolean;
};
export type PlanPin = { readonly need: string; readonly offer: string; readonly headcount: number };
export type PlanForbid = { readonly need: string; readonly offer: string };

export type NewPlan = {
  readonly kind: Kind;
  readonly clusters?: readonly string[] | undefined;
  readonly agency?: string | undefined;
  readonly scope: PlanScope;
  readonly rules: PlanRules;
  readonly pins: readonly PlanPin[];
  readonly forbids: readonly PlanForbid[];
  readonly follows?: string | undefined;
};

export type PlanProgress = {
  readonly stage: PlanStage;
  readonly pairs: number;
  readonly cost?: number | undefined;
  readonly bound?: number | undefined;
  readonly gap_permille?: number | undefined;
};

export type PlanProof = {
  readonly verdict: "optimal" | "bounded";
  readonly pairs: number;
  readonly candidates: number;
  readonly closed: boolean;
  readonly cost: number;
  readonly bound: number;
  readonly gap_permille: number;
  readonly method: "auction" | "network_simplex";
  readonly second_opinion: boolean;
  readonly checked_us: number;
};

export type PlanGains = {
  readonly asked: number;
  readonly placed: number;
  readonly placed_elsewhere: number;
  readonly placed_before: number;
  readonly way_m?: number | undefined;
  readonly way_before_m?: number | undefined;
  readonly across_permille?: number | undefined;
  readonly rings: number;
  readonly needs: number;
  readonly needs_served: number;
  readonly fairness_cost_permille?: number | undefined;
};

export type PlanMatch = {
  readonly need: Listing;
  readonly offer: Listing;
  readonly headcount: number;
  readonly score_permille: number;
  readonly parts: readonly PartScore[];
  readonly shared?: Days | undefined;
  readonly pinned: boolean;
  readonly kept: boolean;
  readonly margin: number;
  readonly enquiry?: string | undefined;
};

export type NearMiss = {
  readonly offer: Listing;
  readonly short_points: number;
  readonly change?: Change | undefined;
};
export type UnmetReason =
  "no_offer_fits" | "all_worth_more_elsewhere" | "forbidden" | "outside_scope";
export type PlanUnmet = {
  readonly need: Listing;
  readonly headcount: number;
  readonly candidates: number;
  readonly reason: UnmetReason;
  readonly changes: readonly NearMiss[];
  readonly refused_by?: readonly RefusalCount[] | undefined;
};

export type UnusedReason = "no_need_fits" | "others_fit_better";
export type PlanUnused = {
  readonly offer: Listing;
  readonly headcount: number;
  readonly reason: UnusedReason;
};

export type PlanBottleneck = {
  readonly occupation: string;
  readonly place: string;
  readonly monday: string;
  readonly last_monday?: string | undefined;
  readonly price_points: number;
  readonly people_asked: number;
  readonly people_offered: number;
};

export type RingStation = {
  readonly company: Party;
  readonly gives: { readonly listing: Listing; readonly headcount: number };
  /** What the borrowing station seeks. */
  readonly serves: Listing;
  /** The index of the station that borrows. */
  readonly to: number;
};
export type PlanRing = {
  readonly score: number;
  readonly stations: readonly RingStation[];
  readonly has_two_way: boolean;
};

export type PlanResult = {
  readonly proof: PlanProof;
  readonly gains: PlanGains;
  readonly matches: readonly PlanMatch[];
  readonly matches_total: number;
  readonly unmet: readonly PlanUnmet[];
  readonly unmet_total: number;
  readonly unused: readonly PlanUnused[];
  readonly unused_total: number;
  readonly bottlenecks: readonly PlanBottleneck[];
  readonly bottlenecks_total: number;
  readonly rings: readonly PlanRing[];
  readonly rings_total: number;
};

export type Plan = {
  readonly id: string;
  readonly version: number;
  readonly status: PlanStatus;
  readonly may: readonly PlanMove[];
  readonly kind: Kind;
  readonly agency: string;
  readonly clusters: readonly string[];
  readonly created_at: string;
  readonly started_at?: string | undefined;
  readonly finished_at?: string | undefined;
  readonly published_at?: string | undefined;
  readonly scope: PlanScope;
  readonly rules: PlanRules;
  readonly pins: readonly PlanPin[];
  readonly forbids: readonly PlanForbid[];
  readonly follows?: string | undefined;
  readonly progress: PlanProgress;
  readonly failure?: string | undefined;
  readonly result?: PlanResult | undefined;
};

export type PlanSummary = {
  readonly id: string;
  readonly version: number;
  readonly status: PlanStatus;
  readonly clusters: readonly string[];
  readonly created_at: string;
  readonly finished_at?: string | undefined;
  readonly published_at?: string | undefined;
  readonly asked: number;
  readonly placed: number;
  readonly matches: number;
};
export type PlanPage = {
  readonly items: readonly PlanSummary[];
  readonly next?: string | undefined;
  readonly total: number;
};
export type PlanTransition = { readonly action: "publish" };

/** POST /api/v1/plans – Clear the market of one's clusters */
export const createPlan = (body: NewPlan, options?: CallOptions): Promise<Plan> =>
  send({ method: "POST", path: "/api/v1/plans", body }, options);

/** GET /api/v1/plans – Plans of the reader's agencies, newest first */
export const listPlans = (
  query: { cursor?: string | undefined; limit?: number | undefined } = {},
  options?: CallOptions,
): Promise<PlanPage> => send({ method: "GET", path: "/api/v1/plans", query }, options);

/** GET /api/v1/plans/{id} – A plan with its progress and its result */
export const getPlan = (id: string, options?: CallOptions): Promise<Plan> =>
  send({ method: "GET", path: `/api/v1/plans/${encodeURIComponent(id)}` }, options);

/** DELETE /api/v1/plans/{id} – Stop computing; the best so far stays */
export const deletePlan = (id: string, options?: CallOptions): Promise<Plan | undefined> =>
  send({ method: "DELETE", path: `/api/v1/plans/${encodeURIComponent(id)}` }, options);

/** POST /api/v1/plans/{id}/transitions – Publish a plan */
export const movePlan = (id: string, body: PlanTransition, options?: CallOptions): Promise<Plan> =>
  send(
    { method: "POST", path: `/api/v1/plans/${encodeURIComponent(id)}/transitions`, body },
    options,
  );
