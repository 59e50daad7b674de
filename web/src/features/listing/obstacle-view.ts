import type { Listing, Obstacle, Partner } from "../../api/types";
import type { Words } from "../../i18n/words";
import { partyTitle } from "../../shared/lib/party-text";
import { nameOf } from "../../shared/lib/taxonomy.svelte";
import { changeAddress, changeText, ownChange } from "./proposed-change";
import { workDetail, type Hint } from "./partner-view";

/** A company that does not fit: every reason, and what would have to change. */
export type RejectedView = {
  readonly key: string;
  readonly href: string | undefined;
  readonly title: string;
  readonly detail: string;
  readonly reasons: readonly string[];
  readonly way: Hint;
};

export function rejectedView(partner: Partner, mine: Listing, words: Words): RejectedView {
  const { listing, obstacles } = partner;
  return {
    key: listing.id,
    href: `/listings/${listing.id}`,
    title: partyTitle(listing.party, words),
    detail: workDetail(listing, mine, words),
    reasons: obstacles.map((obstacle) => obstacleText(obstacle, mine, words)),
    way: wayOut(partner, mine, words),
  };
}

/** A single change if there is one; else that several things would have to come together. */
function wayOut(partner: Partner, mine: Listing, words: Words): Hint {
  const { change, obstacles } = partner;
  if (!change) {
    const known = words.maybe(`refusal.way.${obstacles[0]?.refusal ?? ""}`);
    const single = obstacles.length === 1 ? known : undefined;
    return { text: single ?? words.t("refusal.way.several", { count: obstacles.length }) };
  }
  const own = ownChange(change, mine, partner.listing);
  return { text: changeText(change, partner, words), href: own && changeAddress(mine.id, own) };
}

/** One reason in words, with its numbers. `mine` is the listing of the reader. */
export function obstacleText(obstacle: Obstacle, mine: Listing, words: Words): string {
  const { t, distance, hours, list } = words;
  const euro = (minor = 0): string => words.money({ minor, currency: "EUR" });
  const names = (of: "skills" | "certificates", codes: readonly string[] = []): string =>
    list(codes.map((code) => nameOf(of, code)));
  switch (obstacle.refusal) {
    case "own_company":
      return t("refusal.reason.own_company");
    case "skill_missing": {
      const missing = names("skills", obstacle.skills);
      return missing
        ? t("refusal.reason.skill_missing", { list: missing })
        : t("refusal.reason.occupation");
    }
    case "certificate_missing":
      return t("refusal.reason.certificate_missing", {
        list: names("certificates", obstacle.certificates),
      });
    case "no_shared_days":
      return gapText(obstacle.gap_days ?? 0, mine, words);
    case "too_far":
      return t("refusal.reason.too_far", {
        distance: distance(obstacle.distance_m ?? 0),
        allowed: distance(obstacle.allowed_m ?? 0),
      });
    case "rate_too_high":
      return t("refusal.reason.rate_too_high", {
        rate: euro(obstacle.rate_minor),
        limit: euro(obstacle.limit_minor),
      });
    case "work_mode_differs":
      return t("refusal.reason.work_mode_differs");
    case "hours_too_few":
      return t("refusal.reason.hours_too_few", {
        hours: hours(obstacle.minutes_a_week ?? 0),
        needed: hours(obstacle.minutes_needed ?? 0),
      });
  }
}

/** The gap is told from the offer: it begins too late, ended too early, or on other days. */
function gapText(days: number, mine: Listing, { t }: Words): string {
  if (days === 0) return t("refusal.reason.other_days");
  const when = days > 0 ? "late" : "early";
  return t(`refusal.reason.${when}`, { days: Math.abs(days), side: mine.side });
}
