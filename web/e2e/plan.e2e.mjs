/** The clearing: an agency runs it, holds a pair, runs it again and publishes; both sides say yes. */
import { anotherReader, byMouse, enter, post, someDays, twoCompanies } from "./support/lending.mjs";
import { english, german, narrow, scenario } from "./support/scenario.mjs";

const englishNarrow = { language: "en", width: narrow };
const planAddress = /\/plans\/[0-9a-f-]{36}$/;

/** The agency whose members build aircraft, as the demo offers it. */
async function enterAgency(stage) {
  const answer = await fetch(new URL("/api/v1/demo/accounts", stage.address));
  const { items } = await answer.json();
  const brokers = items.filter(({ role }) => role === "broker");
  const agency = brokers.find(({ email }) => email.includes("aviation")) ?? brokers[0];
  await enter(stage, byMouse, agency);
}

const button = (stage, key, within = stage.page) =>
  within.getByRole("button", { name: stage.t(key), exact: false });

/** A need of the yard and an offer of the supplier that fit each other well. */
async function needAndOffer(yard, supplier) {
  const companies = await twoCompanies(yard);
  const days = someDays();
  await enter(supplier, byMouse, companies.supplier);
  const given = { side: "offer", place: "finkenwerder", rate: "20", days };
  const offer = await (await post(supplier, byMouse, given)).publish();
  await enter(yard, byMouse, companies.yard);
  const wanted = { side: "need", place: "finkenwerder", rate: "38", days };
  const need = await (await post(yard, byMouse, wanted)).publish();
  return { need, offer, names: [companies.yard.organisation, companies.supplier.organisation] };
}

/** From the desk to a result, over one occupation only. */
async function clear(stage) {
  const { page } = stage;
  await stage.open("/desk");
  await page.getByRole("link", { name: stage.t("plan.list.new") }).click();
  await page.waitForURL(/\/plans\/new$/);
  const occupation = page.getByRole("combobox", { name: stage.t("plan.form.occupations") });
  await byMouse.choose(stage, occupation, "schweisser");
  await stage.look("plan-form");
  await button(stage, "plan.form.run").click();
  await page.waitForURL(planAddress);
  await result(stage);
}

async function result(stage) {
  await stage.page.getByRole("heading", { name: stage.t("plan.match.title") }).waitFor();
  await stage.settled();
}

/** The line of the table in which `need` is helped; everything is shown first. */
async function lineOf(stage, need) {
  const { page } = stage;
  const all = page.getByRole("button", { name: /^(Alle \d+ Gesuche|Show all \d+ needs)/ });
  if (await all.isVisible()) await all.click();
  const line = page.locator("main tbody tr", {
    has: page.locator(`th a[href="/listings/${need}"]`),
  });
  await line.waitFor();
  return line;
}

/** Sees what will be different, and runs again. */
async function runAgain(stage, look) {
  const { page } = stage;
  const before = page.url();
  const bar = page.locator(".plan-edits");
  await bar.waitFor();
  await button(stage, "plan.rerun.button", bar).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  const changes = await dialog.locator("li").count();
  stage.check(changes === 1, `the one change is shown before the run, not ${changes}`);
  if (look) await stage.look("plan-rerun");
  await button(stage, "plan.rerun.run", dialog).click();
  await page.waitForURL((url) => planAddress.test(url.pathname) && url.href !== before);
  await result(stage);
}

/** Leaves out whatever else helps the need, until it is `offer`. */
async function leadTo(stage, { need, offer }) {
  for (let tries = 0; tries < 6; tries += 1) {
    const line = await lineOf(stage, need);
    const ours = line.locator(`td a[href="/listings/${offer}"]`);
    if ((await ours.count()) > 0) return;
    await button(stage, "plan.match.forbid", line).click();
    await line.getByText(stage.t("plan.match.willForbid")).waitFor();
    await runAgain(stage, false);
  }
  throw new Error("the offer never came, whatever was left out");
}

/** Holds the pair; that survives a reload and shows in the next run. */
async function holdAndRunAgain(stage, { need }) {
  const { page } = stage;
  const line = await lineOf(stage, need);
  await button(stage, "plan.match.why", line).click();
  await button(stage, "plan.match.pin", line).click();
  await line.getByText(stage.t("plan.match.willPin")).waitFor();
  await stage.look("plan-held");
  await page.reload();
  await result(stage);
  await runAgain(stage, true);
  const held = await lineOf(stage, need);
  await held.getByText(stage.t("plan.match.pinned"), { exact: true }).waitFor();
}

