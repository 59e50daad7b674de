import type { Disclosure, Enquiry, Proposal } from "../../api/types";
import type { Words } from "../../i18n/words";
import { peopleText } from "../../shared/lib/listing-text";
import { partyTitle } from "../../shared/lib/party-text";

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
  const { state, turn, asking, proposals, decline_reason: reason } = enquiry;
  const number = proposals.at(-1)?.number ?? 0;
  switch (state) {
    case "open":
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
      return t(asking ? "enquiry.turn.declinedThem" : "enquiry.turn.declinedUs", {
        reason: t(`enquiry.reason.${reason ?? "other"}`),
      });
    case "withdrawn":
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
  return [
    t(enquiry.asking ? "enquiry.list.weAsked" : "enquiry.list.theyAsked", {
      since: words.since(enquiry.asked_at),
    }),
    words.days(enquiry.period.first, enquiry.period.last),
  ].join(" · ");
}
