/** The whole lending: a need, its partners, an enquiry, terms, the agreement and its papers. */
import {
  anotherReader,
  byKeyboard,
  byMouse,
  download,
  enter,
  post,
  publish,
  someDays,
  twoCompanies,
} from "./support/lending.mjs";
import { english, german, narrow, scenario, wide } from "./support/scenario.mjs";

const englishNarrow = { language: "en", width: narrow };

/** Everything that both companies do; `look` is called on each page on the way. */
async function lend(yard, supplier, hand, look) {
  const button = (stage, key) =>
    stage.page.getByRole("button", { name: stage.t(key), exact: false });
  const days = someDays();
  const companies = await twoCompanies(yard);
  await enter(yard, hand, companies.yard);
  await enter(supplier, hand, companies.supplier);

  // The supplier offers, the yard needs.
  const offer = await post(supplier, hand, {
    side: "offer",
    place: "finkenwerder",
    rate: "31",
    days,
  });
  await look(supplier, "form-offer");
  const offerId = await offer.publish();
  await look(supplier, "own-offer");
  const need = await post(yard, hand, { side: "need", place: "harburg", rate: "34,50", days });
  await look(yard, "form-need");
  await need.publish();
  await yard.page.getByRole("heading", { name: yard.t("partner.list.title.need") }).waitFor();
  await look(yard, "own-need");

  // One partner is asked.
  const card = yard.page.locator("li", {
    has: yard.page.locator(`h3 a[href="/listings/${offerId}"]`),
  });
  await hand.press(yard, card.getByRole("button", { name: yard.t("partner.card.ask") }));
  await yard.page.getByRole("dialog").waitFor();
  await look(yard, "enquire");
  await hand.press(yard, yard.page.getByRole("dialog").locator("button[type=submit]"));
  await yard.page.getByRole("dialog").waitFor({ state: "hidden" });
  await hand.press(yard, card.locator('a[href^="/enquiries/"]'));
  await yard.page.waitForURL(/\/enquiries\/[0-9a-f-]{36}$/);
  await look(yard, "enquiry-asking");
  const address = new URL(yard.page.url()).pathname;
  const named = companies.supplier.organisation;
  yard.check(!(await yard.page.locator("main").innerText()).includes(named), "the name is hidden");

  // The other side finds it on its desk and accepts; names appear without a reload.
  await supplier.open("/desk");
  await look(supplier, "desk");
  await hand.press(supplier, supplier.page.locator(`main a[href="${address}"]`).first());
  await supplier.page.waitForURL(new RegExp(`${address}$`));
  await look(supplier, "enquiry-asked");
  await hand.press(supplier, button(supplier, "enquiry.answer.accept"));
  await yard.page.getByRole("heading", { level: 1, name: named }).waitFor();

  // Terms: proposed, changed, accepted.
  await propose(supplier, hand, "32", look);
  await hand.press(yard, button(yard, "enquiry.proposal.counter"));
  await propose(yard, hand, "31,50");
  await supplier.page.locator("dl .changed").first().waitFor();
  await look(supplier, "proposal-changed");
  await say(supplier, hand, "Einverstanden, bis dann. / Agreed, see you then.");
  await hand.press(supplier, button(supplier, "enquiry.proposal.agree"));
  await look(supplier, "agree");
  const yes = supplier.page.getByRole("dialog").getByRole("button", {
    name: supplier.t("enquiry.agree.button"),
  });
  await hand.press(supplier, yes);
  await supplier.page.waitForURL(/\/agreements\/[0-9a-f-]{36}$/);
  await look(supplier, "agreement");

  // Both sides read the same agreement and get its papers.
  const agreement = new URL(supplier.page.url()).pathname;
  await hand.press(yard, yard.page.getByRole("link", { name: yard.t("enquiry.page.toAgreement") }));
  await yard.page.waitForURL(new RegExp(`${agreement}$`));
  await yard.settled();
  await papers(yard, hand);
  await yard.open("/agreements");
  await look(yard, "agreements");
  await yard.open("/enquiries");
  await look(yard, "enquiries");
}

async function propose(stage, hand, rate, look) {
  const field = stage.page.getByLabel(stage.t("enquiry.proposal.rate"));
  await field.waitFor();
  if (look) await look(stage, "proposal-form");
  await hand.fill(stage, field, rate);
  const send = stage.page.getByRole("button", {
    name: stage.t("enquiry.proposal.send"),
    exact: true,
  });
  await hand.press(stage, send);
  await stage.page.getByText(stage.t("enquiry.proposal.sent")).waitFor();
}

