import type { Route } from "../../shared/lib/router.svelte";

export const routes: readonly Route[] = [{ path: "/", load: () => import("./StartPage.svelte") }];
