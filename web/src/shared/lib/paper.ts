import { Problem, problemFrom } from "../../api/problem";

/** Makes take a while on a small server, and a document is worth the wait. */
const timeout = 60_000; // milliseconds

/** Fetches a document and hands it to the browser to keep. Throws a Problem. */
export async function downloadPaper(address: string, name: string): Promise<void> {
  const blob = await fetchPaper(address);
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), timeout);
}

async function fetchPaper(address: string): Promise<Blob> {
  const signal = AbortSignal.timeout(timeout);
  let response: Response;
  try {
    response = await fetch(address, { signal, credentials: "same-origin" });
  } catch {
    throw new Problem(0, signal.aborted ? "client.timeout" : "client.offline");
  }
  if (response.ok) return response.blob();
  const body: unknown = await response.json().catch(() => undefined);
  throw problemFrom(response.status, body, response.headers.get("Retry-After"));
}
