import type { NearMiss, PlanUnmet, PlanUnused } from "../../api/types";
import type { Words } from "../../i18n/words";
import { partyTitle } from "../../shared/lib/party-text";
import { refusalSummary } from "../../shared/lib/refusal-text";
import { nameOf } from "../../shared/lib/taxonomy.svelte";
import { listingView, type ListingView } from "./match-view";

/** A need that stays open: how many are missing, why, and what would change that. */
export type UnmetView = {
  readonly need: ListingView;
  readonly missing: string;
  readonly why: string;
  /** Why offers were refused, the commonest first. */
  readonly refused: string;
  readonly ways: readonly WayView[];
  /** Always true, whatever else there is. */
  readonly always: string;
};
/** A sentence with the company's name in it, which leads to the offer. */
export type WayView = {
  readonly key: string;
  readonly before: string;
  readonly name: string;
  readonly after: string;
  readonly href: string;
};

export function unmetView(unmet: PlanUnmet, words: Words): UnmetView {
  const { t } = words;
  const { need, headcount, candidates, reason } = unmet;
  return {
    need: listingView(need, words),
    missing: t("plan.unmet.missing", { count: headcount }),
    why: t(`plan.unmet.${reason}`, { count: candidates }),
    refused: reason === "no_offer_fits" ? refusedText(unmet, words) : "",
    ways: unmet.changes.map((way) => wayView(way, words)),
    always: t("plan.unmet.always", { count: headcount }),
  };
}

const refusalsMax = 3; // more would not be read

/** The commonest reasons; one's own offers are no reason. */
function refusedText({ refused_by = [] }: PlanUnmet, words: Words): string {
  const told = refused_by.filter(({ refusal }) => refusal !== "own_company");
  const order = [...told].sort((left, right) => right.count - left.count);
  return refusalSummary(order.slice(0, refusalsMax), words);
}

/** Stands for the name while its sentence is written. */
const slot = "\u2063";

function wayView({ offer, short_points: points, change }: NearMiss, words: Words): WayView {
  const text = (change && wayText(change, words)) ?? restText(points, words);
  const [before = "", after = ""] = text.split(slot);
  const name = partyTitle(offer.party, words);
  return { key: offer.id, href: `/listings/${offer.id}`, before, name, after };
}

/** No single change does it: so many points are missing, or several things at once. */
const restText = (points: number, { t }: Words): string =>
  points > 0 ? t("plan.way.points", { name: slot, points }) : t("plan.way.several", { name: slot });

/** "… verlangt 2 € je Stunde weniger"; undefined for a change that is not known here. */
function wayText(change: NonNullable<NearMiss["change"]>, words: Words): string | undefined {
  const names = (of: "skills" | "certificates", codes: readonly string[]): string =>
    words.list(codes.map((code) => nameOf(of, code)));
  return words.maybe(`plan.way.${change.kind}`, {
    name: slot,
    count: change.by,
    money: words.money({ minor: change.by, currency: "EUR" }),
    hours: words.hours(change.by),
    day: change.to ? words.day(change.to) : "",
    list: names("skills", change.skills) || names("certificates", change.certificates),
  });
}

/** An offer that nobody gets in this plan. */
export type UnusedView = {
  readonly offer: ListingView;
  readonly people: string;
  readonly why: string;
};

export function unusedView({ offer, headcount, reason }: PlanUnused, words: Words): UnusedView {
  return {
    offer: listingView(offer, words),
    people: words.t("deal.terms.people", { count: headcount }),
    why: words.t(`plan.unused.${reason}`),
  };
}
