import { onExpired, useCsrfToken } from "../../api/client";
import { createSession, deleteSession, getCurrentSession } from "../../api/operations";
import type { NewSession, Session } from "../../api/types";
import { storage } from "./storage";

/** Remembers that there is a cookie to ask about; visitors then cost no needless request. */
const hintKey = "kontor.session";

export type Standing = "unknown" | "visitor" | "member";
export type RoleKind = Session["roles"][number];

let current = $state.raw<Session>();
let standing = $state<Standing>("unknown");

/** Who reads. `standing` is unknown until the server has said whether the cookie still holds. */
export const session = {
  get current(): Session | undefined {
    return current;
  },
  get standing(): Standing {
    return standing;
  },
  /** "Werft Süderelbe": for whom the reader acts, or the reader. */
  get name(): string {
    return current?.organisations[0]?.name ?? current?.name ?? "";
  },
  has(role: RoleKind): boolean {
    return current?.roles.includes(role) ?? false;
  },
};

function become(next: Session | undefined): void {
  current = next;
  standing = next ? "member" : "visitor";
  useCsrfToken(next?.csrf_token ?? "");
  if (next) storage.set(hintKey, "1");
  else storage.remove(hintKey);
}

/** Asks once at the start whether there is a session. */
export async function resumeSession(): Promise<void> {
  onExpired(() => become(undefined));
  const asked = storage.get(hintKey) ? getCurrentSession() : Promise.resolve(undefined);
  become(await asked.catch(() => undefined));
}

export async function signIn(credentials: NewSession): Promise<void> {
  become(await createSession(credentials));
}

/** Ends the session here and on the server; here even if the server could not be reached. */
export async function signOut(): Promise<void> {
  await deleteSession().catch(() => undefined);
  become(undefined);
}
