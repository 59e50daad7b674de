// All that depends on the language of a paper: texts, numbers, money, dates.

import { filled } from "./message.mjs";

const tags = { de: "de-DE", en: "en-GB" };

/** The words of `language`; instants are shown by the clock of `zone`. */
export function wordsOf(language, texts, zone) {
  const tag = tags[language];
  if (!tag) throw new Error(`no such language: ${language}`);
  const t = (key, values = {}) => filled(texts[key] ?? key, values, tag);
  return { language, t, ...dates(tag, zone), ...amounts(tag), weekdays: (bits) => weekdayText(bits, tag, t) };
}

function dates(tag, zone) {
  const long = { day: "numeric", month: "long", year: "numeric" };
  const day = new Intl.DateTimeFormat(tag, { ...long, timeZone: "UTC" });
  const instant = new Intl.DateTimeFormat(tag, { ...long, hour: "2-digit", minute: "2-digit", timeZone: zone });
  const calendar = new Intl.DateTimeFormat("en-CA", { timeZone: zone });
  return {
    day: (text) => plainSpaces(day.format(dayOf(text))),
    days: (first, last) =>
      plainSpaces(first === last ? day.format(dayOf(first)) : day.formatRange(dayOf(first), dayOf(last))),
    instant: (text) => plainSpaces(instant.format(new Date(text))),
    calendarDay: (text) => calendar.format(new Date(text)).split("-").map(Number),
    weeks: (first, last) => weekText(dayOf(first), dayOf(last)),
  };
}

function amounts(tag) {
  const hours = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  return {
    hours: (minutes) => hours.format(minutes / 60),
    money: ({ minor, currency }) => {
      const format = new Intl.NumberFormat(tag, { style: "currency", currency });
      return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits);
    },
  };
}

// Versions of Unicode's data differ in the width of these blanks; the page must not.
function plainSpaces(text) {
  return text.replace(/[\u2009\u202f]/g, "\u00a0");
}

function dayOf(text) {
  return new Date(`${text}T00:00:00Z`);
}

const dayLength = 86_400_000;

/** The ISO week of `day`: that of the Thursday beside it. */
function weekOf(day) {
  const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * dayLength;
  const thursday = new Date(monday + 3 * dayLength);
  const january = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return { year: thursday.getUTCFullYear(), week: 1 + Math.floor((thursday.getTime() - january) / (7 * dayLength)) };
}

function weekText(first, last) {
  const [from, until] = [weekOf(first), weekOf(last)];
  if (from.year === until.year && from.week === until.week) return `${from.week}`;
  return from.year === until.year ? `${from.week}–${until.week}` : `${from.week}/${from.year}–${until.week}/${until.year}`;
}

/** "Mo–Do", "Mo–Mi, Fr"; three or more days in a row are drawn together. */
function weekdayText(bits, tag, t) {
  const name = new Intl.DateTimeFormat(tag, { weekday: "short", timeZone: "UTC" });
  const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => bits & (1 << day));
  if (days.length === 7) return t("document.weekdays.all");
  const runs = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const short = (day) => name.format(new Date(Date.UTC(2024, 0, 1 + day))).replace(".", ""); // a Monday
  return runs
    .flatMap((run) => (run.length > 2 ? [`${short(run[0])}–${short(run.at(-1))}`] : run.map(short)))
    .join(", ");
}
