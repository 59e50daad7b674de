import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../../api/problem";
import { Sending } from "./sending.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("without a connection it is tried again until it arrives", async () => {
  const sending = new Sending();
  const work = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Problem(0, "client.offline"))
    .mockRejectedValueOnce(new Problem(0, "client.offline"))
    .mockResolvedValue("there");
  const answer = sending.run(work);
  await vi.advanceTimersByTimeAsync(0);
  expect(sending).toMatchObject({ busy: true, waiting: true });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toBe("there");
  expect(work).toHaveBeenCalledTimes(3);
  expect(sending).toMatchObject({ busy: false, waiting: false, problem: undefined });
});

test("a refusal is an answer and not repeated", async () => {
  const sending = new Sending();
  const work = vi.fn(() => Promise.reject(new Problem(422, "input.invalid")));
  expect(await sending.run(work)).toBeUndefined();
  expect(work).toHaveBeenCalledTimes(1);
  expect(sending.problem?.code).toBe("input.invalid");
});

test("it can be given up", async () => {
  const sending = new Sending();
  const answer = sending.run(() => Promise.reject(new Problem(0, "client.offline")));
  await vi.advanceTimersByTimeAsync(0);
  sending.stop();
  expect(await answer).toBeUndefined();
  expect(sending.busy).toBe(false);
});
