// A graph of nodes and edges, laid out so that no label lies on another, and drawn. Nodes can be dragged.
import { layout } from "./layout.js";
import { fitted, shortTo, svg, wide } from "./svg.js";

const WIDEST = 200, AIR = 12;

/**
 * Draws nodes { id, label, href } and edges { from, to, label } into a place, to its width. Pointing at a node, or
 * reaching it by the keyboard, shows what it is joined to, and how.
 */
export function graph(place, nodes, edges) {
  return fitted(place, width => {
    const boxes = new Map(nodes.map(node => [node.id, { ...node, ...size(node, Math.min(WIDEST, width / 2)) }]));
    const ends = edges.map(edge => ({ ...edge, from: boxes.get(edge.from), to: boxes.get(edge.to) }));
    const all = [...boxes.values()];
    layout(all, edges, { width });
    // What is empty above and below is left out.
    const top = Math.min(...all.map(box => box.y - box.h / 2)) - AIR;
    for (const box of all) box.y -= top;
    return draw(all, ends, width, Math.max(...all.map(box => box.y + box.h / 2)) + AIR);
  });
}

function size(node, most) {
  const shown = shortTo(node.label, most - 18);
  return { shown, w: wide(shown) + 18, h: 26 };
}

function draw(boxes, ends, width, height) {
  const lines = ends.map(edge => ({ edge, line: svg("line", { class: "edge", "marker-end": "url(#arrow)" }),
    text: svg("text", { class: "edge-label at-middle halo" }, edge.label) }));
  const root = svg("svg", { width, height, class: "graph" },
    svg("defs", {}, svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" },
      svg("path", { class: "tip", d: "M0 0L8 4L0 8z" }))),
    ...lines.map(each => each.line));
  const place = () => {
    for (const { edge, line, text } of lines) {
      const [x1, y1] = rim(edge.from, edge.to), [x2, y2] = rim(edge.to, edge.from);
      for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) line.setAttribute(name, value);
      text.setAttribute("x", (x1 + x2) / 2);
      text.setAttribute("y", (y1 + y2) / 2 + 4);
    }
    for (const box of boxes) box.drawn.setAttribute("transform", `translate(${box.x} ${box.y})`);
  };
  for (const box of boxes) {
    box.drawn = svg(box.href ? "a" : "g", { href: box.href ?? undefined, class: "node" }, svg("title", {}, box.label),
      svg("rect", { x: -box.w / 2, y: -box.h / 2, width: box.w, height: box.h, rx: 8 }),
      svg("text", { class: "at-middle", y: 5 }, box.shown));
    root.append(box.drawn);
    const joined = lines.filter(({ edge }) => edge.from === box || edge.to === box);
    const light = on => {
      for (const { line, text } of joined) [line, text].forEach(each => each.classList.toggle("lit", on));
      for (const { edge } of joined) [edge.from, edge.to].forEach(each => each.drawn.classList.toggle("lit", on));
    };
    for (const [event, on] of [["pointerenter", true], ["focus", true], ["pointerleave", false], ["blur", false]])
      box.drawn.addEventListener(event, () => light(on));
    draggable(box, root, width, height, place);
  }
  root.append(...lines.map(each => each.text));
  place();
  return root;
}

/** Where the line between two boxes leaves the first. */
function rim(box, other) {
  const dx = other.x - box.x, dy = other.y - box.y;
  const share = Math.min(dx ? (box.w / 2 + 2) / Math.abs(dx) : Infinity, dy ? (box.h / 2 + 2) / Math.abs(dy) : Infinity, 1);
  return [box.x + dx * share, box.y + dy * share];
}

function draggable(box, root, width, height, place) {
  let start = null, moved = false;
  box.drawn.addEventListener("pointerdown", event => { start = [event.clientX - box.x, event.clientY - box.y]; moved = false; });
  root.addEventListener("pointermove", event => {
    if (!start) return;
    const [x, y] = [event.clientX - start[0], event.clientY - start[1]];
    moved ||= Math.hypot(x - box.x, y - box.y) > 4;
    if (!moved) return;
    box.x = Math.min(Math.max(x, box.w / 2), width - box.w / 2);
    box.y = Math.min(Math.max(y, box.h / 2), height - box.h / 2);
    place();
  });
  for (const end of ["pointerup", "pointerleave"]) root.addEventListener(end, () => { start = null; });
  box.drawn.addEventListener("dragstart", event => event.preventDefault());
  // The click that ends a drag opens nothing.
  box.drawn.addEventListener("click", event => { if (moved) event.preventDefault(); });
}
