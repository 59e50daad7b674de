import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hideToast, showToast, toasts } from "./toasts.svelte";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

const shown = () => toasts.list.map(({ text }) => text);

test("a toast goes by itself, one that offers something stays longer", () => {
  showToast({ text: "published" });
  showToast({ text: "closed", action: { label: "undo", run: () => {} } });
  vi.advanceTimersByTime(10_000);
  expect(shown()).toEqual(["closed"]);
  vi.advanceTimersByTime(10_000);
  expect(shown()).toEqual([]);
});

test("never more than three, the oldest goes first", () => {
  for (const text of ["a", "b", "c", "d"]) showToast({ text });
  expect(shown()).toEqual(["b", "c", "d"]);
});

test("can be put away", () => {
  hideToast(showToast({ text: "a" }));
  expect(shown()).toEqual([]);
});
