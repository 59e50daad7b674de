/**
 * The steps of a lending, taken by mouse or by keyboard alone: the same words on the page lead both.
 */
import { Stage } from "./stage.mjs";

const far = 250; // tab stops at most until something is reached

/** Takes every step with the mouse. */
export const byMouse = {
  press: (_stage, target) => target.click(),
  fill: (_stage, field, text) => field.fill(text),
  day: (_stage, field, day) => field.fill(day),
  choose: async (stage, combobox, typed) => {
    await combobox.fill(typed);
    await stage.page.getByRole("listbox").getByRole("option").first().click();
  },
};

/** Takes every step with the keyboard: Tab until it has the focus, then type. */
export const byKeyboard = {
  press: async (stage, target) => {
    await target.waitFor();
    await stage.tabTo(target, far);
    await stage.page.keyboard.press("Enter");
  },
  fill: async (stage, field, text) => {
    await stage.tabTo(field, far);
    await stage.page.keyboard.press("Control+A");
    await stage.page.keyboard.type(text);
  },
  /** Month and day are equal in these tests, so that their order does not matter. */
  day: async (stage, field, day) => {
    await stage.tabTo(field, far);
    await stage.page.keyboard.type(day.split("-").reverse().join(""));
  },
  choose: async (stage, combobox, typed) => {
    await stage.tabTo(combobox, far);
    await stage.page.keyboard.type(typed);
    await stage.page.getByRole("listbox").getByRole("option").first().waitFor();
    await stage.page.keyboard.press("Enter");
  },
};

/** Days whose month and day are equal, and far enough ahead: a whole number of weeks is no matter. */
export function someDays() {
  const year = new Date().getUTCFullYear() + 1;
  return { first: `${year}-02-02`, last: `${year}-04-04` };
}

/** The demo's accounts: the shipyard, and a company that is not it. */
export async function twoCompanies(stage) {
  const answer = await fetch(new URL("/api/v1/demo/accounts", stage.address));
  const { items } = await answer.json();
  const members = items.filter(({ role }) => role === "member");
  const yard = members.find(({ email }) => email.startsWith("werft@")) ?? members[0];
  const supplier = members.find(({ organisation }) => organisation !== yard.organisation);
  return { yard, supplier };
}

/** A second reader with a browser context of its own; what it finds counts for `stage`. */
export async function anotherReader(stage) {
  const { address, view, shots, texts } = stage;
  const browser = stage.page.context().browser();
  const other = await Stage.open(browser, { address, view, shots, texts });
  other.findings = stage.findings;
  return other;
}

/** Signs in with the account's own button of the demo. */
export async function enter(stage, hand, account) {
  await stage.open("/sign-in");
  const button = stage.page.locator("main section button", { hasText: account.organisation });
  await hand.press(stage, button.first());
  await stage.page.waitForURL(/\/desk$/);
  await stage.settled();
}

/** The seven answers of the form, and out with it. @returns the new listing's id */
export async function post(stage, hand, { side, place, rate, days, headcount = "3" }) {
  const { page } = stage;
  await stage.open(`/listings/new?side=${side}`);
  const label = (key) => page.getByLabel(stage.t(key), { exact: false });
  const occupation = page.getByRole("combobox", {
    name: stage.t(`listing.field.occupation.${side}`),
  });
  await occupation.waitFor();
  await hand.choose(stage, occupation, "schweisser");
  await hand.fill(stage, label("listing.field.headcount"), headcount);
  await hand.day(stage, label("listing.field.first"), days.first);
  await hand.day(stage, label("listing.field.last"), days.last);
  const where = page.getByRole("combobox", { name: stage.t(`listing.field.place.${side}`) });
  await hand.fill(stage, where, "");
  await hand.choose(stage, where, place);
  await hand.press(stage, page.locator("ul button", { hasText: /WIG|TIG/ }).first());
  await hand.fill(stage, label(`listing.field.rate.${side}`), rate);
  return { publish: () => publish(stage, hand) };
}

export async function publish(stage, hand) {
  const { page } = stage;
  const button = page.getByRole("button", { name: stage.t("listing.form.publish"), exact: true });
  await hand.press(stage, button);
  await page.waitForURL(/\/listings\/[0-9a-f-]{36}$/);
  await stage.settled();
  return new URL(page.url()).pathname.split("/").at(-1);
}

/** Downloads what `link` leads to. @returns its bytes */
export async function download(stage, hand, link) {
  const coming = stage.page.waitForEvent("download", { timeout: 60_000 });
  await hand.press(stage, link);
  const chunks = [];
  for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
