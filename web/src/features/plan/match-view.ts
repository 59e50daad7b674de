import type { EnquiryState, PlanMatch } from "../../api/types";
import type { Words } from "../../i18n/words";
import { listingTitle, peopleText } from "../../shared/lib/listing-text";
import type { Listing } from "../../shared/lib/nouns";
import { partyTitle } from "../../shared/lib/party-text";
import { bothRemote, reasonsOf } from "../../shared/lib/reason-text";
import { nameOf, shortClusterName } from "../../shared/lib/taxonomy.svelte";
import type { Reason } from "../../shared/ui/reasons";
import type { EnquiryStates } from "./plan-view";

/** A need and who is to serve it. */
export type MatchGroup = {
  readonly need: ListingView;
  readonly people: string;
  readonly rows: readonly MatchRow[];
};
/** A listing in a line: what, whose, when. */
export type ListingView = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly company: string;
  readonly detail: string;
};
export type MatchRow = {
  readonly key: string;
  readonly match: PlanMatch;
  readonly offer: ListingView;
  readonly people: string;
  /** "Können 4 von 4", "45 von 45 Arbeitstagen", "9,1 km". */
  readonly short: readonly string[];
  readonly reasons: readonly Reason[];
  readonly margin: string;
  readonly marks: readonly string[];
  readonly enquiry: AnswerView | undefined;
};
type AnswerTone = "plain" | "part" | "ok" | "no";
/** The enquiry that a pair has become, and what both sides said. */
export type AnswerView = {
  readonly href: string;
  readonly text: string;
  readonly sign: string;
  readonly tone: AnswerTone;
};

export function listingView(listing: Listing, words: Words): ListingView {
  const { first, last } = listing.terms.period;
  return {
    id: listing.id,
    href: `/listings/${listing.id}`,
    title: listingTitle(listing, words),
    company: partyTitle(listing.party, words),
    detail: words.t("listing.facts.weeks", { weeks: words.weeks(first, last) }),
  };
}

/** Pairs of one need stand together, in the server's order. O(pairs). */
export function matchGroups(
  matches: readonly PlanMatch[],
  states: EnquiryStates,
  words: Words,
): readonly MatchGroup[] {
  const byNeed = new Map<string, PlanMatch[]>();
  for (const match of matches) {
    const group = byNeed.get(match.need.id);
    if (group) group.push(match);
    else byNeed.set(match.need.id, [match]);
  }
  return [...byNeed.values()].map((group) => groupView(group, states, words));
}

function groupView(group: readonly PlanMatch[], states: EnquiryStates, words: Words): MatchGroup {
  const need = group[0]!.need;
  const found = group.reduce((sum, { headcount }) => sum + headcount, 0);
  const asked = need.requested - need.committed;
  return {
    need: listingView(need, words),
    people: words.t("plan.match.found", { found, asked }),
    rows: group.map((match) => rowView(match, states, words)),
  };
}

function rowView(match: PlanMatch, states: EnquiryStates, words: Words): MatchRow {
  const { t } = words;
  const { need, offer, parts } = match;
  const context = { weeks: [], remote: bothRemote(need, offer), companies: 1 };
  const shown = parts.filter(({ part }) => short.has(part));
  return {
    key: `${need.id}/${offer.id}`,
    match,
    offer: offerView(offer, need, words),
    people: words.number(match.headcount),
    short: reasonsOf(shown, context, words).map(({ title }) => title),
    reasons: reasonsOf(parts, context, words),
    margin: match.margin > 0 ? t("plan.match.margin", { points: match.margin }) : "",
    marks: [
      ...(match.pinned ? [t("plan.match.pinned")] : []),
      ...(match.kept ? [t("plan.match.kept")] : []),
    ],
    enquiry: enquiryView(match, states, words),
  };
}

const short: ReadonlySet<string> = new Set(["skills", "days", "distance"]);

/** Another occupation than the one that is sought is named before the company. */
function offerView(offer: Listing, need: Listing, words: Words): ListingView {
  const { headcount, occupation } = offer.terms;
  const other =
    occupation === need.terms.occupation ? [] : [peopleText(headcount, occupation, words)];
  const sector = nameOf("sectors", offer.party.sector);
  const clusters = offer.party.clusters.map(shortClusterName).filter((name) => name !== sector);
  return {
    ...listingView(offer, words),
    detail: [...other, sector, ...clusters].join(" · "),
  };
}

/** How far both sides are with a suggestion: sign, tone; its words are `plan.answer.<state>`. */
const answers: Readonly<Record<EnquiryState, readonly [sign: string, tone: AnswerTone]>> = {
  suggested: ["○", "plain"],
  open: ["◐", "part"],
  accepted: ["✓", "ok"],
  agreed: ["✓", "ok"],
  declined: ["✕", "no"],
  withdrawn: ["✕", "no"],
};

function enquiryView(
  { enquiry }: PlanMatch,
  states: EnquiryStates,
  { t }: Words,
): AnswerView | undefined {
  if (!enquiry) return undefined;
  const href = `/enquiries/${enquiry}`;
  const state = states.get(enquiry);
  if (!state) return { href, text: t("plan.match.enquiry"), sign: "", tone: "plain" };
  const [sign, tone] = answers[state];
  return { href, text: t(`plan.answer.${state}`), sign, tone };
}
