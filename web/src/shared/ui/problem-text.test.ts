import { expect, test } from "vitest";
import { Problem } from "../../api/problem";
import en from "../../i18n/en.json";
import { wordsOf } from "../../i18n/words";
import { faultAt, faultsOf, problemText } from "./problem-text";

const words = wordsOf("en", en);
const issue = {
  path: "/terms/headcount",
  code: "staff.headcount.zero",
  params: {},
  severity: "error",
} as const;
const fieldOf = (path: string) => (path === "/terms/headcount" ? "headcount" : undefined);

test("a known code speaks for itself, an unknown one by its status, else it is named", () => {
  expect(problemText(new Problem(0, "client.offline"), words)).toBe(en["problem.client.offline"]);
  expect(problemText(new Problem(404, "agreement.unheard"), words)).toBe(en["problem.status.404"]);
  expect(problemText(new Problem(418, "tea.pot"), words)).toContain("tea.pot");
});

test("each error goes to its field, warnings stay out", () => {
  const warning = { ...issue, path: "/note", severity: "warning" } as const;
  const faults = faultsOf(new Problem(422, "input.invalid", {}, [issue, warning]), words, fieldOf);
  expect(faults).toHaveLength(1);
  expect(faultAt(faults, "headcount")).toBe(faults[0]?.text);
});

test("a refusal without issues is a fault of the whole form", () => {
  expect(faultsOf(new Problem(403, "access.forbidden"), words, fieldOf)).toEqual([
    { text: expect.any(String) },
  ]);
});
