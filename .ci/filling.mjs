// A clerk fills in a report, a verifier goes through the queue, and the world fails in between.
//
// - Without script: what is due, the form, its errors, answers, receipt.
// - With script: Enter goes down, totals come from the server, a pasted block is shown before it is taken and can be taken back, every cell is saved as it is left.
// - The line is cut, the server is killed with -9 and started again, the session ends: nothing typed is lost, and whoever signs
//   in again is in the same cell.
// - The queue is gone through by keyboard alone.
// - axe finds nothing on these pages in three languages; nothing is wider than 320 points; the form prints on A4.
//
// filling.mjs PROGRAM FOLDER
import { createRequire } from "node:module";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { chromium } from "playwright-core";

const [, , program, folder] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PASSWORD = "four plain words apart";
const FORM = "/reports/quarterly?unit=c1&period=2025-Q2";
const faults = [];
const expect = (what, is) => { if (!is) faults.push(what); };

const free = () => new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
const port = await free();
const address = `http://127.0.0.1:${port}`;
let server;
async function start() {
  server = spawn(program, ["serve", "--data", `${folder}/data`, "--today", "2025-07-20", "--listen", `127.0.0.1:${port}`]);
  await new Promise((resolve) => server.stdout.once("data", resolve));
}
const killed = () => new Promise((resolve) => { server.once("exit", resolve); server.kill("SIGKILL"); });

await start();
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

async function signIn(page, account, to = "/") {
  await page.goto(`${address}/sign-in?to=${encodeURIComponent(to)}`);
  await page.fill("#account", account);
  await page.fill("#password", PASSWORD);
  await Promise.all([page.waitForNavigation(), page.click("form.task button")]);
}

async function look(name, page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const { id, nodes } of found.violations) faults.push(`${name}: axe ${id}: ${nodes[0].html.slice(0, 160)} (${nodes.length})`);
}

// Without script.
{
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en" });
  const page = await context.newPage();
  await signIn(page, "clerk");
  expect(`the first page of a reporter is what is due, not ${page.url()}`, page.url().includes("/reports"));
  await page.click("table.due tbody a");
  await page.fill("#v-repaired", "2");
  await page.fill("#v-built", "1.234");
  await page.click("button[value=check]");
  expect("what is wrong stands at the head", (await page.textContent("#problem")).includes("1.234"));
  await page.click("button[value='settle:built:1234']");
  await page.fill("#v-planned", "200");
  await page.click("button[value=check]");
  expect("a check between lines is said", (await page.textContent("#e-built")).includes("Planned"));
  // A workbook comes back: held against the draft first, taken afterwards.
  const away = await page.request.get(address + FORM.replace("/reports/quarterly", "/reports/quarterly/workbook"));
  const workbook = { name: "filled in.xlsx", mimeType: "application/octet-stream", buffer: await away.body() };
  await page.fill("#v-planned", "150");
  await page.setInputFiles("#workbook", workbook);
  await page.click("button[value=workbook]");
  expect("what the workbook would change is shown", (await page.textContent("table.cells")).includes("150"));
  await page.click("main button[value=save]");
  expect("what the workbook says stands in the draft", (await page.inputValue("#v-planned")) === "200");
  await page.setInputFiles("#workbook", { name: "page.xlsx", mimeType: "text/html", buffer: Buffer.from("<h1>no</h1>") });
  await page.click("button[value=workbook]");
  expect("what is no workbook is told", (await page.locator("#problem").count()) === 1);
  await page.goto(address + FORM);
  // Evidence is attached, and with it what was typed is saved.
  await page.fill("#v-spent", "12");
  await page.setInputFiles("#evidence-files", { name: "minutes.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 minutes") });
  await page.click("button[value=attach]");
  expect("the file is listed", (await page.textContent("#evidence")).includes("minutes.pdf"));
  expect("and what was typed is saved", (await page.inputValue("#v-spent")) === "12");
  await page.click("#evidence li button");
  expect("and taken away again", !(await page.textContent("#evidence")).includes("minutes.pdf"));
  await page.click("button[value=discard]");
  expect("a draft is discarded", (await page.inputValue("#v-built")) === "");
  await context.close();
}

const saved = (page) => page.waitForFunction(() => document.getElementById("saved").textContent === document.querySelector("form.paper").dataset.saved);

// With script: keys, totals, paste, and three ways to lose a line.
const context = await browser.newContext({ locale: "en", permissions: ["clipboard-read", "clipboard-write"] });
const page = await context.newPage();
await signIn(page, "clerk", FORM);
await page.focus("#v-repaired");
await page.keyboard.type("2");
await page.keyboard.press("Enter");
expect("Enter goes down", await page.evaluate(() => document.activeElement.id === "v-built"));
await page.keyboard.type("11");
await page.keyboard.press("ArrowDown");
expect("so does the arrow", await page.evaluate(() => document.activeElement.id === "v-planned"));
await page.waitForFunction(() => document.getElementById("v-houses").textContent === "13");
await saved(page);

