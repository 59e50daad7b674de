/** The list: what narrows it stands in its address, the keyboard suffices. */
import { Api } from "./support/api.mjs";
import { english, everyView, german, narrow, scenario, wide } from "./support/scenario.mjs";

const total = async (stage) => {
  await stage.settled();
  const text = await stage.page.getByRole("heading", { level: 2 }).first().innerText();
  return Number(text.replace(/\D/g, "") || (/ein|one/i.test(text) ? 1 : 0));
};

scenario(
  "a search by keyboard narrows the list and can be sent as a link",
  [german],
  async (stage) => {
    const { page } = stage;
    await stage.open("/");
    const occupation = page.getByRole("combobox", { name: stage.t("start.search.occupation") });
    await stage.tabTo(occupation);
    await page.keyboard.type("schweisser");
    await page
      .getByRole("option", { name: /Schweißfachkraft/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await stage.tabTo(page.getByRole("button", { name: stage.t("start.search.button") }));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/listings\?occupation=welder$/);
    const count = await total(stage);
    await page.reload();
    stage.check((await total(stage)) === count, "the link shows the same");
    await page
      .getByRole("button", { name: new RegExp(`${stage.t("chips.button.remove")}$`) })
      .first()
      .click();
    await page.waitForURL(/\/listings$/);
    stage.check((await total(stage)) >= count, "without the filter there is not less");
  },
);

scenario(
  "filters ask at once and keep the focus",
  [{ language: "en", width: wide }],
  async (stage) => {
    const { page } = stage;
    await stage.open("/listings");
    const all = await total(stage);
    const side = page.getByLabel(stage.t("listings.filter.side"));
    await side.focus();
    await side.selectOption("offer");
    await page.waitForURL(/side=offer/);
    const offers = await total(stage);
    stage.check(offers < all, `${offers} offers are fewer than all ${all}`);
    stage.check(
      await side.evaluate((element) => element === document.activeElement),
      "the focus stays",
    );
    const place = page.getByRole("combobox", { name: stage.t("listings.filter.place") });
    await place.fill("harb");
    await place.press("Enter");
    await page.waitForURL(/place=harburg&radius_km=30/);
    await page.getByLabel(stage.t("listings.filter.radius")).selectOption("5");
    await page.waitForURL(/radius_km=5/);
    stage.check((await total(stage)) <= offers, "a place narrows further");
  },
);

scenario("the list goes on by pages and ends", [german], async (stage) => {
  const { page } = stage;
  await stage.open("/listings");
  const [all, cards] = [await total(stage), page.locator("main ul.tiles > li")];
  const first = await cards.count();
  stage.check(all > first, "the demo has more than one page");
  await page.getByRole("button", { name: stage.t("list.more.button") }).click();
  await stage.until(
    (before) => document.querySelectorAll("main ul.tiles > li").length > before,
    first,
    "more came",
  );
  const links = await cards.getByRole("link").evaluateAll((all) => all.map((link) => link.href));
  stage.check(new Set(links).size === links.length, "nothing comes twice");
});

scenario("nothing found says what to do", everyView, async (stage) => {
  await stage.open("/listings?kind=knowledge&place=harburg&radius_km=5");
  await stage.page.getByRole("heading", { name: stage.t("listings.empty.title") }).waitFor();
  await stage.look("listings-empty");
  await stage.page
    .locator("main")
    .getByRole("button", { name: stage.t("listings.chip.clear") })
    .last()
    .click();
  await stage.page.waitForURL(/\/listings$/);
});

scenario("filters fold on a narrow page", [{ language: "en", width: narrow }], async (stage) => {
  await stage.open("/listings?side=need");
  const fold = stage.page.locator("main form button[aria-expanded]").first();
  await fold.click();
  await stage.look("listings-filters");
});

scenario("a mistyped address is answered, not crashed", [english], async (stage) => {
  await stage.open("/listings?from=yesterday&radius_km=many&place=harburg");
  await stage.page.getByRole("alert").waitFor();
  stage.forgive(/status of 4\d\d/);
});

scenario(
  "what somebody else publishes is told and shown on request",
  [german, english],
  async (stage) => {
    const { page } = stage;
    const api = new Api(stage.address);
    await api.signIn();
    await stage.open("/listings?side=offer&occupation=welder");
    const before = await total(stage);
    await api.publishOffer();
    const news = page.getByRole("button", { name: stage.t("listings.result.refresh") });
    await news.waitFor();
    await stage.look("listings-news");
    await news.click();
    await stage.settled();
    stage.check(!(await news.isVisible()), "the hint goes when it was followed");
    stage.check((await total(stage)) === before + 1, "the new offer is in the list");
  },
);
