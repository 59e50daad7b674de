// The view of an enquiry: what was asked, by whom, what was said, where it stands.

import { weeks } from "./agreement.mjs";
import { callout, cell, heading, messages, muted, paragraph, table } from "./blocks.mjs";

export function enquiryView(enquiry, words) {
  const { t } = words;
  const terms = enquiry.about.terms;
  const what = `${terms.headcount} × ${terms.occupation}`;
  return {
    title: t("document.enquiry.title", { what }),
    header: t("document.enquiry.header"),
    footer: `${t("document.enquiry.header")} · ${enquiry.id}`,
    lead: t("document.enquiry.as_of", { instant: words.instant(enquiry.as_of) }),
    date: words.calendarDay(enquiry.as_of),
    blocks: [
      callout(t("document.enquiry.state"), stateText(enquiry, t)),
      heading(t(`document.enquiry.about.${enquiry.about.side}`)),
      listing(enquiry.about, words),
      heading(t("document.enquiry.parties")),
      parties(enquiry, t),
      ...(enquiry.named ? [] : [muted(t("document.enquiry.pseudonymous"))]),
      ...proposals(enquiry.proposals, words),
      heading(t("document.enquiry.history")),
      history(enquiry.history, words),
      heading(t("document.enquiry.messages")),
      ...thread(enquiry.messages, words),
      callout(t("document.note.title"), t("document.enquiry.note")),
    ],
  };
}

function stateText({ state, decline_reason: reason }, t) {
  const text = t(`document.enquiry.state.${state}`);
  return reason ? `${text} ${t("document.enquiry.reason", { reason: t(`document.enquiry.reason.${reason}`) })}` : text;
}

function listing({ side, terms, skills, certificates, radius_km: radius }, words) {
  const { t } = words;
  const rows = [
    ["occupation", terms.occupation],
    ["headcount", String(terms.headcount)],
    ["period", cell(words.days(terms.period.first, terms.period.last), weeks(terms, words))],
    ["hours", words.hours(terms.minutes_a_week)],
    ["place", radius > 0 ? t("document.line.radius", { place: terms.place, km: radius }) : terms.place],
    ["skills", skills.join(", ")],
    ["certificates", certificates.join(", ")],
    ["rate", terms.rate ? t(`document.line.rate.${side}`, { money: words.money(terms.rate) }) : ""],
    ["remark", terms.note === "" ? "" : cell(terms.note)],
  ];
  const columns = [
    [t("document.listing.what"), 28],
    [t("document.listing.value"), 72],
  ];
  const shown = rows.filter(([, value]) => value !== "");
  return table(columns, shown.map(([name, value]) => [t(`document.line.${name}`), value]));
}

function parties({ asking, asked, named }, t) {
  const missing = named ? "–" : t("document.party.hidden");
  const columns = [
    [t("document.party.heading"), 24],
    [t("document.party.asking"), 38],
    [t("document.party.asked"), 38],
  ];
  const names = ["name", "register_number", "site", "address", "person"];
  const shown = names.filter((name) => asking[name] !== "" || asked[name] !== "");
  return table(columns, shown.map((name) => [t(`document.party.${name}`), asking[name] || missing, asked[name] || missing]));
}

function proposals(all, words) {
  if (all.length === 0) return [];
  const { t } = words;
  const columns = [
    [t("document.line.number"), 6],
    [t("document.proposal.author"), 32],
    [t("document.line.period"), 32],
    [t("document.line.headcount"), 10, "end"],
    [t("document.line.hours"), 11, "end"],
    [t("document.line.rate"), 14, "end"],
  ];
  const row = ({ number, author, at, terms }) => [
    String(number),
    cell(author, words.instant(at)),
    cell(words.days(terms.period.first, terms.period.last), weeks(terms, words)),
    String(terms.headcount),
    words.hours(terms.minutes_a_week),
    terms.rate ? words.money(terms.rate) : "–",
  ];
  return [heading(t("document.enquiry.proposals")), table(columns, all.map(row))];
}

function history(entries, words) {
  const { t } = words;
  const columns = [
    [t("document.history.at"), 34],
    [t("document.history.step"), 32],
    [t("document.history.who"), 34],
  ];
  const row = ({ at, step, who }) => [words.instant(at), t(`document.history.step.${step}`), who || "–"];
  return table(columns, entries.map(row));
}

function thread(all, words) {
  if (all.length === 0) return [paragraph(words.t("document.enquiry.silent"))];
  const item = ({ author, own, at, text }) => ({ who: author, own, when: words.instant(at), text });
  return [messages(all.map(item))];
}
