/** A short message at the bottom of the page, perhaps with one thing to do about it. */
export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: "ok" | "no";
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
};

type NewToast = Omit<Toast, "id" | "tone"> & { readonly tone?: Toast["tone"] };

const shownFor = 10_000; // milliseconds; with an action twice that, so that nobody has to hurry
let list = $state.raw<readonly Toast[]>([]);
let last = 0;

export const toasts = {
  get list(): readonly Toast[] {
    return list;
  },
};

/** Shows `toast`, at most three at a time. Returns its id. */
export function showToast({ text, tone = "ok", action }: NewToast): number {
  last += 1;
  const id = last;
  list = [...list, { id, text, tone, action }].slice(-3);
  setTimeout(() => hideToast(id), action ? shownFor * 2 : shownFor);
  return id;
}

export function hideToast(id: number): void {
  list = list.filter((toast) => toast.id !== id);
}
