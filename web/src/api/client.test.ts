import { afterEach, expect, test, vi } from "vitest";
import { addressOf, headersOf, onExpired, send, useCsrfToken, type Call } from "./client";
import { Problem } from "./problem";

const get: Call = { method: "GET", path: "/api/v1/listings" };
const post: Call = { method: "POST", path: "/api/v1/listings", body: { side: "need" } };

afterEach(() => {
  vi.unstubAllGlobals();
  useCsrfToken("");
});

function answer(status: number, body: string, headers: Record<string, string> = {}): void {
  const response = new Response(status === 204 ? null : body, { status, headers });
  vi.stubGlobal("fetch", () => Promise.resolve(response));
}

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  return (await call.catch((error: unknown) => error)) as Problem;
}

test("leaves out what is not asked and repeats lists", () => {
  const query = { side: "need", skill: ["a", "b"], place: "", radius_km: undefined, mine: true };
  expect(addressOf({ ...get, query })).toBe("/api/v1/listings?side=need&skill=a&skill=b&mine=true");
});

test("a change carries the token, a post a key of its own", () => {
  useCsrfToken("secret");
  expect(headersOf(get, {})).not.toHaveProperty("X-CSRF-Token");
  const [first, second] = [headersOf(post, {}), headersOf(post, {})];
  expect(first["X-CSRF-Token"]).toBe("secret");
  expect(first["Idempotency-Key"]).not.toBe(second["Idempotency-Key"]);
  expect(headersOf(post, { idempotencyKey: "k1" })["Idempotency-Key"]).toBe("k1");
});

test("the version that was read becomes the demand", () => {
  expect(headersOf({ ...post, method: "PUT" }, { version: 7 })["If-Match"]).toBe('"v7"');
});

test("an answer without a body is undefined", async () => {
  answer(204, "");
  expect(await send(post)).toBeUndefined();
});

test("a refusal carries code, values and every issue", async () => {
  const issues = [
    { path: "/terms/headcount", code: "staff.headcount.zero", params: {}, severity: "error" },
  ];
  answer(422, JSON.stringify({ code: "input.invalid", params: { a: 1, b: [] }, issues }));
  const problem = await problemOf(send(post));
  expect(problem).toMatchObject({ status: 422, code: "input.invalid", params: { a: 1 }, issues });
});

test("a busy server says when to come back", async () => {
  answer(503, "<html>", { "Retry-After": "2" });
  expect(await problemOf(send(get))).toMatchObject({ code: "server.failed", retryAfterSeconds: 2 });
});

test("a session that has ended is told", async () => {
  const told = vi.fn();
  onExpired(told);
  answer(401, JSON.stringify({ code: "session.required" }));
  expect(await problemOf(send(get))).toMatchObject({ code: "session.required" });
  expect(told).toHaveBeenCalledOnce();
});

test("no answer at all is a problem of its own", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed to fetch")));
  expect(await problemOf(send(get))).toMatchObject({
    status: 0,
    code: "client.offline",
    isOffline: true,
  });
});

test("a good status with broken JSON is not taken for an answer", async () => {
  answer(200, "{");
  expect(await problemOf(send(get))).toMatchObject({ code: "client.malformed" });
});
