import type { Words } from "../../i18n/words";
import { partyText } from "./listing-text";
import type { Party } from "./nouns";
import { nameOf, shortClusterName } from "./taxonomy.svelte";

/** "Betrieb in Finkenwerder", or the name where it is disclosed; who names no place is a sector. */
export function partyTitle(party: Party, words: Words): string {
  if (party.name || party.place === "") return partyText(party, words);
  return words.t("party.title.hidden", { place: nameOf("places", party.place) });
}

/** "Luftfahrzeugbau · Luftfahrt · 50 bis 249 Beschäftigte": what is known of a company besides. */
export function partyDetail(party: Party, { t }: Words): string {
  const clusters = party.clusters.map(shortClusterName);
  const place = party.name && party.place ? [nameOf("places", party.place)] : [];
  const sector = nameOf("sectors", party.sector);
  // A cluster may be called like its sector; once is enough.
  return [...new Set([...place, sector, ...clusters, t(`party.size.${party.size}`)])].join(" · ");
}
