import { expect, test } from "vitest";
import { catalogueFaults, componentFaults } from "./check-texts.mjs";
import { operationsFile, typesFile } from "./generate-api.mjs";
import { pruned } from "./prune-tokens.mjs";

const faults = (de, en) => [...catalogueFaults(de, en)];

test("finds missing keys, other values and broken messages", () => {
  expect(faults({ "a.b.c": "x {n}" }, { "a.b.c": "y {n}" })).toEqual([]);
  expect(faults({ "a.b.c": "x" }, {})[0]).toContain("English text is missing");
  expect(faults({ "a.b.c": "{n}" }, { "a.b.c": "{m}" })[0]).toContain("German asks for (n)");
  expect(faults({ "a.b.c": "{n" }, { "a.b.c": "n" })[0]).toContain("is missing at");
  expect(faults({ short: "x" }, { short: "x" })[0]).toContain("a key has");
});

test("finds a text in a component, in an attribute that is read aloud too", () => {
  const found = [
    ...componentFaults('<p class="lead">Hallo</p><img alt="Bild" src="x" />{t("a.b.c")}'),
  ];
  expect(found.map(({ text }) => text)).toEqual(["Hallo", "Bild"]);
});

test("drops unused tokens and those that only they used", () => {
  const css = ":root{--kern-a:var(--kern-b);--kern-b:1;--kern-c:2;--k-own:3}p{top:var(--kern-c)}";
  expect(pruned(css)).toBe(":root{--kern-c:2;--k-own:3}p{top:var(--kern-c)}");
});

const contract = {
  components: {
    schemas: {
      Side: { type: "string", enum: ["need", "offer"] },
      Listing: {
        type: "object",
        required: ["id", "sides"],
        properties: {
          id: { type: "string" },
          sides: { type: "array", items: { $ref: "#/components/schemas/Side" } },
          note: { type: ["string", "null"] },
        },
      },
    },
  },
  paths: {
    "/api/v1/listings/{id}": {
      parameters: [{ in: "path", name: "id", required: true, schema: { type: "string" } }],
      get: {
        operationId: "getListing",
        responses: {
          200: {
            content: { "application/json": { schema: { $ref: "#/components/schemas/Listing" } } },
          },
        },
      },
    },
    "/api/v1/events": {
      get: { operationId: "events", responses: { 200: { content: { "text/event-stream": {} } } } },
    },
  },
};

test("makes types from schemas", () => {
  const text = typesFile(contract);
  expect(text).toContain('export type Side = "need" | "offer";');
  expect(text).toContain("readonly sides: readonly Side[];");
  expect(text).toContain("readonly note?: string | null | undefined;");
});

test("makes one function per operation that speaks JSON", () => {
  const text = operationsFile(contract);
  expect(text).toContain(
    "export const getListing = (\n  id: string,\n  options?: CallOptions,\n): Promise<Listing>",
  );
  expect(text).toContain("path: `/api/v1/listings/${encodeURIComponent(id)}`");
  expect(text).not.toContain("events");
});
