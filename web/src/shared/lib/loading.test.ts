import { expect, test } from "vitest";
import { Problem } from "../../api/problem";
import { Loading } from "./loading.svelte";

test("the answer that was asked for last wins, whichever comes last", async () => {
  const loading = new Loading<string>();
  let slow: (text: string) => void = () => {};
  const first = loading.run(() => new Promise((resolve) => (slow = resolve)));
  await loading.run(() => Promise.resolve("second"));
  slow("first");
  await first;
  expect(loading.value).toBe("second");
  expect(loading.busy).toBe(false);
});

test("a problem leaves what was there and goes away with the next answer", async () => {
  const loading = new Loading<string>();
  const answers = [
    () => Promise.resolve("a"),
    () => Promise.reject(new Problem(0, "client.offline")),
    () => Promise.resolve("b"),
  ];
  const next = () => answers.shift()!();
  await loading.run(next);
  await loading.run(next);
  expect(loading).toMatchObject({ value: "a", problem: { code: "client.offline" } });
  await loading.again();
  expect(loading).toMatchObject({ value: "b", problem: undefined });
});
