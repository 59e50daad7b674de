import type { NewListing } from "../../api/types";
import { storage } from "../../shared/lib/storage";
import { emptyDraft, isUntouched, type ListingDraft } from "./draft";

/** A post of which nobody knows yet whether it arrived: the same key never makes a second one. */
export type Pending = { readonly key: string; readonly body: NewListing };

/** What was typed and not yet saved on the server. */
export type StoredDraft = {
  readonly at: string;
  readonly draft: ListingDraft;
  readonly pending?: Pending | undefined;
};

/** One draft for each person and form: two people at one browser do not read each other's. */
export function draftKey(person: string, about: string): string {
  return `kontor.draft.${person}.${about}`;
}

/** The draft that was left behind, if there is one that says something. */
export function storedDraft(key: string): StoredDraft | undefined {
  try {
    const stored = JSON.parse(storage.get(key) ?? "null") as StoredDraft | null;
    if (!stored?.draft?.side) return undefined;
    // A newer page may ask for more than the one that stored it knew of.
    const draft = { ...emptyDraft(stored.draft.side), ...stored.draft };
    return isUntouched(draft) && !stored.pending ? undefined : { ...stored, draft };
  } catch {
    return undefined;
  }
}

export function storeDraft(key: string, stored: StoredDraft): void {
  storage.set(key, JSON.stringify(stored));
}

export function forgetDraft(key: string): void {
  storage.remove(key);
}
