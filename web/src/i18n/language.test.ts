import { expect, test } from "vitest";
import { firstLanguage } from "./language.svelte";
import { wordsOf, type Catalogue } from "./words";

const at = (path: string): URL => new URL(path, "https://kontor.example");

test.each([
  ["/", null, ["fr-FR", "en-US"], "en"],
  ["/", null, ["fr-FR"], "de"],
  ["/", "de", ["en-GB"], "de"],
  ["/listings?lang=en", "de", ["de-DE"], "en"],
  ["/en/listings", "de", ["de-DE"], "en"],
  ["/?lang=pseudo", "de", [], "pseudo"],
])("at %s, having chosen %s, asking for %s one reads %s", (path, remembered, wanted, language) => {
  expect(firstLanguage(at(path), remembered, wanted)).toBe(language);
});

test("the pseudo-language lengthens words and keeps values and plurals", () => {
  const catalogue = { k: "{n, plural, one {person} other {# people}} of {who}" };
  const words = wordsOf("pseudo", catalogue as unknown as Catalogue);
  expect(words.maybe("k", { n: 1, who: "Werft" })).toMatch(/^\[përšöñ öf Werft[ ~]+\]$/);
});
