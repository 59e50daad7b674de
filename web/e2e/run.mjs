/**
 * The browser tests: node web/e2e/run.mjs [words of a scenario's name]
 *
 * Starts the built kontor (KONTOR_BINARY, else build/release or build/dev) with a fresh demo, walks
 * through every scenario and writes build/e2e.json and the pictures in build/shots/.
 * KONTOR_URL tests a server that runs already.
 */
import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

import { merged } from "../tools/merge-texts.mjs";
import { nameOf, scenarios } from "./support/scenario.mjs";
import { startServer } from "./support/server.mjs";
import { Stage } from "./support/stage.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = join(folder, "../..");
const shots = join(root, "build/shots");
const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function kontorBinary() {
  const built = ["release", "dev"].map((preset) => join(root, "build", preset, "bin/kontor"));
  const found = [process.env.KONTOR_BINARY, ...built].find((path) => path && existsSync(path));
  if (!found) throw new Error("kontor is not built: say ./dev build first");
  return found;
}

async function loadScenarios(words) {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".e2e.mjs")).sort();
  for (const file of files) await import(join(folder, file));
  const wanted = (name) => words.every((word) => name.includes(word));
  return scenarios.flatMap((one) =>
    one.views.filter((view) => wanted(nameOf(one, view))).map((view) => ({ scenario: one, view })),
  );
}

/** Plays one scenario in one view. @returns what went wrong; empty if nothing did */
async function play(browser, address, { scenario, view }) {
  const texts = merged(view.language === "de" ? "de" : "en");
  const stage = await Stage.open(browser, { address, view, shots, texts });
  try {
    await scenario.run(stage);
    return stage.findings;
  } catch (error) {
    const file = nameOf(scenario, view).replace(/\W+/g, "-");
    await stage.page.screenshot({ path: join(shots, `failed-${file}.png`) }).catch(() => undefined);
    return [...stage.findings, error.message];
  } finally {
    await stage.close();
  }
}

async function main() {
  const plays = await loadScenarios(process.argv.slice(2));
  await rm(shots, { recursive: true, force: true });
  await mkdir(shots, { recursive: true });
  const running = process.env.KONTOR_URL;
  const server = running
    ? { address: running, stop: async () => {} }
    : await startServer(kontorBinary());
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: chromiumArguments,
  });
  const tests = [];
  try {
    for (const one of plays) {
      const began = Date.now();
      const faults = await play(browser, server.address, one);
      const name = nameOf(one.scenario, one.view);
      tests.push({
        name,
        outcome: faults.length ? "failed" : "passed",
        ms: Date.now() - began,
        faults,
      });
      console.log(`${faults.length ? "✕" : "✓"} ${name}`);
      for (const fault of faults) console.log(`    ${fault}`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  const failed = tests.filter(({ outcome }) => outcome === "failed").length;
  const result = { passed: tests.length - failed, failed, skipped: 0, tests };
  await writeFile(join(root, "build/e2e.json"), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`${result.passed} passed, ${failed} failed, 0 skipped`);
  if (failed > 0 || tests.length === 0) process.exitCode = 1;
}

await main();
