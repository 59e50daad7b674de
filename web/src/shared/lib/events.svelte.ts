/** What happened on the server, by its dotted name. `reset`: too much was missed, read anew. */
export type EventName =
  | `listing.${"created" | "changed" | "published" | "paused" | "resumed" | "closed" | "reopened" | "renewed" | "moderated" | "committed"}`
  | `enquiry.${"asked" | "accepted" | "declined" | "withdrawn" | "proposed" | "agreed"}`
  | "message.written"
  | "agreement.made";

/** Everything that changes what a list of listings shows. */
export const listingEvents: readonly EventName[] = [
  "listing.published",
  "listing.resumed",
  "listing.reopened",
  "listing.changed",
  "listing.paused",
  "listing.closed",
  "listing.moderated",
  "listing.committed",
];

/** Everything that moves an enquiry on. */
export const dealEvents: readonly EventName[] = [
  "enquiry.asked",
  "enquiry.accepted",
  "enquiry.declined",
  "enquiry.withdrawn",
  "enquiry.proposed",
  "enquiry.agreed",
  "message.written",
  "agreement.made",
];

/** What it happened to: empty after a `reset`, when anything may have happened. */
export type Happening = { readonly id?: string | undefined; readonly version?: number | undefined };

function happeningFrom(event: Event): Happening {
  if (!(event instanceof MessageEvent)) return {};
  try {
    return JSON.parse(event.data as string) as Happening;
  } catch {
    return {};
  }
}

let source: EventSource | undefined;
let listeners = 0;

/**
 * Calls `heard` whenever one of `names` happens, until the function it gives back is called. All
 * listeners share one stream; the browser reconnects by itself and misses nothing.
 */
export function onEvents(
  names: readonly EventName[],
  heard: (happening: Happening) => void,
): () => void {
  const tell = (event: Event): void => heard(happeningFrom(event));
  const stream = (source ??= new EventSource("/api/v1/events"));
  const all = [...names, "reset"];
  listeners += 1;
  for (const name of all) stream.addEventListener(name, tell);
  return () => {
    for (const name of all) stream.removeEventListener(name, tell);
    listeners -= 1;
    if (listeners > 0) return;
    stream.close();
    source = undefined;
  };
}

/** `work` at once, then at most once in `pause` milliseconds, and once more for what came between. */
export function calmly(work: () => void, pause: number): () => void {
  let waiting = false;
  let again = false;
  const run = (): void => {
    waiting = true;
    work();
    setTimeout(() => {
      waiting = false;
      if (again) {
        again = false;
        run();
      }
    }, pause);
  };
  return () => {
    if (waiting) again = true;
    else run();
  };
}
