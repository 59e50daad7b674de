import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calmly, onEvents } from "./events.svelte";

class Stream extends EventTarget {
  static opened: Stream[] = [];
  closed = false;
  constructor(readonly address: string) {
    super();
    Stream.opened.push(this);
  }
  close(): void {
    this.closed = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Stream);
  Stream.opened = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("all listeners share one stream, the last one closes it", () => {
  const heard = vi.fn();
  const [first, second] = [
    onEvents(["listing.published"], heard),
    onEvents(["agreement.made"], heard),
  ];
  const [stream] = Stream.opened;
  stream?.dispatchEvent(new Event("listing.published"));
  first();
  stream?.dispatchEvent(new Event("listing.published"));
  expect(heard).toHaveBeenCalledTimes(1);
  second();
  expect(Stream.opened).toHaveLength(1);
  expect(stream?.closed).toBe(true);
});

test("a flood of events becomes one call at once and one at the end", () => {
  const work = vi.fn();
  const calm = calmly(work, 1_000);
  for (let count = 0; count < 50; count += 1) calm();
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5_000);
  expect(work).toHaveBeenCalledTimes(2);
});
