import { beforeAll, expect, test } from "vitest";
import type { Agreement } from "../../api/types";
import { beginInGerman, dealTerms, german, hidden } from "../../shared/lib/samples";
import { agreementTitle, dayInRegion, phaseOf, totalMinor } from "./agreement-view";

beforeAll(beginInGerman);

const yard = { ...hidden, name: "Werft Süderelbe" };
const cabin = { ...hidden, name: "Kabinenbau Finkenwerder" };
const yes = { party: yard, person: "R. Petersen", at: "2026-03-03T08:00:00Z" };
const line = { id: "c1", occupation: "welder", terms: dealTerms };
const agreement: Agreement = {
  id: "a1",
  number: 7,
  enquiry: "e1",
  lender: cabin,
  borrower: yard,
  lending: true,
  proposed: yes,
  accepted: yes,
  commitments: [line],
};

test("each side reads the other's name", () => {
  expect(agreementTitle(agreement, german)).toBe("Drei Schweißfachkräfte an: Werft Süderelbe");
  expect(agreementTitle({ ...agreement, lending: false }, german)).toBe(
    "Drei Schweißfachkräfte von: Kabinenbau Finkenwerder",
  );
});

test.each([
  ["2026-03-15", "before"],
  ["2026-03-16", "during"],
  ["2026-05-15", "during"],
  ["2026-05-16", "after"],
])("on %s it is %s", (day, phase) => expect(phaseOf(agreement, day)).toBe(phase));

test("the day is the region's, not the reader's", () => {
  expect(dayInRegion(new Date("2026-03-15T23:30:00Z"))).toBe("2026-03-16");
});

test("several lines have a sum in cents, a single one says its own", () => {
  expect(totalMinor(agreement)).toBeUndefined();
  expect(totalMinor({ ...agreement, commitments: [line, line] })).toBe(5_859_000);
});
