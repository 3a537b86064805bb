// The page of the search: reads the form and the address, shows what the core finds. Every word comes from
// the page or the index; what was typed and what was found become text nodes, never markup.

import { open } from "./search-core.js";

const SHOWN = 8;
const form = document.querySelector("form.search");
const [status, place] = ["page_status", "page_hits"].map((id) => document.getElementById(id));
let index, latest, hits;

document.getElementById("page_script").remove();

const read = async (name) => {
  // The catalogue names the version of all other files, and is asked for anew.
  const answer = await fetch(name, { cache: name === "index.json" ? "no-cache" : "default" });
  if (!answer.ok) throw new Error(answer.status);
  return new Uint8Array(await answer.arrayBuffer());
};

const node = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== ""));
  return made;
};

const marked = (pieces) => pieces.map(({ text, marked }) => (marked ? node("mark", "", text) : text));

const hitOf = (hit) => {
  const link = node("a", "", hit.number && node("span", "no", hit.number), hit.number && " ", ...marked(hit.title));
  link.href = hit.href;
  if (hit.lang) link.lang = hit.lang;
  const facts = [hit.kind, hit.body, hit.year].filter(Boolean).map((fact) => node("li", "", fact));
  const path = hit.path.map((heading) => node("li", "", heading));
  return node("li", "", node("h2", "", link), node("ul", "tags", ...facts),
    path.length ? node("ol", "path", ...path) : "", hit.excerpt.length ? node("p", "", ...marked(hit.excerpt)) : "");
};

async function more({ found, parts }, run) {
  const from = hits.children.length;
  const shown = await Promise.all(found.slice(from, from + SHOWN).map((entry) => index.show(entry, parts)));
  if (run !== latest) return;
  const items = shown.map(hitOf);
  hits.append(...items);
  if (from) items[0].querySelector("a").focus();
  const rest = document.getElementById("page_more");
  rest?.remove();
  if (hits.children.length < found.length) {
    const button = node("button", "", index.catalogue.words.more);
    button.id = "page_more";
    button.type = "button";
    button.addEventListener("click", () => answer(() => more({ found, parts }, run)));
    hits.after(button);
  }
}

async function answer(work) {
  try {
    await work();
  } catch {
    index = undefined;
    status.textContent = status.dataset.failed;
  }
}

const search = () => answer(async () => {
  const run = (latest = {});
  const { q, ...filters } = Object.fromEntries(new FormData(form));
  place.replaceChildren();
  status.textContent = q.trim() && status.dataset.searching;
  if (!q.trim()) return;
  index ??= await open(read);
  const result = await index.find(q, filters);
  if (run !== latest) return;
  const { one, many, none, elsewhere, loosened } = index.catalogue.words;
  const n = result.found.length;
  const asked = (words) => words.replace("{q}", () => q.trim());
  const said = n ? (n === 1 ? one : many).replace("{n}", n.toLocaleString("en")) : asked(none);
  status.replaceChildren(said, ...(result.loosened ? [" ", node("span", "note", loosened)] : []));
  const other = document.querySelector("a.switch");
  if (!n && other) {
    const link = node("a", "", asked(elsewhere));
    link.href = `${other.href}?${new URLSearchParams({ q: q.trim() })}`;
    place.append(node("p", "", link));
  }
  if (!n) return;
  place.append((hits = node("ol", "hits")));
  await more(result, run);
});

/** Puts what the address says into the form. */
function fill() {
  const asked = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll("[name]")) {
    field.value = asked.get(field.name) ?? "";
    if (field.selectedIndex === -1) field.selectedIndex = 0;
  }
}

function go() {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  if (`?${asked}` !== location.search) history.pushState(null, "", `?${asked}`);
  search();
}

form.addEventListener("submit", (event) => { event.preventDefault(); go(); });
form.addEventListener("change", (event) => { if (event.target.matches("select")) go(); });
addEventListener("popstate", () => { fill(); search(); });
fill();
search();
