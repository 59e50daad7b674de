/** Signing in and out. */
import { english, everyView, german, scenario } from "./support/scenario.mjs";

scenario("a wrong password is told, nothing is given away", everyView, async (stage) => {
  const { page } = stage;
  await stage.open("/sign-in");
  await page.getByRole("button", { name: stage.t("session.button.signIn") }).click();
  await page.getByRole("alert").waitFor();
  await stage.look("sign-in-faults");
  await page.getByRole("alert").getByRole("link").first().click();
  await stage.until(
    () => document.activeElement?.id === "sign-in-email",
    null,
    "the fault leads to its field",
  );
  await page.keyboard.type("nobody@example.org");
  await page.keyboard.press("Tab");
  await page.keyboard.type("wrong password");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText(stage.t("problem.session.refused")).waitFor();
  stage.forgive(/status of 401/);
});

scenario(
  "one click signs in, comes back to where one was, and out again",
  [german, english],
  async (stage) => {
    const { page } = stage;
    await stage.open("/listings?side=offer");
    await page
      .getByRole("banner")
      .getByRole("link", { name: stage.t("shell.account.signIn") })
      .click();
    await stage.settled();
    await page.locator("section h3 + ul").first().getByRole("button").first().click();
    await page.waitForURL(/\/listings\?side=offer$/);
    await page.reload();
    await page.getByRole("button", { name: stage.t("shell.account.signOut") }).waitFor();
    await stage.settled();
    await stage.look("listings-member");
    await page.getByLabel(stage.t("listings.filter.mine")).check();
    await page.waitForURL(/company=mine/);
    await stage.settled();
    await stage.look("listings-mine");
    await page.getByRole("button", { name: stage.t("shell.account.signOut") }).click();
    await page.getByText(stage.t("shell.account.signedOut")).waitFor();
    await page
      .getByRole("banner")
      .getByRole("link", { name: stage.t("shell.account.signIn") })
      .waitFor();
  },
);

scenario("a session that has ended leads back to where one was", [german], async (stage) => {
  const { page } = stage;
  await stage.signIn("member");
  await page.context().clearCookies();
  await stage.open("/desk");
  await page.waitForURL(/\/sign-in\?next=%2Fdesk$/);
  await page.getByText(stage.t("session.page.next")).waitFor();
  stage.forgive(/status of 401/);
});
