/**
 * A small reader of ICU messages: "{name}", "{n, plural, =0 {…} one {…} other {… # …}}" and
 * "{x, select, a {…} other {…}}", nested as deep as one likes. No quoting: our texts use
 * typographic marks, so a brace is always a brace.
 */
export type Values = Readonly<Record<string, string | number>>;

type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: string }
  | { readonly kind: "count" }
  | {
      readonly kind: "choice";
      readonly plural: boolean;
      readonly name: string;
      readonly cases: Cases;
    };
type Cases = ReadonlyMap<string, readonly Piece[]>;

/** A message that was read once and can be filled often. */
export type Message = readonly Piece[];

/** Reads `source`. Throws with the place of the fault; `check-texts` finds it before a user does. */
export function parseMessage(source: string): Message {
  const reader = new Reader(source);
  const pieces = reader.pieces(false);
  if (!reader.atEnd) throw new Error(`a "}" too much in "${source}"`);
  return pieces;
}

class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get atEnd(): boolean {
    return this.at >= this.source.length;
  }

  pieces(counting: boolean): Piece[] {
    const found: Piece[] = [];
    while (!this.atEnd && this.source[this.at] !== "}") found.push(this.piece(counting));
    return found;
  }

  private piece(counting: boolean): Piece {
    const here = this.source[this.at];
    if (here === "{") return this.argument(counting);
    if (here === "#" && counting) {
      this.at += 1;
      return { kind: "count" };
    }
    return { kind: "text", text: this.take(counting ? /[^{}#]+/y : /[^{}]+/y) };
  }

  private argument(counting: boolean): Piece {
    this.expect("{");
    const name = this.word();
    if (this.skips("}")) return { kind: "value", name };
    this.expect(",");
    const form = this.word();
    if (form !== "plural" && form !== "select") throw this.fault(`unknown form "${form}"`);
    this.expect(",");
    const plural = form === "plural";
    const cases = this.cases(counting || plural);
    this.expect("}");
    return { kind: "choice", plural, name, cases };
  }

  private cases(counting: boolean): Cases {
    const cases = new Map<string, readonly Piece[]>();
    for (this.space(); this.source[this.at] !== "}"; this.space()) {
      const label = this.take(/=?[\w-]+/y);
      this.expect("{");
      cases.set(label, this.pieces(counting));
      this.expect("}", false);
    }
    if (!cases.has("other")) throw this.fault('the case "other" is missing');
    return cases;
  }

  private word(): string {
    this.space();
    const word = this.take(/\w+/y);
    this.space();
    return word;
  }

  private space(): void {
    while (/\s/.test(this.source[this.at] ?? "")) this.at += 1;
  }

  private skips(sign: string): boolean {
    if (this.source[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private expect(sign: string, spaces = true): void {
    if (spaces) this.space();
    if (!this.skips(sign)) throw this.fault(`"${sign}" is missing`);
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0];
    if (found === undefined) throw this.fault("a word is missing");
    this.at += found.length;
    return found;
  }

  private fault(what: string): Error {
    return new Error(`${what} at ${this.at} in "${this.source}"`);
  }
}

/** The words for one locale: which plural a number takes, and how it is written. */
export type Locale = { plural(value: number): string; number(value: number): string };

export function localeOf(tag: string): Locale {
  const rules = new Intl.PluralRules(tag);
  const format = new Intl.NumberFormat(tag);
  return { plural: (value) => rules.select(value), number: (value) => format.format(value) };
}

/** Fills `message`. Numbers are written as the locale writes them; a missing value shows its name. */
export function fillMessage(message: Message, values: Values, locale: Locale, count = 0): string {
  return message.map((piece) => fillPiece(piece, values, locale, count)).join("");
}

function fillPiece(piece: Piece, values: Values, locale: Locale, count: number): string {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "count":
      return locale.number(count);
    case "value":
      return written(values[piece.name] ?? `{${piece.name}}`, locale);
    case "choice": {
      const value = values[piece.name] ?? "";
      const number = Number(value);
      const chosen = piece.plural
        ? pluralCase(piece.cases, number, locale)
        : piece.cases.get(`${value}`);
      const inner = chosen ?? piece.cases.get("other") ?? [];
      return fillMessage(inner, values, locale, piece.plural ? number : count);
    }
  }
}

function pluralCase(cases: Cases, value: number, locale: Locale): Message | undefined {
  return cases.get(`=${value}`) ?? cases.get(locale.plural(value));
}

function written(value: string | number, locale: Locale): string {
  return typeof value === "number" ? locale.number(value) : value;
}

/** The same message with other words: `change` is told every piece of plain text. */
export function reworded(message: Message, change: (text: string) => string): Message {
  return message.map((piece): Piece => {
    if (piece.kind === "text") return { kind: "text", text: change(piece.text) };
    if (piece.kind !== "choice") return piece;
    const cases = [...piece.cases].map(
      ([label, inner]) => [label, reworded(inner, change)] as const,
    );
    return { ...piece, cases: new Map(cases) };
  });
}

/** The names that a message asks for, sorted; two languages must ask for the same. */
export function namesIn(message: Message): readonly string[] {
  const names = new Set<string>();
  const walk = (pieces: Message): void => {
    for (const piece of pieces) {
      if (piece.kind === "value" || piece.kind === "choice") names.add(piece.name);
      if (piece.kind === "choice") for (const inner of piece.cases.values()) walk(inner);
    }
  };
  walk(message);
  return [...names].sort();
}
