import { expect, test } from "vitest";
import { centsFrom, minutesFrom, wholeFrom } from "./numbers";

test.each([
  ["34", 3_400],
  ["34,5", 3_450],
  ["34.50 €", 3_450],
  ["1.000", 100_000],
  ["1.234,05", 123_405],
  ["1,234.05", 123_405],
  ["0,07", 7],
])("%s are %s cents", (text, cents) => expect(centsFrom(text)).toBe(cents));

test.each(["", "vierzig", "3,4,5", "-2", "12,34,6"])("%s is no amount", (text) =>
  expect(centsFrom(text)).toBeUndefined(),
);

test("hours become minutes", () => {
  expect(minutesFrom("37,5")).toBe(2_250);
  expect(minutesFrom("35")).toBe(2_100);
});

test("people are whole", () => {
  expect(wholeFrom(" 3 ")).toBe(3);
  expect(wholeFrom("1.000")).toBe(1_000);
  expect(wholeFrom("2,5")).toBeUndefined();
});
