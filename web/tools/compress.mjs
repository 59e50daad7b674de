/** Puts a .br and a .gz beside each text file of dist/, so that the server only has to choose. */
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = new URL("../dist", import.meta.url).pathname;
const worthIt = /\.(html|js|css|svg|json|txt|webmanifest)$/;
const smallest = 256; // bytes; below, the header costs more than the compression gains

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (/\.(br|gz)$/.test(file)) rmSync(file);
  if (!entry.isFile() || !worthIt.test(file) || file.includes("/.vite/")) continue;
  const bytes = readFileSync(file);
  if (bytes.length < smallest) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
