import { reworded, type Message } from "./message";

const accents: Readonly<Record<string, string>> = {
  a: "á",
  e: "ë",
  i: "î",
  o: "ö",
  u: "ü",
  n: "ñ",
  s: "š",
  c: "ç",
  A: "Å",
  E: "É",
  O: "Ö",
  U: "Ü",
};

const accented = (text: string): string =>
  text.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter);

/**
 * A language for tests: every text a third longer, accented and in brackets, so that a text outside
 * the catalogue, a cut word and a bursting layout are seen at once.
 */
export function pseudo(message: Message, length: number): Message {
  const padding = " ~~~~~~~~".repeat(Math.ceil(length / 27));
  const text = (inner: string) => ({ kind: "text", text: inner }) as const;
  return [text("["), ...reworded(message, accented), text(`${padding}]`)];
}