async function publish(stage) {
  const { page } = stage;
  await page
    .getByRole("button", { name: /^(Einen Vorschlag|\d+ Vorschläge|Publish (one|\d+))/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await stage.look("plan-publish");
  await dialog.getByRole("button", { name: stage.t("plan.publish.yes"), exact: true }).click();
  // It stands on the page, and for a moment where screen readers hear of it.
  await page.getByText(stage.t("plan.turn.companies")).first().waitFor();
  await stage.settled();
}

/** Finds the suggestion at `address` on the desk and says yes to it. */
async function sayYes(stage, address, key, look) {
  const { page } = stage;
  await stage.open("/desk");
  if (look) await stage.look("plan-desk");
  await page.locator(`main li a[href="${address}"]`).first().click();
  await page.waitForURL(new RegExp(`${address}$`));
  await stage.settled();
  if (look) await stage.look("plan-suggestion");
  await page.getByRole("button", { name: stage.t(key), exact: true }).click();
}

scenario("an agency clears the market and both sides agree", [german, englishNarrow], clearing);

async function clearing(stage) {
  const yard = await anotherReader(stage);
  const supplier = await anotherReader(stage);
  try {
    const { need, offer, names } = await needAndOffer(yard, supplier);
    await enterAgency(stage);
    await clear(stage);
    await stage.look("plan-solved");
    await leadTo(stage, { need, offer });
    await holdAndRunAgain(stage, { need });
    await publish(stage);
    await stage.look("plan-published");
    const line = await lineOf(stage, need);
    const address = await line.locator('a[href^="/enquiries/"]').getAttribute("href");

    // The first yes asks the other side; the second one shows the names.
    await sayYes(supplier, address, "enquiry.answer.acceptFirst", true);
    await supplier.page.getByText(supplier.t("enquiry.moved.acceptFirst")).waitFor();
    await line.getByText(stage.t("plan.answer.open")).waitFor();
    await yard.open(address);
    await yard.look("plan-second-yes");
    const hidden = await yard.page.locator("main").innerText();
    yard.check(!hidden.includes(names[1]), "the name is hidden until both said yes");
    await yard.page
      .getByRole("button", { name: yard.t("enquiry.answer.accept"), exact: true })
      .click();
    await supplier.page.getByRole("heading", { level: 1, name: names[0] }).waitFor();
    await line.getByText(stage.t("plan.answer.accepted")).waitFor();

    await stage.open("/plans");
    await stage.look("plan-list");
    stage.check((await stage.page.locator("main li h3 a").count()) >= 2, "both runs are listed");
  } finally {
    await yard.close();
    await supplier.close();
  }
}

scenario("the pictures of a plan have tables that say the same", [german], async (stage) => {
  const { page } = stage;
  await enterAgency(stage);
  await stage.open("/plans/new");
  await button(stage, "plan.form.run").click();
  await page.waitForURL(planAddress);
  await result(stage);
  for (const summary of await page.locator("main details > summary").all()) await summary.click();
  await stage.look("plan-tables");
  const rings = page.getByRole("radio");
  if ((await rings.count()) > 1) {
    await stage.tabTo(rings.first(), 400);
    await page.keyboard.press("ArrowDown");
    stage.check(await rings.nth(1).isChecked(), "the arrow keys choose a ring");
    const title = await page.locator("main figure svg title").textContent();
    stage.check(title.startsWith("Ring 2:"), `the picture follows: ${title}`);
  }
  await page.getByRole("link", { name: stage.t("plan.rules.changeOf") }).click();
  await page.waitForURL(/\/plans\/new\?follows=/);
  await stage.look("plan-form-again");
});

scenario("who brokers for nobody sees no plan", [english], async (stage) => {
  const { page } = stage;
  await enterAgency(stage);
  await stage.open("/plans/new");
  await button(stage, "plan.form.run").click();
  await page.waitForURL(planAddress);
  const address = new URL(page.url()).pathname;
  const member = await anotherReader(stage);
  try {
    await member.signIn("member");
    await member.open("/plans");
    await member.page.getByText(member.t("plan.list.forBrokers")).waitFor();
    await member.look("plan-not-mine");
    await member.open(address);
    await member.page.getByText(member.t("problem.status.404")).waitFor();
    stage.forgive(/status of 404/);
  } finally {
    await member.close();
  }
});
