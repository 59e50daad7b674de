import { getTaxonomy } from "../../api/operations";
import type { Cluster, Occupation, Taxonomy } from "../../api/types";
import type { Words } from "../../i18n/words";
import { words } from "../../i18n/language.svelte";
import type { Choice } from "../ui/choices";

/** The lists of concepts that the server knows, each found by its code. */
export type Vocabulary =
  "occupations" | "skills" | "certificates" | "places" | "sectors" | "clusters";

let known = $state.raw<Taxonomy>();
let index = new Map<string, Taxonomy[Vocabulary][number]>();

/** Loads the taxonomy once; until then codes stand for names. */
export async function loadTaxonomy(): Promise<void> {
  useTaxonomy(await getTaxonomy());
}

export function useTaxonomy(taxonomy: Taxonomy): void {
  const lists = ["occupations", "skills", "certificates", "places", "sectors", "clusters"] as const;
  index = new Map(
    lists.flatMap((list) => taxonomy[list].map((one) => [`${list}/${one.code}`, one])),
  );
  known = taxonomy;
}

const tongue = ({ language }: Words): "de" | "en" => (language === "de" ? "de" : "en");

/** The concept in the reader's language; its code if it is not known. */
export function nameOf(list: Vocabulary, code: string): string {
  return known ? (index.get(`${list}/${code}`)?.name[tongue(words())] ?? code) : code;
}

/** "3 Schweißfachkräfte": the plural of an occupation. */
export function pluralOf(occupation: string): string {
  return occupationOf(occupation)?.plural[tongue(words())] ?? occupation;
}

/** An occupation with its usual skills and certificates. */
export function occupationOf(code: string): Occupation | undefined {
  return known ? (index.get(`occupations/${code}`) as Occupation | undefined) : undefined;
}

/** "Luftfahrt": short enough for a picture. */
export function shortClusterName(code: string): string {
  const cluster = known && (index.get(`clusters/${code}`) as Cluster | undefined);
  return cluster ? cluster.short_name[tongue(words())] : code;
}

/** The clusters that run the network, without the friendly networks around it. */
export function clusters(): readonly Cluster[] {
  return (known?.clusters ?? []).filter((cluster) => !cluster.friendly_network);
}

/** The friendly networks around the clusters. */
export function friendlyNetworks(): readonly Cluster[] {
  return (known?.clusters ?? []).filter((cluster) => cluster.friendly_network);
}

/** Everything of one list, to choose from, sorted as the reader's language sorts. */
export function choicesOf(list: Vocabulary): readonly Choice[] {
  const { locale } = words();
  const order = new Intl.Collator(locale);
  return (known?.[list] ?? [])
    .map((one) => ({ value: one.code, label: nameOf(list, one.code), synonyms: synonymsOf(one) }))
    .sort((left, right) => order.compare(left.label, right.label));
}

/** Both languages are found, whichever is shown. */
function synonymsOf(one: Taxonomy[Vocabulary][number]): readonly string[] {
  const own = "synonyms" in one ? one.synonyms : [];
  return [...own, one.name.de, one.name.en];
}
