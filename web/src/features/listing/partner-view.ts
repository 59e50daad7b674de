import type { Combination, Enquiry, EnquiryState, Listing, Partner } from "../../api/types";
import type { Words } from "../../i18n/words";
import { peopleText } from "../../shared/lib/listing-text";
import type { Days } from "../../shared/lib/nouns";
import { partyDetail, partyTitle } from "../../shared/lib/party-text";
import { nameOf } from "../../shared/lib/taxonomy.svelte";
import type { Reason } from "../../shared/ui/reasons";
import { changeAddress, changeText, ownChange } from "./proposed-change";
import { bothRemote, reasonsOf } from "../../shared/lib/reason-text";

/** Where an enquiry about a partner's listing stands. */
export type Asked = { readonly id: string; readonly text: string };

/** A possible partner as it is drawn. */
export type PartnerView = {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly detail: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly have: Days;
  readonly hint?: Hint | undefined;
  readonly asked?: Asked | undefined;
};
export type Hint = { readonly text: string; readonly href?: string | undefined };

/** What is known of the company; another occupation than one's own is named before. */
export function workDetail(theirs: Listing, mine: Listing, words: Words): string {
  const { headcount, occupation } = theirs.terms;
  const detail = partyDetail(theirs.party, words);
  if (occupation === mine.terms.occupation) return detail;
  return `${peopleText(headcount, occupation, words)} · ${detail}`;
}

export function partnerView(
  partner: Partner,
  mine: Listing,
  enquiries: readonly Enquiry[],
  words: Words,
): PartnerView {
  const theirs = partner.listing;
  const context = { weeks: partner.weeks, remote: bothRemote(mine, theirs), companies: 1 };
  return {
    key: theirs.id,
    href: `/listings/${theirs.id}`,
    title: partyTitle(theirs.party, words),
    detail: workDetail(theirs, mine, words),
    score: partner.score_permille / 10,
    reasons: reasonsOf(partner.parts, context, words),
    have: theirs.terms.period,
    hint: hintOf(partner, mine, words),
    asked: askedOf(theirs.id, enquiries, words),
  };
}

function hintOf(partner: Partner, mine: Listing, words: Words): Hint | undefined {
  const { change } = partner;
  if (!change) return undefined;
  const own = ownChange(change, mine, partner.listing);
  const text = changeText(change, partner, words);
  return { text, href: own && changeAddress(mine.id, own) };
}

const running: ReadonlySet<EnquiryState> = new Set(["suggested", "open", "accepted"]);

/** The running or last enquiry between the two listings. */
export function askedOf(
  about: string,
  enquiries: readonly Enquiry[],
  { t }: Words,
): Asked | undefined {
  const between = enquiries.filter((one) => one.about?.id === about || one.from?.id === about);
  const found = between.find(({ state }) => running.has(state)) ?? between[0];
  if (!found || found.state === "withdrawn") return undefined;
  if (found.state === "suggested") return { id: found.id, text: t("partner.card.suggested") };
  const state = t(`enquiry.state.${found.state}`);
  return { id: found.id, text: t("partner.card.asked", { state }) };
}

/** Several companies that reach the number together. */
export type CombinationView = Omit<PartnerView, "href" | "have" | "hint"> & {
  readonly have?: Days | undefined;
  readonly members: readonly { readonly href: string; readonly text: string }[];
  readonly listings: readonly { readonly listing: Listing; readonly headcount: number }[];
};

export function combinationView(
  combination: Combination,
  mine: Listing,
  enquiries: readonly Enquiry[],
  words: Words,
): CombinationView {
  const { shares } = combination;
  const places = [...new Set(shares.map((share) => share.partner.listing.party.place))];
  const sectors = [...new Set(shares.map((share) => share.partner.listing.party.sector))];
  const remote = shares.every(({ partner }) => bothRemote(mine, partner.listing));
  const asked = shares.map(({ partner }) => askedOf(partner.listing.id, enquiries, words));
  return {
    key: shares.map(({ partner }) => partner.listing.id).join("+"),
    title: words.t("partner.together.title", { count: shares.length }),
    detail: [
      words.list(places.map((place) => nameOf("places", place))),
      words.list(sectors.map((sector) => nameOf("sectors", sector))),
    ].join(" · "),
    score: combination.score_permille / 10,
    reasons: reasonsOf(
      combination.parts,
      {
        weeks: combination.weeks,
        remote,
        companies: shares.length,
        shares: shares.map(({ headcount }) => headcount),
      },
      words,
    ),
    have: combination.shared,
    members: shares.map(({ partner, headcount }) => ({
      href: `/listings/${partner.listing.id}`,
      text: words.t("partner.together.member", {
        name: partyTitle(partner.listing.party, words),
        count: headcount,
      }),
    })),
    // Who asked all of them has nothing left to ask; who asked one may still ask the rest.
    listings: shares
      .filter((_, index) => !asked[index])
      .map(({ partner, headcount }) => ({ listing: partner.listing, headcount })),
    asked: asked.every(Boolean) ? asked[0] : undefined,
  };
}
