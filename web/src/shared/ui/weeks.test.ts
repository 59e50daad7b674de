import { expect, test } from "vitest";
import { cellsFrom, weekCells, weekCount, weekRuns } from "./weeks";

const need = { first: "2026-03-16", last: "2026-05-15" }; // weeks 12 to 20

test("shows a week before and a week after", () => {
  const weeks = weekCells(need, undefined).map(({ week }) => week);
  expect(weeks[0]).toBe(11);
  expect(weeks.at(-1)).toBe(21);
  expect(weeks).toHaveLength(11);
});

test("counts what is needed and what is covered", () => {
  const cells = weekCells(need, { first: "2026-03-30", last: "2026-06-30" }); // from week 14
  expect(weekCount(cells)).toEqual({ needed: 9, covered: 7 });
});

test("runs over a new year", () => {
  const cells = weekCells({ first: "2026-12-28", last: "2027-01-10" }, undefined);
  expect(cells.map(({ week }) => week)).toEqual([52, 53, 1, 2]);
});

test("never draws more than a year", () => {
  expect(weekCells({ first: "2026-01-01", last: "2029-01-01" }, undefined)).toHaveLength(53);
});

test("weeks in a row are told as a span, gaps are kept", () => {
  const told = [1, 1, 0, 1].map((available, index) => ({
    monday: `2026-03-${9 + index * 7}`,
    iso_week: 11 + index,
    needed: true,
    available: available === 1,
  }));
  expect(weekRuns(cellsFrom(told), ({ have }) => have)).toBe("11–12, 14");
  expect(weekRuns(cellsFrom(told), ({ need }) => !need)).toBe("");
});