// A block is pasted: what goes where is shown first, taken by Enter, left by Escape, taken back by Ctrl+Z.
const paste = async (cell, text) => {
  await page.focus("#v-" + cell);
  await page.evaluate((own) => navigator.clipboard.writeText(own), text);
  await page.keyboard.press("Control+v");
  await page.locator("#paste[open]").waitFor({ timeout: 5000 });
};
const offered = () => page.evaluate(() => [...document.querySelectorAll("#paste-lines tr")].map((row) =>
  row.querySelector("th").firstChild.textContent.trim() + " " + row.lastChild.textContent).join(", "));
const lost = () => page.locator("#paste-left li").allTextContents();
const values = () => page.evaluate(() => ["repaired", "built", "planned", "spent", "finished"].map((item) => document.getElementById("v-" + item).value || "–").join(" "));
const holds = async (what, is) => expect(`${what}: ${await values()}`, (await values()) === is);
const takes = async () => {
  await page.keyboard.press("Enter");
  expect("the dialog is closed by Enter", (await page.locator("#paste[open]").count()) === 0);
};

await paste("planned", "200\n901.50\n");
expect(`a column goes down the lines: ${await offered()}`, (await offered()) === "Planned 200, Spent 901.50");
await holds("nothing is written before yes", "2 11 – – –");
await takes();
await holds("what was shown is taken", "2 11 200 901.50 –");
expect("and the keyboard is where it was", await page.evaluate(() => document.activeElement.id === "v-planned"));
await saved(page);

await paste("repaired", "5\n8\n150\n٩٠٢٫٧٥\nNo\n");
expect(`digits of another set are figures: ${await offered()}`, (await offered()).includes("٩٠٢٫٧٥") && (await page.locator("#paste-lines .doubtful").count()) === 0);
await page.keyboard.press("Escape");
await holds("Escape changes nothing", "2 11 200 901.50 –");

// A total takes its row of the block and is not written; what finds no line is named.
await paste("repaired", "13\n2\n11\n200\n901.50\nno\n");
expect(`a block that began with the total goes with it: ${await offered()}`, (await offered()) === "Houses 13, Repaired 2, Built 11, Planned 200, Spent 901.50, All finished no");
await page.keyboard.press("Escape");
await paste("planned", "1\n2\nno\n4\n5\n");
expect(`what finds no line is told: ${await lost()}`, (await lost()).join() === "4,5");
await page.keyboard.press("Escape");

// Numbering, labels in another order, a heading, two columns, of which one stands over the period.
const table = "No.\tLine\tUnit\tQ1 2025\tQ2 2025\n1\tHouses:\thouses\t9\t12\n3\tbuilt\thouses\t5\t9\n2\t Repaired\thouses\t4\t3\n9\tSheds\tsheds\t1\t1\n";
await paste("planned", table);
expect(`each figure goes to the line it is called by: ${await offered()}`, (await offered()) === "Houses 12, Built 9, Repaired 3");
expect(`and a label without a line is told: ${await lost()}`, (await lost()).join() === "9 · Sheds · sheds · 1 · 1");
await look("what is pasted", page);
await takes();
await holds("labels lead", "3 9 200 901.50 –");
await page.waitForFunction(() => document.getElementById("v-houses").textContent === "12");
await page.keyboard.press("Control+z");
await holds("Ctrl+Z takes all of it back", "2 11 200 901.50 –");
await page.waitForFunction(() => document.getElementById("v-houses").textContent === "13");

// Two columns of figures without a heading: the program does not choose.
await paste("repaired", "Repaired\t4\t6\nBuilt\t5\t7\n");
expect("nothing can be taken before a column is chosen", await page.isDisabled("#paste-take"));
await page.keyboard.press("Enter");
await holds("not even by Enter", "2 11 200 901.50 –");
await page.selectOption("#paste-column", { index: 2 });
expect(`the column that was chosen: ${await offered()}`, (await offered()) === "Repaired 6, Built 7");
await takes();
await holds("is taken", "6 7 200 901.50 –");
await page.keyboard.press("Control+z");

// Labels this page does not have are left out; words, line breaks within a cell and empty cells keep their rows.
await paste("repaired", '"مرم\nمة"\t4\n\t\nمقررة\tten\n');
expect(`rows stay in their lines: ${await offered()}`, (await offered()) === "Repaired 4, Planned ten");
expect("a word where a number belongs is marked", (await page.locator("#paste-lines .doubtful").count()) === 1);
await page.selectOption("#paste-start", { label: "Built" });
expect(`the clerk says where it begins: ${await offered()}`, (await offered()) === "Built 4, Spent ten");
await page.keyboard.press("Escape");

