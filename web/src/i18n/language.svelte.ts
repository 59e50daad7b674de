import { storage } from "../shared/lib/storage";
import { wordsOf, type Catalogue, type Language, type Translate, type Words } from "./words";

const storageKey = "kontor.language";
const loaders: Readonly<Record<"de" | "en", () => Promise<{ default: Catalogue }>>> = {
  de: () => import("./de.json"),
  en: () => import("./en.json"),
};

let current = $state.raw<Words>();

/** The words of the chosen language; a template that reads them follows a change. */
export function words(): Words {
  if (!current) throw new Error("the language is chosen before anything is drawn");
  return current;
}

/** Short for `words().t`. */
export const t: Translate = (key, values) => words().t(key, values);

/** Loads the texts of `language` and shows them everywhere. `remember` keeps the choice. */
export async function chooseLanguage(language: Language, remember = true): Promise<void> {
  const { default: catalogue } = await loaders[language === "pseudo" ? "en" : language]();
  current = wordsOf(language, catalogue);
  if (remember && language !== "pseudo") storage.set(storageKey, language);
}

/**
 * Which language to begin with: what the address says ("/en/…" or "?lang=en"), what was chosen
 * before, what the browser asks for, German. A pure function of the four.
 */
export function firstLanguage(
  url: URL,
  remembered: string | null,
  wanted: readonly string[],
): Language {
  const asked = url.searchParams.get("lang") ?? /^\/(de|en)(\/|$)/.exec(url.pathname)?.[1];
  const tags = [asked, remembered, ...wanted].map((tag) => tag?.slice(0, 2));
  if (asked === "pseudo") return "pseudo";
  const found = tags.find((tag) => tag === "de" || tag === "en");
  return found === "en" ? "en" : "de";
}

export function rememberedLanguage(): string | null {
  return storage.get(storageKey);
}
