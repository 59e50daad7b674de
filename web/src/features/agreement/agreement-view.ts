import type { Agreement, Party } from "../../api/types";
import type { Words } from "../../i18n/words";
import { dealSum } from "../../shared/lib/deal-text";
import { peopleText } from "../../shared/lib/listing-text";
import { partyTitle } from "../../shared/lib/party-text";

/** "Drei Schweißfachkräfte an Werft Süderelbe" for the lender, "… von …" for the borrower. */
export function agreementTitle(agreement: Agreement, words: Words): string {
  const [first] = agreement.commitments;
  const people = first ? peopleText(first.terms.headcount, first.occupation, words) : "";
  const name = partyTitle(otherParty(agreement), words);
  return words.t(agreement.lending ? "agreement.title.lend" : "agreement.title.borrow", {
    people,
    name,
  });
}

export const otherParty = ({ lending, lender, borrower }: Agreement): Party =>
  lending ? borrower : lender;

/** Where the lending stands today; days as the API writes them, compared as text. */
export type Phase = "before" | "during" | "after";

export function phaseOf(agreement: Agreement, today: string): Phase {
  const firsts = agreement.commitments.map(({ terms }) => terms.period.first).sort();
  const lasts = agreement.commitments.map(({ terms }) => terms.period.last).sort();
  if (today < (firsts[0] ?? "")) return "before";
  return today > (lasts.at(-1) ?? "") ? "after" : "during";
}

/** The day of the region, as the API writes days. */
export function dayInRegion(now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(now);
}

/** All lines together, in cents: undefined if there is only one, whose own sum says it. */
export function totalMinor(agreement: Agreement): number | undefined {
  const sums = agreement.commitments.map(({ terms }) => dealSum(terms).minor);
  return sums.length > 1 ? sums.reduce((left, right) => left + right, 0) : undefined;
}

/** What is to be seen to before the first day; each with the rule that asks for it. */
export const checks = ["consent", "council", "permit", "time", "safety", "notice"] as const;