// One row goes down the lines.
await paste("planned", "201\t902.50\n");
expect(`one row goes down: ${await offered()}`, (await offered()) === "Planned 201, Spent 902.50");
await page.keyboard.press("Escape");
// What may be meant in two ways is asked where it is saved, as if it were typed.
await paste("built", "1.234\n1,235\n");
await takes();
await page.waitForFunction(() => document.querySelectorAll("#e-built button, #e-planned button").length >= 4);
await page.keyboard.press("Control+z");
await page.waitForFunction(() => document.getElementById("v-houses").textContent === "13");
// One cell that was typed in is taken back as well.
await page.fill("#v-built", "99");
await page.keyboard.press("Enter");
await page.keyboard.press("Control+z");
await holds("Ctrl+Z takes the last cell back", "2 11 200 901.50 –");
expect("and leads to it", await page.evaluate(() => document.activeElement.id === "v-built"));
await page.keyboard.press("Shift+F2");
expect("Shift+F2 leads to the comment", await page.evaluate(() => document.activeElement.id === "c-built"));
await page.keyboard.press("Escape");
expect("and Escape back", await page.evaluate(() => document.activeElement.id === "v-built"));
await page.waitForFunction(() => document.getElementById("v-houses").textContent === "13");
await saved(page);

await context.setOffline(true);
await page.fill("#v-built", "12");
await page.keyboard.press("Tab");
await page.waitForFunction(() => document.getElementById("saved").textContent === document.querySelector("form.paper").dataset.waiting);
await context.setOffline(false);
await page.waitForFunction(() => document.getElementById("v-houses").textContent === "14", null, { timeout: 30000 });

await killed();
await page.fill("#v-built", "13");
await page.keyboard.press("Tab");
await page.waitForFunction(() => document.getElementById("saved").textContent === document.querySelector("form.paper").dataset.waiting);
await start();
await page.waitForFunction(() => document.getElementById("v-houses").textContent === "15", null, { timeout: 30000 });

// He signs out beside, and types on here.
const beside = await context.newPage();
await beside.goto(address + "/reports");
await Promise.all([beside.waitForNavigation(), beside.click("form.person button")]);
await beside.close();
await page.focus("#v-repaired");
await page.fill("#v-repaired", "3");
await page.keyboard.press("Enter");
const way = page.locator("#saved a");
await way.waitFor();
await page.screenshot({ path: `${folder}/expired.png` });
await way.click();
await page.fill("#account", "clerk");
await page.fill("#password", PASSWORD);
await page.click("form.task button");
await page.waitForSelector("form.paper");
await page.waitForFunction(() => document.getElementById("v-houses").textContent === "16", null, { timeout: 30000 });
expect("the cell typed after the session ended is there", (await page.inputValue("#v-repaired")) === "3");
expect("and the keyboard is where it was", await page.evaluate(() => document.activeElement.id === "v-built"));
await page.reload();
const held = await page.evaluate(() => ["repaired", "built", "planned", "spent"].map((item) => document.getElementById("v-" + item).value).join(" "));
expect(`nothing is lost: ${held}`, held === "3 13 200 901.50");

