import type { Query } from "../../api/client";
import type { Choice } from "../../shared/ui/choices";

/**
 * What is asked of the list. It lives in the address: whoever sends the link sends the search, and
 * the same names go to the API.
 */
export type ListingQuery = Readonly<Record<FilterName, string>>;

export const filterNames = [
  "kind",
  "side",
  "occupation",
  "place",
  "radius_km",
  "sector",
  "cluster",
  "from",
  "until",
  "company",
  "availability",
  "queue",
] as const;
export type FilterName = (typeof filterNames)[number];

/** What an agency looks after among its members' listings. */
export const queues = ["new", "unmatched", "expiring"] as const;

/** Kilometres to choose from. */
export const radii = [5, 10, 20, 30, 50, 100] as const;
const usualRadius = "30";

/** Reads the address; what it does not know is left out, a radius without a place too. */
export function queryFrom(search: URLSearchParams): ListingQuery {
  const read = (name: FilterName): string => search.get(name)?.trim() ?? "";
  const query = Object.fromEntries(filterNames.map((name) => [name, read(name)])) as ListingQuery;
  return sensible(query);
}

/** The same question with one part changed. */
export function changed(query: ListingQuery, name: FilterName, value: string): ListingQuery {
  return sensible({ ...query, [name]: value });
}

/** A place is meant with its surroundings; states other than published are one's own affair. */
function sensible(query: ListingQuery): ListingQuery {
  return {
    ...query,
    radius_km: query.place === "" ? "" : query.radius_km || usualRadius,
    availability: query.company === "" ? "" : query.availability,
  };
}

/** For the address bar: only what narrows, in a fixed order, so that equal questions look equal. */
export function searchOf(query: ListingQuery): URLSearchParams {
  const asked = filterNames.filter((name) => query[name] !== "").map((name) => [name, query[name]]);
  return new URLSearchParams(asked as [string, string][]);
}

/** For the API. */
export function wireOf(query: ListingQuery, cursor?: string): Query {
  return { ...query, cursor };
}

/** One part of the question as a chip that can be taken out. */
type Naming = { readonly [Name in FilterName]?: (value: string) => string };

export function chipsOf(query: ListingQuery, naming: Naming): readonly Choice[] {
  return filterNames.flatMap((name) => {
    const text = query[name] === "" ? undefined : naming[name]?.(query[name]);
    return text ? [{ value: name, label: text }] : [];
  });
}
