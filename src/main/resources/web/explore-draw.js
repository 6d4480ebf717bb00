// Draws boxes and the lines between them, and moves among them by keys. What is said on a line stands there while the
// line, or a thing at its end, is pointed at or has the focus.
import { box, svg, wide } from "./explore-box.js";

const TOWARDS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const MOST_SAID = 9, MOVE = 260;
// Where words are tried: along the line, then beside it.
const ALONG = [.5, .4, .6, .32, .68, .25, .75], BESIDE = [0, -22, 22, -44, 44, -66, 66];

/**
 * Fills an svg element.
 *
 * @param nodes { id, thing, x, y, shown, w, h, open, was } with was = [x, y] where it stood before, if it did
 * @param edges { id, from, to, words } with from and to nodes
 * @param acts focus(node), node(node), edge(edge), remove(node): what to do when one is come to, chosen or taken away
 * @param current id of the node that the keyboard comes to first
 */
export function draw(root, nodes, edges, { width, height }, acts, current) {
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const said = svg("g", { class: "said" });
  for (const edge of edges) {
    edge.line = svg("line", { class: "line" });
    edge.drawn = svg("g", { class: "edge" }, svg("line", { class: "reach", "data-reach": "" }), edge.line);
    edge.drawn.addEventListener("click", () => acts.edge(edge));
    edge.drawn.addEventListener("pointerenter", () => light([edge], true));
    edge.drawn.addEventListener("pointerleave", () => light([edge], false));
  }
  for (const node of nodes) {
    node.drawn = box(node.thing, node);
    if (node.open) node.drawn.classList.add("open");
    node.drawn.setAttribute("role", "button");
    node.drawn.setAttribute("aria-label", node.spoken);
    node.drawn.setAttribute("tabindex", node.id === current ? 0 : -1);
    node.drawn.dataset.id = node.id;
    const joined = edges.filter(edge => edge.from === node || edge.to === node);
    node.drawn.addEventListener("click", () => acts.node(node));
    node.drawn.addEventListener("keydown", event => key(event, node));
    node.drawn.addEventListener("focus", () => { roam(node); light(joined, true); acts.focus(node); });
    node.drawn.addEventListener("blur", () => light(joined, false));
    node.drawn.addEventListener("pointerenter", () => light(joined, true));
    node.drawn.addEventListener("pointerleave", () => light(joined, node.drawn.matches(":focus")));
  }
  root.replaceChildren(...edges.map(edge => edge.drawn), ...nodes.map(node => node.drawn), said);
  if (matchMedia("(prefers-reduced-motion: reduce)").matches || nodes.every(node => !node.was)) place(1);
  else move();

  function move() {
    const begun = performance.now();
    const frame = now => {
      const done = Math.min(1, (now - begun) / MOVE);
      place(1 - (1 - done) ** 3);
      if (done < 1 && nodes.some(node => node.drawn.isConnected)) requestAnimationFrame(frame);
    };
    frame(begun);
  }

  function place(done) {
    for (const node of nodes) {
      const [x, y] = node.was ?? [node.x, node.y];
      node.at = [x + (node.x - x) * done, y + (node.y - y) * done];
      node.drawn.setAttribute("transform", `translate(${node.at[0].toFixed(1)} ${node.at[1].toFixed(1)})`);
    }
    for (const edge of edges) for (const line of edge.drawn.children) {
      const ends = { x1: edge.from.at[0], y1: edge.from.at[1], x2: edge.to.at[0], y2: edge.to.at[1] };
      for (const [name, value] of Object.entries(ends)) line.setAttribute(name, value.toFixed(1));
    }
  }

  function light(some, on) {
    said.replaceChildren();
    for (const edge of edges) edge.drawn.classList.toggle("lit", on && some.includes(edge));
    for (const node of nodes) node.drawn.classList.toggle("lit", on && some.some(edge => edge.from === node || edge.to === node));
    if (!on || some.length > MOST_SAID) return;
    const taken = nodes.map(node => area(node.x, node.y, node.w, node.h));
    for (const edge of some) say(edge, taken);
  }

  /** Words go where on the line they cover no box and no other words; where there is no such place they are left out. */
  function say(edge, taken) {
    const w = wide(edge.words, 600) + 8, h = 20;
    for (const off of BESIDE) for (const share of ALONG) {
      const x = edge.from.x + (edge.to.x - edge.from.x) * share, y = edge.from.y + (edge.to.y - edge.from.y) * share + off;
      const here = area(Math.max(w / 2, Math.min(x, width - w / 2)), y, w, h);
      if (here[1] < 0 || here[3] > height || taken.some(other => meet(here, other))) continue;
      taken.push(here);
      said.append(svg("text", { x: (here[0] + here[2]) / 2, y: y + 5, class: "words" }, edge.words));
      return;
    }
  }

  function roam(node) {
    for (const each of nodes) each.drawn.setAttribute("tabindex", each === node ? 0 : -1);
  }

  function key(event, node) {
    if (event.isComposing) return;
    if (event.key === "Enter" || event.key === " ") acts.node(node);
    else if (event.key === "Delete" || event.key === "Backspace") acts.remove(node);
    else if (TOWARDS[event.key]) nearest(node, TOWARDS[event.key])?.drawn.focus();
    else if (event.key === "Home") nodes[0].drawn.focus();
    else return;
    event.preventDefault();
  }

  /** The next node in a direction: what lies far to the side counts as farther away. */
  function nearest(node, [right, down]) {
    let best = null, least = Infinity;
    for (const other of nodes) {
      const dx = other.x - node.x, dy = other.y - node.y;
      const ahead = dx * right + dy * down, aside = Math.abs(dx * down) + Math.abs(dy * right);
      if (ahead <= 1 || aside > ahead * 3 || ahead + 2 * aside >= least) continue;
      [best, least] = [other, ahead + 2 * aside];
    }
    return best;
  }
}

const area = (x, y, w, h) => [x - w / 2, y - h / 2, x + w / 2, y + h / 2];
const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
