import type { Enquiry, Listing, Partners } from "../../api/types";
import type { Words } from "../../i18n/words";

/** Whose turn it is with a listing of one's own: who, what follows, and the one thing to do. */
export type ListingTurn = {
  readonly who: string;
  readonly text: string;
  readonly action?: "publish" | "resume" | "renew" | "reopen" | undefined;
  readonly href?: string | undefined;
};

type Turn = {
  readonly key: string;
  readonly ours: boolean;
  readonly action?: ListingTurn["action"];
};

/** States in which nobody can be asked, the most urgent first. */
function standstill(listing: Listing): Turn | undefined {
  if (listing.moderation === "blocked") return { key: "blocked", ours: false };
  if (listing.availability === "draft") return { key: "draft", ours: true, action: "publish" };
  if (listing.availability === "closed") return { key: "closed", ours: false, action: "reopen" };
  if (listing.committed >= listing.requested) return { key: "filled", ours: false };
  if (listing.availability === "paused") return { key: "paused", ours: true, action: "resume" };
  if (listing.expired) return { key: "expired", ours: true, action: "renew" };
  return undefined;
}

export function listingTurn(
  listing: Listing,
  partners: Partners | undefined,
  enquiries: readonly Enquiry[],
  words: Words,
): ListingTurn {
  const still = standstill(listing);
  if (still) return stillTurn(still, listing, words);
  const ours = enquiries.filter(({ turn }) => turn === "ours");
  if (ours.length > 0) {
    const href = ours.length === 1 ? `/enquiries/${ours[0]?.id}` : "/enquiries";
    return { ...turn("answer", true, { count: ours.length }, words), href };
  }
  const count = partners ? partners.direct_count + partners.across_count : 0;
  const waiting = enquiries.filter(({ turn: whose }) => whose === "theirs").length;
  if (waiting > 0) return turn("waiting", false, { waiting, count }, words);
  if (!partners) return turn("looking", false, {}, words);
  if (count > 0 || partners.combinations.length > 0) {
    return turn(`found_${listing.side}`, true, { count }, words);
  }
  return turn(`none_${listing.side}`, false, { considered: partners.considered }, words);
}

function stillTurn({ key, ours, action }: Turn, listing: Listing, words: Words): ListingTurn {
  const values = { side: listing.side, day: words.day(listing.expires_at) };
  const allowed = action && listing.may.includes(action) ? action : undefined;
  return { ...turn(key, ours, values, words), action: allowed };
}

function turn(
  key: string,
  ours: boolean,
  values: Readonly<Record<string, string | number>>,
  words: Words,
): ListingTurn {
  const who = words.t(ours ? "listing.turn.ours" : "listing.turn.nobody");
  return {
    who: key === "waiting" ? words.t("listing.turn.theirs") : who,
    text: words.maybe(`listing.turn.${key}`, values) ?? key,
  };
}
