import type { Route } from "../shared/lib/router.svelte";

/** Every feature brings its own pages: features/<noun>/routes.ts exports `routes`. */
const found = import.meta.glob<{ routes: readonly Route[] }>("../features/*/routes.ts", {
  eager: true,
});

export const routes: readonly Route[] = Object.values(found).flatMap((feature) => feature.routes);
