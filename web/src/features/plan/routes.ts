import type { Route } from "../../shared/lib/router.svelte";

export const routes: readonly Route[] = [
  { path: "/plans", load: () => import("./PlansPage.svelte"), forMembers: true },
  { path: "/plans/new", load: () => import("./NewPlanPage.svelte"), forMembers: true },
  { path: "/plans/:id", load: () => import("./PlanPage.svelte"), forMembers: true },
];
