// Places of a result, plotted by latitude and longitude with a scale. No tiles: no map is asked of anybody.
import { make, number } from "./frame.js";
import { know } from "./query-labels.js";
import { iris, numbers, place, points } from "./query-result.js";
import { fitted, shortTo, steps, svg, wide } from "./svg.js";
import { address, words } from "./query-terms.js";
import { text } from "./query-texts.js";

const MOST = 500;
const KILOMETRES = 111.32;
const GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
/** What the graph knows of where the things of a result are, by result: a map from IRI to [latitude, longitude]. */
const asked = new WeakMap();

/** The columns of numbers that name themselves latitude and longitude. */
function pair(result) {
  const found = form => numbers(result).find(variable => form.test(variable));
  const [lat, long] = [found(/^lat(itude)?$|_lat$|Lat$/i), found(/^(lon|long|lng|longitude)$|_long?$|Long?$/i)];
  return lat && long ? [lat, long] : null;
}

/** Whether the result has positions; asks the graph for those of its things, and calls back when it has some. */
export function located(result, again) {
  if (pair(result) || points(result).length > 0) return true;
  if (!asked.has(result)) {
    asked.set(result, new Map());
    positions(result).then(found => {
      asked.set(result, found);
      if (found.size > 0) again();
    }, () => { /* without positions there is no map */ });
  }
  return asked.get(result).size > 0;
}

