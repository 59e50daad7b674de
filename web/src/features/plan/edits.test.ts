import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { beginInGerman, german } from "../../shared/lib/samples";
import { forgetEdits, storedEdits, storeEdits } from "./edit-store";
import {
  editChanges,
  editsOf,
  isForbidden,
  isPinned,
  pairOf,
  pinOf,
  rerunOf,
  withForbid,
  withPin,
} from "./edits";
import { someMatch, somePlan } from "./samples";

beforeAll(beginInGerman);
beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  return () => vi.unstubAllGlobals();
});

const plan = somePlan();
const match = someMatch();
const pair = pairOf(match);

test("a pair is held or left out, never both", () => {
  const held = withPin(editsOf(plan), pinOf(match));
  expect([isPinned(held, pair), isForbidden(held, pair)]).toEqual([true, false]);
  const out = withForbid(held, pair);
  expect([isPinned(out, pair), isForbidden(out, pair)]).toEqual([false, true]);
});

test("the same once more takes it back", () => {
  const pin = pinOf(match);
  expect(withPin(withPin(editsOf(plan), pin), pin)).toEqual(editsOf(plan));
  expect(withForbid(withForbid(editsOf(plan), pair), pair)).toEqual(editsOf(plan));
});

test("changes are told before the next run, each with its way back", () => {
  const edits = withForbid(editsOf(plan), pair);
  const changes = editChanges(plan, edits, german);
  expect(changes.map(({ text }) => text)).toEqual([
    "Ausgeschlossen: Drei Schweißfachkräfte an Betrieb in Harburg, von Betrieb in Finkenwerder",
  ]);
  expect(changes[0]?.before).toEqual(editsOf(plan));
});

test("what an earlier run held or left out can be let go", () => {
  const held = somePlan({ pins: [pinOf(match)], forbids: [{ need: "x", offer: "y" }] });
  const changes = editChanges(held, { pins: [], forbids: [] }, german);
  expect(changes.map(({ what }) => what)).toEqual(["unpin", "allow"]);
  expect(changes[1]?.text).toMatch(/ein Gesuch an einen Betrieb/);
  expect(changes[0]?.before.pins).toEqual(held.pins);
});

test("the next run keeps scope and rules and says what it follows", () => {
  const body = rerunOf(plan, withPin(editsOf(plan), pinOf(match)));
  expect(body).toMatchObject({ follows: "plan-1", scope: plan.scope, rules: plan.rules });
  expect(body.pins).toEqual([{ need: "need-1", offer: "offer-1", headcount: 2 }]);
});

test("changes survive a reload until they are run", () => {
  const edits = withPin(editsOf(plan), pinOf(match));
  storeEdits(plan, edits);
  expect(storedEdits(plan)).toEqual(edits);
  forgetEdits(plan);
  expect(storedEdits(plan)).toEqual(editsOf(plan));
});

test("what else stands in the storage is no change", () => {
  localStorage.setItem("kontor.plan.plan-1", "{");
  expect(storedEdits(plan)).toEqual(editsOf(plan));
});
