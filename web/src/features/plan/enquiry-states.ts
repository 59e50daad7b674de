import { listEnquiries } from "../../api/operations";
import type { EnquiryState, Plan } from "../../api/types";
import type { EnquiryStates } from "./plan-view";

const pageSize = 100;
const pagesMax = 10; // a plan has 500 suggestions at most, among others

/** Where the enquiries that a plan has become stand. What cannot be read is left out. */
export async function statesOfEnquiries(plan: Plan): Promise<EnquiryStates> {
  const wanted = new Set((plan.result?.matches ?? []).flatMap(({ enquiry }) => enquiry ?? []));
  const found = new Map<string, EnquiryState>();
  let cursor: string | undefined;
  for (let page = 0; page < pagesMax && found.size < wanted.size; page += 1) {
    const answer = await listEnquiries({ cursor, limit: pageSize }).catch(() => undefined);
    for (const { id, state } of answer?.items ?? []) if (wanted.has(id)) found.set(id, state);
    cursor = answer?.next;
    if (!cursor) break;
  }
  return found;
}
