/**
 * Text as people type it in a hurry: without case, accents and umlauts. "Schweißer", "schweisser"
 * and "SCHWEISSER" fold to the same; so do "Händler", "Haendler" and "handler".
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/([aou])e/g, "$1")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}
