// Fills the texts of the catalogue: "{name}" and "{n, plural, one {…} other {… # …}}".

/** `text` with `values` in their places; numbers are written as `tag` writes them. */
export function filled(text, values, tag) {
  const reader = { text, at: 0 };
  return pieces(reader, { values, tag, count: undefined });
}

function pieces(reader, context) {
  let written = "";
  while (reader.at < reader.text.length && reader.text[reader.at] !== "}") {
    const sign = reader.text[reader.at];
    if (sign === "{") written += argument(reader, context);
    else {
      reader.at += 1;
      written += sign === "#" && context.count !== undefined ? number(context.count, context.tag) : sign;
    }
  }
  return written;
}

function argument(reader, context) {
  const head = /\{\s*(\w+)\s*(?:,\s*plural\s*,\s*)?/y;
  head.lastIndex = reader.at;
  const [whole, name] = head.exec(reader.text) ?? fault(reader);
  reader.at += whole.length;
  const value = context.values[name] ?? `{${name}}`;
  if (!whole.includes(",")) {
    close(reader);
    return typeof value === "number" ? number(value, context.tag) : value;
  }
  return plural(reader, { ...context, count: Number(value) });
}

function plural(reader, context) {
  const cases = new Map();
  const label = /\s*(=?\w+)\s*\{/y;
  for (label.lastIndex = reader.at; ; label.lastIndex = reader.at) {
    const found = label.exec(reader.text);
    if (!found) break;
    reader.at += found[0].length;
    cases.set(found[1], pieces(reader, context));
    close(reader);
  }
  close(reader);
  const rule = new Intl.PluralRules(context.tag).select(context.count);
  return cases.get(`=${context.count}`) ?? cases.get(rule) ?? cases.get("other") ?? fault(reader);
}

function close(reader) {
  while (reader.text[reader.at] === " ") reader.at += 1;
  if (reader.text[reader.at] !== "}") fault(reader);
  reader.at += 1;
}

function number(value, tag) {
  return new Intl.NumberFormat(tag).format(value);
}

function fault(reader) {
  throw new Error(`not a message at ${reader.at}: ${reader.text}`);
}
