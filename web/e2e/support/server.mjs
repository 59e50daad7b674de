/** A kontor of its own for the tests: a fresh demo store in a temporary folder, on a free port. */
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const demo = ["--companies", "60", "--listings", "400", "--seed", "7"];
const patience = 30_000; // milliseconds until the server must be ready

/** @returns {Promise<{address: string, stop: () => Promise<void>}>} */
export async function startServer(kontor) {
  const folder = await mkdtemp(join(tmpdir(), "kontor-e2e-"));
  const data = join(folder, "data");
  await promisify(execFile)(kontor, ["demo", "--data", data, ...demo]);
  const port = await freePort();
  const server = spawn(kontor, ["serve", "--data", data, "--listen", `127.0.0.1:${port}`], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  server.stderr.on("data", (text) => (log = `${log}${text}`.slice(-8_000)));
  const ended = new Promise((resolve) => server.once("exit", resolve));
  // By name: a __Host- cookie needs https or localhost.
  const address = `http://localhost:${port}`;
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(address, ended);
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${log}`);
  }
  return { address, stop };
}

async function ready(address, ended) {
  let gone = false;
  void ended.then(() => (gone = true));
  const limit = Date.now() + patience;
  while (Date.now() < limit) {
    if (gone) throw new Error("kontor serve ended by itself");
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`kontor serve was not ready after ${patience / 1000} s`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
