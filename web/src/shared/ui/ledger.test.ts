import { expect, test } from "vitest";
import { ledgerView } from "./ledger";

test("shares and the open rest make the whole", () => {
  const view = ledgerView(
    [
      { label: "a", amount: 1 },
      { label: "b", amount: 2 },
    ],
    4,
  );
  expect(view.parts.map(({ percent }) => percent)).toEqual([25, 50]);
  expect(view).toMatchObject({ open: 1, openPercent: 25 });
});

test("nothing is shown beyond the total", () => {
  expect(ledgerView([{ label: "a", amount: 9 }], 4)).toMatchObject({
    open: 0,
    parts: [{ percent: 100 }],
  });
});

test("an empty ledger is not divided by zero", () => {
  expect(ledgerView([{ label: "a", amount: 0 }], 0).parts[0]?.percent).toBe(0);
});
