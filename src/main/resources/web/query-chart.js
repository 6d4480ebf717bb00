// Numbers of a column against the labels of another: bars, or a line where the labels are dates or numbers.
import { make, number } from "./frame.js";
import { know } from "./query-labels.js";
import { dates, numbers } from "./query-result.js";
import { fitted, shortTo, steps, svg, wide } from "./svg.js";
import { words } from "./query-terms.js";
import { text } from "./query-texts.js";

const MOST_BARS = 60, MOST_DOTS = 2000;
const LINE = 28, TOP = 8, BOTTOM = 28, HEIGHT = 340;

export function chart(result) {
  const values = numbers(result), times = dates(result);
  const labels = [...result.variables.filter(variable => !values.includes(variable)), ...values];
  const choice = { label: labels.find(each => times.includes(each)) ?? labels[0], value: values.at(-1) };
  if (choice.label === choice.value) choice.label = labels.find(each => each !== choice.value);
  choice.form = isScale(choice.label) ? "line" : "bars";
  function isScale(variable) { return times.includes(variable) || values.includes(variable); }

  const place = make("div", { className: "drawing" }), note = make("p", { className: "quiet" });
  const form = select(text("query.chart-form"), [["bars", text("query.bars")], ["line", text("query.line")]], choice.form, value => { choice.form = value; });
  const tools = make("div", { className: "tools choices-of" },
    select(text("query.chart-value"), values.map(each => [each, each]), choice.value, value => { choice.value = value; }),
    select(text("query.chart-label"), labels.map(each => [each, each]), choice.label, value => { choice.label = value; }), form);

  function select(title, options, chosen, set) {
    const field = make("select", {}, ...options.map(([value, shown]) => make("option", { value, textContent: shown, selected: value === chosen })));
    field.addEventListener("change", () => {
      set(field.value);
      draw();
    });
    return make("label", { className: "field" }, make("span", { textContent: title }), field);
  }

  function draw() {
    form.hidden = !isScale(choice.label);
    const line = choice.form === "line" && isScale(choice.label);
    const points = result.rows.filter(row => row[choice.value] && row[choice.label])
      .map(row => ({ label: words(row[choice.label]), x: position(row[choice.label], times.includes(choice.label)), y: Number(row[choice.value].value) }));
    const most = line ? MOST_DOTS : MOST_BARS, drawn = points.slice(0, most);
    note.textContent = points.length > most ? text("query.chart-part", number(most), number(points.length)) : "";
    place.setAttribute("aria-label", text("query.chart-said", choice.value, choice.label, number(drawn.length)));
    redraw = width => line ? lines(drawn, width, choice) : bars(drawn, width);
    if (place.clientWidth) place.replaceChildren(redraw(place.clientWidth));
  }
  let redraw;
  place.setAttribute("role", "img");
  draw();
  fitted(place, width => redraw(width));
  know(result.rows.slice(0, MOST_BARS).map(row => row[choice.label]).filter(term => term?.type === "uri").map(term => term.value))
    .then(more => { if (more) draw(); });
  return make("div", { className: "stack" }, tools, note, place);
}

/** Where on the line a label stands: dates by days, numbers by their value. */
const position = (term, isDate) => isDate ? day(term.value) : Number(term.value);

const day = value => {
  const [, year, month, date] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value);
  return Date.UTC(year, (month ?? 1) - 1, date ?? 1) / 86_400_000;
};

function bars(points, width) {
  const names = Math.min(Math.max(...points.map(point => wide(point.label))), width * .38);
  const figures = Math.max(...points.map(point => wide(number(point.y)))) + 12;
  const low = Math.min(0, ...points.map(point => point.y)), high = Math.max(0, ...points.map(point => point.y));
  const left = names + 10, room = Math.max(20, width - left - figures);
  const x = value => left + (value - low) / (high - low || 1) * room;
  return svg("svg", { width, height: points.length * LINE + TOP },
    ...points.flatMap((point, i) => {
      const y = TOP + i * LINE, from = Math.min(x(0), x(point.y));
      return [svg("text", { x: names, y: y + 15, class: "at-end" }, svg("title", {}, point.label), shortTo(point.label, names)),
        svg("rect", { class: "bar", x: from, y, width: Math.max(1, Math.abs(x(point.y) - x(0))), height: LINE - 8, rx: 3 }),
        svg("text", { x: Math.max(x(point.y), x(0)) + 6, y: y + 15, class: "figure" }, number(point.y))];
    }), svg("line", { class: "axis", x1: x(0), x2: x(0), y1: 0, y2: points.length * LINE + TOP }));
}

function lines(points, width, { label }) {
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const ys = steps(Math.min(0, ...sorted.map(point => point.y)), Math.max(...sorted.map(point => point.y)), 5);
  const left = Math.max(...ys.map(y => wide(number(y)))) + 14, right = width - 16, bottom = HEIGHT - BOTTOM;
  const [first, last] = [sorted[0].x, sorted.at(-1).x];
  const x = value => left + 8 + (last === first ? .5 : (value - first) / (last - first)) * (right - left - 8);
  const y = value => bottom - (value - ys[0]) / (ys.at(-1) - ys[0]) * (bottom - TOP);
  return svg("svg", { width, height: HEIGHT },
    ...ys.flatMap(value => [svg("line", { class: "grid", x1: left, x2: right, y1: y(value), y2: y(value) }),
      svg("text", { x: left - 8, y: y(value) + 4, class: "at-end quiet" }, number(value))]),
    svg("polyline", { class: "line", points: sorted.map(point => `${x(point.x)},${y(point.y)}`).join(" ") }),
    ...sorted.map(point => svg("circle", { class: "dot", cx: x(point.x), cy: y(point.y), r: sorted.length > 200 ? 2 : 4 },
      svg("title", {}, `${label}: ${point.label} · ${number(point.y)}`))),
    ...underneath(sorted, x, width));
}

/** The labels below the line, as many as stand there without touching. */
function underneath(sorted, x, width) {
  let free = 0;
  return sorted.flatMap(point => {
    const half = wide(point.label) / 2, middle = Math.min(Math.max(x(point.x), half), width - half);
    if (middle - half < free) return [];
    free = middle + half + 12;
    return [svg("text", { x: middle, y: HEIGHT - 8, class: "at-middle quiet" }, point.label)];
  });
}
