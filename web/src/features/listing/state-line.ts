import type { Listing } from "../../api/types";
import type { Words } from "../../i18n/words";

/** "veröffentlicht vor 2 Stunden · läuft bis 11. Dezember 2026 · noch 2 von 3 offen". */
export function stateLine(listing: Listing, words: Words, now = new Date()): string {
  const { t } = words;
  const { availability, committed, requested } = listing;
  const expires = words.day(listing.expires_at);
  const since = listing.published_at && words.since(listing.published_at, now);
  const parts = [
    availability === "published" && since
      ? t("listing.state.published", { since })
      : t(`listing.availability.${availability}`),
    availability === "published" &&
      t(listing.expired ? "listing.state.expiredOn" : "listing.state.runsUntil", { day: expires }),
    listing.moderation === "blocked" && t("listing.moderation.blocked"),
    committed > 0 && t("listing.card.open", { open: requested - committed, requested }),
  ];
  return parts.filter(Boolean).join(" · ");
}
