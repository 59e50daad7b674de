// Makes the texts of people fit to print: what no font can draw, what would turn
// the reading direction, and words without end are mended, nothing is left out silently.

const replacement = "\ufffd";
// Signs that draw nothing and could make a name read as another one.
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const pieceLength = 10;
const softBreak = "\u200b";

/** A function that makes texts printable with fonts that draw the code points in `covered`. */
export function printer(covered) {
  const drawn = (sign) => sign === "\n" || covered.has(sign.codePointAt(0));
  return (text) =>
    Array.from(String(text).replace(/\r\n?/g, "\n").normalize("NFC").replace(invisible, ""))
      .map((sign) => (drawn(sign) ? sign : replacement))
      .join("");
}

/** `text` in which a word of more than 30 signs may break over a line anywhere in the middle. */
export function breakable(text) {
  return text.replace(/\S{31,}/gu, (word) => {
    const signs = Array.from(word);
    const parts = [];
    for (let at = 0; at < signs.length; at += pieceLength) parts.push(signs.slice(at, at + pieceLength).join(""));
    return parts.join(softBreak);
  });
}

/** `change` of every string in a tree of arrays and objects. */
export function everyText(tree, change) {
  if (typeof tree === "string") return change(tree);
  if (Array.isArray(tree)) return tree.map((each) => everyText(each, change));
  if (tree === null || typeof tree !== "object") return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, each]) => [name, everyText(each, change)]));
}

/** The lines of a text, without blank ones at its ends. */
export function linesOf(text) {
  const trimmed = text.trim();
  return trimmed === "" ? [] : trimmed.split("\n").map((line) => line.trimEnd());
}
