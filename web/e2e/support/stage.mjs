/**
 * A browser page with ears: whatever must not happen anywhere (an error in the console, a request to
 * a third party, something the policy refuses) is written down and fails the scenario at its end.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const locales = { de: "de-DE", en: "en-GB", pseudo: "en-GB" };
const patience = 10_000; // milliseconds that the page may take for one step

export class Stage {
  /** What must not be and yet was. */
  findings = [];

  /** @param {import("playwright-core").Page} page */
  constructor(page, { address, view, shots, texts }) {
    this.page = page;
    this.address = address;
    this.view = view;
    this.shots = shots;
    this.texts = texts;
    page.setDefaultTimeout(patience);
    page.on(
      "console",
      (message) => message.type() === "error" && this.#find(`console: ${message.text()}`),
    );
    page.on("pageerror", (error) => this.#find(`script: ${error.message}`));
    page.on("request", (request) => this.#checkAddress(request.url()));
  }

  static async open(browser, options) {
    const { language, width } = options.view;
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 780 : 900 },
      locale: locales[language],
      timezoneId: "Europe/Berlin",
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    return new Stage(await context.newPage(), options);
  }

  /** The text of `key` as this view shows it, to find things as readers do: by their words. */
  t(key, values = {}) {
    const text = this.texts[key];
    if (text === undefined) throw new Error(`no text has the key ${key}`);
    return text.replace(/\{(\w+)\}/g, (whole, name) => `${values[name] ?? whole}`);
  }

  /** Opens an address of ours and waits until its heading stands there. */
  async open(path) {
    const url = new URL(path, this.address);
    if (this.view.language === "pseudo") url.searchParams.set("lang", "pseudo");
    await this.page.goto(url.href);
    await this.settled();
  }

  /** The page is drawn and nothing is loading. */
  async settled() {
    await this.page.locator("h1").first().waitFor();
    await this.page.waitForFunction(
      () =>
        !document.querySelector("progress, main [aria-busy=true]") &&
        document.fonts.status === "loaded",
    );
  }

  /** Something that must hold. */
  check(holds, what) {
    if (!holds) throw new Error(what);
  }

  /** Takes back what was found so far and fits: what this scenario itself has brought about. */
  forgive(pattern) {
    this.findings = this.findings.filter((what) => !pattern.test(what));
  }

  /** Waits until `question` (run in the page) is true. */
  async until(question, argument, what) {
    await this.page.waitForFunction(question, argument).catch(() => {
      throw new Error(`it did not come true: ${what}`);
    });
  }

  /** Signs in by the demo's one-click buttons. `who` is a role or part of an organisation's name. */
  async signIn(who = "member") {
    await this.open("/sign-in");
    const group = this.page.locator("section", {
      has: this.page.getByRole("heading", { level: 2 }),
    });
    const role = this.texts[`session.role.${who}`];
    const button = role
      ? group
          .locator("h3", { hasText: role })
          .locator("xpath=following-sibling::ul")
          .getByRole("button")
      : group.getByRole("button", { name: who });
    await button.first().click();
    await this.page.waitForURL((url) => url.pathname !== "/sign-in");
    await this.settled();
  }

  /** Opens the folded menu of a narrow page; wide ones show it anyway. */
  async openMenu() {
    const button = this.page.locator("#menu-button");
    if ((await button.isVisible()) && (await button.getAttribute("aria-expanded")) === "false") {
      await button.click();
    }
  }

  /** Presses Tab until `locator` has the focus; fails if it can not be reached. */
  async tabTo(locator, stepsMax = 80) {
    for (let step = 0; step < stepsMax; step += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`not reached by ${stepsMax} tabs: ${locator}`);
  }

  /**
   * A look at the page as it is: light and dark, axe finds nothing, nothing is wider than the
   * screen. Leaves pictures in build/shots.
   */
  async look(name) {
    await this.settled();
    await this.#lookIn("light", name);
    await this.#lookIn("dark", name);
    await this.page.emulateMedia({ colorScheme: "light" });
  }

  async #lookIn(colorScheme, name) {
    await this.page.emulateMedia({ colorScheme });
    const { language, width } = this.view;
    const file = [name, language, width, ...(colorScheme === "dark" ? ["dark"] : [])].join("-");
    await this.page.screenshot({ path: join(this.shots, `${file}.png`), fullPage: true });
    await this.checkWidth(name);
    await this.checkAccess(`${name}, ${colorScheme}`);
  }

  async checkWidth(name) {
    const wider = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wider > 0) this.#find(`${name}: ${wider} px wider than the screen`);
  }

  async checkAccess(name) {
    // Evaluated by the debugger, since the page's policy allows no script of ours.
    if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(axeSource);
    const found = await this.page.evaluate(
      (values) =>
        window.axe.run({ runOnly: { type: "tag", values } }).then((result) => result.violations),
      axeTags,
    );
    for (const { id, nodes } of found) {
      this.#find(`${name}: axe ${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`);
    }
  }

  async close() {
    await this.page.context().close();
  }

  #checkAddress(url) {
    const { origin, protocol } = new URL(url);
    if (origin !== this.address && !["data:", "blob:"].includes(protocol)) {
      this.#find(`a request to a third party: ${url}`);
    }
  }

  #find(what) {
    if (!this.findings.includes(what)) this.findings.push(what);
  }
}
