import { expect, test } from "vitest";
import { fillMessage, localeOf, namesIn, parseMessage, type Values } from "./message";

const say = (source: string, values: Values = {}, locale = "de"): string =>
  fillMessage(parseMessage(source), values, localeOf(locale));

test("fills values and writes numbers as the locale does", () => {
  expect(say("{who} sucht {n}", { who: "Werft", n: 1240 })).toBe("Werft sucht 1.240");
  expect(say("{n}", { n: 1240 }, "en")).toBe("1,240");
});

test("a number given as text stays as it is", () => {
  expect(say("Hausnummer {n}", { n: "1240" })).toBe("Hausnummer 1240");
});

test.each([
  [0, "niemand"],
  [1, "eine Person"],
  [2400, "2.400 Personen"],
])("chooses the plural for %s", (n, text) => {
  expect(say("{n, plural, =0 {niemand} one {eine Person} other {# Personen}}", { n })).toBe(text);
});

test("chooses by word and falls back to other", () => {
  const source = "{side, select, need {Gesucht} offer {Geboten} other {?}}";
  expect(say(source, { side: "offer" })).toBe("Geboten");
  expect(say(source, { side: "x" })).toBe("?");
});

test("a plural may hold a choice and still counts", () => {
  const source = "{n, plural, one {# {x, select, a {Gesuch} other {Angebot}}} other {# {x}}}";
  expect(say(source, { n: 1, x: "a" })).toBe("1 Gesuch");
});

test("a hash outside of a plural is a hash", () => {
  expect(say("Nr. #1")).toBe("Nr. #1");
});

test.each(["{n, plural, one {x}}", "{n", "a } b", "{n, ordinal, other {x}}"])(
  "refuses the broken message %s",
  (source) => {
    expect(() => parseMessage(source)).toThrow();
  },
);

test("names every value it asks for, inner ones too", () => {
  expect(namesIn(parseMessage("{b} {n, plural, one {{a}} other {#}}"))).toEqual(["a", "b", "n"]);
});
