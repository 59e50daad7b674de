import type { EventName } from "../../shared/lib/events.svelte";

/** All that can happen to one listing. */
export const listingEventsOf: readonly EventName[] = [
  "listing.changed",
  "listing.published",
  "listing.paused",
  "listing.resumed",
  "listing.closed",
  "listing.reopened",
  "listing.renewed",
  "listing.moderated",
  "listing.committed",
];

/** What may bring or take a partner. */
export const partnerEvents: readonly EventName[] = [
  "listing.published",
  "listing.resumed",
  "listing.reopened",
  "listing.changed",
  "listing.paused",
  "listing.closed",
  "listing.committed",
];
