/**
 * Every code with which the server may answer a person has a text. Run by `./dev lint`, beside
 * web/tools/check-texts.mjs, which looks at the catalogues and the components themselves.
 *
 * A code is a dotted literal in the C++ sources ("staff.headcount.zero"); its text is
 * "problem.<code>". The values of an enumeration of the contract (api/openapi.json) have their texts
 * below the prefix that stands in `words`.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { merged } from "../web/tools/merge-texts.mjs";

const rooms = ["base", "domain", "app", "http"].map((layer) => join("src", layer));

/** Dotted literals that no person is answered with, by what they are. */
const others = [
  /\.(tsv|html|json|js|css|txt|svg|pdf|typ|mjs|br|gz)$/, // files
  /^(server\.(started|stopped|draining|listen\..*)|http\..*)$/, // log and start-up
  /^(taxonomy\.malformed|demo\.not_empty|demo\.kontor\.example)$/, // start-up (src/main/refuse.cpp speaks), an address
];

/** Files whose dotted literals are names of events. */
const eventFiles = ["src/app/journal/journal.cpp"];

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "node_modules") yield* sources(path);
    else if (/\.[ch]pp$/.test(path) && !path.endsWith("_test.cpp")) yield path;
  }
}

/** @returns {Map<string, string>} code → the file that has it */
function codes() {
  const found = new Map();
  for (const path of rooms.filter(existsSync).flatMap((room) => [...sources(room)])) {
    if (eventFiles.includes(path)) continue;
    const code = readFileSync(path, "utf8").replace(/\/\/.*$/gm, "");
    for (const [, literal] of code.matchAll(/"([a-z]\w*(?:\.[a-z]\w*)+)"/g)) {
      if (!others.some((pattern) => pattern.test(literal))) found.set(literal, path);
    }
  }
  return found;
}

function* faults(texts) {
  for (const [code, path] of codes()) {
    if (texts[`problem.${code}`] === undefined) yield `${path}: "problem.${code}" has no text`;
  }
}

const found = [...faults(merged("en"))].sort();
console.log(found.join("\n") || `texts: ${codes().size} codes of the server, clean`);
process.exit(found.length ? 1 : 0);
