import { expect, test } from "vitest";
import type { DemoAccount } from "../../api/types";
import { demoRoles, nextAddress } from "./demo-roles";

const account = (role: DemoAccount["role"], name: string): DemoAccount => ({
  role,
  name,
  email: `${name}@demo.example`,
  password: "demo",
  organisation: "Werft",
});

test("groups by role, companies first, no empty group", () => {
  const groups = demoRoles([
    account("broker", "b"),
    account("member", "a"),
    account("member", "c"),
  ]);
  expect(groups.map(({ role, accounts }) => [role, accounts.length])).toEqual([
    ["member", 2],
    ["broker", 1],
  ]);
});

test.each([
  ["/listings?side=need", "/listings?side=need"],
  [null, "/desk"],
  ["//evil.example", "/desk"],
  ["/\\evil.example", "/desk"],
  ["https://evil.example", "/desk"],
  ["/sign-in?next=/", "/desk"],
])("after signing in %s leads to %s", (next, address) => {
  expect(nextAddress(next)).toBe(address);
});