async function positions(result) {
  const things = new Set(iris(result).flatMap(variable => result.rows.slice(0, MOST).map(row => row[variable]?.value)));
  const safe = [...things].filter(iri => iri && /^[^\s<>"{}|\\^`]+$/.test(iri)).slice(0, MOST);
  if (safe.length === 0) return new Map();
  const query = `SELECT ?iri ?lat ?long { VALUES ?iri { ${safe.map(iri => `<${iri}>`).join(" ")} } ?iri <${GEO}lat> ?lat ; <${GEO}long> ?long }`;
  const response = await fetch("/sparql", { method: "POST", body: new URLSearchParams({ query }),
    headers: { Accept: "application/sparql-results+json" } });
  return new Map((await response.json()).results.bindings.map(row => [row.iri.value, [Number(row.lat.value), Number(row.long.value)]]));
}

/** { lat, long, term, name } of each row that has a position, one for each position and name. */
function spots(result) {
  const columns = pair(result), [point] = points(result), known = asked.get(result);
  const things = iris(result), naming = result.variables.find(variable => !columns?.includes(variable) && variable !== point);
  const found = new Map();
  const add = (at, term) => {
    if (at && at.every(Number.isFinite)) found.set(`${at}|${words(term)}`, { lat: at[0], long: at[1], term, name: words(term) });
  };
  for (const row of result.rows) {
    const term = row[things[0]] ?? row[naming];
    if (columns) add(columns.map(column => row[column] ? Number(row[column].value) : NaN), term);
    else if (point) add(place(row[point]), term);
    else for (const variable of things) add(known.get(row[variable]?.value), row[variable]);
  }
  return [...found.values()];
}

export function map(result) {
  const area = make("div", { className: "drawing" }), note = make("p", { className: "quiet" });
  let drawn = [];
  const refresh = () => {
    const all = spots(result);
    drawn = all.slice(0, MOST);
    note.textContent = text("query.map-said", number(drawn.length)) + (all.length > MOST ? ` ${text("query.map-part", number(all.length))}` : "");
    if (area.clientWidth) area.replaceChildren(plot(drawn, area.clientWidth));
  };
  refresh();
  fitted(area, width => plot(drawn, width));
  know(drawn.filter(spot => spot.term?.type === "uri").map(spot => spot.term.value)).then(more => { if (more) refresh(); });
  return make("div", { className: "stack" }, note, area);
}

function plot(spots, width) {
  const lats = spots.map(spot => spot.lat), longs = spots.map(spot => spot.long);
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2, squeeze = Math.max(.05, Math.cos(middle * Math.PI / 180));
  // A single place still gets some kilometres around it.
  const tall = Math.max(Math.max(...lats) - Math.min(...lats), .03) * 1.3;
  const broad = Math.max(Math.max(...longs) - Math.min(...longs), .03) * 1.5;
  const height = Math.max(300, Math.min(560, width * tall / (broad * squeeze)));
  const scale = Math.min(width / (broad * squeeze), height / tall);
  const centre = (Math.min(...longs) + Math.max(...longs)) / 2;
  const x = long => width / 2 + (long - centre) * squeeze * scale, y = lat => height / 2 - (lat - middle) * scale;
  const half = { long: width / 2 / squeeze / scale, lat: height / 2 / scale };
  const inside = (value, low, high) => value > low && value < high;
  const meridians = steps(centre - half.long, centre + half.long, Math.max(2, width / 160)).filter(each => inside(x(each), 10, width - 30));
  const parallels = steps(middle - half.lat, middle + half.lat, height / 110).filter(each => inside(y(each), 20, height - 30));
  return svg("svg", { width, height, role: "group", "aria-label": text("query.view-map") },
    svg("rect", { class: "sheet", width, height, rx: 10 }),
    ...meridians.flatMap(each => [svg("line", { class: "grid", x1: x(each), x2: x(each), y1: 0, y2: height }),
      svg("text", { class: "degree", x: x(each) + 4, y: 14 }, `${Math.abs(each)}° ${each < 0 ? "W" : "E"}`)]),
    ...parallels.flatMap(each => [svg("line", { class: "grid", x1: 0, x2: width, y1: y(each), y2: y(each) }),
      svg("text", { class: "degree", x: 6, y: y(each) - 4 }, `${Math.abs(each)}° ${each < 0 ? "S" : "N"}`)]),
    ...marks(spots, x, y, width), ...bar(scale, width, height));
}

/** Dots with their names; a name that would lie on another is left to the title of its dot. */
function marks(spots, x, y, width) {
  const taken = spots.map(spot => [x(spot.long) - 7, y(spot.lat) - 7, x(spot.long) + 7, y(spot.lat) + 7]);
  const free = box => taken.every(other => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]);
  return spots.map(spot => {
    const [cx, cy] = [x(spot.long), y(spot.lat)], name = shortTo(spot.name, width * .4), long = wide(name);
    const spare = [[cx + 10, cy + 5], [cx - 10 - long, cy + 5], [cx - long / 2, cy - 12], [cx - long / 2, cy + 22]]
      .find(([left, base]) => left > 4 && left + long < width - 4 && free([left, base - 12, left + long, base + 3]));
    if (spare) taken.push([spare[0], spare[1] - 12, spare[0] + long, spare[1] + 3]);
    const to = spot.term?.type === "uri" ? address(spot.term.value) : null;
    return svg(to ? "a" : "g", { href: to ?? undefined, "aria-label": spot.name },
      svg("title", {}, `${spot.name} (${spot.lat}, ${spot.long})`), svg("circle", { class: "dot", cx, cy, r: 6 }),
      ...spare ? [svg("text", { x: spare[0], y: spare[1], class: "halo" }, name)] : []);
  });
}

/** The scale: the longest round distance that takes less than a third of the width. */
function bar(scale, width, height) {
  const most = width / 3 / scale * KILOMETRES, power = 10 ** Math.floor(Math.log10(most));
  const length = [5, 2, 1].map(times => times * power).find(each => each <= most), pixels = length / KILOMETRES * scale;
  const [left, base] = [width - pixels - 16, height - 14];
  return [svg("path", { class: "axis", d: `M${left} ${base - 6}v6h${pixels}v-6` }),
    svg("text", { x: left + pixels / 2, y: base - 8, class: "at-middle" }, length >= 1 ? `${number(length)} km` : `${number(length * 1000)} m`)];
}
