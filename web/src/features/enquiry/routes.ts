import type { Route } from "../../shared/lib/router.svelte";

export const routes: readonly Route[] = [
  { path: "/enquiries", load: () => import("./EnquiriesPage.svelte"), forMembers: true },
  { path: "/enquiries/:id", load: () => import("./EnquiryPage.svelte"), forMembers: true },
];
