// Forty-five texts as the Arabic pages draw them: for each the places of its letters are measured, and the letters from left to right are compared with
// what somebody who reads Arabic has written down. Of a pair of brackets the sign itself is written, which in Arabic is drawn the other way
// round: `)أ(` is what a reader sees as (أ).
//
// bidi.mjs titles | ADDRESS FOLDER
import { createRequire } from "node:module";

/** Numbers of instruments with the titles they are entered with, and each from left to right as drawn. */
const INSTRUMENTS = [
  ["53-CT/TU", "53-CT/TU", "تنفيذ 53-CT/TU", "53-CT/TU ذيفنت"],
  ["NQ-57", "NQ-57", "عن 53-CT/TU و NQ-57", "NQ-57 و 53-CT/TU نع"],
  ["748/KH-UBND", "748/KH-UBND", "زيادة 5% حتى 2025", "2025 ىتح 5% ةدايز"],
  ["12/2019/TT-BTC", "12/2019/TT-BTC", "هبوط -3.5 درجة", "ةجرد -3.5 طوبه"],
  ["335/2025/NĐ-CP", "335/2025/NĐ-CP", "من 10–20 وحدة", "ةدحو 10–20 نم"],
  ["٥٣-CT", "٥٣-CT", "(أ) ملحق", "قحلم )أ("],
  ["ق-12", "12-ق", "خطة Lâm Đồng", "Lâm Đồng ةطخ"],
  ["ب/7/2025", "7/2025/ب", "مادة 5، فقرة 2", "2 ةرقف ،5 ةدام"],
  ["1-5(b)", "1-5(b)", "قرار (53-CT/TU)", ")53-CT/TU( رارق"],
  ["A.1.2-3", "A.1.2-3", "Directive 53-CT/TU (2025)", "Directive 53-CT/TU (2025)"],
  ["#7/X", "#7/X", "Quyết định 12%", "Quyết định 12%"],
  ["2025-07-01", "2025-07-01", "موعد 2025-07-01", "2025-07-01 دعوم"],
  ["+84/9", "+84/9", "رقم +84 912", "912 +84 مقر"],
  ["50%", "50%", "50% وأكثر", "رثكأو 50%"],
  ["3/4", "3/4", "A&B / ج", "ج / A&B"],
  ["-7/Q", "-7/Q", "3 + 4 = 7", "3 + 4 = 7"],
];

/** Texts of other pages: where, as it is written, from left to right as drawn. */
const OTHERS = [
  ["/units", "QH-01", "QH-01"],
  ["/standing?unit=QH-01&period=2025-Q1", "أين نقف: الشمال، الربع الأول 2025", "2025 لوألا عبرلا ،لامشلا :فقن نيأ"],
  ["/standing?unit=QH-01&period=2025-Q1", "66.7%", "66.7%"],
  ["/standing?unit=QH-01&period=2025-Q1", "أكثر من 85%", "85% نم رثكأ"],
  ["/standing?unit=QH-01&period=2025-Q1", "−18.3 نقطة مئوية", "ةيوئم ةطقن −18.3"],
  ["/standing?unit=QH-01&period=2025-Q1", "−249", "−249"],
  ["/standing?unit=QH-01&period=2025-Q1", "2 من 3", "3 نم 2"],
  ["/standing?unit=QH-01&period=2025-Q1", "الوادي 7 c-7", "c-7 7 يداولا"],
  ["/standing?unit=QH-01&period=2025-Q1", "القرية (ب) م-9", "9-م )ب( ةيرقلا"],
  ["/standing?unit=QH-01&period=2025-Q1", "Phường 8 c/8", "c/8 Phường 8"],
  ["/targets/many?unit=QH-01&period=2025-Q1", "القيمة: 1,251. المطلوب: 1,500 على الأقل.", ".لقألا ىلع 1,500 :بولطملا .1,251 :ةميقلا"],
  ["/targets/many?unit=QH-01&period=2025-Q1", "زيادة 249 حتى 31 مارس 2025 تبلغ المطلوب: 1,500 على الأقل.",
    ".لقألا ىلع 1,500 :بولطملا غلبت 2025 سرام 31 ىتح 249 ةدايز"],
  ["/targets/many?unit=QH-01&period=2025-Q1", "الخطة wells، السطر 11، اعتُمدت بالقيد رقم 2.", ".2 مقر ديقلاب تدمتعا ،11 رطسلا ،wells ةطخلا"],
];

const [, , address, folder] = process.argv;
if (address === "titles") {
  for (const [number, , title] of INSTRUMENTS) console.log(`${number}\t${title}`);
  process.exit(0);
}

const { chromium } = createRequire(import.meta.url)("playwright-core");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const context = await browser.newContext({ locale: "ar", viewport: { width: 2400, height: 1600 } });
const page = await context.newPage();
const faults = [];
let measured = 0;

/** The letters of the innermost element that says this, from left to right as drawn; nothing where no element does. */
function drawn(wanted) {
  const unseen = /[\u200e\u200f\u061c\u2066-\u2069]/g;
  const said = (element) => element.textContent.replace(unseen, "").replace(/\s+/g, " ").trim();
  const all = [...document.querySelectorAll("main *")].filter((element) => !element.closest("svg, select") && said(element) === wanted);
  const element = all.at(-1);
  if (!element) return null;
  const letters = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let at = 0;
    for (const letter of node.data) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, (at += letter.length));
      const [place] = range.getClientRects();
      // A letter that is drawn in one with the letter before it has no width of its own, and lies at that one's end.
      if (place && !letter.match(unseen) && !letter.match(/\p{M}/u)) letters.push([place.left + place.width / 2, letter]);
    }
  }
  return letters.sort(([one], [other]) => one - other).map(([, letter]) => letter).join("").replace(/\s+/g, " ").trim();
}

async function compare(path, written, expected) {
  measured += 1;
  if (page.url() !== address + path) await page.goto(address + path);
  const found = await page.evaluate(drawn, written);
  if (found !== expected) faults.push(`${path}: ${written} is drawn as [${found}], not as [${expected}]`);
}

for (const [number, drawnNumber, title, drawnTitle] of INSTRUMENTS) {
  await compare("/instruments", number, drawnNumber);
  await compare("/instruments", title, drawnTitle);
}
for (const [path, written, expected] of OTHERS) await compare(path, written, expected);
await page.goto(address + "/instruments");
await page.screenshot({ path: `${folder}/bidi.png`, fullPage: true });
await browser.close();
for (const fault of faults) console.error(`order of letters: ${fault}`);
if (faults.length > 0) process.exit(1);
if (measured < 40) throw new Error(`${measured} texts were measured`);
console.log(`${measured} texts are drawn in their order on Arabic pages`);
