import { Problem, problemFrom } from "./problem";

export type Query = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

/** One call of the API. The generated operations fill it; nothing else speaks to the server. */
export type Call = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly query?: Query | undefined;
  readonly body?: unknown;
};

/** What a caller may add to any operation. */
export type CallOptions = {
  readonly signal?: AbortSignal | undefined;
  /** The version that was read: the server refuses the change if there is a newer one. */
  readonly version?: number | undefined;
  /** Of a POST: the same key again never does a thing twice. A new one is made if none is given. */
  readonly idempotencyKey?: string | undefined;
};

const timeout = 15_000; // milliseconds; a phone in a lift gets an answer it can act upon
let csrfToken = "";

/** The token of the session; every change carries it. Empty without a session. */
export function useCsrfToken(token: string): void {
  csrfToken = token;
}

let expired: () => void = () => {};

/** `told` is called whenever the server says that nobody is signed in. */
export function onExpired(told: () => void): void {
  expired = told;
}

/** A key that no other request has. */
export function newKey(): string {
  if ("randomUUID" in crypto) return crypto.randomUUID();
  // Without TLS browsers hide randomUUID, yet the random numbers are there.
  const bytes = [...(crypto as Crypto).getRandomValues(new Uint8Array(16))];
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Calls the API and reads the answer. Throws a Problem and nothing else, but for an abort. */
export async function send<Answer>(call: Call, options: CallOptions = {}): Promise<Answer> {
  const response = await fetched(call, options);
  const body = await bodyOf(response);
  if (response.ok) return body as Answer;
  if (response.status === 401) expired();
  throw problemFrom(response.status, body, response.headers.get("Retry-After"));
}

async function fetched(call: Call, options: CallOptions): Promise<Response> {
  const limit = AbortSignal.timeout(timeout);
  try {
    return await fetch(addressOf(call), {
      method: call.method,
      headers: headersOf(call, options),
      body: call.body === undefined ? null : JSON.stringify(call.body),
      signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
      credentials: "same-origin",
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Problem(0, limit.aborted ? "client.timeout" : "client.offline");
  }
}

/** "/api/v1/listings?side=need&skill=a&skill=b"; what is undefined, null or "" is left out. */
export function addressOf({ path, query = {} }: Call): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values)
      if (one !== undefined && one !== null && one !== "") search.append(name, `${one}`);
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

export function headersOf(call: Call, options: CallOptions): Record<string, string> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (call.body !== undefined) headers["Content-Type"] = "application/json";
  if (call.method !== "GET" && csrfToken) headers["X-CSRF-Token"] = csrfToken;
  if (call.method === "POST") headers["Idempotency-Key"] = options.idempotencyKey ?? newKey();
  if (options.version !== undefined) headers["If-Match"] = `"v${options.version}"`;
  return headers;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => {
    throw new Problem(0, "client.offline");
  });
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (response.ok) throw new Problem(response.status, "client.malformed");
    return undefined;
  }
}
