import type { Component } from "svelte";

/** A page and its address. Features export a `routes` list; app/routes.ts gathers them. */
export type Route = {
  /** "/listings/:id"; a fixed part wins over a parameter. */
  readonly path: string;
  readonly load: () => Promise<{ default: PageComponent }>;
  /** Visitors are sent to the sign-in page and come back afterwards. */
  readonly forMembers?: boolean;
};

/** What every page gets. */
export type PageProps = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
};

/** A page may ignore what it is given. */
export type PageComponent = Component<PageProps> | Component<Record<string, never>>;

export type Match = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

/** The route of `path`, fixed parts before parameters; undefined if there is none. */
export function matchRoute(routes: readonly Route[], path: string): Match | undefined {
  const parts = partsOf(path);
  const fits = routes
    .map((route) => ({ route, params: paramsOf(partsOf(route.path), parts) }))
    .filter((match): match is Match => match.params !== undefined);
  const parameters = ({ params }: Match): number => Object.keys(params).length;
  return fits.sort((left, right) => parameters(left) - parameters(right))[0];
}

function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

function paramsOf(pattern: readonly string[], parts: readonly string[]) {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const wanted = pattern[index] ?? "";
    if (wanted.startsWith(":")) params[wanted.slice(1)] = decoded(part);
    else if (wanted !== part) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // half an escape in a mistyped address: no page will know it
  }
}

type Place = { readonly path: string; readonly query: URLSearchParams; readonly visit: number };

let place = $state.raw<Place>(placeOf(new URL("http://start/"), 0));

function placeOf(url: URL, visit: number): Place {
  return { path: url.pathname, query: url.searchParams, visit };
}

/** Where the reader is. `visit` counts the pages seen, so that the first one keeps its focus. */
export const here = {
  get path(): string {
    return place.path;
  },
  get query(): URLSearchParams {
    return place.query;
  },
  get visit(): number {
    return place.visit;
  },
};

/** Goes to a page of ours. `replace` leaves no step to go back to. */
export function goTo(address: string, { replace = false } = {}): void {
  const url = new URL(address, location.href);
  if (!replace) history.replaceState({ y: scrollY }, "");
  history[replace ? "replaceState" : "pushState"]({ y: 0 }, "", url);
  place = placeOf(url, place.visit + 1);
  scrollTo(0, 0);
}

/** Changes the query of the page one is on; the page stays, the focus too. */
export function setQuery(query: URLSearchParams): void {
  const url = new URL(location.href);
  url.search = query.toString();
  history.replaceState(history.state, "", url);
  place = placeOf(url, place.visit);
}

/** The sign-in page that leads back to here. */
export function signInAddress(): string {
  if (place.path === "/" || place.path === "/sign-in") return "/sign-in";
  const query = place.query.toString();
  return `/sign-in?next=${encodeURIComponent(place.path + (query && `?${query}`))}`;
}

/** Begins to follow links and the browser's back and forward. Call once. */
export function startRouter(): void {
  history.scrollRestoration = "manual";
  place = placeOf(new URL(location.href), 0);
  addEventListener("popstate", (event: PopStateEvent) => {
    place = placeOf(new URL(location.href), place.visit + 1);
    const y = (event.state as { y?: number } | null)?.y ?? 0;
    restoreScroll(y);
  });
  document.addEventListener("click", followLink);
}

/** The page needs a moment to be as tall as it was; tries for a second at most. */
function restoreScroll(y: number, tries = 60): void {
  requestAnimationFrame(() => {
    scrollTo(0, y);
    if (Math.abs(scrollY - y) > 1 && tries > 0) restoreScroll(y, tries - 1);
  });
}

function followLink(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest("a");
  if (!link || event.defaultPrevented || !isPlainClick(event) || !isOurs(link)) return;
  event.preventDefault();
  goTo(link.href);
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

/** Links to the API (a PDF, say), downloads, other places and jumps within the page are the browser's. */
function isOurs(link: HTMLAnchorElement): boolean {
  if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return false;
  if (link.pathname.startsWith("/api/")) return false;
  return !(link.hash && link.pathname === location.pathname && link.search === location.search);
}
