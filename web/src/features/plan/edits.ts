import type {
  Listing,
  NewPlan,
  Plan,
  PlanForbid,
  PlanMatch,
  PlanPin,
  PlanResult,
} from "../../api/types";
import type { Words } from "../../i18n/words";
import { listingTitle } from "../../shared/lib/listing-text";
import { partyTitle } from "../../shared/lib/party-text";

/** What the next run is to hold on to and to leave out. */
export type Edits = { readonly pins: readonly PlanPin[]; readonly forbids: readonly PlanForbid[] };
export type Pair = { readonly need: string; readonly offer: string };

export const editsOf = ({ pins, forbids }: Plan): Edits => ({ pins, forbids });

const same = (left: Pair, right: Pair): boolean =>
  left.need === right.need && left.offer === right.offer;
const without = <One extends Pair>(list: readonly One[], pair: Pair): readonly One[] =>
  list.filter((one) => !same(one, pair));
const has = (list: readonly Pair[], pair: Pair): boolean => list.some((one) => same(one, pair));

export const isPinned = (edits: Edits, pair: Pair): boolean => has(edits.pins, pair);
export const isForbidden = (edits: Edits, pair: Pair): boolean => has(edits.forbids, pair);

/** A pair is held or left out, never both; the same again takes it back. */
export function withPin(edits: Edits, pin: PlanPin): Edits {
  const pins = without(edits.pins, pin);
  return isPinned(edits, pin)
    ? { ...edits, pins }
    : { pins: [...pins, pin], forbids: without(edits.forbids, pin) };
}

export function withForbid(edits: Edits, { need, offer }: Pair): Edits {
  const pair = { need, offer };
  const forbids = without(edits.forbids, pair);
  return isForbidden(edits, pair)
    ? { ...edits, forbids }
    : { pins: without(edits.pins, pair), forbids: [...forbids, pair] };
}

export const pairOf = ({ need, offer }: PlanMatch): Pair => ({ need: need.id, offer: offer.id });
export const pinOf = (match: PlanMatch): PlanPin => ({
  ...pairOf(match),
  headcount: match.headcount,
});

/** One change against the run that is shown; `before` are the edits without it. */
export type EditChange = {
  readonly key: string;
  readonly what: EditKind;
  readonly text: string;
  readonly before: Edits;
};
export type EditKind = "pin" | "unpin" | "forbid" | "allow";

export function editChanges(plan: Plan, edits: Edits, words: Words): readonly EditChange[] {
  const known = listingsOf(plan.result);
  const change = (what: EditKind, pair: Pair, before: Edits): EditChange => ({
    key: `${what}/${pair.need}/${pair.offer}`,
    what,
    text: words.t(`plan.edit.${what}`, { pair: pairText(pair, known, words) }),
    before,
  });
  const added = <One extends Pair>(now: readonly One[], then: readonly One[]): readonly One[] =>
    now.filter((one) => !has(then, one));
  return [
    ...added(edits.pins, plan.pins).map((pin) => change("pin", pin, withPin(edits, pin))),
    ...added(plan.pins, edits.pins).map((pin) =>
      change("unpin", pin, { ...edits, pins: [...edits.pins, pin] }),
    ),
    ...added(edits.forbids, plan.forbids).map((pair) =>
      change("forbid", pair, withForbid(edits, pair)),
    ),
    ...added(plan.forbids, edits.forbids).map((pair) =>
      change("allow", pair, { ...edits, forbids: [...edits.forbids, pair] }),
    ),
  ];
}

/** Every listing that a result names, by its id. */
export function listingsOf(result: PlanResult | undefined): ReadonlyMap<string, Listing> {
  if (!result) return new Map();
  const { matches, unmet, unused } = result;
  return new Map(
    [
      ...matches.flatMap(({ need, offer }) => [need, offer]),
      ...unmet.flatMap(({ need, changes }) => [need, ...changes.map(({ offer }) => offer)]),
      ...unused.map(({ offer }) => offer),
    ].map((listing) => [listing.id, listing]),
  );
}

/** "Drei Schweißfachkräfte für Werft Süderelbe von Betrieb in Finkenwerder". */
export function pairText(
  { need, offer }: Pair,
  known: ReadonlyMap<string, Listing>,
  words: Words,
): string {
  const [wanted, given] = [known.get(need), known.get(offer)];
  return words.t("plan.edit.pair", {
    what: wanted ? listingTitle(wanted, words) : words.t("plan.edit.someNeed"),
    to: wanted ? partyTitle(wanted.party, words) : words.t("plan.edit.someCompany"),
    from: given ? partyTitle(given.party, words) : words.t("plan.edit.someCompany"),
  });
}

/** The same run once more, with the edits. */
export const rerunOf = (plan: Plan, { pins, forbids }: Edits): NewPlan => ({
  kind: plan.kind,
  clusters: plan.clusters,
  scope: plan.scope,
  rules: plan.rules,
  pins,
  forbids,
  follows: plan.id,
});
