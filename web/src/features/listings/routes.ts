import type { Route } from "../../shared/lib/router.svelte";

export const routes: readonly Route[] = [
  { path: "/listings", load: () => import("./ListingsPage.svelte") },
];
