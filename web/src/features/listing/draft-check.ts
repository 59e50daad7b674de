import type { Words } from "../../i18n/words";
import { isDay } from "../../shared/lib/day";
import { centsFrom, minutesFrom, wholeFrom } from "../../shared/lib/numbers";
import type { Fault } from "../../shared/ui/problem-text";
import type { ListingDraft } from "./draft";

/** The fields of the form, by the ids of their controls. */
export const fieldIds = {
  company: "listing-company",
  occupation: "listing-occupation",
  headcount: "listing-headcount",
  first: "listing-first",
  last: "listing-last",
  place: "listing-place",
  radius: "listing-radius",
  hours: "listing-hours",
  skills: "listing-skills",
  rate: "listing-rate",
  weekdays: "listing-weekdays",
  mode: "listing-mode",
  site: "listing-site",
  note: "listing-note",
  audience: "listing-audience",
} as const;
export type FieldName = keyof typeof fieldIds;

/** The first part of a JSON pointer that belongs to a field; the longer ones come first. */
const pointers: readonly (readonly [string, FieldName])[] = [
  ["/company", "company"],
  ["/companies", "audience"],
  ["/clusters", "audience"],
  ["/visibility", "audience"],
  ["/audience", "audience"],
  ["/site", "site"],
  ["/note", "note"],
  ["/terms/occupation", "occupation"],
  ["/terms/headcount", "headcount"],
  ["/terms/period/last", "last"],
  ["/terms/period", "first"],
  ["/terms/place", "place"],
  ["/terms/radius_km", "radius"],
  ["/terms/minutes_a_week", "hours"],
  ["/terms/skills", "skills"],
  ["/terms/certificates", "skills"],
  ["/terms/rate", "rate"],
  ["/terms/weekdays", "weekdays"],
  ["/terms/mode", "mode"],
];

/** Which control shows what the server says about `path`. */
export function fieldOf(path: string): string | undefined {
  const found = pointers.find(([begin]) => path === begin || path.startsWith(`${begin}/`));
  return found && fieldIds[found[1]];
}

/** The controls that stand in the section that may be closed. */
const folded: ReadonlySet<string> = new Set([
  fieldIds.weekdays,
  fieldIds.mode,
  fieldIds.site,
  fieldIds.note,
  fieldIds.audience,
]);
export const isFolded = (field: string | undefined): boolean =>
  field !== undefined && folded.has(field);

type Check = readonly [FieldName, boolean, string];

/**
 * What the form can see by itself: what is missing and what is no number. All else is for the server
 * to say, which knows the rules. In the order of the fields.
 */
export function missingIn(
  draft: ListingDraft,
  mustChoose: boolean,
  words: Words,
): readonly Fault[] {
  const { first, last } = draft;
  const checks: readonly Check[] = [
    ["company", mustChoose && draft.company === "", "company"],
    ["occupation", draft.occupation === "", "occupation"],
    ["headcount", (wholeFrom(draft.headcount) ?? 0) < 1, "headcount"],
    ["first", !isDay(first), "first"],
    ["last", !isDay(last), "last"],
    ["last", isDay(first) && isDay(last) && last < first, "order"],
    ["place", draft.place === "", "place"],
    ["radius", draft.radius !== "" && wholeFrom(draft.radius) === undefined, "radius"],
    ["hours", (minutesFrom(draft.hours) ?? 0) < 1, "hours"],
    ["rate", draft.rate.trim() !== "" && centsFrom(draft.rate) === undefined, "rate"],
    ["weekdays", draft.weekdays.length === 0, "weekdays"],
    ["audience", draft.audience === "named" && draft.companies.length === 0, "companies"],
  ];
  return checks
    .filter(([, wrong]) => wrong)
    .map(([field, , name]) => ({
      field: fieldIds[field],
      text: words.maybe(`listing.missing.${name}`) ?? name,
    }));
}
