import type { Route } from "../../shared/lib/router.svelte";

export const routes: readonly Route[] = [
  { path: "/desk", load: () => import("./DeskPage.svelte"), forMembers: true },
];
