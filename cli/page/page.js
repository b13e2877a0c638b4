"use strict";
// The page can be read without this. It adds filter and sorting, opens what a link leads into, and draws the lines from
// a chosen figure to its period and place.

const tools = document.forms[0];
const articles = [...document.querySelectorAll(".article")];
const anchorOf = (row) => document.getElementById(row.cells[0].firstChild.hash.slice(1));
const rowOf = (anchor) => {
  const link = anchor.closest(".article").querySelector(`tbody a[href="#${CSS.escape(anchor.id)}"]`);
  return link && link.closest("tr");
};

// --- filter ---

function filter() {
  const label = tools.label.value, kind = tools.kind.value, text = tools.text.value.trim().toLowerCase();
  const filtered = label || kind || text;
  let figures = 0, found = 0, shown = 0;
  for (const article of articles) {
    let here = 0;
    for (const row of article.querySelectorAll("tbody tr")) {
      const fits = (!label || row.cells[0].textContent === label) && (!kind || row.className.split(" ")[0] === kind)
        && (!text || row.textContent.toLowerCase().includes(text));
      if (row.hidden === fits) {
        row.hidden = !fits;
        anchorOf(row).classList.toggle("off", !fits);
      }
      figures += 1;
      here += fits;
    }
    const hide = Boolean(filtered) && !here;
    if (article.hidden !== hide) article.hidden = hide;
    found += here;
    shown += !hide;
  }
  tools.shown.value = filtered
    ? `${found.toLocaleString("en")} of ${figures.toLocaleString("en")} figures, in ${shown.toLocaleString("en")} of ${articles.length.toLocaleString("en")} articles`
    : "";
}

let waiting = 0;
tools.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(filter, 80);
});
tools.addEventListener("submit", (event) => event.preventDefault());

function tellFold() {
  const open = articles.some((article) => article.open);
  tools.fold.textContent = open ? "Fold all" : "Open all";
  return open;
}
tools.fold.addEventListener("click", () => {
  const open = tellFold();
  for (const article of articles) article.open = !open;
  tellFold();
});
if (articles.length < 2) tools.fold.hidden = true;

// --- sorting ---

const ORDERS = { none: "ascending", ascending: "descending", descending: "none" };
const amount = (cell) => {
  const found = cell.textContent.replaceAll(",", "").match(/-?\d+(\.\d+)?/);
  return found ? Number(found[0]) : -Infinity;
};

function sort(head) {
  const body = head.closest("table").tBodies[0], column = head.cellIndex;
  const order = ORDERS[head.ariaSort || "none"];
  for (const other of head.parentNode.cells) other.ariaSort = "none";
  head.ariaSort = order;
  const rows = [...body.rows];
  rows.forEach((row, index) => { row.place ??= index; });
  const compare = column === 1
    ? (a, b) => amount(a.cells[1]) - amount(b.cells[1])
    : (a, b) => a.cells[column].textContent.localeCompare(b.cells[column].textContent, "en");
  const sign = order === "descending" ? -1 : 1;
  rows.sort(order === "none" ? (a, b) => a.place - b.place : (a, b) => sign * compare(a, b) || a.place - b.place);
  body.append(...rows);
}

function makeSortable(article) {
  if (article.sortable) return;
  article.sortable = true;
  for (const head of article.querySelectorAll("thead th")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.ariaSort = "none";
    head.replaceChildren(button);
    button.addEventListener("click", () => sort(head));
  }
}

// --- choosing a figure ---

let chosen = null;

function belonging(anchor) {
  const text = anchor.closest(".text");
  const find = (name) => (name === undefined ? [] : [...text.querySelectorAll(`[data-i="${name}"]`)]);
  return {
    when: find(anchor.dataset.p === undefined ? undefined : `p${anchor.dataset.p}`),
    where: find(anchor.dataset.w === undefined ? undefined : `w${anchor.dataset.w}`),
  };
}

function svg(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

// Draw a curve between two pieces of the text: over the line where both stand on one, else from edge to edge.
function tie(layer, box, from, to, kind) {
  const a = from.getClientRects()[0], b = to.getClientRects()[0];
  if (!a || !b) return;
  const middle = (rect) => rect.x + rect.width / 2 - box.x;
  const level = Math.abs(a.y - b.y) < 4, down = b.y > a.y && !level;
  const start = (down ? a.bottom : a.top) - box.y, end = (down || level ? b.top : b.bottom) - box.y;
  const bow = level ? start - 14 : (start + end) / 2;
  layer.append(
    svg("path", { d: `M${middle(a)} ${start} C${middle(a)} ${bow} ${middle(b)} ${bow} ${middle(b)} ${end}`, class: kind }),
    svg("circle", { cx: middle(b), cy: end, r: 3 }),
  );
}

function choose(anchor) {
  document.querySelectorAll(".ties").forEach((layer) => layer.remove());
  document.querySelectorAll(".on").forEach((element) => element.classList.remove("on"));
  chosen = anchor;
  if (!anchor) return;
  const { when, where } = belonging(anchor);
  for (const element of [anchor, ...when, ...where]) element.classList.add("on");
  const row = rowOf(anchor);
  if (row) {
    row.classList.add("on");
    const side = row.closest(".figures"), top = row.offsetTop - side.clientHeight / 2;
    if (side.scrollHeight > side.clientHeight) side.scrollTop = top;
  }
  const text = anchor.closest(".text"), box = text.getBoundingClientRect();
  const layer = svg("svg", { class: "ties", "aria-hidden": "true" });
  if (when.length) tie(layer, box, anchor, when[0], "when");
  if (where.length) tie(layer, box, anchor, where[0], "where");
  text.append(layer);
}

const figureAt = (target) => target.closest?.('.text a[id*="-f"]');
document.addEventListener("focusin", (event) => {
  const anchor = figureAt(event.target);
  if (anchor) choose(anchor);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") choose(null);
});
addEventListener("resize", () => choose(chosen));

// --- links into the page ---

function jump() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const article = target.closest(".article");
  if (article) {
    article.hidden = false;
    article.open = true;
  }
  target.scrollIntoView({ block: "center" });
  if (figureAt(target)) target.focus({ preventScroll: true });
}
addEventListener("hashchange", jump);
// A link to where the page is already changes no hash.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#a"]');
  if (link && link.hash === location.hash) jump();
});

for (const article of articles) {
  article.addEventListener("toggle", () => {
    if (article.open) makeSortable(article);
    tellFold();
  });
  if (article.open) makeSortable(article);
}
tools.hidden = false;
filter();
tellFold();
if (location.hash) jump();
