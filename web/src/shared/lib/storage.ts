/**
 * What this browser remembers (language, theme, drafts). Where storage is blocked or full nothing is
 * remembered and nothing breaks.
 */
export const storage = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key: string, text: string): void {
    try {
      localStorage.setItem(key, text);
    } catch {
      // Not remembered: the page works on without.
    }
  },
  remove(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // There was nothing to forget.
    }
  },
};