async function say(stage, hand, text) {
  await hand.fill(stage, stage.page.getByLabel(stage.t("enquiry.thread.write")), text);
  await hand.press(
    stage,
    stage.page.getByRole("button", { name: stage.t("enquiry.thread.send"), exact: true }),
  );
  await stage.page.locator("main ol li", { hasText: text }).waitFor();
}

/** Both languages of the agreement are real PDFs of a page or more. */
async function papers(stage, hand) {
  const label = stage.t("agreement.papers.label");
  for (const language of ["de", "en"]) {
    const link = stage.page.getByRole("link", {
      name: stage.t(`paper.link.${language}`, { label }),
    });
    const bytes = await download(stage, hand, link);
    stage.check(bytes.subarray(0, 5).toString() === "%PDF-", `${language}: a PDF`);
    stage.check(bytes.length > 10_000, `${language}: ${bytes.length} bytes are a page with fonts`);
  }
}

scenario("a need becomes an agreement", [german, englishNarrow], async (yard) => {
  const supplier = await anotherReader(yard);
  try {
    await lend(yard, supplier, byMouse, (stage, name) => stage.look(`lending-${name}`));
  } finally {
    await supplier.close();
  }
});

scenario("a need becomes an agreement by keyboard alone", [english], async (yard) => {
  const supplier = await anotherReader(yard);
  try {
    await lend(yard, supplier, byKeyboard, (stage) => stage.settled());
  } finally {
    await supplier.close();
  }
});

scenario("a draft survives a reload and a lost connection", [german], async (stage) => {
  const { page } = stage;
  const { yard } = await twoCompanies(stage);
  await enter(stage, byMouse, yard);
  const days = someDays();
  await post(stage, byMouse, { side: "need", place: "harburg", rate: "34,50", days });
  await page.reload();
  await stage.settled();
  stage.check(
    (await page.getByLabel(stage.t("listing.field.rate.need")).inputValue()) === "34,50",
    "what was typed is there again",
  );
  await stage.look("lending-restored");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: stage.t("listing.form.publish"), exact: true }).click();
  await page.getByText(stage.t("sending.note.waiting")).waitFor();
  await stage.checkAccess("offline");
  await page.context().setOffline(false);
  await page.waitForURL(/\/listings\/[0-9a-f-]{36}$/);
  await stage.settled();
  stage.forgive(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/); // the browser tells of its own cut
  await stage.open("/listings/new?side=need");
  stage.check(
    (await page.getByLabel(stage.t("listing.field.rate.need")).inputValue()) === "",
    "what was sent is no draft any more",
  );
});

