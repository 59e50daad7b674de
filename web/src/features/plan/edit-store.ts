import type { Plan } from "../../api/types";
import { storage } from "../../shared/lib/storage";
import { editsOf, type Edits } from "./edits";

const keyOf = (plan: string): string => `kontor.plan.${plan}`;

/** What was held or left out but not run yet survives a reload and the way over the form. */
export function storeEdits(plan: Plan, edits: Edits): void {
  const same = JSON.stringify(edits) === JSON.stringify(editsOf(plan));
  if (same) storage.remove(keyOf(plan.id));
  else storage.set(keyOf(plan.id), JSON.stringify(edits));
}

/** What was stored for this plan; its own pins and forbids if nothing was. */
export function storedEdits(plan: Plan): Edits {
  try {
    const found = JSON.parse(storage.get(keyOf(plan.id)) ?? "null") as Partial<Edits> | null;
    if (Array.isArray(found?.pins) && Array.isArray(found.forbids)) return found as Edits;
  } catch {
    // Something else stands there: as if nothing was stored.
  }
  return editsOf(plan);
}

export function forgetEdits(plan: Plan): void {
  storage.remove(keyOf(plan.id));
}
