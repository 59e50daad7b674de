// Which code points a TrueType font can draw: its table "cmap", formats 4 and 12.

/** @returns the set of code points with a glyph in any of `fonts` (the bytes of .ttf files). */
export function codePointsOf(fonts) {
  const found = new Set();
  for (const font of fonts) for (const subtable of subtablesOf(font)) addFormat[subtable.readUInt16BE(0)]?.(subtable, found);
  return found;
}

function subtablesOf(font) {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i += 1) {
    const at = 12 + 16 * i;
    if (font.toString("latin1", at, at + 4) !== "cmap") continue;
    const cmap = font.subarray(font.readUInt32BE(at + 8));
    const count = cmap.readUInt16BE(2);
    return Array.from({ length: count }, (_, n) => cmap.subarray(cmap.readUInt32BE(4 + 8 * n + 4)));
  }
  throw new Error("a font without cmap");
}

const addFormat = {
  4(table, found) {
    const segments = table.readUInt16BE(6) / 2;
    const column = (number) => (i) => 14 + 2 * segments * number + (number > 0 ? 2 : 0) + 2 * i;
    const [ends, starts, deltas, offsets] = [0, 1, 2, 3].map(column);
    for (let i = 0; i < segments; i += 1) {
      const [first, last] = [table.readUInt16BE(starts(i)), table.readUInt16BE(ends(i))];
      const [delta, offset] = [table.readUInt16BE(deltas(i)), table.readUInt16BE(offsets(i))];
      for (let point = first; point <= last && point < 0xffff; point += 1) {
        const glyph = offset === 0 ? point : table.readUInt16BE(offsets(i) + offset + 2 * (point - first));
        if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) found.add(point);
      }
    }
  },
  12(table, found) {
    const groups = table.readUInt32BE(12);
    for (let i = 0; i < groups; i += 1) {
      const [first, last] = [table.readUInt32BE(16 + 12 * i), table.readUInt32BE(20 + 12 * i)];
      for (let point = first; point <= last; point += 1) found.add(point);
    }
  },
};
