// The blocks of which every paper is made; templates/paper.typ draws them.

import { linesOf } from "./plain_text.mjs";

export const heading = (text) => ({ kind: "heading", text });
export const paragraph = (text) => ({ kind: "paragraph", lines: linesOf(text) });
export const muted = (text) => ({ kind: "muted", lines: linesOf(text) });
export const callout = (title, text) => ({ kind: "callout", title, text });

/** A field for free words; without any it shows `empty` and lines to write on. */
export const field = (text, empty) => ({ kind: "field", lines: linesOf(text), empty });

export const messages = (items) => ({
  kind: "messages",
  items: items.map(({ text, ...rest }) => ({ ...rest, lines: linesOf(text) })),
});

/** `columns`: [text, width, "end"?]; a cell is a text or from `cell`; `tall` leaves room to write by hand. */
export const table = (columns, rows, { tall = false } = {}) => ({
  kind: "table",
  tall,
  columns: columns.map(([text, width, side]) => ({ text, width, end: side === "end" })),
  rows,
});

/** A cell with a main text and smaller texts below it; empty ones are left out. */
export const cell = (...texts) => texts.filter((text) => text !== "").map(linesOf);