// How these pages look: three languages, narrow, on paper.
const views = { due: "/reports", form: FORM, "form with errors": FORM + "&step=check" };
async function views_of(page, views) {
  for (const [name, path] of Object.entries(views)) {
    for (const language of ["en", "ar", "vi"]) {
      await page.setViewportSize({ width: 1100, height: 900 });
      await page.goto(`${address}${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
      await look(`${name} in ${language}`, page);
      await page.screenshot({ path: `${folder}/${name.replaceAll(" ", "-")}-${language}.png`, fullPage: true });
      await page.setViewportSize({ width: 320, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(`${name} in ${language} is ${wide} points wide at 320`, wide <= 320);
      if (language === "ar") await page.screenshot({ path: `${folder}/${name.replaceAll(" ", "-")}-narrow.png`, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1100, height: 900 });
}
await page.fill("#v-built", "999");
await page.keyboard.press("Tab");
await saved(page);
await views_of(page, views);
await page.goto(address + FORM + "&lang=vi");
await page.pdf({ path: `${folder}/form.pdf`, preferCSSPageSize: true });
await page.goto(address + FORM + "&lang=en");
await page.fill("#v-built", "13");
await page.keyboard.press("Tab");
await page.waitForFunction(() => document.getElementById("v-houses").textContent === "16");
const before = await page.request.get(address + FORM.replace("/reports/quarterly", "/reports/quarterly/workbook"));
await page.fill("#v-planned", "210");
await page.keyboard.press("Tab");
await saved(page);
for (const [name, bytes] of [["compared", await before.body()], ["refused", Buffer.from("<h1>no</h1>")]]) {
  await page.setInputFiles("#workbook", { name: "filled in.xlsx", mimeType: "application/octet-stream", buffer: bytes });
  await Promise.all([page.waitForNavigation(), page.click("button[value=workbook]")]);
  await look(`workbook ${name}`, page);
  await page.goto(address + FORM + "&lang=en");
}
await page.fill("#v-planned", "200");
await page.keyboard.press("Tab");
await saved(page);
await page.fill("#c-spent", "prices after the storm");
await Promise.all([page.waitForNavigation(), page.click("button[value=check]")]);
await views_of(page, { answers: FORM + "&step=check" });
await page.goto(address + FORM + "&step=check&lang=en");
await Promise.all([page.waitForNavigation(), page.click("button[value=submit]")]);
expect("a receipt is given", (await page.textContent("h1")).startsWith("Receipt"));
await views_of(page, { receipt: "/reports/quarterly/receipt?unit=c1&period=2025-Q2" });

// A figure was mistyped: corrected by keyboard alone, with a file beside it.
const CORRECT = FORM.replace("/reports/quarterly", "/reports/quarterly/correct");
await views_of(page, { correction: CORRECT });
await page.goto(address + CORRECT + "&lang=en");
await page.focus("#v-built");
await page.keyboard.press("Control+a");
await page.keyboard.type("12");
await page.focus("#reason");
await page.keyboard.type("counted twice");
await page.setInputFiles("#evidence-files", { name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("the list") });
await page.focus("button[value=check]");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
const change = (await page.textContent("table.list")).replace(/[\s\u2068\u2069]+/g, " ");
expect(`old figures stand beside new, also of the total: ${change}`, change.includes("13") && change.includes("12") && change.includes("16") && change.includes("15"));
await look("correction checked", page);
await page.focus("button[value=record]");
await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
expect("the correction is recorded", (await page.textContent("[role=status]")).includes("recorded"));
await look("receipt after a correction", page);
await context.close();

// The queue, by keyboard alone.
{
  const context = await browser.newContext({ locale: "en" });
  const page = await context.newPage();
  await signIn(page, "verifier", "/verify?of=quarterly+2025-Q2");
  await views_of(page, { queue: "/verify?of=quarterly+2025-Q2", case: "/verify/quarterly?unit=c3&period=2025-Q2", clean: "/verify/quarterly/clean?period=2025-Q2" });
  await page.goto(address + "/verify?of=quarterly+2025-Q2&lang=en");
  const worst = await page.locator("table.queue tbody tr").allTextContents();
  expect(`figures far from the usual ones come first, not ${worst[0]}`, worst.slice(0, 2).some((row) => row.includes("Vale 3")));
  expect("clean ones come last", worst.at(-1).includes("nothing unusual"));
  await page.keyboard.press("j");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("o")]);
  await page.keyboard.press("r");
  await page.keyboard.type("one digit too many");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  expect("sent back, and on to the next", (await page.textContent("[role=status]")).includes("Done"));
  await Promise.all([page.waitForNavigation(), page.keyboard.press("a")]);
  await page.goto(address + "/verify?of=quarterly+2025-Q2&lang=en");
  expect("one is verified", (await page.textContent("main")).includes("1"));
  await page.goto(address + "/verify/quarterly?unit=c1&period=2025-Q2&lang=en");
  expect("what changed stands beside the old figure", (await page.textContent("form.judge")).includes("before"));
  expect("and the file is there", (await page.textContent("main")).includes("list.txt"));
  await look("report that was corrected", page);
  const REMIND = "/reminders?of=quarterly+2025-Q2";
  await views_of(page, { reminders: REMIND });
  await page.goto(address + REMIND + "&lang=en");
  await page.focus("main form[method=post] button");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  expect("a letter is written", (await page.textContent("[role=status]")).replace(/[\u2068\u2069]/g, "").includes("Letters written: 1."));
  expect("and its day is shown", (await page.textContent("table.list")).includes("20 July 2025"));
  await page.goto(address + "/verify/quarterly/clean?period=2025-Q2&lang=en");
  await page.focus("main button");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  expect("clean ones are confirmed after their list", page.url().includes("confirmed="));
  await context.close();
}

await browser.close();
server.kill();
for (const fault of faults) console.error(`filling in: ${fault}`);
if (faults.length > 0) process.exit(1);
console.log("reports filled in, lost lines found again, the queue gone through by keyboard; a workbook and evidence brought, a report corrected, a unit reminded; eleven pages in three languages");
