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

class Page extends EventTarget {
  hidden = false;
  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}
let page: Page;

beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
  vi.stubGlobal("document", page);
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

test("a hidden page gives its connection back and catches up when it is seen again", () => {
  const heard = vi.fn();
  const stop = onEvents(["listing.published"], heard);
  page.turn(true);
  expect(Stream.opened[0]?.closed).toBe(true);
  page.turn(false);
  expect(Stream.opened).toHaveLength(2);
  expect(heard).toHaveBeenCalledExactlyOnceWith({});
  stop();
  page.turn(true);
  page.turn(false);
  expect(Stream.opened).toHaveLength(2);
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
