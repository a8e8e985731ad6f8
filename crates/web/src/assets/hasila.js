// Makes pages handier. Without it every page works: forms are sent by their buttons, tables are sorted by their links.

// A switch that is changed shows the page at once.
for (const form of document.querySelectorAll("form.switches")) {
  form.addEventListener("change", (event) => {
    if (event.target.tagName === "SELECT") form.requestSubmit();
  });
}

// A page that says what is wrong is read from there.
document.getElementById("problem")?.focus();

// Forms are filled in like a spreadsheet: Enter and the arrows go from cell to cell, a block is pasted from the cell on, and each
// cell is saved as it is left. What cannot be saved is tried again, and kept in this browser if the session has ended meanwhile.
const paper = document.querySelector("form.paper");
if (paper?.elements.token) {
  const cells = [...paper.querySelectorAll("td.answer > input, td.answer > select")];
  const fields = [...paper.querySelectorAll("[name^='v.'], [name^='c.'], #decimal")];
  const saved = document.getElementById("saved");
  const shelf = "unsent " + location.pathname + location.search.replace(/[?&](step|saved)=[^&]*/g, "");
  const unsent = new Map();
  let busy = false, pause = 1000, timer = 0;

  const item = (field) => field.name.slice(2);
  const keep = () => {
    if (unsent.size > 0) sessionStorage.setItem(shelf, JSON.stringify({ fields: [...unsent], at: document.activeElement?.id }));
    else sessionStorage.removeItem(shelf);
  };

  function show(form) {
    document.getElementById("answered").textContent = form.answered;
    for (const line of form.lines) {
      const cell = document.getElementById("v-" + line.item);
      if (cell?.tagName === "OUTPUT") cell.textContent = line.shown;
      const said = document.getElementById("e-" + line.item);
      if (!said) continue;
      const own = form.remarks.filter((remark) => remark.item === line.item);
      cell?.toggleAttribute("aria-invalid", false);
      if (own.some((remark) => remark.level === "error")) cell?.setAttribute("aria-invalid", "true");
      const wants = own.some((remark) => remark.level === "warning");
      if (wants) cell?.closest("td").querySelector("details")?.setAttribute("open", "");
      said.replaceChildren(...own.flatMap((remark) => {
        const told = document.createElement("p");
        told.className = remark.level;
        told.textContent = remark.message + (remark.fix ? " " + remark.fix : "");
        return [told, ...remark.meant.map((meant) => {
          const choice = document.createElement("button");
          choice.type = "submit";
          choice.name = "do";
          choice.value = "settle:" + line.item + ":" + meant;
          choice.className = "quiet";
          choice.textContent = meant;
          return choice;
        })];
      }));
    }
  }

  async function send() {
    if (busy || unsent.size === 0) return;
    busy = true;
    const sending = new Map(unsent);
    const body = new URLSearchParams([...sending, ["token", paper.elements.token.value], ["do", "save"]]);
    try {
      const answer = await fetch(paper.dataset.cells, { method: "POST", body, headers: { accept: "application/json" } });
      if (answer.status === 401 || answer.status === 403) {
        keep();
        saved.textContent = paper.dataset.expired + " ";
        const way = document.createElement("a");
        way.href = "/sign-in?to=" + encodeURIComponent(location.pathname + location.search + "#" + (document.activeElement?.id ?? ""));
        way.textContent = paper.dataset.signIn;
        saved.append(way);
        busy = false;
        return;
      }
      const form = await answer.json();
      if (answer.status >= 500) throw new Error(form.detail);
      if (!answer.ok) {
        // Trying again would not help; the reason does.
        saved.textContent = form.detail;
        busy = false;
        return;
      }
      for (const [name, value] of sending) if (unsent.get(name) === value) unsent.delete(name);
      keep();
      show(form);
      saved.textContent = paper.dataset.saved;
      pause = 1000;
    } catch {
      keep();
      saved.textContent = paper.dataset.waiting;
      pause = Math.min(pause * 2, 15000);
      clearTimeout(timer);
      timer = setTimeout(send, pause);
    }
    busy = false;
    if (unsent.size > 0 && pause === 1000) send();
  }

  const changed = (field) => {
    unsent.set(field.name, field.value);
    keep();
  };
  for (const field of fields) {
    field.addEventListener("input", () => changed(field));
    field.addEventListener("change", () => { changed(field); send(); });
  }
  window.addEventListener("online", send);

  // What could not be sent before the session ended, or the browser was closed, is there again, and so is the cell.
  const left = JSON.parse(sessionStorage.getItem(shelf) ?? "null");
  if (left) {
    for (const [name, value] of left.fields) {
      const field = paper.elements[name];
      if (field) { field.value = value; changed(field); }
    }
    document.getElementById(left.at)?.focus();
    send();
  }

  const go = (from, by) => {
    const next = cells[cells.indexOf(from) + by];
    next?.focus();
    next?.select?.();
    return Boolean(next);
  };
  let before = "";
  // What Ctrl+Z takes back: one cell that was typed in, or all that was pasted at once, as it was before.
  const steps = [];
  const write = (pairs) => {
    for (const [cell, value] of pairs) {
      cell.value = value;
      changed(cell);
    }
    send();
  };
  const offer = pasting(paper, cells, (pairs) => {
    steps.push(pairs.map(([cell]) => [cell, cell.value]));
    saved.textContent = paper.dataset.pasted;
    write(pairs);
  });
  /** Ctrl+Z takes the last step back, Ctrl+S saves. What is being typed in a cell the browser takes back itself. */
  const command = (event, cell) => {
    const key = event.key.toLowerCase();
    if (key === "s") {
      event.preventDefault();
      send();
    } else if (key === "z" && !event.shiftKey && cell.value === before && steps.length > 0) {
      event.preventDefault();
      const step = steps.pop();
      saved.textContent = paper.dataset.undone;
      write(step);
      before = cell.value;
      step[0][0].focus();
    }
  };
  for (const about of paper.querySelectorAll("td.answer details")) {
    about.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      about.closest("td").querySelector("input, select").focus();
    });
  }
  for (const cell of cells) {
    cell.addEventListener("focus", () => (before = cell.value));
    cell.addEventListener("blur", () => { if (cell.value !== before) steps.push([[cell, before]]); });
    cell.addEventListener("keydown", (event) => {
      if (event.altKey || event.isComposing) return;
      if (event.ctrlKey || event.metaKey) return command(event, cell);
      if (event.key === "F2") {
        event.preventDefault();
        const about = event.shiftKey && cell.closest("td").querySelector("details");
        if (about) {
          about.open = true;
          about.querySelector("input").focus();
        } else cell.setSelectionRange?.(cell.value.length, cell.value.length);
        return;
      }
      const down = event.key === "Enter" ? (event.shiftKey ? -1 : 1) : { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (down && !(cell.tagName === "SELECT" && event.key !== "Enter")) {
        event.preventDefault();
        go(cell, down);
      } else if (event.key === "Escape") {
        cell.value = before;
        changed(cell);
      }
    });
    cell.addEventListener("paste", (event) => {
      if (offer(event.clipboardData.getData("text/plain"), cell)) event.preventDefault();
    });
  }
}

