import { beforeAll, expect, test } from "vitest";
import { beginInGerman, german, plain, staffTerms, welder } from "../../shared/lib/samples";
import { emptyDraft, termsOf } from "./draft";
import { sentenceParts } from "./sentence";
import { abilityChoices, abilityFrom, suggestedAbilities } from "./suggestions";

beforeAll(beginInGerman);

const say = (terms: typeof staffTerms, side: "need" | "offer" = "need"): string =>
  plain(
    sentenceParts(terms, side, german)
      .map(({ text, open }) => (open ? `[${text}]` : text))
      .join(", "),
  );

test("the terms read as one sentence", () => {
  expect(say(staffTerms)).toBe(
    "Drei Schweißfachkräfte, 16. März – 15. Mai 2026, 35 Std. je Woche, Harburg, bis 30 km, bis 34 € je Stunde",
  );
  expect(say({ ...staffTerms, radius_km: 0 }, "offer")).toContain("Harburg, ab 34 € je Stunde");
});

test("what is open stands there as a question", () => {
  expect(say(termsOf(emptyDraft("need")))).toBe(
    "[wer?], [von wann bis wann?], 35 Std. je Woche, [wo?]",
  );
});

test("the occupation suggests what is not chosen yet", () => {
  const chosen = [{ skill: "tig-welding", level: "skilled", required: true }] as const;
  expect(suggestedAbilities(welder, chosen, [])).toEqual([
    { kind: "skill", code: "drawing-reading" },
    { kind: "certificate", code: "iso-9606-1" },
  ]);
  expect(suggestedAbilities(undefined, [], [])).toEqual([]);
});

test("skills and certificates stand in one list and are told apart", () => {
  const choice = (value: string) => ({ value, label: value });
  const choices = abilityChoices(
    [choice("a"), choice("b")],
    [choice("a")],
    new Set(["skill:b"]),
    "N",
  );
  expect(choices.map(({ value }) => value)).toEqual(["skill:a", "certificate:a"]);
  expect(abilityFrom("certificate:a")).toEqual({ kind: "certificate", code: "a" });
  expect(abilityFrom("else")).toBeUndefined();
});
