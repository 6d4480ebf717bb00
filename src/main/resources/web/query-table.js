// Rows as a table, a hundred at a time, so that a large answer stays quick; sorted and filtered in the browser.
import { language, make, number } from "./frame.js";
import { know } from "./query-labels.js";
import { STEP, arranged, pause } from "./query-sort.js";
import { text } from "./query-texts.js";
import { element, isNumber, words } from "./query-terms.js";

const PAGE = 100;
/** So many different IRIs of a result get their names at once, so that rows can be found and sorted by them. */
const MOST_NAMED = 3000;

/** Numbers stand to the right; dates and the like are not broken. */
const shape = term => isNumber(term) ? "number" : /^[\d.,:/T-]{1,20}$/.test(term?.value ?? "") ? "whole" : "";

const iris = rows => rows.flatMap(row => Object.values(row)).filter(term => term.type === "uri").map(term => term.value);

export function table({ variables, rows }) {
  let shown = rows, first = 0, sorted = null, ascending = true, filter = "", turn = 0;
  let texts = null;
  const body = make("tbody");
  const heads = variables.map(variable => {
    const button = make("button", { type: "button", textContent: variable, title: text("query.sort", variable) });
    button.addEventListener("click", () => {
      ascending = sorted === variable ? !ascending : true;
      sorted = variable;
      arrange();
    });
    return make("th", { scope: "col" }, button);
  });
  const place = make("span", { className: "quiet", role: "status" });
  const button = (title, to) => {
    const made = make("button", { type: "button", textContent: title });
    made.addEventListener("click", () => go(to()));
    return made;
  };
  const back = button(text("query.previous"), () => first - PAGE), on = button(text("query.next"), () => first + PAGE);
  const jump = make("input", { type: "number", min: 1, className: "jump", ariaLabel: text("query.go-to") });
  jump.addEventListener("change", () => { if (jump.value >= 1) go(Math.floor((jump.value - 1) / PAGE) * PAGE); });
  const jumping = make("span", { className: "jumping" }, text("query.go-to"), jump);
  const find = make("input", { type: "search", placeholder: text("query.filter"), ariaLabel: text("query.filter") });
  let typing = 0;
  find.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      filter = find.value.normalize("NFC").toLowerCase();
      arrange();
    }, rows.length > 5000 ? 250 : 0);
  });
  const bar = make("div", { className: "pages" }, find, place, jumping, back, on);
  const scroll = make("div", { className: "scroll", tabIndex: 0, role: "region", ariaLabel: text("query.answer") },
    make("table", {}, make("thead", {}, make("tr", {}, ...heads)), body));

  /** With 100,000 rows this takes a while: it goes in steps, and a newer wish ends an older one. */
  async function arrange() {
    const mine = ++turn;
    const wanted = () => mine === turn;
    scroll.setAttribute("aria-busy", "true");
    let next = filter ? await fitting(filter, wanted) : rows;
    if (sorted) next = await arranged(next, sorted, ascending, wanted);
    if (!wanted()) return;
    scroll.removeAttribute("aria-busy");
    shown = next;
    heads.forEach((head, i) => {
      if (variables[i] === sorted) head.ariaSort = ascending ? "ascending" : "descending";
      else head.removeAttribute("aria-sort");
    });
    go(0);
  }

  /** The rows with the words in them. */
  async function fitting(filter, wanted) {
    const found = texts ??= [];
    for (let i = found.length; i < rows.length && wanted(); i++) {
      found.push(variables.map(v => words(rows[i][v])).join("\n").toLowerCase());
      if (i % STEP === STEP - 1) await pause();
    }
    return rows.filter((_, i) => found[i]?.includes(filter));
  }

  function go(to) {
    first = Math.max(0, Math.min(to, shown.length - 1));
    draw();
    scroll.scrollTop = 0;
  }

  function draw() {
    const drawn = shown.slice(first, first + PAGE);
    body.replaceChildren(...drawn.map(row => make("tr", {},
      ...variables.map(v => make("td", { className: shape(row[v]) }, element(row[v]))))));
    const last = Math.min(first + PAGE, shown.length);
    place.textContent = shown.length === 0 ? text("query.none-fits") : filter
      ? text("query.fits", number(shown.length), number(rows.length))
      : text("query.page", number(first + 1), number(last), number(rows.length));
    jumping.hidden = back.hidden = on.hidden = shown.length <= PAGE;
    jump.max = shown.length;
    back.disabled = first === 0;
    on.disabled = last >= shown.length;
    know(iris(drawn)).then(more => { if (more) draw(); });
  }

  draw();
  const all = new Set(iris(rows.length > 20 * MOST_NAMED ? [] : rows));
  if (all.size <= MOST_NAMED) know(all).then(more => {
    texts = null;
    if (more) draw();
  });
  bar.hidden = rows.length <= 10;
  return make("div", {}, bar, scroll);
}
