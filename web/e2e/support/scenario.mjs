/**
 * The list of scenarios. A file *.e2e.mjs calls `scenario(name, views, run)`; run.mjs walks through
 * them, once for each view.
 */

/** @typedef {{language: "de" | "en" | "pseudo", width: number}} View */

export const wide = 1280;
export const narrow = 360;
export const german = { language: "de", width: wide };
export const english = { language: "en", width: wide };
/** German and English, wide and narrow. */
export const everyView = [
  german,
  english,
  { language: "de", width: narrow },
  { language: "en", width: narrow },
];

/** @type {{name: string, views: View[], run: (stage: import("./stage.mjs").Stage) => Promise<void>}[]} */
export const scenarios = [];

/** `run` is told the stage: page, view and the helpers of stage.mjs. */
export function scenario(name, views, run) {
  scenarios.push({ name, views, run });
}

export const nameOf = ({ name }, { language, width }) => `${name} · ${language} · ${width}`;
