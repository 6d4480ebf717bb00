// A result as nodes and edges: triples, or rows with two columns of things.
import { make, number } from "./frame.js";
import { graph } from "./query-graph.js";
import { know, label } from "./query-labels.js";
import { things } from "./query-result.js";
import { address, words } from "./query-terms.js";
import { text } from "./query-texts.js";

const MOST = 120;

/** The columns { from, by, to } that edges are made of, or null; by is none where a row names no property. */
export function edges(result) {
  if (result.graph) return result.rows.some(row => isThing(row.object)) ? { from: "subject", by: "predicate", to: "object" } : null;
  const found = things(result);
  const [s, p, o] = ["s", "p", "o"].map(name => result.variables.find(variable => variable === name));
  if (s && p && o && result.rows.some(row => row.o && isThing(row.o))) return { from: s, by: p, to: o };
  return found.length >= 2 ? { from: found[0], by: "", to: found[1] } : null;
}

const isThing = term => term.type === "uri" || term.type === "bnode";

export function network(result) {
  const { from, by, to } = edges(result), nodes = new Map(), joins = new Map();
  let left = 0;
  for (const row of result.rows) {
    if (!row[from] || !row[to] || !isThing(row[from]) || !isThing(row[to])) continue;
    const fresh = [row[from], row[to]].filter(term => !nodes.has(term.value));
    if (nodes.size + fresh.length > MOST) { left++; continue; }
    for (const term of fresh) nodes.set(term.value, term);
    const ends = `${row[from].value}\n${row[to].value}`;
    if (!joins.has(ends)) joins.set(ends, { from: row[from].value, to: row[to].value, by: new Set() });
    if (by) joins.get(ends).by.add(row[by]?.value);
  }
  const place = make("div", { className: "drawing" }), note = make("p", { className: "quiet" });
  note.textContent = [text("query.graph-said", number(nodes.size), number(joins.size)), ...left ? [text("query.graph-part", number(left))] : []].join(" ");
  const properties = [...joins.values()].flatMap(join => [...join.by]);
  // Boxes are as wide as their labels: these come first.
  know([...nodes.keys(), ...properties]).then(() => graph(place, [...nodes.values()].map(term => ({ id: term.value, label: words(term),
    href: term.type === "uri" ? address(term.value) : null })),
  [...joins.values()].map(join => ({ ...join, label: [...join.by].map(iri => label(iri)?.text ?? words({ type: "uri", value: iri })).join(", ") }))));
  return make("div", { className: "stack" }, note, place);
}
