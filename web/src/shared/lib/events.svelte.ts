/** What happened on the server, by its dotted name. `reset`: too much was missed, read anew. */
export type EventName =
  | `listing.${"created" | "changed" | "published" | "paused" | "resumed" | "closed" | "reopened" | "renewed" | "moderated" | "committed"}`
  | `enquiry.${"suggested" | "asked" | "accepted" | "declined" | "withdrawn" | "proposed" | "agreed"}`
  | "message.written"
  | "agreement.made"
  | `plan.${"created" | "started" | "advanced" | "solved" | "stopped" | "failed" | "published" | "superseded"}`;

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
  "enquiry.suggested",
  "enquiry.asked",
  "enquiry.accepted",
  "enquiry.declined",
  "enquiry.withdrawn",
  "enquiry.proposed",
  "enquiry.agreed",
  "message.written",
  "agreement.made",
];

/** Everything that moves a plan on. */
export const planEvents: readonly EventName[] = [
  "plan.created",
  "plan.started",
  "plan.advanced",
  "plan.solved",
  "plan.stopped",
  "plan.failed",
  "plan.published",
  "plan.superseded",
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

type Listener = { readonly names: readonly string[]; readonly tell: (event: Event) => void };

const listeners = new Set<Listener>();
let source: EventSource | undefined;

/**
 * Calls `heard` whenever one of `names` happens, until the function it gives back is called. All
 * listeners share one stream; the browser reconnects by itself and misses nothing. A page in the
 * background gives its connection back, since a browser has only six for all of its tabs; when it is
 * looked at again, everyone is told that something may have happened.
 */
export function onEvents(
  names: readonly EventName[],
  heard: (happening: Happening) => void,
): () => void {
  const tell = (event: Event): void => heard(happeningFrom(event));
  const listener: Listener = { names: [...names, "reset"], tell };
  if (listeners.size === 0) document.addEventListener("visibilitychange", followVisibility);
  listeners.add(listener);
  if (source) attach(listener, source);
  else if (!document.hidden) open();
  return () => leave(listener);
}

function attach({ names, tell }: Listener, stream: EventSource): void {
  for (const name of names) stream.addEventListener(name, tell);
}

function open(): void {
  source = new EventSource("/api/v1/events");
  for (const listener of listeners) attach(listener, source);
}

function close(): void {
  source?.close();
  source = undefined;
}

function leave(listener: Listener): void {
  if (!listeners.delete(listener)) return;
  for (const name of listener.names) source?.removeEventListener(name, listener.tell);
  if (listeners.size > 0) return;
  document.removeEventListener("visibilitychange", followVisibility);
  close();
}

function followVisibility(): void {
  if (document.hidden) close();
  else if (!source) {
    open();
    for (const { tell } of listeners) tell(new Event("reset"));
  }
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
