import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

import { mergedTexts } from "./tools/merge-texts.mjs";
import { prunedTokens } from "./tools/prune-tokens.mjs";

/** Where `npm run dev` finds the server; the screen speaks to it alone. */
const server = process.env["KONTOR_URL"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [mergedTexts(), svelte(), prunedTokens()],
  build: {
    target: "es2022",
    manifest: true,
    // One style sheet and one script of shared parts: a phone asks for few files, not for forty.
    cssCodeSplit: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "parts", test: /\/src\/(shared|api)\// }] } },
    },
    // The policy allows no inline content, so nothing becomes a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": server, "/healthz": server } },
  // Pure functions share nothing: one worker after another file saves half the time.
  test: { include: ["src/**/*.test.ts", "tools/**/*.test.mjs"], isolate: false, maxWorkers: 2 },
} as Parameters<typeof defineConfig>[0]);