// The queue of reports is gone through by keyboard: j and k move, Enter or o opens; in a report j and k go on, a confirms, r is
// the reason.
const rows = [...document.querySelectorAll("table.queue tbody a")];
const judge = document.querySelector("form.judge");
if (rows.length > 0 || judge) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (judge) {
      const way = { j: "next", k: "prev" }[event.key];
      if (way) document.querySelector(`a[rel=${way}]`)?.click();
      if (event.key === "a") document.getElementById("confirm")?.click();
      if (event.key === "r") { event.preventDefault(); document.getElementById("reason")?.focus(); }
      return;
    }
    const at = rows.indexOf(document.activeElement);
    if (event.key === "j") rows[Math.min(at + 1, rows.length - 1)].focus();
    if (event.key === "k") rows[Math.max(at - 1, 0)].focus();
    if (event.key === "o") document.activeElement.closest("table.queue a")?.click();
  });
}

// A plan is checked while it is written, and what was written waits in this browser until it is proposed or thrown away.
const plan = document.querySelector("form.plan");
if (plan?.elements.token) {
  const text = plan.elements.text, said = document.getElementById("said"), shelf = "plan " + location.pathname;
  const inForce = text.defaultValue;
  let timer = 0, asked = 0;

  const line = (remark) => {
    const item = document.createElement("li"), word = document.createElement("b"), place = document.createElement("bdi");
    word.textContent = remark.word;
    place.dir = "ltr";
    place.textContent = remark.line + ":" + remark.character;
    item.append(word, " ", place, " " + remark.message);
    if (remark.fix) {
      const fix = document.createElement("span");
      fix.className = "fix";
      fix.textContent = " " + remark.fix;
      item.append(fix);
    }
    return item;
  };
  async function check() {
    const own = ++asked;
    const body = new URLSearchParams([["text", text.value], ["token", plan.elements.token.value], ["do", "check"]]);
    try {
      const answer = await fetch(plan.action, { method: "POST", body, headers: { accept: "application/json" } });
      if (!answer.ok) return;
      const found = await answer.json();
      if (own !== asked) return;
      const sound = document.createElement("li");
      sound.textContent = said.dataset.sound;
      said.replaceChildren(...(found.remarks.length > 0 ? found.remarks.map(line) : [sound]));
    } catch {
      // The button still checks.
    }
  }
  text.addEventListener("input", () => {
    try { localStorage.setItem(shelf, text.value); } catch { /* A full shelf keeps nothing. */ }
    clearTimeout(timer);
    timer = setTimeout(check, 500);
  });
  plan.addEventListener("submit", (event) => { if (event.submitter?.value === "propose") localStorage.removeItem(shelf); });

  const draft = localStorage.getItem(shelf);
  if (draft !== null && draft !== inForce && !("sent" in plan.dataset)) {
    text.value = draft;
    const note = document.createElement("p"), discard = document.createElement("button");
    note.className = "note";
    discard.type = "button";
    discard.className = "quiet";
    discard.textContent = plan.dataset.discard;
    discard.addEventListener("click", () => {
      text.value = inForce;
      localStorage.removeItem(shelf);
      note.remove();
      check();
    });
    note.append(plan.dataset.draft + " ", discard);
    text.before(note);
    check();
  }
}
