import { storage } from "./storage";

export type Theme = "system" | "light" | "dark";

const storageKey = "kontor.theme";
export const themes: readonly Theme[] = ["system", "light", "dark"];

const isTheme = (text: string | null): text is Theme => themes.includes(text as Theme);

function remembered(): Theme {
  const text = storage.get(storageKey);
  return isTheme(text) ? text : "system";
}

let chosen = $state<Theme>("system");

export const theme = {
  get chosen(): Theme {
    return chosen;
  },
};

/** Reads what was chosen before; public/theme.js has already painted it. */
export function startTheme(): void {
  chosen = remembered();
}

export function chooseTheme(next: Theme): void {
  chosen = next;
  if (next === "system") {
    storage.remove(storageKey);
    delete document.documentElement.dataset["kernTheme"];
  } else {
    storage.set(storageKey, next);
    document.documentElement.dataset["kernTheme"] = next;
  }
}
