// Makes pages handier. Without it every page works: forms are sent by their buttons, tables are sorted by their links.

// A switch that is changed shows the page at once.
for (const form of document.querySelectorAll("form.switches")) {
  form.addEventListener("change", (event) => {
    if (event.target.tagName === "SELECT") form.requestSubmit();
  });
}

// A page that says what is wrong is read from there.
document.getElementById("problem")?.focus();