scenario("several companies are asked at once", [german], async (stage) => {
  const { page } = stage;
  const { yard } = await twoCompanies(stage);
  await enter(stage, byMouse, yard);
  const days = someDays();
  const need = { side: "need", place: "harburg", rate: "32", days, headcount: "5" };
  const id = await (await post(stage, byMouse, need)).publish();
  const together = page.locator("main li", { has: page.locator("ul a[href^='/listings/']") });
  await together.first().getByRole("button").click();
  await stage.look("lending-together");
  await page.getByRole("dialog").locator("button[type=submit]").click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await stage.settled();
  const asked = await page.locator("main a[href^='/enquiries/']").count();
  stage.check(asked >= 2, `${asked} enquiries are on their way`);
  // What would make an offer fit better is one click away from the form.
  const adapt = page.locator(`main a[href^="/listings/${id}/edit?"]`);
  if ((await adapt.count()) === 0) return;
  // It may stand with those that do not fit yet, which are folded.
  await page.locator("main details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
  await adapt.first().click();
  await page.getByText(stage.t("listing.form.proposed")).waitFor();
  await page.getByRole("button", { name: stage.t("listing.form.save"), exact: true }).click();
  await page.waitForURL(new RegExp(`/listings/${id}$`));
});

scenario("what is missing leads to its field", [englishNarrow], async (stage) => {
  const { page } = stage;
  const { yard } = await twoCompanies(stage);
  await enter(stage, byMouse, yard);
  await stage.open("/listings/new?side=offer");
  await page.getByRole("button", { name: stage.t("listing.form.publish"), exact: true }).click();
  const fault = page.getByRole("alert").getByRole("link", {
    name: stage.t("listing.missing.occupation"),
  });
  await fault.waitFor();
  await stage.look("lending-faults");
  await fault.click();
  await stage.until(
    () => document.activeElement?.id === "listing-occupation",
    null,
    "the fault leads to its field",
  );
});

scenario("a step in a listing’s life can be taken back", [german], async (stage) => {
  const { page } = stage;
  const { yard } = await twoCompanies(stage);
  await enter(stage, byMouse, yard);
  const days = someDays();
  await (await post(stage, byMouse, { side: "need", place: "altona", rate: "40", days })).publish();
  await page.getByRole("button", { name: stage.t("listing.move.pause"), exact: true }).click();
  await page
    .getByRole("button", { name: stage.t("listing.move.resume"), exact: true })
    .first()
    .waitFor();
  await stage.look("lending-paused");
  await page.getByRole("button", { name: stage.t("toast.button.undo") }).click();
  await page.getByRole("button", { name: stage.t("listing.move.pause"), exact: true }).waitFor();
  await page.getByRole("button", { name: stage.t("partner.ranking.button") }).click();
  await page.getByRole("dialog").getByRole("table").waitFor();
  await stage.look("lending-ranking");
});

scenario(
  "somebody else’s offer is asked about and declined with a reason",
  [english],
  async (stage) => {
    const supplier = await anotherReader(stage);
    const hand = byMouse;
    try {
      const companies = await twoCompanies(stage);
      await enter(supplier, hand, companies.supplier);
      const days = someDays();
      const form = await post(supplier, hand, {
        side: "offer",
        place: "bergedorf",
        rate: "29",
        days,
      });
      const offer = await form.publish();
      await stage.open(`/listings/${offer}`);
      stage.forgive(/status of 40\d/); // members only: a visitor does not even learn that it exists
      await enter(stage, hand, companies.yard);
      await stage.open(`/listings/${offer}`);
      await stage.look("lending-other");
      await stage.page
        .getByRole("button", { name: stage.t("partner.card.ask"), exact: true })
        .click();
      await stage.page.getByRole("dialog").locator("button[type=submit]").click();
      await stage.page.waitForURL(/\/enquiries\/[0-9a-f-]{36}$/);
      await supplier.open(new URL(stage.page.url()).pathname);
      await supplier.page
        .getByRole("button", { name: supplier.t("enquiry.answer.decline") })
        .click();
      await supplier.look("lending-decline");
      await supplier.page
        .getByRole("button", { name: supplier.t("enquiry.reason.too_expensive"), exact: true })
        .click();
      await supplier.page.getByText(supplier.t("enquiry.moved.decline"), { exact: true }).waitFor();
      const why = stage.t("enquiry.turn.declinedThem", {
        reason: stage.t("enquiry.reason.too_expensive"),
      });
      await stage.page.getByText(why).first().waitFor(); // and where screen readers hear of it
    } finally {
      await supplier.close();
    }
  },
);

scenario(
  "an agency acts for a member, visibly",
  [{ language: "de", width: wide }, englishNarrow],
  async (stage) => {
    const { page } = stage;
    await stage.signIn("broker");
    await stage.open("/desk");
    await stage.look("lending-queue");
    const approve = page.getByRole("button", { name: stage.t("listing.move.approve") });
    const waiting = await approve.count();
    if (waiting > 0) {
      await approve.first().click();
      await page.getByText(stage.t("listing.moved.approve"), { exact: true }).waitFor();
    }
    await stage.open("/listings/new?side=need");
    const company = page.locator("#listing-company");
    await company.waitFor();
    if ((await company.getAttribute("role")) === "combobox") {
      await company.click();
      await page.getByRole("listbox").getByRole("option").first().click();
    } else {
      await company.selectOption({ index: 1 });
    }
    await stage.look("lending-acting");
    const occupation = page.getByRole("combobox", {
      name: stage.t("listing.field.occupation.need"),
    });
    await byMouse.choose(stage, occupation, "schweisser");
    const days = someDays();
    await page.getByLabel(stage.t("listing.field.first")).fill(days.first);
    await page.getByLabel(stage.t("listing.field.last")).fill(days.last);
    await publish(stage, byMouse);
    await page.getByText(stage.t("listing.acting.text")).waitFor();
    await stage.look("lending-for-member");
  },
);
