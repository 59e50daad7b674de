import { expect, test } from "vitest";
import { reasonState, reasonWidths, type Reason } from "./reasons";

const reason = (weight: number): Reason => ({ state: "ok", value: 100, weight, title: "" });

test.each([
  [100, "ok"],
  [80, "ok"],
  [79, "part"],
  [0, "no"],
])("a value of %s is %s", (value, state) => {
  expect(reasonState(value)).toBe(state);
});

test("the heaviest part is four times as wide as the lightest at most", () => {
  expect(reasonWidths([reason(40), reason(20), reason(1)])).toEqual([4, 2, 1]);
  expect(reasonWidths([])).toEqual([]);
});
