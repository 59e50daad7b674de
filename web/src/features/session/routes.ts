import type { Route } from "../../shared/lib/router.svelte";

export const routes: readonly Route[] = [
  { path: "/sign-in", load: () => import("./SignInPage.svelte") },
];
