import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import { codePointsOf } from "./coverage.mjs";
import { breakable, everyText, linesOf, printer } from "./plain_text.mjs";

const require = createRequire(import.meta.url);
const font = (file) => readFileSync(require.resolve(file));

test("a font tells which signs it draws", () => {
  const fira = codePointsOf([font("@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf")]);
  for (const sign of "aÄßéŁЖΩ–„“€§") assert.ok(fira.has(sign.codePointAt(0)), sign);
  for (const sign of "ف漢") assert.ok(!fira.has(sign.codePointAt(0)), sign);
  const both = codePointsOf([font("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")]);
  assert.ok(both.has("ف".codePointAt(0)) && both.has(0xfffd) && both.has(0x1f600));
});

test("what cannot be drawn is shown as missing, what is invisible is dropped", () => {
  const print = printer(new Set(Array.from("abcü\ufffd ", (sign) => sign.codePointAt(0))));
  assert.equal(print("a漢b"), "a\ufffdb");
  assert.equal(print("a\u202eb\u0000\u200bc"), "abc");
  assert.equal(print("u\u0308".normalize("NFD")), "ü");
  assert.equal(print("a\r\nb\rc"), "a\nb\nc");
});

test("only words without end may break anywhere", () => {
  assert.equal(breakable("Donaudampfschifffahrt"), "Donaudampfschifffahrt");
  assert.equal(breakable("x".repeat(31)).replaceAll("\u200b", ""), "x".repeat(31));
  assert.equal(breakable("x".repeat(35)).split("\u200b").length, 4);
});

test("every text in a tree is changed, everything else stays", () => {
  assert.deepEqual(
    everyText({ a: ["x", 1, null], b: { c: "y", d: true } }, (text) => text + "!"),
    { a: ["x!", 1, null], b: { c: "y!", d: true } },
  );
});

test("lines keep blank ones between, not around", () => {
  assert.deepEqual(linesOf("\n a \n\nb\n"), ["a", "", "b"]);
  assert.deepEqual(linesOf(" "), []);
});
