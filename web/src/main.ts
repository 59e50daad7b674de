import { mount } from "svelte";

import "./app/styles/kern.scss";
import "./app/styles/kontor.scss";
import App from "./app/App.svelte";
import { chooseLanguage, firstLanguage, rememberedLanguage } from "./i18n/language.svelte";
import { startRouter } from "./shared/lib/router.svelte";
import { resumeSession } from "./shared/lib/session.svelte";
import { loadTaxonomy } from "./shared/lib/taxonomy.svelte";
import { startTheme } from "./shared/lib/theme.svelte";

/** "/en/listings" is "/listings" in English: the language leaves the address once it is chosen. */
function withoutLanguage(url: URL): URL {
  const plain = new URL(url);
  plain.pathname = url.pathname.replace(/^\/(de|en)(?=\/|$)/, "") || "/";
  if (plain.searchParams.get("lang") !== "pseudo") plain.searchParams.delete("lang");
  return plain;
}

async function start(): Promise<void> {
  const url = new URL(location.href);
  const plain = withoutLanguage(url);
  startTheme();
  await chooseLanguage(
    firstLanguage(url, rememberedLanguage(), navigator.languages),
    url.href !== plain.href,
  );
  history.replaceState(history.state, "", plain);
  startRouter();
  void resumeSession();
  // Without the taxonomy codes stand for names: worse to read, yet everything works.
  loadTaxonomy().catch(() => undefined);
  mount(App, { target: document.body });
}

void start();
