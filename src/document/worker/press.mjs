// Sets papers: fonts and template are read once, then each paper takes milliseconds.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { agreementView } from "./agreement.mjs";
import { codePointsOf } from "./coverage.mjs";
import { enquiryView } from "./enquiry.mjs";
import { breakable, everyText, printer } from "./plain_text.mjs";
import { wordsOf } from "./words.mjs";

const require = createRequire(import.meta.url);
// Typst's compiler as a native module; another machine needs the package of its own name.
const { NodeCompiler } = require(`@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-gnu`);

const fira = (cut) => `@expo-google-fonts/fira-sans/${cut}/FiraSans_${cut}.ttf`;
const fontFiles = [
  fira("400Regular"),
  fira("600SemiBold"),
  // For scripts that Fira Sans does not have.
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
];
const papersBetweenCleanings = 64;
const views = { agreement: agreementView, enquiry: enquiryView };

/** @returns a function from a request (src/document/encode.cpp) to the bytes of a PDF. */
export function press() {
  const fonts = fontFiles.map((file) => readFileSync(require.resolve(file)));
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL("templates", import.meta.url)),
    fontArgs: [{ fontBlobs: fonts }],
  });
  const template = readFileSync(new URL("templates/paper.typ", import.meta.url), "utf8");
  const everywhere = printer(codePointsOf(fonts));
  const simple = printer(codePointsOf(fonts.slice(0, 1)));
  let papers = 0;

  const set = (request, print) => {
    const inputs = { paper: JSON.stringify(everyText(paperOf(request, print), breakable)) };
    papers += 1;
    if (papers % papersBetweenCleanings === 0) compiler.evictCache(papersBetweenCleanings / 2);
    return compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: "ua-1" });
  };

  return (request) => {
    try {
      return set(request, everywhere);
    } catch (error) {
      // A letter of one font under an accent of another cannot be drawn, and PDF/UA refuses it.
      if (!`${error.message}`.includes("could not be displayed")) throw error;
      return set(request, simple);
    }
  };
}

function paperOf({ language, zone, texts, kind, content }, print) {
  const view = views[kind];
  if (!view) throw new Error(`no such paper: ${kind}`);
  const words = wordsOf(language, texts, zone);
  const { t } = words;
  return {
    ...view(everyText(content, print), words),
    lang: language,
    author: t("document.author"),
    page: texts["document.page"],
  };
}
