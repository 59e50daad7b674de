import { beforeAll, expect, test, vi } from "vitest";
import { Problem } from "../../api/problem";
import { beginInGerman, german, someListing } from "../../shared/lib/samples";
import { draftFrom, newListingOf } from "./draft";
import { post, type PostCalls } from "./post";
import type { Pending } from "./draft-store";

beforeAll(beginInGerman);

const body = () => newListingOf(draftFrom(someListing(), german), true);
const calls = (change: Partial<PostCalls> = {}): PostCalls => ({
  create: vi.fn(() => Promise.resolve(someListing())),
  change: vi.fn(() => Promise.resolve(someListing())),
  publish: vi.fn(() => Promise.resolve(someListing())),
  ...change,
});
const offline = () => Promise.reject(new Problem(0, "client.offline"));

test("a lost connection keeps the key, so that the next try makes no second listing", async () => {
  let pending: Pending | undefined;
  const remember = (next: Pending | undefined) => void (pending = next);
  await post(body(), undefined, calls({ create: offline }), remember).catch(() => undefined);
  const key = pending?.key;
  const again = calls();
  await post(body(), pending, again, remember);
  expect(again.create).toHaveBeenCalledWith(body(), key);
  expect(pending).toBeUndefined();
});

test("an edit after a lost answer changes what is there", async () => {
  const pending = { key: "k1", body: { ...body(), publish: false } };
  const there = someListing({ availability: "draft", version: 5 });
  const all = calls({
    create: vi.fn(() => Promise.resolve(there)),
    change: vi.fn(() => Promise.resolve({ ...there, version: 6 })),
  });
  await post({ ...body(), note: "new" }, pending, all, () => undefined);
  expect(all.create).toHaveBeenCalledWith(pending.body, "k1");
  expect(all.change).toHaveBeenCalledWith(there.id, expect.objectContaining({ note: "new" }), 5);
  expect(all.publish).toHaveBeenCalledWith(there.id, 6);
});

test("what was refused made nothing: the new text is posted with a new key", async () => {
  const pending = { key: "k1", body: { ...body(), note: "old" } };
  const create = vi
    .fn<PostCalls["create"]>()
    .mockRejectedValueOnce(new Problem(422, "input.invalid"))
    .mockResolvedValue(someListing());
  await post(body(), pending, calls({ create }), () => undefined);
  expect(create.mock.calls[1]?.[1]).not.toBe("k1");
});

test("a refusal is forgotten, so that the mended form is a new post", async () => {
  const remember = vi.fn();
  const create = () => Promise.reject(new Problem(422, "input.invalid"));
  await expect(post(body(), undefined, calls({ create }), remember)).rejects.toThrow();
  expect(remember).toHaveBeenLastCalledWith(undefined);
});

test("a failing server keeps the key: nobody knows what it did", async () => {
  const remember = vi.fn();
  const create = () => Promise.reject(new Problem(503, "server.busy"));
  await expect(post(body(), undefined, calls({ create }), remember)).rejects.toThrow();
  expect(remember).toHaveBeenLastCalledWith(expect.objectContaining({ body: body() }));
});
