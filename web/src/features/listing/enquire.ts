import type { Listing, NewEnquiry } from "../../api/types";
import type { Words } from "../../i18n/words";
import { isDay } from "../../shared/lib/day";
import { wholeFrom } from "../../shared/lib/numbers";
import type { Days, StaffTerms } from "../../shared/lib/nouns";
import type { Fault } from "../../shared/ui/problem-text";
import { nameOf, pluralOf } from "../../shared/lib/taxonomy.svelte";

/** One company that is asked, and for how many people. */
export type Target = { readonly listing: Listing; readonly headcount: number };

/** The form of an enquiry; several companies share period and message. */
export type EnquiryDraft = {
  company: string;
  from: string;
  headcounts: string[];
  first: string;
  last: string;
  message: string;
};

export const enquiryIds = {
  company: "enquiry-company",
  from: "enquiry-from",
  first: "enquiry-first",
  last: "enquiry-last",
  message: "enquiry-message",
} as const;
export const headcountId = (index: number): string => `enquiry-headcount-${index}`;

/** Days that both listings name; those of the asked one if there are none. */
export function sharedDays(about: Days, from: Days | undefined): Days {
  if (!from) return about;
  const first = about.first > from.first ? about.first : from.first;
  const last = about.last < from.last ? about.last : from.last;
  return first <= last ? { first, last } : about;
}

/** People still open on both sides. */
export function openPeople(about: Listing, from: Listing | undefined): number {
  const open = (one: Listing): number => Math.max(1, one.requested - one.committed);
  return from ? Math.min(open(about), open(from)) : open(about);
}

/** A filled form: numbers and days from both listings, the message ready to be sent. */
export function enquiryDraft(
  targets: readonly Target[],
  from: Listing | undefined,
  words: Words,
): EnquiryDraft {
  const about = targets[0]?.listing;
  if (!about) throw new RangeError("nobody is asked");
  const days = sharedDays(about.terms.period, from?.terms.period);
  return {
    company: "",
    from: from?.id ?? "",
    headcounts: targets.map(({ headcount }) => `${headcount}`),
    ...days,
    message: firstMessage(about, from, days, words),
  };
}

/** "Guten Tag, wir suchen drei Schweißfachkräfte …": a beginning that people may change. */
export function firstMessage(
  about: Listing,
  from: Listing | undefined,
  { first, last }: Days,
  words: Words,
): string {
  const own = from ?? about;
  return words.t(about.side === "offer" ? "enquiry.ask.messageNeed" : "enquiry.ask.messageOffer", {
    people: words.t("enquiry.ask.people", {
      count: own.terms.headcount,
      name: occupationText(own.terms),
    }),
    days: words.days(first, last),
    place: nameOf("places", (about.side === "offer" ? own : about).terms.place),
  });
}

const occupationText = ({ headcount, occupation }: StaffTerms): string =>
  headcount === 1 ? nameOf("occupations", occupation) : pluralOf(occupation);

/** What the form can see by itself. */
export function enquiryFaults(
  draft: EnquiryDraft,
  mustChoose: boolean,
  { t }: Words,
): readonly Fault[] {
  const heads = draft.headcounts.map((text, index) => ({ id: headcountId(index), text }));
  const wrong: readonly (readonly [boolean, string, string])[] = [
    [mustChoose && !draft.company, enquiryIds.company, t("enquiry.missing.company")],
    ...heads.map(
      ({ id, text }) => [(wholeFrom(text) ?? 0) < 1, id, t("enquiry.missing.headcount")] as const,
    ),
    [!isDay(draft.first), enquiryIds.first, t("enquiry.missing.first")],
    [!isDay(draft.last), enquiryIds.last, t("enquiry.missing.last")],
    [draft.last !== "" && draft.last < draft.first, enquiryIds.last, t("enquiry.missing.order")],
    [draft.message.trim() === "", enquiryIds.message, t("enquiry.missing.message")],
  ];
  return wrong.filter(([is]) => is).map(([, field, text]) => ({ field, text }));
}

/** Where the form shows what the server says about `path`. */
export function enquiryField(path: string, index: number): string | undefined {
  if (path.startsWith("/headcount")) return headcountId(index);
  if (path.startsWith("/period/last")) return enquiryIds.last;
  if (path.startsWith("/period")) return enquiryIds.first;
  if (path.startsWith("/message")) return enquiryIds.message;
  if (path.startsWith("/company")) return enquiryIds.company;
  return path.startsWith("/from") ? enquiryIds.from : undefined;
}

/** The body of POST /enquiries for the company at `index`. */
export function newEnquiryOf(draft: EnquiryDraft, target: Target, index: number): NewEnquiry {
  return {
    about: target.listing.id,
    ...(draft.from ? { from: draft.from } : {}),
    ...(draft.company ? { company: draft.company } : {}),
    headcount: wholeFrom(draft.headcounts[index] ?? "") ?? 0,
    period: { first: draft.first, last: draft.last },
    message: draft.message.trim(),
  };
}
