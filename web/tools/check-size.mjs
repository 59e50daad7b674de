/**
 * The budget of the first visit (gzip): the scripts that the start page needs in one language, and
 * all styles. Prints one JSON line and fails above the limit.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const limit = { script: 90_000, styles: 20_000 }; // bytes
const dist = new URL("../dist", import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

const size = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

/** The chunk of `key` and everything it imports at once. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) withImports(next, seen);
  return seen;
}

const first = new Set();
for (const key of ["index.html", "src/features/start/StartPage.svelte", "src/i18n/de.json"]) {
  if (!manifest[key]) throw new Error(`${key} is not in the manifest`);
  withImports(key, first);
}
const sheets = new Set(Object.values(manifest).flatMap(({ css, file }) => [...(css ?? []), file]));
const sum = (files) => files.reduce((total, file) => total + size(file), 0);
const figures = {
  bench: "web.size",
  script_bytes: sum([...first].map((key) => manifest[key].file)),
  styles_bytes: sum([...sheets].filter((file) => file.endsWith(".css"))),
  script_limit_bytes: limit.script,
  styles_limit_bytes: limit.styles,
};
console.log(JSON.stringify(figures));
rmSync(join(dist, ".vite"), { recursive: true });
if (figures.script_bytes > limit.script || figures.styles_bytes > limit.styles) process.exit(1);
