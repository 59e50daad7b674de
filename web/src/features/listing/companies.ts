import { listCompanies } from "../../api/operations";
import type { Company } from "../../api/types";

const pageSize = 100;
const pagesMax = 10; // an agency serves hundreds of members, not tens of thousands

/** The companies for which the reader may act: own ones, or the members of an agency. */
export async function actableCompanies(signal: AbortSignal): Promise<readonly Company[]> {
  const found: Company[] = [];
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const answer = await listCompanies({ after, limit: pageSize }, { signal });
    found.push(...answer.items);
    after = answer.next;
    if (!after) break;
  }
  return found;
}
