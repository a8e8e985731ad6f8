// A block from a spreadsheet is pasted into a form: line by line of the form from the cell on, or to the lines its labels name.
// What goes where is shown before anything is written, and so is what goes nowhere. Nothing here reads a number: that is done
// where the form is saved, which asks what 1.234 means.

/** Returns the rows on the clipboard; a cell that holds a tab, a quote or a line break stands in quotes. */
function rowsOf(text) {
  const rows = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let end; end !== "";) {
    const [, quoted, plain, after] = pattern.exec(text);
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s*[\r\n]+\s*/g, " ").trim());
    if (after !== "\t" && after !== "") rows.push([]);
    end = after;
  }
  while (rows.length > 0 && rows.at(-1).every((value) => value === "")) rows.pop();
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array(width - row.length).fill("")]);
}

/** Returns a text with Latin digits. */
const latin = (text) => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15);

/** Returns a label without what people write differently: case, spaces, colons, digits, a number in front, marks of direction. */
const folded = (text) => latin(text).normalize("NFC").replace(/[\p{Cf}\u0640\u064b-\u0652]/gu, "").toLowerCase()
  .replace(/^[\d.]+[.)]\s+/, "").replace(/[\s:]+/g, " ").trim();

/** Returns whether a text may be a number or a day, in any of the three sets of digits. */
const isFigure = (text) => /^[(+\-\u2212\s]*\d[\d.,\u066b\u066c\u060c\s'\u2019/\-\u2212]*[)%\u066a\s]*$/.test(latin(text).replace(/\p{Cf}/gu, ""));

const choiceOf = (line, value) => line.choices?.find((choice) => folded(choice) === folded(value));
const fits = (line, value) => (line.choices ? choiceOf(line, value) !== undefined : isFigure(value));

/** Knows the columns of a block: which has the labels of the lines, which may have the values, which one is meant, if one is. */
function columnsOf(block, lines, periods) {
  const all = block[0].map((_, at) => at);
  const known = new Set(lines.map((line) => line.key));
  const named = (at) => block.filter((row) => known.has(folded(row[at]))).length;
  const filled = (at) => block.filter((row) => row[at] !== "").length;
  const labels = all.filter((at) => named(at) * 2 > filled(at)).sort((one, other) => named(other) - named(one))[0];
  const isValue = (value) => isFigure(value) || lines.some((line) => choiceOf(line, value) !== undefined);
  const values = all.filter((at) => at !== labels && block.some((row) => isValue(row[at])));
  const heads = new Set(periods.map(folded));
  const isPeriod = (value) => heads.has(folded(value)) && (!isFigure(value) || block[0].some((other) => other !== "" && !isFigure(other)));
  const isNamed = labels !== undefined && known.has(folded(block[0][labels]));
  const headed = isNamed ? [] : values.filter((at) => isPeriod(block[0][at]));
  const rest = block.slice(1);
  // Numbering stands first, before what the lines are called: their numbers as they follow each other, or one more in each row.
  const numbers = lines.map((line) => latin(line.number));
  const isNext = (value, before) => Number(value) === Number(before) + 1
    || (numbers.includes(before) && numbers.indexOf(value) > numbers.indexOf(before));
  const isBeforeWords = values.length > 1 && !values.includes(values[0] + 1) && block.some((row) => row[values[0] + 1] !== "");
  const hasNumbers = isBeforeWords && [block, rest].some((rows) => {
    const own = rows.map((row) => latin(row[values[0]])).filter((value) => value !== "");
    return own.length > 1 && own.every((value, at) => at === 0 || isNext(value, own[at - 1]));
  });
  const likely = headed.length > 0 ? headed : values.slice(hasNumbers ? 1 : 0);
  const isHead = headed.length > 0 || (!isNamed && values.length > 1 && rest.length > 0 && values.every((at) => block[0][at] !== "" && !isValue(block[0][at])));
  return { labels, values, meant: likely.length === 1 ? likely[0] : undefined, isHead };
}

/** Returns what goes where: the line of each row that has a value, and the rows that find none. */
function placed(block, lines, { labels, column, start, hasHead, hasTotals }) {
  const taken = [], left = [];
  const used = new Set();
  let next = start;
  // Lines may be called alike: the next one after the last that was found comes first.
  const called = (label) => {
    const own = lines.flatMap((line, at) => (line.key === label && !used.has(at) ? [at] : []));
    return own.find((at) => at >= next) ?? own[0];
  };
  block.forEach((row, number) => {
    const value = row[column];
    if (hasHead && number === 0) return;
    if (labels === undefined) while (!hasTotals && lines[next]?.isTotal) next += 1;
    const at = labels === undefined ? next : called(folded(row[labels]));
    if (at !== undefined) {
      used.add(at);
      next = at + 1;
    }
    const line = lines[at];
    if (value === "") return;
    if (line && (line.isTotal || !line.choices || choiceOf(line, value) !== undefined)) taken.push({ line, value });
    else left.push(row);
  });
  return { taken, left };
}

/** Returns rows and columns changed for each other. */
const turned = (block) => block[0].map((_, at) => block.map((row) => row[at]));

/** Returns what asks before a block is pasted: it is given text and a cell, and says whether it takes care of it. */
function pasting(paper, cells, write) {
  const dialog = document.getElementById("paste");
  const part = (name) => document.getElementById("paste-" + name);
  const lines = [...paper.querySelectorAll("tr[data-item]")].map((row) => {
    const cell = cells.find((own) => row.contains(own));
    const choices = cell?.options && [...cell.options].map((option) => option.text.trim()).filter(Boolean);
    const [label, number] = ["th label", "td.number"].map((part) => row.querySelector(part).textContent.trim());
    return { label, key: folded(label), number, cell, choices, isTotal: !cell, now: () => cell?.value ?? row.querySelector("output").textContent };
  });
  const made = (tag, text, direction) => {
    const own = document.createElement(tag);
    own.textContent = text;
    if (direction) own.dir = direction;
    return own;
  };
  const figure = (text) => {
    const cell = made("td", "");
    cell.className = "figure";
    cell.append(made("bdi", text, isFigure(text) ? "ltr" : "auto"));
    return cell;
  };
  const shownRow = ({ line, value }) => {
    const row = made("tr", ""), head = made("th", line.label + " ");
    head.scope = "row";
    const note = line.isTotal ? dialog.dataset.total : fits(line, value) ? "" : dialog.dataset.doubt;
    if (note) head.append(made("small", note));
    if (note) row.className = line.isTotal ? "total" : "doubtful";
    row.append(head, figure(line.now()), figure(value));
    return row;
  };
  const item = (text) => {
    const own = made("li", "");
    own.append(made("bdi", text, "auto"));
    return own;
  };
  // A list of thousands of rows helps nobody: the first are shown, and how many more there are.
  const listed = (texts) => [...texts.slice(0, 20), ...(texts.length > 20 ? ["… +" + (texts.length - 20)] : [])].map(item);
  const sample = (block, at) => {
    const own = block.map((row) => row[at]).filter(Boolean);
    return own.slice(0, 3).join(" · ") + (own.length > 3 ? " …" : "");
  };

  let block = [], columns = {}, shown = { taken: [], left: [] }, from;
  const isMeant = () => part("column").value !== "";
  const show = () => {
    const isPlain = columns.labels === undefined;
    const ask = { labels: columns.labels, column: Number(part("column").value), start: Number(part("start").value), hasHead: part("head").checked, hasTotals: part("totals").checked };
    shown = isMeant() ? placed(block, lines, ask) : { taken: [], left: [] };
    const { taken, left } = shown;
    const reach = lines.slice(ask.start, ask.start + block.length);
    part("totals").closest("p").hidden = !isPlain || !reach.some((line) => line.isTotal);
    part("start").closest("p").hidden = !isPlain;
    part("head").closest("p").hidden = !isPlain || block.length < 2 || (isFigure(block[0][ask.column]) && !columns.isHead);
    part("lines").replaceChildren(...taken.map(shownRow));
    const besides = isMeant() ? block[0].map((_, at) => at).filter((at) => at !== ask.column && at !== columns.labels).map((at) => sample(block, at)).filter(Boolean) : [];
    for (const [name, texts] of [["left", left.map((row) => row.filter(Boolean).join(" · "))], ["besides", besides]]) {
      part(name).hidden = texts.length === 0;
      part(name).querySelector("ul").replaceChildren(...listed(texts));
    }
    part("take").disabled = !taken.some(({ line }) => !line.isTotal);
  };
  const take = () => {
    if (part("take").disabled) return;
    write(shown.taken.filter(({ line }) => !line.isTotal).map(({ line, value }) => [line.cell, choiceOf(line, value) ?? value]));
    dialog.close();
  };
  for (const name of ["column", "start", "head", "totals"]) part(name).addEventListener("change", show);
  part("take").addEventListener("click", take);
  part("leave").addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName === "BUTTON") return;
    event.preventDefault();
    take();
  });
  dialog.addEventListener("close", () => from?.focus());

  return (text, cell) => {
    block = rowsOf(text);
    if (block.length === 0 || (block.length === 1 && block[0].length === 1 && !cell.options)) return false;
    from = cell;
    columns = columnsOf(block, lines, paper.dataset.period.split("|"));
    // One row goes down the lines, and so does one that stands below a row of labels.
    if (columns.labels === undefined && block[0].length > 1) {
      const down = turned(block), own = columnsOf(down, lines, paper.dataset.period.split("|"));
      if (block.length === 1 || own.labels === 0) [block, columns] = [down, own];
    }
    let start = lines.findIndex((line) => line.cell === cell);
    // Nobody can be in the cell of a total: a block that has all lines to the end began with the totals above.
    const first = lines.length - block.length + (columns.isHead ? 1 : 0);
    if (first >= 0 && first < start && lines.slice(first, start).every((line) => line.isTotal)) start = first;
    const values = columns.values.length > 0 ? columns.values : [0];
    const meant = columns.meant ?? (values.length === 1 ? values[0] : undefined);
    part("column").replaceChildren(...(meant === undefined ? [new Option(dialog.dataset.choose, "")] : []),
      ...values.map((at) => new Option(sample(block, at), at, at === meant, at === meant)));
    part("column").closest("p").hidden = values.length === 1;
    part("start").replaceChildren(...lines.map((line, at) => new Option(line.label, at, at === start, at === start)));
    part("head").checked = columns.isHead;
    part("totals").checked = true;
    show();
    dialog.showModal();
    (meant === undefined ? part("column") : part("take")).focus();
    return true;
  };
}
