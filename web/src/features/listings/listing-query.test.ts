import { expect, test } from "vitest";
import { changed, chipsOf, queryFrom, searchOf, wireOf } from "./listing-query";

const read = (text: string) => queryFrom(new URLSearchParams(text));

test("the address and the question say the same, in a fixed order", () => {
  const text = "side=need&occupation=welder&place=harburg&radius_km=20";
  expect(searchOf(read("radius_km=20&place=harburg&occupation=welder&side=need")).toString()).toBe(
    text,
  );
});

test("what the list does not know is left out", () => {
  expect(searchOf(read("side=offer&utm=mail&cursor=x")).toString()).toBe("side=offer");
});

test("a place comes with its surroundings, and they go with it", () => {
  const near = changed(read(""), "place", "harburg");
  expect(near.radius_km).toBe("30");
  expect(changed(near, "place", "").radius_km).toBe("");
  expect(read("radius_km=5").radius_km).toBe("");
});

test("only one's own listings are asked for by state", () => {
  expect(read("availability=draft").availability).toBe("");
  expect(read("company=mine&availability=draft").availability).toBe("draft");
});

test("the next page asks the same question", () => {
  expect(wireOf(read("side=need"), "c1")).toMatchObject({
    side: "need",
    cursor: "c1",
    occupation: "",
  });
});

test("only what is set and has a name becomes a chip", () => {
  const chips = chipsOf(read("side=need&kind=staff"), { side: (value) => `Seite ${value}` });
  expect(chips).toEqual([{ value: "side", label: "Seite need" }]);
});
