import { expect, test } from "vitest";
import { fold } from "./fold";

test.each([
  ["Schweißer", "schweisser"],
  ["Händler", "Haendler"],
  ["Köchin", "KOECHIN"],
  ["WIG-Schweißen", "wig schweissen"],
  ["Café", "cafe"],
])("%s and %s are the same word", (left, right) => {
  expect(fold(left)).toBe(fold(right));
});
