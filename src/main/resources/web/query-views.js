// The ways to look at one result. A view is offered only where the result has the columns for it.
import { make } from "./frame.js";
import { chart } from "./query-chart.js";
import { map, located } from "./query-map.js";
import { network, edges } from "./query-network.js";
import { dates, numbers } from "./query-result.js";
import { table } from "./query-table.js";
import { text } from "./query-texts.js";
import { timeline } from "./query-timeline.js";

const VIEWS = [
  { name: "table", title: text("query.view-table"), fits: () => true, draw: table },
  { name: "chart", title: text("query.view-chart"), draw: chart,
    fits: result => numbers(result).length > 0 && result.variables.length > 1 },
  { name: "graph", title: text("query.view-graph"), draw: network, fits: result => edges(result) !== null },
  { name: "timeline", title: text("query.view-timeline"), draw: timeline,
    fits: result => dates(result).length > 0 && result.variables.length > 1 },
  { name: "map", title: text("query.view-map"), draw: map, fits: (result, again) => located(result, again) },
  { name: "raw", title: text("query.view-raw"), fits: () => true, draw: raw },
];

/** The views for the result; calls back when it turns out later that one more fits. */
export const fitting = (result, again) => VIEWS.filter(view => view.fits(result, again));

const MOST_SHOWN = 300_000;

/** The answer as the server sent it. */
function raw(result) {
  const note = result.raw.length > MOST_SHOWN ? [make("p", { className: "quiet", textContent: text("query.shortened") })] : [];
  return make("div", { className: "stack" }, make("p", { className: "quiet", textContent: result.type }), ...note,
    make("pre", { tabIndex: 0, role: "region", ariaLabel: text("query.view-raw"), textContent: result.raw.slice(0, MOST_SHOWN) }));
}
