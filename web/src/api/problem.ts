/** One fault of the input: where it is (a JSON pointer), what it is, with named values. */
export type Issue = {
  readonly path: string;
  readonly code: string;
  readonly params: Params;
  readonly severity: "error" | "warning";
};
export type Params = Readonly<Record<string, string | number>>;

/**
 * Anything but a good answer, as the server says it (application/problem+json). `status` 0 means that
 * there was no answer: `client.offline`, `client.timeout`.
 */
export class Problem extends Error {
  override readonly name = "Problem";
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Params = {},
    readonly issues: readonly Issue[] = [],
    readonly retryAfterSeconds?: number | undefined,
  ) {
    super(code);
  }

  get isOffline(): boolean {
    return this.status === 0;
  }
  get isStale(): boolean {
    return this.status === 409 || this.status === 412;
  }
}

/** Reads a problem document; whatever is malformed becomes `client.malformed`, never an exception. */
export function problemFrom(
  status: number,
  body: unknown,
  retryAfter: string | null = null,
): Problem {
  const document = isRecord(body) ? body : {};
  const code = typeof document["code"] === "string" ? document["code"] : fallbackCode(status);
  const issues = Array.isArray(document["issues"]) ? document["issues"].flatMap(issueFrom) : [];
  const seconds = Number.parseInt(retryAfter ?? "", 10);
  return new Problem(
    status,
    code,
    paramsFrom(document["params"]),
    issues,
    Number.isNaN(seconds) ? undefined : seconds,
  );
}

function issueFrom(value: unknown): Issue[] {
  if (!isRecord(value) || typeof value["code"] !== "string") return [];
  const severity = value["severity"] === "warning" ? "warning" : "error";
  const path = typeof value["path"] === "string" ? value["path"] : "";
  return [{ path, code: value["code"], params: paramsFrom(value["params"]), severity }];
}

function paramsFrom(value: unknown): Params {
  const entries = isRecord(value) ? Object.entries(value) : [];
  const plain = entries.filter(
    ([, param]) => typeof param === "string" || typeof param === "number",
  );
  return Object.fromEntries(plain) as Params;
}

function fallbackCode(status: number): string {
  return status >= 500 ? "server.failed" : "client.malformed";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
