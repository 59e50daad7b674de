/**
 * The API client from the contract: api/openapi.json (OpenAPI 3.1) becomes src/api/types.ts, the
 * messages, and src/api/operations.ts, one function per operation. Both are committed, so that a
 * reviewer sees the contract change; `--check` fails if they are not what the contract says.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const web = new URL("..", import.meta.url).pathname;
const note = "// Made from api/openapi.json by `npm run generate`; never edited by hand.\n";

/** "#/components/schemas/NewListing" → "NewListing" */
const nameOf = (reference) => reference.split("/").at(-1);

/** The TypeScript type of a JSON schema. */
export function typeOf(schema, indent = "") {
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map((choice) => typeOf(choice, indent)).join(" | ");
  if (schema.allOf) return schema.allOf.map((part) => typeOf(part, indent)).join(" & ");
  if (Array.isArray(schema.type)) {
    return schema.type.map((type) => typeOf({ ...schema, type }, indent)).join(" | ");
  }
  return plainType(schema, indent);
}

function plainType(schema, indent) {
  switch (schema.type) {
    case "array":
      return `readonly ${wrapped(typeOf(schema.items ?? {}, indent))}[]`;
    case "object":
      return objectType(schema, indent);
    case "integer":
    case "number":
      return "number";
    case "string":
    case "boolean":
    case "null":
      return schema.type;
    default:
      return "unknown";
  }
}

const wrapped = (type) => (/[|&]/.test(type) || type.startsWith("readonly ") ? `(${type})` : type);

function objectType(schema, indent) {
  if (!schema.properties) {
    const values = schema.additionalProperties;
    return `Readonly<Record<string, ${values && values !== true ? typeOf(values, indent) : "unknown"}>>`;
  }
  const inner = `${indent}  `;
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties).map(([name, member]) => {
    const type = typeOf(member, inner);
    const optional = required.has(name) ? `: ${type}` : `?: ${type} | undefined`;
    return `${comment(member.description, inner)}${inner}readonly ${name}${optional};\n`;
  });
  return `{\n${members.join("")}${indent}}`;
}

function comment(text, indent = "") {
  return text ? `${indent}/** ${text.replaceAll("*/", "* /").replaceAll("\n", " ")} */\n` : "";
}

/** src/api/types.ts */
export function typesFile(contract) {
  const schemas = Object.entries(contract.components?.schemas ?? {});
  const types = schemas.map(
    ([name, schema]) => `${comment(schema.description)}export type ${name} = ${typeOf(schema)};\n`,
  );
  return `${note}\n${types.join("\n")}`;
}

const methods = ["get", "post", "put", "patch", "delete"];

function operationsOf(contract) {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => {
        const operation = item[method];
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
        return {
          path,
          method,
          parameters: parameters.map((one) => resolved(contract, one)),
          operation,
        };
      }),
  );
}

function resolved(contract, value) {
  if (!value?.$ref) return value;
  return value.$ref
    .slice(2)
    .split("/")
    .reduce((at, key) => at[key], contract);
}

/** The schema of the JSON in a request body or an answer. */
const jsonSchema = (content) => content?.["application/json"]?.schema;

function answerType(contract, operation) {
  const good = Object.entries(operation.responses ?? {}).filter(([status]) => /^2/.test(status));
  const schemas = good.map(([, response]) => jsonSchema(resolved(contract, response).content));
  const types = [...new Set(schemas.map((schema) => (schema ? typeOf(schema) : "void")))];
  return types.join(" | ") || "void";
}

/** An operation that speaks JSON; streams and documents are addresses, not functions. */
function speaksJson(contract, { operation }) {
  const good = Object.entries(operation.responses ?? {}).filter(([status]) => /^2/.test(status));
  const contents = good.map(([, response]) => resolved(contract, response).content);
  return contents.every((content) => !content || jsonSchema(content));
}

function operationText(contract, { path, method, parameters, operation }) {
  const inPath = parameters.filter((one) => one.in === "path");
  const inQuery = parameters.filter((one) => one.in === "query");
  const body = resolved(contract, operation.requestBody);
  const args = [
    ...inPath.map(({ name, schema }) => `${name}: ${typeOf(schema)}`),
    ...(body ? [`body: ${typeOf(jsonSchema(body.content) ?? {})}`] : []),
    ...(inQuery.length
      ? [`query: ${queryType(inQuery)}${inQuery.some((q) => q.required) ? "" : " = {}"}`]
      : []),
    "options?: CallOptions",
  ];
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name) => `\${encodeURIComponent(${name})}`);
  const call = [
    `method: "${method.toUpperCase()}"`,
    inPath.length ? `path: \`${address}\`` : `path: "${path}"`,
    ...(inQuery.length ? ["query"] : []),
    ...(body ? ["body"] : []),
  ];
  const summary = operation.summary ?? operation.description ?? "";
  return (
    comment([`${method.toUpperCase()} ${path}`, summary].filter(Boolean).join(" – ")) +
    `export const ${operation.operationId} = (\n${args.map((arg) => `  ${arg},\n`).join("")}` +
    `): Promise<${answerType(contract, operation)}> =>\n  send({ ${call.join(", ")} }, options);\n`
  );
}

function queryType(parameters) {
  const members = parameters.map(
    ({ name, schema, required }) =>
      `${name}${required ? "" : "?"}: ${typeOf(schema)}${required ? "" : " | undefined"}`,
  );
  return `{ ${members.join("; ")} }`;
}

/** src/api/operations.ts */
export function operationsFile(contract) {
  const operations = operationsOf(contract).filter((one) => speaksJson(contract, one));
  const body = operations.map((one) => operationText(contract, one)).join("\n");
  const used = Object.keys(contract.components?.schemas ?? {}).filter((name) =>
    new RegExp(`\\b${name}\\b`).test(body),
  );
  const types = used
    .sort()
    .map((name) => `  ${name},\n`)
    .join("");
  const imports = `import { send, type CallOptions } from "./client";\nimport type {\n${types}} from "./types";\n`;
  return `${note}\n${imports}\n${body}`;
}

function main() {
  const file =
    process.argv.find((argument) => argument.endsWith(".json")) ?? `${web}../api/openapi.json`;
  const contract = JSON.parse(readFileSync(file, "utf8"));
  const made = { types: typesFile(contract), operations: operationsFile(contract) };
  const stale = Object.entries(made).filter(
    ([name, text]) => read(`${web}src/api/${name}.ts`) !== text,
  );
  if (process.argv.includes("--check")) {
    for (const [name] of stale)
      console.error(`src/api/${name}.ts is not what the contract says: npm run generate`);
    process.exit(stale.length ? 1 : 0);
  }
  for (const [name, text] of stale) writeFileSync(`${web}src/api/${name}.ts`, text);
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
