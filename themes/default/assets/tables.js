// Tables that readers sort by a column and narrow to the rows that hold some words.
// Without it every table is complete; every word that it shows comes from the page.

const fold = (text) => text.normalize("NFKC").toLowerCase();
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** What a cell is sorted by: its number or code, else its words; nothing where it is empty. */
function order(cell, numeric) {
  const own = cell.dataset.order ?? "";
  if (!numeric) return own || cell.textContent.trim();
  return own === "" ? "" : Number(own);
}

function compare(a, b, direction) {
  // What has no value comes last, whichever way the column is sorted.
  if (a === "" || b === "") return (a === "") - (b === "");
  return direction * (typeof a === "number" ? a - b : collator.compare(a, b));
}

function sort(table, head, rows) {
  const next = { none: "ascending", ascending: "descending", descending: "none" };
  const state = next[head.getAttribute("aria-sort") ?? "none"];
  for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
  if (state !== "none") head.setAttribute("aria-sort", state);
  const direction = state === "descending" ? -1 : 1;
  const at = head.cellIndex;
  const numeric = head.classList.contains("n");
  const sorted = state === "none" ? rows : rows
    .map((row) => [order(row.cells[at], numeric), row])
    .sort(([a], [b]) => compare(a, b, direction))
    .map(([, row]) => row);
  table.tBodies[0].append(...sorted);
}

function sortable(table) {
  const rows = [...table.tBodies[0].rows];
  for (const head of table.querySelectorAll("th[data-sorts]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, head, rows));
    head.append(button);
  }
}

function filterable(table) {
  const line = document.createElement("p");
  const label = document.createElement("label");
  const field = document.createElement("input");
  const shown = document.createElement("output");
  line.className = "filter";
  field.type = "search";
  label.append(table.dataset.filter, " ", field);
  line.append(label, " ", shown);
  const rows = [...table.tBodies].flatMap((group) => [...group.rows])
    .filter((row) => !row.querySelector("th[scope=rowgroup]"))
    .map((row) => [row, fold(row.textContent)]);
  field.addEventListener("input", () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      count += !row.hidden;
    }
    for (const group of table.tBodies) {
      const own = [...group.rows].filter((row) => !row.querySelector("th[scope=rowgroup]"));
      group.hidden = own.length > 0 && own.every((row) => row.hidden);
    }
    shown.textContent = words.length === 0 ? ""
      : table.dataset.shown.replace("{shown}", count).replace("{all}", rows.length);
  });
  table.parentNode.before(line);
}

for (const table of document.querySelectorAll("table[data-sort]")) sortable(table);
for (const table of document.querySelectorAll("table[data-filter]")) filterable(table);
