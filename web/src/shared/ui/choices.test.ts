import { expect, test } from "vitest";
import { findChoices, moved, type Choice } from "./choices";

const choices: readonly Choice[] = [
  { value: "joiner", label: "Tischlereifachkraft", synonyms: ["Tischler", "Schreiner"] },
  { value: "welder", label: "Schweißfachkraft", synonyms: ["Schweißer", "Schweisserin", "welder"] },
  { value: "cook", label: "Küchenfachkraft", synonyms: ["Koch", "Köchin"] },
  { value: "steel", label: "Stahlbau und Schweißen" },
];
const found = (typed: string) => findChoices(choices, typed).map(({ choice }) => choice.value);

test("nothing typed shows all", () => {
  expect(found(" ")).toHaveLength(4);
});

test("a label that begins so comes before one that has it in a later word", () => {
  expect(found("schweiss")).toEqual(["welder", "steel"]);
});

test("a synonym is found and named", () => {
  expect(findChoices(choices, "koechin")[0]).toMatchObject({
    choice: { value: "cook" },
    via: "Köchin",
  });
});

test("a synonym that is just what was typed comes before one that only begins so", () => {
  const helper = { value: "helper", label: "Hilfskraft Metall", synonyms: ["Schweißerhelfer"] };
  const first = findChoices([helper, ...choices], "schweisser")[0];
  expect(first).toMatchObject({ choice: { value: "welder" }, via: "Schweißer" });
});

test("the end of a word is found last", () => {
  expect(found("fachkraft")).toEqual(["joiner", "welder", "cook"]);
});

test("what fits nothing finds nothing", () => {
  expect(found("pilot")).toEqual([]);
});

test("the highlight wraps at both ends", () => {
  expect(moved(-1, "down", 3)).toBe(0);
  expect(moved(2, "down", 3)).toBe(0);
  expect(moved(0, "up", 3)).toBe(2);
  expect(moved(0, "last", 0)).toBe(-1);
});
