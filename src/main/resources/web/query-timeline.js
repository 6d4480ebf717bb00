// Rows along time: grouped by year, each with its date as the reader writes it, oldest first.
import { language, make, number } from "./frame.js";
import { know } from "./query-labels.js";
import { dates } from "./query-result.js";
import { isNumber, link, words } from "./query-terms.js";
import { text } from "./query-texts.js";

const PORTION = 200;
const ZONE = "UTC";

export function timeline(result) {
  const columns = dates(result);
  let column = columns[0], many = PORTION;
  const list = make("div", { className: "years" }), more = make("button", { type: "button" });
  const choice = make("select", {}, ...columns.map(each => make("option", { value: each, textContent: each })));
  choice.addEventListener("change", () => {
    column = choice.value;
    many = PORTION;
    draw();
  });
  more.addEventListener("click", () => {
    many += PORTION;
    draw();
  });

  function draw() {
    const rows = result.rows.filter(row => row[column]).sort((a, b) => a[column].value < b[column].value ? -1 : a[column].value > b[column].value ? 1 : 0);
    const shown = rows.slice(0, many);
    const years = Map.groupBy(shown, row => /^-?\d{4}/.exec(row[column].value)[0]);
    list.replaceChildren(...[...years].map(([year, items]) => make("section", {}, make("h3", { textContent: year }),
      make("ol", {}, ...items.map(row => item(row, column, result.variables))))));
    more.hidden = rows.length <= many;
    more.textContent = text("query.more", number(Math.min(PORTION, rows.length - many)), number(rows.length - many));
    const iris = shown.flatMap(row => Object.values(row)).filter(term => term.type === "uri").map(term => term.value);
    know(iris).then(found => { if (found) draw(); });
  }
  draw();
  const tools = columns.length > 1
    ? [make("label", { className: "field" }, make("span", { textContent: text("query.date-column") }), choice)] : [];
  return make("div", { className: "stack" }, ...tools, list, more);
}

/** The date, and what else the row says: first the longest text or the thing, the rest quiet behind it. */
function item(row, column, variables) {
  const others = variables.filter(variable => variable !== column && row[variable] && !(row[variable].type === "literal" && row[variable].value === ""));
  const parts = others.map((variable, i) => make("span", { className: i === 0 ? "main" : "quiet", title: variable },
    row[variable].type === "uri" ? link(row[variable].value)
      : make("bdi", { lang: row[variable]["xml:lang"] ?? "", textContent: isNumber(row[variable]) ? number(Number(row[variable].value)) : words(row[variable]) })));
  return make("li", {}, make("time", { dateTime: row[column].value, textContent: spoken(row[column].value) }),
    make("span", { className: "told" }, ...parts.flatMap((part, i) => i === 0 ? [part] : [make("span", { className: "quiet", textContent: " · " }), part])));
}

/** As precise as it is known: 2022, July 2022, 6 July 2022. */
function spoken(value) {
  const [, year, month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value);
  const style = { timeZone: ZONE, year: "numeric", ...month && { month: "long" }, ...day && { day: "numeric" } };
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-HK", style).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
