/**
 * The catalogues are whole: every key in both languages, with the same values asked for, every
 * message readable; and no component has a text of its own. Prints each fault, fails if there is one.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "svelte/compiler";

import { namesIn, parseMessage } from "../src/i18n/message.ts";
import { merged } from "./merge-texts.mjs";

const web = new URL("..", import.meta.url).pathname;

export function* catalogueFaults(de, en) {
  for (const key of new Set([...Object.keys(de), ...Object.keys(en)])) {
    if (!/^[a-z]\w*(\.\w+)+$/.test(key))
      yield `${key}: a key has a noun and a place, with dots between`;
    if (de[key] === undefined) yield `${key}: the German text is missing`;
    else if (en[key] === undefined) yield `${key}: the English text is missing`;
    else yield* pairFaults(key, de[key], en[key]);
  }
}

function* pairFaults(key, german, english) {
  const asked = [];
  for (const text of [german, english]) {
    if (text.trim() === "") yield `${key}: an empty text`;
    try {
      asked.push(namesIn(parseMessage(text)).join(", "));
    } catch (error) {
      yield `${key}: ${error.message}`;
    }
  }
  const [left, right] = asked;
  if (asked.length === 2 && left !== right)
    yield `${key}: German asks for (${left}), English for (${right})`;
}

const spoken = new Set(["title", "alt", "placeholder", "aria-label", "aria-description", "label"]);
const letters = /\p{Letter}{2,}/u;
/** Names stand as they are in every language. */
const names = /^(Kontor|Fira Sans|EUPL-1\.2)$/;

/** Texts that stand in a component's markup instead of the catalogue. */
export function* componentFaults(source) {
  const tree = parse(source, { modern: true });
  for (const node of walk(tree.fragment)) {
    const text = textOf(node)?.trim();
    if (text && letters.test(text) && !names.test(text)) {
      yield { line: source.slice(0, node.start).split("\n").length, text };
    }
  }
}

function textOf(node) {
  if (node.type === "Text") return node.spoken === false ? undefined : node.data;
  return undefined;
}

function* walk(node, isSpoken = true) {
  if (!node || typeof node !== "object") return;
  if (Array.isArray(node)) {
    for (const one of node) yield* walk(one, isSpoken);
    return;
  }
  if (node.type === "Text") {
    yield { ...node, spoken: isSpoken };
    return;
  }
  if (["StyleSheet", "Script", "Comment"].includes(node.type)) return;
  const inner = node.type === "Attribute" ? spoken.has(node.name) : isSpoken;
  for (const [key, value] of Object.entries(node)) {
    if (key !== "parent" && key !== "expression") yield* walk(value, inner);
  }
}

function main() {
  const faults = [...catalogueFaults(merged("de"), merged("en"))];
  for (const entry of readdirSync(join(web, "src"), { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith(".svelte")) continue;
    const file = join(entry.parentPath, entry.name);
    for (const { line, text } of componentFaults(readFileSync(file, "utf8"))) {
      faults.push(`${relative(web, file)}:${line}: "${text}" belongs into src/i18n/parts`);
    }
  }
  console.log(
    faults.join("\n") || `texts: ${Object.keys(merged("en")).length} keys in two languages, clean`,
  );
  process.exit(faults.length ? 1 : 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
