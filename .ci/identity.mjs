// Officials who sign in through a provider of identities, in the browser.
//
// - Who is invited chooses the provider, is named by it, and is in; from then on the provider's word is enough.
// - Nobody comes in whom no invitation has bound, with a way back that was used, altered, or begun elsewhere.
//
// identity.mjs ADDRESS CODE FOLDER
import { chromium } from "playwright-core";

const [, , address, code, folder] = process.argv;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const faults = [];
const fail = (where, what) => faults.push(`${where}: ${what}`);

async function opened(locale) {
  const context = await browser.newContext({ locale, viewport: { width: 800, height: 900 } });
  const page = await context.newPage();
  page.on("console", (message) => {
    const own = page.url().startsWith(address) && message.type() === "error";
    if (own && !message.text().includes("status of 4")) fail(page.url(), message.text());
  });
  const ways = [];
  page.on("request", (request) => {
    if (request.url().startsWith(`${address}/sign-in/back`)) ways.push(request.url());
  });
  return { context, page, ways };
}

/** Says at the provider who one is, and agrees to be named, where it asks. */
async function named(page, name) {
  for (let steps = 0; steps < 6; steps += 1) {
    await page.waitForLoadState();
    if (page.url().startsWith(address) && !page.url().includes("/with/")) return;
    if (await page.locator("input[name=login]").count()) {
      await page.fill("input[name=login]", name);
      await page.fill("input[name=password]", "anything");
    }
    await Promise.all([page.waitForNavigation(), page.click("button[type=submit]")]);
  }
  throw new Error(`the provider does not let ${name} through: ${page.url()}`);
}

const isIn = (page) => page.locator("form[action='/sign-out']").count();

// The invited official, in Vietnamese.
const lan = await opened("vi");
await lan.page.goto(`${address}/welcome/${code}`);
await lan.page.screenshot({ path: `${folder}/welcome.png`, fullPage: true });
await Promise.all([lan.page.waitForNavigation(), lan.page.click("a[href$='/with/house']")]);
await named(lan.page, "lan-7");
if (new URL(lan.page.url()).pathname !== "/account") fail("invited", `is at ${lan.page.url()}`);
if (!(await lan.page.locator("main").innerText()).includes("Lan Thi")) fail("invited", "is not Lan");
await lan.page.screenshot({ path: `${folder}/account.png`, fullPage: true });

// The same way back again, and altered, by the same browser and by another.
const used = lan.ways[0];
const another = await opened("en");
for (const [who, page] of [["Lan's", lan.page], ["another's", another.page]]) {
  const answer = await page.goto(used);
  if (answer.status() !== 422) fail(`${who} browser, the same way back`, `status ${answer.status()}`);
}
if (await isIn(another.page)) fail("another browser", "is signed in");

// Out, and in again: asked for a page, sent to sign in, and back where he wanted to go.
await lan.page.goto(`${address}/account`);
await Promise.all([lan.page.waitForNavigation(), lan.page.click("form[action='/sign-out'] button")]);
await lan.page.goto(`${address}/account`);
await lan.page.screenshot({ path: `${folder}/sign-in.png`, fullPage: true });
await Promise.all([lan.page.waitForNavigation(), lan.page.click("a[href*='/sign-in/with/house']")]);
await named(lan.page, "lan-7");
if (new URL(lan.page.url()).pathname !== "/account") fail("signing in again", `is at ${lan.page.url()}`);
if (!(await isIn(lan.page))) fail("signing in again", "is not signed in");
if (lan.ways.length !== 3) fail("signing in again", `${lan.ways.length} ways back`);

// Somebody whom the provider knows and the office does not.
const stranger = await opened("ar");
await stranger.page.goto(`${address}/sign-in`);
await Promise.all([stranger.page.waitForNavigation(), stranger.page.click("a[href*='/sign-in/with/house']")]);
await named(stranger.page, "somebody");
if ((await isIn(stranger.page)) || !(await stranger.page.locator("#problem").count())) fail("a stranger", "is not told so");

// A state that is not the one of this journey ends it, also for the true one.
const altered = await opened("en");
await altered.page.goto(`${address}/sign-in/with/house`);
const there = altered.page.url();
const wrong = await altered.page.goto(`${address}/sign-in/back?code=guessed&state=${"0".repeat(64)}`);
if (wrong.status() !== 422) fail("another state", `status ${wrong.status()}`);
await altered.page.goto(there);
await named(altered.page, "lan-7");
if (await isIn(altered.page)) fail("another state", "is signed in");

await browser.close();
for (const fault of faults) console.error(`identity: ${fault}`);
if (faults.length > 0) process.exit(1);
console.log("an official bound by an invitation and signed in through a real provider; used, altered and strange ways back refused");
