// The pages as browsers see them: every page in three languages, as it is and where there is no answer.
//
// - axe finds nothing (WCAG 2.2 A and AA).
// - A first visit takes at most 60 KB and 4 requests; nothing is fetched from elsewhere, and nothing needs script.
// - Nothing is wider than 320 points but tables in regions of their own that the keyboard reaches.
// - Every link and field is reached by the Tab key, in the order of the page.
// - Codes, ranges and thresholds stand in the right order as drawn, also in Arabic.
// - The unit's page prints on A4.
//
// pages.mjs ADDRESS FOLDER
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [, , address, folder] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LANGUAGES = ["en", "ar", "vi"];
const BYTES_MAX = 60 * 1024;
const REQUESTS_MAX = 4;
const DATE_STOPS = 4;

const PAGES = {
  standing: "/standing?period=2025",
  "standing of a district": "/standing?unit=0302&period=2025&map=2025-12-31",
  units: "/units",
  unit: "/units/03?period=2025",
  target: "/targets/standard?unit=03&period=2025",
  "target in each group": "/targets/water?period=2025",
  why: "/why/standard?unit=03&period=2025",
  rankings: "/rankings?period=2025",
  ranking: "/rankings/in_time?level=province&period=2025",
  review: "/review?unit=03&period=2025",
  tasks: "/tasks",
  "tasks, none": "/tasks?state=withdrawn",
  posts: "/posts?unit=MRV",
  "clock of terms": "/posts/clock?unit=MRV",
  "round of moves": "/posts/round?unit=03&on=2026-09-01",
  "round of moves, with wishes": "/posts/round?unit=03&on=2026-09-01&may_leave=yes&pool=nobody",
  exemptions: "/posts/exemptions",
  instruments: "/instruments",
  plans: "/plans",
  plan: "/plans/services_2025",
  journal: "/journal",
  entry: "/journal/48000",
  verify: "/journal/verify",
  "empty: before anything": "/standing?period=2024-Q1&as_of=3",
  "problem: no such page": "/nowhere",
  "problem: no such unit": "/units/nobody",
  "problem: wrong switches": "/standing?period=soon&map=flat",
};

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const faults = [];
const fail = (page, what) => faults.push(`${page}: ${what}`);

async function opened(language, options = {}) {
  const context = await browser.newContext({ locale: language, viewport: { width: 1200, height: 900 }, ...options });
  return { context, page: await context.newPage() };
}

/** Bytes over the line and requests of a first visit. */
async function weight(name, language, path) {
  const { context, page } = await opened(language);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0, requests = 0;
  session.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  session.on("Network.requestWillBeSent", (event) => {
    // The calendar in a date field is drawn by the browser from what it brings along.
    if (event.request.url.startsWith("data:")) return;
    requests += 1;
    if (!event.request.url.startsWith(address)) fail(name, `fetches ${event.request.url}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("status of 4")) fail(name, message.text());
  });
  await page.goto(address + path, { waitUntil: "networkidle" });
  if (bytes > BYTES_MAX) fail(name, `${bytes} bytes on a first visit`);
  if (requests > REQUESTS_MAX) fail(name, `${requests} requests`);
  await context.close();
  return bytes;
}

/** What axe finds, as the page is and on paper. */
async function accessible(name, page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const { id, nodes } of found.violations) fail(name, `axe ${id}: ${nodes[0].html.slice(0, 160)} (${nodes.length})`);
}

/** No line is wider than a narrow screen, without script. */
async function narrow(name, language, path) {
  const { context, page } = await opened(language, { viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
  await page.goto(address + path);
  const wide = await page.locator("html").evaluate((root) => root.scrollWidth).catch(() => null);
  if (wide !== null && wide > 320) fail(name, `${wide} points wide at 320`);
  await context.close();
}

/** The Tab key comes to every link, button and field, in their order; without script, which would begin at what is wrong. */
async function keyboard(name, language, path) {
  const { context, page } = await opened(language, { javaScriptEnabled: false });
  await page.goto(address + path);
  const stops = await page.evaluate(() => {
    const all = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']");
    [...all].forEach((one, at) => (one.dataset.stop = at));
    return all.length;
  });
  const most = Math.min(stops, 40);
  for (let at = 0; at < most; at += 1) {
    let stop, seen;
    // A date has stops of its own inside its field, for day, month, year and the calendar: still the same stop of the page.
    for (let inside = 0; inside <= DATE_STOPS; inside += 1) {
      await page.keyboard.press("Tab");
      let isDate;
      [stop, seen, isDate] = await page.evaluate(() => {
        const [one, style] = [document.activeElement, getComputedStyle(document.activeElement)];
        return [one.dataset.stop, style.outlineStyle !== "none" || style.boxShadow !== "none", one.type === "date"];
      });
      if (!isDate || Number(stop) !== at - 1) break;
    }
    if (Number(stop) !== at) {
      fail(name, `Tab ${at + 1} comes to ${stop}`);
      break;
    }
    if (!seen) fail(name, `stop ${at} does not show where the keyboard is`);
  }
  await context.close();
}

/** Where each letter of the first match is drawn tells its order. */
async function drawn(page, text) {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(wanted);
      // What charts say to those who hear them, and closed lists, is not drawn.
      if (at < 0 || node.parentElement.closest("svg, select")) continue;
      const places = [...wanted].map((_, letter) => {
        const range = document.createRange();
        range.setStart(node, at + letter);
        range.setEnd(node, at + letter + 1);
        return range.getBoundingClientRect().x;
      });
      return places.every((place, letter) => letter === 0 || place > places[letter - 1]);
    }
    return null;
  }, text);
}

let heaviest = 0;
for (const [name, path] of Object.entries(PAGES)) {
  for (const language of LANGUAGES) {
    const where = `${name} in ${language}`;
    heaviest = Math.max(heaviest, await weight(where, language, path));
    const { context, page } = await opened(language);
    await page.goto(address + path);
    const [lang, dir, headings] = await page.evaluate(() =>
      [document.documentElement.lang, document.documentElement.dir, document.querySelectorAll("h1").length]);
    if (lang !== language || dir !== (language === "ar" ? "rtl" : "ltr")) fail(where, `is in ${lang}, ${dir}`);
    if (headings !== 1) fail(where, `${headings} headings of the first rank`);
    await accessible(where, page);
    await context.close();
    await keyboard(where, language, path);
    await narrow(where, language, path);
  }
}

const { context, page } = await opened("ar");
await page.goto(address + "/standing?period=2025");
for (const text of ["100.0%", "50%", "85%", "1,248", "60.0%", "01", "48,338"]) {
  const inOrder = await drawn(page, text);
  if (inOrder === false) fail("order of signs in Arabic", `${text} is turned round`);
}
await page.goto(address + "/units/03?period=2025");
await page.pdf({ path: `${folder}/unit.pdf`, preferCSSPageSize: true });
await page.screenshot({ path: `${folder}/unit.png`, fullPage: true });
await context.close();
await browser.close();

for (const fault of faults) console.error(`the pages: ${fault}`);
if (faults.length > 0) process.exit(1);
console.log(`${Object.keys(PAGES).length} pages in ${LANGUAGES.length} languages; the heaviest first visit has ${heaviest} bytes`);
