import type { Listing, PartScore, Week } from "../../api/types";
import type { Words } from "../../i18n/words";
import { nameOf } from "./taxonomy.svelte";
import { reasonState, type Reason } from "../ui/reasons";

/** What the words of a part need beside its numbers. */
export type ReasonContext = {
  readonly weeks: readonly Week[];
  /** Both sides can work from afar, so that the way does not count. */
  readonly remote: boolean;
  /** How many companies give the people together. */
  readonly companies: number;
  /** The people that each of them gives: "2 + 1". */
  readonly shares?: readonly number[] | undefined;
  readonly rateSpan?: readonly number[] | undefined;
};

/** The parts of a score as cells of a reason strip, in the server's order. */
export function reasonsOf(
  parts: readonly PartScore[],
  context: ReasonContext,
  words: Words,
): readonly Reason[] {
  return parts.map((part) => {
    const value = Math.round(part.value_permille / 10);
    const { title, detail } = partWords(part, context, words);
    return { state: reasonState(value), value, weight: part.weight_percent, title, detail };
  });
}

type PartWords = { readonly title: string; readonly detail?: string | undefined };

function partWords(part: PartScore, context: ReasonContext, words: Words): PartWords {
  switch (part.part) {
    case "skills":
      return skillWords(part, words);
    case "days":
      return dayWords(part, context, words);
    case "distance":
      return distanceWords(part, context, words);
    case "headcount":
      return headWords(part, context, words);
    case "rate":
      return rateWords(part, words);
  }
}

const namedMax = 2; // skills; more would not be read in a cell

function skillWords(part: PartScore, { t, list }: Words): PartWords {
  const missing = part.missing.map((code) => nameOf("skills", code));
  const there = [
    ...part.covered.map((code) => nameOf("skills", code)),
    ...part.certificates.map((code) => nameOf("certificates", code)),
  ];
  if (part.asked === 0) return { title: t("partner.skills.occupation") };
  const title = t("partner.skills.count", { have: part.have, asked: part.asked });
  if (missing.length > 0) {
    const [first = "", ...rest] = missing;
    return { title, detail: t("partner.skills.missing", { name: first, more: rest.length }) };
  }
  const named = list(there.slice(0, namedMax));
  return {
    title,
    detail:
      there.length > namedMax ? t("partner.skills.more", { list: named }) : named || undefined,
  };
}

/** Weeks are what people think in; days are said where weeks would hide a gap. */
function dayWords(part: PartScore, { weeks }: ReasonContext, { t }: Words): PartWords {
  const needed = weeks.filter((week) => week.needed);
  const shared = needed.filter((week) => week.available);
  const inWeeks = needed.length > 1 && (shared.length < needed.length || part.have === part.asked);
  const title = inWeeks
    ? t("partner.days.weeks", { have: shared.length, asked: needed.length })
    : t("partner.days.days", { have: part.have, asked: part.asked });
  const [first, last] = [shared[0], shared.at(-1)];
  if (!first || !last) return { title };
  const span = first === last ? `${first.iso_week}` : `${first.iso_week}–${last.iso_week}`;
  return { title, detail: t("listing.facts.weeks", { weeks: span }) };
}

function distanceWords(part: PartScore, { remote }: ReasonContext, words: Words): PartWords {
  if (remote) return { title: words.t("partner.distance.remote") };
  return {
    title: words.distance(part.have),
    detail:
      part.asked > 0
        ? words.t("partner.distance.allowed", { distance: words.distance(part.asked) })
        : undefined,
  };
}

function headWords(part: PartScore, { companies, shares }: ReasonContext, { t }: Words): PartWords {
  const have = Math.min(part.have, part.asked);
  if (shares) {
    return {
      title: t("partner.headcount.shares", { list: shares.join(" + "), count: have }),
      detail: t("partner.headcount.companies", { count: companies }),
    };
  }
  return {
    title: t("partner.headcount.count", { have, asked: part.asked }),
    detail: part.have > part.asked ? t("partner.headcount.spare", { count: part.have }) : undefined,
  };
}

function rateWords(part: PartScore, { t, money }: Words): PartWords {
  const euro = (minor: number): string => money({ minor, currency: "EUR" });
  return {
    title: part.have > 0 ? euro(part.have) : t("partner.rate.unnamed"),
    detail:
      part.asked > 0
        ? t("partner.rate.limit", { money: euro(part.asked) })
        : t("partner.rate.free"),
  };
}

export const bothRemote = (left: Listing, right: Listing): boolean =>
  left.terms.mode !== "on_site" && right.terms.mode !== "on_site";
