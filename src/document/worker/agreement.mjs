// The view of an agreement: what its paper says, in the order of the page.

import { callout, cell, field, heading, muted, paragraph, table } from "./blocks.mjs";

export function agreementView(agreement, words) {
  const { t } = words;
  const number = t("document.agreement.number", { number: String(agreement.number) });
  return {
    title: t("document.agreement.title"),
    header: number,
    footer: `${number} · ${agreement.id}`,
    lead: leadOf(agreement.lines, words),
    date: words.calendarDay(agreement.accepted.at),
    blocks: [
      callout(t("document.note.title"), t("document.agreement.note")),
      heading(t("document.agreement.parties")),
      parties(agreement, t),
      heading(t("document.agreement.lines")),
      assignments(agreement.lines, words),
      ...notes(agreement.lines, t),
      heading(t("document.agreement.model")),
      paragraph(t("document.agreement.model.hint")),
      field(agreement.legal_model, t("document.agreement.model.empty")),
      heading(t("document.agreement.acceptances")),
      acceptances(agreement, words),
      muted(t("document.agreement.form")),
      heading(t("document.agreement.checks")),
      checks(t),
    ],
  };
}

function leadOf([line, ...others], words) {
  const what = `${line.headcount} × ${line.occupation}`;
  const more = others.length > 0 ? [words.t("document.agreement.more", { count: others.length })] : [];
  return [what, words.days(line.period.first, line.period.last), ...more].join(" · ");
}

/** What the companies check themselves, with room to write who did. */
function checks(t) {
  const columns = [
    [t("document.check.what"), 46],
    [t("document.check.law"), 22],
    [t("document.check.done"), 32],
  ];
  const row = (item) => [t(`document.check.${item}`), t(`document.check.${item}.law`), ""];
  return table(columns, ["consent", "council", "permit", "time", "safety", "notice"].map(row), { tall: true });
}

function parties({ lender, borrower }, t) {
  const row = (name) => [t(`document.party.${name}`), lender[name] || "–", borrower[name] || "–"];
  const shown = (name) => lender[name] !== "" || borrower[name] !== "";
  const columns = [
    [t("document.party.heading"), 24],
    [t("document.party.lender"), 38],
    [t("document.party.borrower"), 38],
  ];
  const rows = ["name", "register_number", "site", "address", "person"].filter(shown).map(row);
  return table(columns, rows);
}

/** The table of assignments, used for agreements and for proposals. */
export function assignments(lines, words) {
  const { t } = words;
  const columns = [
    [t("document.line.number"), 6],
    [t("document.line.occupation"), 31],
    [t("document.line.period"), 31],
    [t("document.line.headcount"), 12, "end"],
    [t("document.line.hours"), 12, "end"],
    [t("document.line.rate"), 14, "end"],
  ];
  const rows = lines.map((line, index) => [
    String(index + 1),
    cell(line.occupation, line.place),
    cell(words.days(line.period.first, line.period.last), weeks(line, words)),
    String(line.headcount),
    words.hours(line.minutes_a_week),
    line.rate ? words.money(line.rate) : "–",
  ]);
  return table(columns, rows);
}

export function weeks(line, words) {
  const { first, last } = line.period;
  return words.t("document.line.weeks", { weeks: words.weeks(first, last), days: words.weekdays(line.weekdays) });
}

function notes(lines, t) {
  return lines
    .map((line, index) => ({ number: String(index + 1), note: line.note }))
    .filter(({ note }) => note !== "")
    .map((values) => paragraph(t("document.line.note", values)));
}

function acceptances({ proposed, accepted }, words) {
  const { t } = words;
  const columns = [
    [t("document.acceptance.company"), 36],
    [t("document.acceptance.person"), 28],
    [t("document.acceptance.at"), 36],
  ];
  const row = (each, kind) => [
    cell(each.company, t(`document.acceptance.${kind}`)),
    each.person,
    t("document.instant", { instant: words.instant(each.at) }),
  ];
  return table(columns, [row(proposed, "proposed"), row(accepted, "accepted")]);
}
