// People in the browser, on the demonstration with its officials: invited, signed in and out, by keyboard only, in three
// languages, with script and without.
//
// - An administrator makes a one-time link; the official chooses a password, sets up a second step from the letters shown, keeps
//   a code, signs out, mistypes, and signs in again with password and code, where he wanted to go.
// - axe finds nothing on any of these pages, also where something is wrong; nothing is wider than 320 points; nothing needs
//   what the policy forbids.
//
// people.mjs ADDRESS FOLDER
import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [, , address, folder] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PASSWORD = "far rivers and hills";
/** The clock of the demonstration stands still at this second. */
const NOW = Date.UTC(2026, 7, 15, 12) / 1000;
/** Who is invited in which language, with script or without. */
const RUNS = [
  ["lien", "vi", true], ["omar", "ar", true], ["petra", "en", true],
  ["hoa", "vi", false], ["karim", "ar", false], ["abel", "en", false],
];

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const faults = [];
const fail = (page, what) => faults.push(`${page}: ${what}`);

/** The six digits of RFC 6238 for a secret in base 32. */
function digits(secret) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(NOW / 30)));
  const digest = createHmac("sha1", key).update(step).digest();
  const at = digest[19] & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function opened(language, javaScriptEnabled) {
  const viewport = { width: 320, height: 800 };
  const context = await browser.newContext({ locale: language, viewport, javaScriptEnabled });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("status of 4")) fail(page.url(), message.text());
  });
  return { context, page };
}

/** What axe finds, and whether a line is too wide. Without script it is another context with the same cookies that looks. */
async function looked(where, page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > 320) fail(where, `${wide} points wide at 320`);
  const html = await page.content();
  const { context, page: beside } = await opened("en", true);
  await beside.route("**/*", (route) =>
    route.request().isNavigationRequest() ? route.fulfill({ contentType: "text/html", body: html }) : route.continue());
  await beside.goto(address + "/looked-at");
  await beside.evaluate(axe);
  const found = await beside.evaluate(() =>
    window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const { id, nodes } of found.violations) fail(where, `axe ${id}: ${nodes[0].html.slice(0, 160)} (${nodes.length})`);
  await context.close();
}

/** Goes to a field or button with the Tab key alone. */
async function tabTo(page, selector) {
  for (let stops = 0; stops < 80; stops += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key does not come to ${selector} on ${page.url()}`);
}

async function typed(page, selector, text) {
  await tabTo(page, selector);
  await page.keyboard.type(text);
}

async function pressed(page, selector) {
  await tabTo(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** An administrator makes the link. */
async function invited(account) {
  const { context, page } = await opened("en", false);
  await page.goto(address + "/demo");
  await page.locator("input[value=ana] ~ button").click();
  await page.goto(`${address}/accounts/${account}`);
  await looked(`account ${account}`, page);
  await pressed(page, "form[action$='/invite'] button");
  await looked("one-time link", page);
  const link = (await page.locator("p.secret").innerText()).trim();
  await context.close();
  return link;
}

async function journey(account, language, script) {
  const where = `${account} in ${language}${script ? "" : " without script"}`;
  const link = await invited(account);
  const { context, page } = await opened(language, script);
  await page.goto(link);
  await looked(`${where}: welcome`, page);
  await typed(page, "#password", "password1234");
  await typed(page, "#again", "password1234");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#problem");
  await looked(`${where}: welcome, refused`, page);
  if (script && !(await page.evaluate(() => document.activeElement.id === "problem"))) fail(where, "the problem has no focus");
  await typed(page, "#password", PASSWORD);
  await typed(page, "#again", PASSWORD);
  await Promise.all([page.waitForURL("**/account?*"), page.keyboard.press("Enter")]);
  await looked(`${where}: account`, page);

  await pressed(page, "form[action='/account/second'] button");
  await looked(`${where}: second step`, page);
  const secret = (await page.locator("code.secret").innerText()).replaceAll(/[^A-Z2-7]/g, "");
  await page.screenshot({ path: `${folder}/second-${language}.png`, fullPage: true });
  await typed(page, "#digits", digits(secret));
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await looked(`${where}: codes`, page);
  const code = (await page.locator("ul.secret li").first().innerText()).trim();
  await pressed(page, "form[action='/sign-out'] button");

  await page.goto(address + "/account");
  if (!page.url().includes("/sign-in?to=%2Faccount")) fail(where, `a stranger at ${page.url()}`);
  await looked(`${where}: sign in`, page);
  await typed(page, "#account", account);
  await typed(page, "#password", "mistyped it this time");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await looked(`${where}: sign in, refused`, page);
  if ((await page.inputValue("#account")) !== account) fail(where, "the account has to be typed again");
  await typed(page, "#password", PASSWORD);
  await Promise.all([page.waitForURL("**/sign-in/second*"), page.keyboard.press("Enter")]);
  await looked(`${where}: digits`, page);
  await typed(page, "#digits", code);
  await Promise.all([page.waitForURL("**/account"), page.keyboard.press("Enter")]);
  const lang = await page.evaluate(() => document.documentElement.lang);
  if (lang !== language) fail(where, `is in ${lang}`);
  await context.close();
}

for (const [account, language, script] of RUNS) {
  await journey(account, language, script).catch((error) => fail(`${account} in ${language}`, error.message));
}
for (const language of ["en", "ar", "vi"]) {
  const { context, page } = await opened(language, false);
  for (const path of ["/demo", "/accounts", "/nowhere"]) {
    await page.goto(address + path);
    await looked(`${path} in ${language}`, page);
    if (path === "/demo") await page.locator("input[value=ana] ~ button").click();
  }
  await context.close();
}
await browser.close();

for (const fault of faults) console.error(`people: ${fault}`);
if (faults.length > 0) process.exit(1);
console.log(`${RUNS.length} officials invited, signed in and out by keyboard, in three languages, with script and without`);
