/** The frame around every page: menu, language, theme, focus, address. */
import { english, german, narrow, scenario, wide } from "./support/scenario.mjs";

scenario("the menu folds on a narrow page", [{ language: "de", width: narrow }], async (stage) => {
  const { page } = stage;
  await stage.open("/");
  const link = page.getByRole("link", { name: stage.t("shell.nav.listings"), exact: true });
  stage.check(!(await link.isVisible()), "the menu is folded at first");
  await stage.openMenu();
  await stage.look("menu");
  await page.keyboard.press("Escape");
  stage.check(!(await link.isVisible()), "Escape folds it again");
  await stage.openMenu();
  await link.click();
  await stage.settled();
  stage.check(!(await link.isVisible()), "a new page folds it");
});

scenario("the language changes in place and is remembered", [german], async (stage) => {
  const { page } = stage;
  await stage.open("/listings?side=need");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: "Needs and offers" }).waitFor();
  stage.check(
    (await page.locator("html").getAttribute("lang")) === "en",
    "the page says its language",
  );
  stage.check(page.url().endsWith("?side=need"), "the question stays");
  await stage.open("/");
  await page.getByRole("heading", { level: 1, name: /What do you need/ }).waitFor();
  await stage.open("/de/listings");
  await page.getByRole("heading", { level: 1, name: "Gesuche und Angebote" }).waitFor();
  stage.check(new URL(page.url()).pathname === "/listings", "the language leaves the address");
});

scenario("the theme is chosen and painted before the first script", [german], async (stage) => {
  const { page } = stage;
  await stage.open("/");
  await page.getByLabel(stage.t("shell.theme.label")).selectOption("dark");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.reload();
  await stage.settled();
  stage.check(
    (await page.locator("html").getAttribute("data-kern-theme")) === "dark",
    "it is remembered",
  );
  stage.check((await background()) === dark, "it looks the same after a reload");
});

scenario(
  "a link leads the focus to the new heading, back to where one was",
  [german],
  async (stage) => {
    const { page } = stage;
    await stage.open("/listings");
    await page.evaluate(() => scrollTo(0, 600));
    await page.getByRole("link", { name: stage.t("shell.footer.privacy") }).click();
    await stage.settled();
    await stage.until(
      () => document.activeElement?.tagName === "H1",
      null,
      "the heading has the focus",
    );
    stage.check((await page.title()) === "Datenschutz – Kontor", "the tab is named after the page");
    await page.goBack();
    await stage.settled();
    await stage.until(
      () => location.pathname === "/listings" && scrollY > 0,
      null,
      "the place is found again",
    );
  },
);

scenario("the keyboard skips to the content", [english], async (stage) => {
  const { page } = stage;
  await stage.open("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: stage.t("shell.skip.link") });
  stage.check(
    await skip.evaluate((element) => element === document.activeElement),
    "it comes first",
  );
  await page.keyboard.press("Enter");
  const inMain = await page.evaluate(() => document.activeElement?.id === "content");
  stage.check(inMain, "the content has the focus");
});

scenario(
  "a lost connection is told and overcome",
  [{ language: "de", width: wide }],
  async (stage) => {
    const { page } = stage;
    await page.route("**/api/v1/listings**", (route) => route.abort());
    await stage.open("/listings");
    await page.getByRole("alert").waitFor();
    await stage.look("offline");
    await page.unroute("**/api/v1/listings**");
    await page.getByRole("button", { name: stage.t("problem.note.again") }).click();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    stage.forgive(/ERR_FAILED/); // the browser itself tells of the requests that were cut
  },
);
