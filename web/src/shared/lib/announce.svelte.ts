let message = $state("");

/** Says `text` to screen readers, politely, without moving the focus. */
export function announce(text: string): void {
  message = "";
  // A region that says the same again would stay silent; an empty moment between makes it speak.
  setTimeout(() => (message = text), 50);
}

/** What is being said; drawn once by the app. */
export const announcement = {
  get text(): string {
    return message;
  },
};
