import type { DemoAccount } from "../../api/types";

/** Accounts of one role, in the order in which the server lists them. */
export type DemoRole = {
  readonly role: DemoAccount["role"];
  readonly accounts: readonly DemoAccount[];
};

const order: readonly DemoAccount["role"][] = ["member", "broker", "city", "operator"];

/** The demo's accounts by role: companies first, since most people come as one. */
export function demoRoles(accounts: readonly DemoAccount[]): readonly DemoRole[] {
  return order
    .map((role) => ({ role, accounts: accounts.filter((account) => account.role === role) }))
    .filter((group) => group.accounts.length > 0);
}

/** Where to go after signing in: a page of ours or the desk, never another site. */
export function nextAddress(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith("/sign-in") ? next : "/desk";
}
