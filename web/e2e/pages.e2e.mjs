/** Every public page in every view: drawn, accessible, no wider than the screen. */
import { everyView, narrow, scenario } from "./support/scenario.mjs";

const pages = {
  start: "/",
  listings: "/listings",
  "listings-narrowed": "/listings?side=need&place=harburg&radius_km=20&kind=staff",
  "listings-none": "/listings?kind=knowledge",
  "sign-in": "/sign-in",
  accessibility: "/about/accessibility",
  "plain-language": "/about/plain-language",
  privacy: "/about/privacy",
  data: "/about/data",
  proof: "/about/proof",
  imprint: "/about/imprint",
  missing: "/no/such/page",
};

scenario("a visitor reads every public page", everyView, async (stage) => {
  for (const [name, path] of Object.entries(pages)) {
    await stage.open(path);
    await stage.look(name);
  }
});

scenario(
  "the picture of who helped whom has a table that says the same",
  everyView,
  async (stage) => {
    await stage.open("/");
    await stage.page.locator("figure summary").click();
    await stage.page.locator("figure details[open]").waitFor();
    await stage.look("start-table");
  },
);

scenario("longer words burst no page", [{ language: "pseudo", width: narrow }], async (stage) => {
  for (const [name, path] of Object.entries(pages)) {
    await stage.open(path);
    await stage.look(`${name}-pseudo`);
    const heading = await stage.page.locator("h1").innerText();
    stage.check(
      /^\[.*~\]$/s.test(heading),
      `${name}: "${heading}" does not come from the catalogue`,
    );
  }
});
