import type { Change, Listing, Partner } from "../../api/types";
import type { Words } from "../../i18n/words";
import { wholeFrom } from "../../shared/lib/numbers";
import { nameOf } from "../../shared/lib/taxonomy.svelte";
import type { ListingDraft } from "./draft";

/**
 * A change of one's own listing that the page of partners proposes: it travels in the address of the
 * form ("?first=2026-04-01") in the words of the form's own members.
 */
export type ProposedChange = Readonly<
  Partial<
    Record<"first" | "last" | "rate_minor" | "radius_km" | "minutes_a_week" | "headcount", string>
  >
> & { readonly skills?: readonly string[]; readonly certificates?: readonly string[] };

/**
 * What the owner of `mine` would have to write so that `change` comes true; undefined where only the
 * other side can do it.
 */
export function ownChange(
  change: Change,
  mine: Listing,
  theirs: Listing,
): ProposedChange | undefined {
  return mine.side === "need"
    ? needChange(change, mine, theirs)
    : offerChange(change, mine, theirs);
}

function needChange(change: Change, mine: Listing, theirs: Listing): ProposedChange | undefined {
  switch (change.kind) {
    case "rate_lower":
      // A higher limit lets this offer in, yet it lifts all others with it.
      return change.best
        ? undefined
        : { rate_minor: `${(mine.terms.rate?.minor ?? 0) + change.by}` };
    case "begin_later":
    case "begin_earlier":
      return change.to ? { first: change.to } : undefined;
    case "end_earlier":
    case "end_later":
      return change.to ? { last: change.to } : undefined;
    case "radius_larger":
      return radius(change, mine, theirs);
    case "hours_more":
      // Half of what is needed is enough, so twice of what is there may be asked for.
      return { minutes_a_week: `${theirs.terms.minutes_a_week * 2}` };
    case "headcount_more":
    case "certificate_held":
    case "skills_held":
      return undefined;
  }
}

function offerChange(change: Change, mine: Listing, theirs: Listing): ProposedChange | undefined {
  switch (change.kind) {
    case "rate_lower":
      return { rate_minor: `${Math.max(0, (mine.terms.rate?.minor ?? 0) - change.by)}` };
    case "radius_larger":
      return radius(change, mine, theirs);
    case "hours_more":
      return { minutes_a_week: `${mine.terms.minutes_a_week + change.by}` };
    case "headcount_more":
      return { headcount: `${mine.terms.headcount + change.by}` };
    case "certificate_held":
      return { certificates: change.certificates };
    case "skills_held":
      return { skills: change.skills };
    case "begin_later":
    case "begin_earlier":
    case "end_earlier":
    case "end_later":
      return undefined;
  }
}

/** The smaller radius counts: only if it is one's own does it help to make it larger. */
function radius(change: Change, mine: Listing, theirs: Listing): ProposedChange | undefined {
  const [own, other] = [mine.terms.radius_km, theirs.terms.radius_km];
  const isMine = own > 0 && (other === 0 || own <= other);
  return isMine ? { radius_km: `${own + change.by}` } : undefined;
}

/** The address of the form with the change filled in. */
export function changeAddress(id: string, change: ProposedChange): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(change)) {
    for (const one of Array.isArray(value) ? (value as string[]) : [value as string])
      query.append(name, one);
  }
  return `/listings/${id}/edit?${query}`;
}

/** Fills the draft with what the address proposes; undefined if it proposes nothing. */
export function withProposed(
  draft: ListingDraft,
  query: URLSearchParams,
  words: Words,
): ListingDraft | undefined {
  const next = { ...draft, skills: [...draft.skills], certificates: [...draft.certificates] };
  const number = (name: string): number | undefined => wholeFrom(query.get(name) ?? "");
  const [rate, minutes, km] = [number("rate_minor"), number("minutes_a_week"), number("radius_km")];
  next.first = query.get("first") ?? next.first;
  next.last = query.get("last") ?? next.last;
  next.headcount = query.get("headcount") ?? next.headcount;
  if (rate !== undefined) next.rate = words.number(rate / 100, 2);
  if (minutes !== undefined) next.hours = words.number(minutes / 60, 2);
  if (km !== undefined) next.radius = `${km}`;
  for (const skill of query.getAll("skills")) {
    if (!next.skills.some((one) => one.skill === skill))
      next.skills.push({ skill, level: "skilled", required: true });
  }
  for (const code of query.getAll("certificates")) {
    if (!next.certificates.includes(code)) next.certificates.push(code);
  }
  return JSON.stringify(next) === JSON.stringify(draft) ? undefined : next;
}

/** "Wird zur besten Lösung, wenn der Beginn auf den 1. April rückt." */
export function changeText(change: Change, partner: Partner, words: Words): string {
  const { t } = words;
  const values = {
    what: change.best ? "best" : "fit",
    side: partner.listing.side === "offer" ? "need" : "offer",
  };
  switch (change.kind) {
    case "rate_lower":
      return t("partner.change.rate_lower", {
        ...values,
        money: words.money({ minor: change.by, currency: "EUR" }),
      });
    case "begin_later":
    case "begin_earlier":
    case "end_earlier":
    case "end_later": {
      const day = change.to ? words.day(change.to) : "";
      return t(`partner.change.${change.kind}`, { ...values, day, days: change.by });
    }
    case "radius_larger":
      return t("partner.change.radius_larger", { ...values, km: change.by });
    case "certificate_held":
      return t("partner.change.certificate_held", {
        ...values,
        list: words.list(change.certificates.map((code) => nameOf("certificates", code))),
      });
    case "skills_held":
      return t("partner.change.skills_held", {
        ...values,
        list: words.list(change.skills.map((code) => nameOf("skills", code))),
      });
    case "hours_more":
      return t("partner.change.hours_more", { ...values, hours: words.hours(change.by) });
    case "headcount_more":
      return t("partner.change.headcount_more", { ...values, count: change.by });
  }
}
