import type { Disclosure, Enquiry, Listing, Partners, Proposal } from "../../api/types";
import type { Words } from "../../i18n/words";
import { peopleText } from "../../shared/lib/listing-text";
import { partyTitle } from "../../shared/lib/party-text";
import { bothRemote, reasonsOf } from "../../shared/lib/reason-text";
import type { Reason } from "../../shared/ui/reasons";

/** "Drei Schweißfachkräfte von Kabinenbau Finkenwerder": what it is about and with whom. */
export function enquiryTitle(enquiry: Enquiry, words: Words): string {
  return words.t(enquiry.lending ? "enquiry.title.lend" : "enquiry.title.borrow", {
    people: peopleText(enquiry.headcount, enquiry.occupation, words),
    name: partyTitle(enquiry.them, words),
  });
}

/** Whose turn it is, and what follows. */
export type EnquiryTurn = { readonly who: string; readonly text: string };

export function enquiryTurn(enquiry: Enquiry, words: Words): EnquiryTurn {
  const { t } = words;
  const them = partyTitle(enquiry.them, words);
  const who = {
    ours: t("enquiry.turn.ours"),
    theirs: t("enquiry.turn.theirs", { name: them }),
    nobody: t("enquiry.turn.nobody"),
  }[enquiry.turn];
  return { who, text: turnText(enquiry, them, words) };
}

function turnText(enquiry: Enquiry, name: string, { t }: Words): string {
  const { state, turn, asking, proposals, decline_reason, suggested_by: agency } = enquiry;
  const reason = t(`enquiry.reason.${decline_reason ?? "other"}`);
  const number = proposals.at(-1)?.number ?? 0;
  switch (state) {
    case "suggested":
      return t("enquiry.turn.suggested", { name, agency: agency ?? "" });
    case "open":
      if (agency) return t(asking ? "enquiry.turn.yesUs" : "enquiry.turn.yesThem", { name });
      return t(asking ? "enquiry.turn.openAsking" : "enquiry.turn.openAsked", { name });
    case "accepted":
      if (number === 0) return t("enquiry.turn.propose");
      return t(turn === "ours" ? "enquiry.turn.proposal" : "enquiry.turn.proposed", {
        number,
        name,
      });
    case "agreed":
      return t("enquiry.turn.agreed");
    case "declined":
      if (agency && asking) return t("enquiry.turn.declinedSuggestion", { reason });
      return t(asking ? "enquiry.turn.declinedThem" : "enquiry.turn.declinedUs", { reason });
    case "withdrawn":
      if (agency) return t("enquiry.turn.withdrawnSuggestion");
      return t(asking ? "enquiry.turn.withdrawnUs" : "enquiry.turn.withdrawnThem");
  }
}

/** One stage of disclosure: what the two companies know of each other by then. */
export type Stage = {
  readonly name: Disclosure | "agreed";
  readonly label: string;
  readonly text: string;
  readonly state: "done" | "now" | "later";
};

const stageNames = ["pseudonymous", "companies_named", "agreed"] as const;

export function stagesOf(enquiry: Enquiry, { t }: Words): readonly Stage[] {
  const at = enquiry.state === "agreed" ? 2 : enquiry.disclosure === "pseudonymous" ? 0 : 1;
  return stageNames.map((name, index) => ({
    name,
    label: t(`enquiry.stage.${name}`),
    text: t(`enquiry.stage.${name}Text`),
    state: index < at ? "done" : index === at ? "now" : "later",
  }));
}

/** The proposal that stands, and the one before it. */
export function standing(
  proposals: readonly Proposal[],
): { readonly now: Proposal; readonly before: Proposal | undefined } | undefined {
  const now = proposals.at(-1);
  return now && { now, before: proposals.at(-2) };
}

/** "Anfrage von heute, 3 Personen, 16. März – 15. Mai": one line in a list. */
export function enquiryFacts(enquiry: Enquiry, words: Words): string {
  const { t } = words;
  const since = words.since(enquiry.asked_at);
  const { suggested_by: agency, asking } = enquiry;
  return [
    agency
      ? t("enquiry.list.suggested", { since, agency })
      : t(asking ? "enquiry.list.weAsked" : "enquiry.list.theyAsked", { since }),
    words.days(enquiry.period.first, enquiry.period.last),
  ].join(" · ");
}

/** The reader's own listing of the two. */
export const ownListing = ({ about, from }: Enquiry): Listing | undefined =>
  [about, from].find((listing) => listing?.own);

/** Why the two listings of a suggestion fit; none if the other one is not among the partners. */
export function suggestionReasons(
  enquiry: Enquiry,
  { direct, across }: Partners,
  words: Words,
): readonly Reason[] {
  const own = ownListing(enquiry);
  const theirs = [enquiry.about, enquiry.from].find((listing) => listing && listing.id !== own?.id);
  const partner = [...direct, ...across].find(({ listing }) => listing.id === theirs?.id);
  if (!own || !partner) return [];
  const remote = bothRemote(own, partner.listing);
  return reasonsOf(partner.parts, { weeks: partner.weeks, remote, companies: 1 }, words);
}
