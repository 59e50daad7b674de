import { beforeAll, expect, test } from "vitest";
import type { DeskItem, DeskReason } from "../../api/types";
import en from "../../i18n/en.json";
import { beginInGerman, german, hidden, someListing } from "../../shared/lib/samples";
import { deskParts } from "./desk-view";

beforeAll(beginInGerman);

const item = (reason: DeskReason, more: Partial<DeskItem> = {}): DeskItem => ({
  reason,
  since: "2026-03-01T08:00:00Z",
  count: 0,
  ...more,
});

test("what concerns me comes before the queue of the members", () => {
  const listing = someListing();
  const parts = deskParts(
    [
      item("member_listing_unmatched", { listing }),
      item("enquiry_to_answer", { enquiry: "e1", them: hidden }),
      item("member_listing_new", { listing }),
    ],
    german,
  );
  expect(parts.map(({ name }) => name)).toEqual(["own", "new", "unmatched"]);
});

test("a row says why and leads to where it is settled", () => {
  const [part] = deskParts([item("enquiry_to_answer", { enquiry: "e1", them: hidden })], german);
  expect(part?.rows[0]).toMatchObject({
    href: "/enquiries/e1",
    title: "Betrieb in Finkenwerder",
    why: expect.stringMatching(/^Betrieb in Finkenwerder fragt an/),
  });
});

test("what settles itself says until when", () => {
  const until = "2026-03-29T09:00:00Z";
  const [part] = deskParts([item("listing_expiring", { listing: someListing(), until })], german);
  expect(part?.rows[0]?.when).toBe("bis 29. März 2026");
});

test("an empty desk has no parts", () => expect(deskParts([], german)).toEqual([]));

const reasons: readonly DeskReason[] = [
  "enquiry_to_answer",
  "suggestion_to_answer",
  "proposal_to_answer",
  "proposal_to_make",
  "message_to_read",
  "listing_expiring",
  "listing_draft",
  "partners_found",
  "member_listing_new",
  "member_listing_unmatched",
  "member_listing_expiring",
];
test.each(reasons)("%s has its words", (reason) => {
  expect(en).toHaveProperty([`desk.reason.${reason}`]);
});
