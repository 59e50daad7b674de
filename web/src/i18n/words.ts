import type en from "./en.json";
import { fillMessage, localeOf, parseMessage, type Message, type Values } from "./message";
import { formatsOf, type Formats } from "./formats";
import { pseudo } from "./pseudo";

export type { Values } from "./message";
export type TextKey = keyof typeof en;
export type Catalogue = Readonly<Record<TextKey, string>>;
export type Language = "de" | "en" | "pseudo";

/** The text of `key` in the user's language, filled with `values`. */
export type Translate = (key: TextKey, values?: Values) => string;

/** All that depends on the language: texts, numbers, money, dates. View models take it as a value. */
export type Words = Formats & {
  readonly language: Language;
  /** A BCP 47 tag for Intl and for `lang`. */
  readonly locale: string;
  readonly t: Translate;
  /** The text of `key` if there is one; for codes of the server, which this client may not know. */
  readonly maybe: (key: string, values?: Values) => string | undefined;
};

const tags: Readonly<Record<Language, string>> = { de: "de-DE", en: "en-GB", pseudo: "en-GB" };

/** Builds the words of one language; each text is read when it is first needed. */
export function wordsOf(language: Language, catalogue: Catalogue): Words {
  const tag = tags[language];
  const locale = localeOf(tag);
  const texts: Readonly<Record<string, string>> = catalogue;
  const read = new Map<string, Message>();
  const maybe = (key: string, values: Values = {}): string | undefined => {
    const source = texts[key];
    if (source === undefined) return undefined;
    const message = read.get(key) ?? messageIn(language, source);
    read.set(key, message);
    return fillMessage(message, values, locale);
  };
  const t: Translate = (key, values) => maybe(key, values) ?? key;
  return { language, locale: tag, t, maybe, ...formatsOf(tag) };
}

function messageIn(language: Language, source: string): Message {
  const message = parseMessage(source);
  return language === "pseudo" ? pseudo(message, source.length) : message;
}
