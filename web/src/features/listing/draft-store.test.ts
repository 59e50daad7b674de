import { beforeEach, expect, test, vi } from "vitest";
import { emptyDraft } from "./draft";
import { draftKey, forgetDraft, storeDraft, storedDraft } from "./draft-store";

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});

const key = draftKey("p1", "need");
const at = "2026-03-01T08:00:00Z";

test("what was typed comes back after a reload", () => {
  const draft = { ...emptyDraft("need"), occupation: "welder" };
  storeDraft(key, { at, draft });
  expect(storedDraft(key)).toMatchObject({ at, draft });
  forgetDraft(key);
  expect(storedDraft(key)).toBeUndefined();
});

test("an untouched form is no draft", () => {
  storeDraft(key, { at, draft: emptyDraft("need") });
  expect(storedDraft(key)).toBeUndefined();
});

test("two people at one browser do not read each other's drafts", () => {
  expect(draftKey("p1", "need")).not.toBe(draftKey("p2", "need"));
});

test.each(["{", "null", "[]", '{"draft":1}'])("broken storage (%s) is no draft", (text) => {
  kept.set(key, text);
  expect(storedDraft(key)).toBeUndefined();
});
