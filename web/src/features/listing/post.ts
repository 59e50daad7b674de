import { newKey } from "../../api/client";
import { Problem } from "../../api/problem";
import type { Listing, ListingChange, NewListing } from "../../api/types";
import type { Pending } from "./draft-store";

/** The calls that posting needs. */
export type PostCalls = {
  create(body: NewListing, key: string): Promise<Listing>;
  change(id: string, body: ListingChange, version: number): Promise<Listing>;
  publish(id: string, version: number): Promise<Listing>;
};

/**
 * Posts `body` exactly once. `pending` is a post whose answer never came: it is asked about first,
 * by its own key, so that an edit made in the meantime changes what is there and adds no second one.
 * `remember` is told what to keep until the next answer. Throws a Problem.
 */
export async function post(
  body: NewListing,
  pending: Pending | undefined,
  calls: PostCalls,
  remember: (pending: Pending | undefined) => void,
): Promise<Listing> {
  const there = pending && !same(pending.body, body) ? await arrived(pending, calls) : undefined;
  if (there) {
    const listing = await brought(there, body, calls);
    remember(undefined);
    return listing;
  }
  const mine = pending && same(pending.body, body) ? pending : { key: newKey(), body };
  remember(mine);
  try {
    const listing = await calls.create(mine.body, mine.key);
    remember(undefined);
    return listing;
  } catch (error) {
    if (isRefusal(error)) remember(undefined);
    throw error;
  }
}

/** What the pending post made; undefined if it was refused and so made nothing. */
async function arrived({ key, body }: Pending, calls: PostCalls): Promise<Listing | undefined> {
  try {
    return await calls.create(body, key);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

async function brought(there: Listing, body: NewListing, calls: PostCalls): Promise<Listing> {
  const { kind: _kind, side: _side, company: _company, publish, ...change } = body;
  const listing = await calls.change(there.id, change, there.version);
  const isDraft = listing.availability === "draft";
  return publish && isDraft ? calls.publish(listing.id, listing.version) : listing;
}

/** The server has read it and made nothing of it. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 408;

const same = (left: NewListing, right: NewListing): boolean =>
  JSON.stringify(left) === JSON.stringify(right);
