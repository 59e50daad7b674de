// Makes PDFs for the server: one request after another, until its end of the
// socket closes. It reads its own files and the requests, and writes only answers.

import { answer, requestsIn } from "./frames.mjs";
import { press } from "./press.mjs";

const decoder = new TextDecoder("utf-8", { fatal: true });
const print = press();

answer(process.stdout, "R");
try {
  for await (const bytes of requestsIn(process.stdin)) {
    try {
      answer(process.stdout, "P", print(JSON.parse(decoder.decode(bytes))));
    } catch (error) {
      answer(process.stdout, "E", Buffer.from(reasonOf(error)));
    }
  }
} catch {
  process.exit(2); // what follows a broken frame cannot be read
}

// The reason must not repeat what the request said: it ends in logs.
function reasonOf(error) {
  if (error instanceof SyntaxError || error instanceof TypeError) return "malformed";
  return "refused";
}
