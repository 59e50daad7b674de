import { expect, test } from "vitest";
import { matchRoute, type Route } from "./router.svelte";

const route = (path: string): Route => ({ path, load: () => Promise.reject(new Error("unused")) });
const routes = ["/", "/listings", "/listings/:id", "/listings/new", "/listings/:id/edit"].map(
  route,
);
const match = (path: string) => matchRoute(routes, path);

test.each([
  ["/", "/"],
  ["/listings/", "/listings"],
  ["/listings/new", "/listings/new"],
  ["/listings/0190", "/listings/:id"],
  ["/listings/0190/edit", "/listings/:id/edit"],
])("%s is the page %s", (path, expected) => {
  expect(match(path)?.route.path).toBe(expected);
});

test("parameters are decoded, broken escapes stay", () => {
  expect(match("/listings/a%20b")?.params).toEqual({ id: "a b" });
  expect(match("/listings/%E0%A4%A")?.params).toEqual({ id: "%E0%A4%A" });
});

test("an unknown address has no page", () => {
  expect(match("/nowhere/at/all")).toBeUndefined();
});
