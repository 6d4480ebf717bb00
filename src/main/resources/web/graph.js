// A graph of nodes and edges laid out by forces, and drawn so that no label lies on another.
import { fitted, shortTo, svg, wide } from "./query-svg.js";

const ROUNDS = 200, LINE = 20;
/** Labels lie flat: sideways there is to be more room than up and down. */
const FLAT = .55;
/** What keeps parts that nothing joins from drifting to the rim. */
const PULL = .35;

/**
 * Draws nodes { id, label, href, kind } and edges { from, to, label } into a place, to its width. Nodes can be dragged;
 * pointing at one, or reaching it by the keyboard, shows what it is joined to.
 */
export function graph(place, nodes, edges) {
  const boxes = new Map(nodes.map(node => [node.id, { ...node, ...size(node) }]));
  const ends = edges.map(edge => ({ ...edge, from: boxes.get(edge.from), to: boxes.get(edge.to) })).filter(edge => edge.from && edge.to);
  return fitted(place, width => {
    const area = [...boxes.values()].reduce((sum, box) => sum + (box.w + 30) * (box.h + 30), 0);
    const height = Math.max(360, Math.round(area * 1.6 / width));
    arrange([...boxes.values()], ends, width, height);
    return draw([...boxes.values()], ends, width, height);
  });
}

function size(node) {
  const shown = shortTo(node.label, 170);
  return { shown, w: wide(shown) + 18, h: LINE + 6 };
}

/** Places the boxes: all push apart, joined ones draw together (Fruchterman and Reingold), and at the end none overlaps. */
function arrange(boxes, ends, width, height) {
  const ideal = .75 * Math.sqrt(width * FLAT * height / boxes.length);
  // On a spiral to begin with, so that the same graph looks the same each time.
  boxes.forEach((box, i) => {
    const angle = i * 2.4, far = .45 * Math.sqrt((i + .5) / boxes.length);
    Object.assign(box, { x: width * (.5 + far * Math.cos(angle)), y: height * (.5 + far * Math.sin(angle)) });
  });
  const push = (a, b, force) => {
    const dx = (a.x - b.x) * FLAT || .1, dy = a.y - b.y || .1, far = Math.hypot(dx, dy), by = force(far) / far;
    a.dx += dx * by; a.dy += dy * by;
    b.dx -= dx * by; b.dy -= dy * by;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const heat = width / 12 * (1 - round / ROUNDS) ** 1.5 + 1;
    for (const box of boxes) Object.assign(box, { dx: (width / 2 - box.x) * PULL, dy: (height / 2 - box.y) * PULL });
    pairs(boxes, (a, b) => push(a, b, far => ideal * ideal / far));
    for (const { from, to } of ends) if (from !== to) push(from, to, far => -far * far / ideal);
    for (const box of boxes) {
      const far = Math.hypot(box.dx, box.dy) || 1, step = Math.min(far, heat) / far;
      box.x += box.dx * step / FLAT; box.y += box.dy * step;
      within(box, width, height);
    }
  }
  for (let round = 0; round < 400 && part(boxes, width, height); round++);
}

function within(box, width, height) {
  box.x = Math.min(Math.max(box.x, box.w / 2 + 4), width - box.w / 2 - 4);
  box.y = Math.min(Math.max(box.y, box.h / 2 + 4), height - box.h / 2 - 4);
}

/** Moves boxes that overlap apart, the shorter way. True if there were any. */
function part(boxes, width, height) {
  let some = false;
  pairs(boxes, (a, b) => {
    const dx = (a.w + b.w) / 2 + 8 - Math.abs(a.x - b.x), dy = (a.h + b.h) / 2 + 8 - Math.abs(a.y - b.y);
    if (dx <= 0 || dy <= 0) return;
    some = true;
    if (dx < dy) { const by = (a.x < b.x ? -dx : dx) / 2; a.x += by; b.x -= by; }
    else { const by = (a.y < b.y ? -dy : dy) / 2; a.y += by; b.y -= by; }
    within(a, width, height);
    within(b, width, height);
  });
  return some;
}

function pairs(boxes, act) {
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) act(boxes[i], boxes[j]);
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
    box.drawn = svg(box.href ? "a" : "g", { href: box.href ?? undefined, class: `node ${box.kind ?? ""}` }, svg("title", {}, box.label),
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
    Object.assign(box, { x, y });
    within(box, width, height);
    place();
  });
  for (const end of ["pointerup", "pointerleave"]) root.addEventListener(end, () => { start = null; });
  box.drawn.addEventListener("dragstart", event => event.preventDefault());
  // The click that ends a drag opens nothing.
  box.drawn.addEventListener("click", event => { if (moved) event.preventDefault(); });
}
