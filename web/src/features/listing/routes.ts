import type { Route } from "../../shared/lib/router.svelte";

export const routes: readonly Route[] = [
  { path: "/listings/new", load: () => import("./NewListingPage.svelte"), forMembers: true },
  { path: "/listings/:id", load: () => import("./ListingPage.svelte") },
  { path: "/listings/:id/edit", load: () => import("./EditListingPage.svelte"), forMembers: true },
];
