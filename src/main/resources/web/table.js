// Rows of a SELECT as a table: a page at a time, so that a large answer stays quick; sorted and filtered in the browser.
import { element, isNumber, plain } from "./terms.js";
import { language, make, number } from "./frame.js";
import { text } from "./query-texts.js";

const PAGE = 100;

/** Numbers stand to the right; dates and the like are not broken. */
const shape = term => isNumber(term) ? "number" : /^[\d.,:/T-]{1,20}$/.test(term?.value ?? "") ? "whole" : "";

export function table(variables, rows) {
  let shown = rows, first = 0, sorted = null, ascending = true, filter = "";
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
  const place = make("span", { className: "quiet" });
  const back = make("button", { type: "button", textContent: text("query.previous") });
  const on = make("button", { type: "button", textContent: text("query.next") });
  back.addEventListener("click", () => turn(-PAGE));
  on.addEventListener("click", () => turn(PAGE));
  const find = make("input", { type: "search", placeholder: text("query.filter"), ariaLabel: text("query.filter") });
  find.addEventListener("input", () => { filter = find.value.normalize("NFC").toLowerCase(); arrange(); });
  const bar = make("div", { className: "pages" }, find, place, back, on);
  const scroll = make("div", { className: "scroll", tabIndex: 0, role: "region", ariaLabel: text("query.answer") },
    make("table", {}, make("thead", {}, make("tr", {}, ...heads)), body));

  function arrange() {
    first = 0;
    shown = filter ? rows.filter(row => variables.some(v => plain(row[v]).toLowerCase().includes(filter))) : rows;
    if (sorted) {
      const collator = new Intl.Collator(language === "en" ? "en" : "zh-HK", { numeric: true });
      const order = (a, b) => isNumber(a[sorted]) && isNumber(b[sorted])
        ? a[sorted].value - b[sorted].value : collator.compare(plain(a[sorted]), plain(b[sorted]));
      shown = [...shown].sort((a, b) => ascending ? order(a, b) : order(b, a));
    }
    heads.forEach((head, i) => {
      if (variables[i] === sorted) head.ariaSort = ascending ? "ascending" : "descending";
      else head.removeAttribute("aria-sort");
    });
    draw();
  }

  function turn(by) {
    first += by;
    draw();
    scroll.scrollTop = 0;
  }

  function draw() {
    body.replaceChildren(...shown.slice(first, first + PAGE).map(row => make("tr", {},
      ...variables.map(v => make("td", { className: shape(row[v]) }, element(row[v]))))));
    const last = Math.min(first + PAGE, shown.length);
    place.textContent = filter ? text("query.fits", number(shown.length), number(rows.length))
      : text("query.page", number(first + 1), number(last), number(rows.length));
    back.hidden = on.hidden = shown.length <= PAGE;
    back.disabled = first === 0;
    on.disabled = last >= shown.length;
  }

  draw();
  return rows.length > 10 ? [bar, scroll] : [scroll];
}
