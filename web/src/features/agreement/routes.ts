import type { Route } from "../../shared/lib/router.svelte";

export const routes: readonly Route[] = [
  { path: "/agreements", load: () => import("./AgreementsPage.svelte"), forMembers: true },
  { path: "/agreements/:id", load: () => import("./AgreementPage.svelte"), forMembers: true },
];
