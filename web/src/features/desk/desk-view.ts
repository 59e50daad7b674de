import type { DeskItem, DeskReason, Listing } from "../../api/types";
import type { Words } from "../../i18n/words";
import { listingTitle } from "../../shared/lib/listing-text";
import { partyTitle } from "../../shared/lib/party-text";

/** One thing on the desk: what, why, since when, and where to go. */
export type DeskRow = {
  readonly key: string;
  readonly reason: DeskReason;
  readonly href: string;
  readonly title: string;
  readonly why: string;
  readonly when: string;
  readonly listing: Listing | undefined;
};

/** A part of the desk with its rows; empty parts are left out. */
export type DeskPart = { readonly name: PartName; readonly rows: readonly DeskRow[] };
export type PartName = "own" | "new" | "unmatched" | "expiring";

const queue: Readonly<Partial<Record<DeskReason, PartName>>> = {
  member_listing_new: "new",
  member_listing_unmatched: "unmatched",
  member_listing_expiring: "expiring",
};
const order: readonly PartName[] = ["own", "new", "unmatched", "expiring"];

/** What concerns the reader, then the agency's queue; each part in the server's order. */
export function deskParts(items: readonly DeskItem[], words: Words): readonly DeskPart[] {
  return order
    .map((name) => ({
      name,
      rows: items
        .filter(({ reason }) => (queue[reason] ?? "own") === name)
        .map((item) => deskRow(item, words)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function deskRow(item: DeskItem, words: Words): DeskRow {
  const { t } = words;
  const { reason, listing, enquiry, them, count } = item;
  const name = them ? partyTitle(them, words) : "";
  const company = listing ? partyTitle(listing.party, words) : "";
  return {
    key: `${reason}/${enquiry ?? listing?.id ?? item.since}`,
    reason,
    href: enquiry ? `/enquiries/${enquiry}` : `/listings/${listing?.id ?? ""}`,
    title: listing ? listingTitle(listing, words) : name,
    why: t(`desk.reason.${reason}`, { count, name, company, side: listing?.side ?? "need" }),
    when: whenText(item, words),
    listing,
  };
}

/** Until when, where something settles itself; else since when it waits. */
function whenText({ since, until, reason }: DeskItem, words: Words): string {
  const ends = reason === "listing_expiring" || reason === "member_listing_expiring";
  if (until && ends) return words.t("desk.when.until", { day: words.day(until) });
  return words.t("desk.when.since", { since: words.since(since) });
}
