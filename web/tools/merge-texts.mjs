/**
 * One catalogue per language from the parts of the nouns: src/i18n/parts/<noun>.<language>.json
 * become src/i18n/<language>.json, sorted by key. A key that two parts hold is an error.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../src/i18n");

const parts = join(folder, "parts");

/** Parts that only the server reads, for its documents: the screen need not load them. */
const notOnScreen = new Set(["document"]);

/** @returns {{[key: string]: string}} all texts of one language, sorted by key */
export function merged(language, { screenOnly = false } = {}) {
  const texts = new Map();
  const files = readdirSync(parts).filter((file) => file.endsWith(`.${language}.json`));
  for (const file of files.sort()) {
    if (screenOnly && notOnScreen.has(file.split(".")[0])) continue;
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(join(parts, file), "utf8")))) {
      if (texts.has(key)) throw new Error(`${file}: the key "${key}" stands in another part too`);
      texts.set(key, text);
    }
  }
  return Object.fromEntries([...texts].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Writes both catalogues of the screen; a file that would not change is left alone. */
export function mergeTexts() {
  for (const language of ["de", "en"]) {
    const file = join(folder, `${language}.json`);
    const text = `${JSON.stringify(merged(language, { screenOnly: true }), null, 2)}\n`;
    if (textOf(file) !== text) writeFileSync(file, text);
  }
}

function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** The Vite plugin: merges before a build and whenever a part changes. */
export function mergedTexts() {
  return {
    name: "kontor:texts",
    config: mergeTexts,
    configureServer(server) {
      server.watcher.on("change", (file) => file.includes("/i18n/parts/") && mergeTexts());
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) mergeTexts();
