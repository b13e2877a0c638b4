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

const wanted = { label: "", kind: "", text: "" };
const figuresOf = (article) => article.figures ??= [...article.querySelectorAll("tbody tr")].map((row) => ({
  row, label: row.cells[0].textContent, kind: row.className.split(" ")[0], text: row.textContent.toLowerCase(),
}));
const fits = (figure) => (!wanted.label || figure.label === wanted.label) && (!wanted.kind || figure.kind === wanted.kind)
  && (!wanted.text || figure.text.includes(wanted.text));

// Only what can be seen is changed: of a folded article nothing but whether it is there.
function show(article) {
  for (const figure of figuresOf(article)) {
    const hide = !fits(figure);
    if (figure.row.hidden === hide) continue;
    figure.row.hidden = hide;
    anchorOf(figure.row).classList.toggle("off", hide);
  }
}

function filter() {
  wanted.label = tools.label.value;
  wanted.kind = tools.kind.value;
  wanted.text = tools.text.value.trim().toLowerCase();
  const filtered = Boolean(wanted.label || wanted.kind || wanted.text);
  let figures = 0, found = 0, shown = 0;
  for (const article of articles) {
    const all = figuresOf(article), here = filtered ? all.filter(fits).length : all.length;
    const hide = filtered && !here;
    if (article.hidden !== hide) article.hidden = hide;
    if (article.open && !hide) show(article);
    figures += all.length;
    found += here;
    shown += !hide;
  }
  const count = (number) => number.toLocaleString("en");
  tools.shown.value = filtered
    ? `${count(found)} of ${count(figures)} figures, in ${count(shown)} of ${count(articles.length)} articles`
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
  const box = target.getBoundingClientRect();
  if (box.top < 80 || box.bottom > innerHeight - 20) target.scrollIntoView({ block: "center" });
  if (figureAt(target)) target.focus({ preventScroll: true });
}
addEventListener("hashchange", jump);
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#a"]');
  if (!link) return;
  const anchor = figureAt(link);
  if (anchor) { // it leads to itself: the address changes, and nothing moves
    event.preventDefault();
    history.pushState(null, "", anchor.hash);
    anchor.focus({ preventScroll: true });
  } else if (link.getAttribute("href") === location.hash) {
    jump(); // a link to where the page is already changes no address
  }
});

for (const article of articles) {
  article.addEventListener("toggle", () => {
    if (article.open) {
      makeSortable(article);
      show(article);
    }
    tellFold();
  });
  if (article.open) makeSortable(article);
}
tools.hidden = false;
document.documentElement.classList.add("live");
if (tools.label.value || tools.kind.value || tools.text.value) filter(); // what a browser has kept over a reload
tellFold();
if (location.hash) jump();
