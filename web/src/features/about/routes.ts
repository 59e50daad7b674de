import type { Route } from "../../shared/lib/router.svelte";

export const routes: readonly Route[] = [
  { path: "/about/:topic", load: () => import("./AboutPage.svelte") },
];
