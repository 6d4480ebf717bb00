// The picture over the list: what is around a thing, or the ways between two. The address of the page says what is shown.
import { colour, make, number } from "./frame.js";
import { size, svg } from "./explore-box.js";
import { draw } from "./explore-draw.js";
import { button, onLine, text } from "./explore-facts.js";
import { model } from "./explore-model.js";
import { list, ofJoin, ofThing } from "./explore-panel.js";
import { savePng, saveSvg } from "./explore-save.js";
import { read, written } from "./explore-state.js";
import { tools } from "./explore-tools.js";
import { layout } from "./layout.js";

const place = document.querySelector("#explore");

// What is chosen from the suggestions is asked for by its path: two things may have one name.
for (const input of document.querySelectorAll("#ask input")) {
  input.addEventListener("chosen", event => { input.dataset.path = event.detail.path; input.dataset.label = input.value; });
  input.form.addEventListener("submit", () => { if (input.dataset.path && input.value === input.dataset.label) input.value = input.dataset.path; });
}

if (place?.dataset.thing && place.dataset.thing !== place.dataset.with) await explore();

async function explore() {
  let state = null, made = null, current = null, scale = 1, width = 0, height = 0, laid = 0, turn = 0;
  const root = svg("svg", { class: "picture", role: "group", "aria-label": text("explore.picture") });
  const view = make("div", { className: "view" }), panel = make("div", { className: "panel card", role: "region", ariaLabel: text("explore.panel") });
  const said = make("p", { className: "quiet", role: "status" }), bar = make("div", { className: "bar" });
  const below = document.querySelector("#list"), at = new Map();
  view.append(root);
  place.append(bar, make("div", { className: "both" }, make("div", { className: "left" }, view, said,
    make("p", { className: "quiet", textContent: text("explore.picture-hint") })), panel));
  const show = tools(bar, {
    kind: kind => change(next => { if (!next.kinds.delete(kind)) next.kinds.add(kind); }),
    year: (name, year) => change(next => { next[name] = /^\d{4}$/.test(year) ? year : ""; }),
    bringBack: () => change(next => next.hide.clear()),
    size: by => { scale = by ? Math.max(.3, Math.min(scale * by, 3)) : Math.min(1, view.clientWidth / width, innerHeight * .8 / height); sized(); },
    svg: () => saveSvg(root, colour("--paper"), document.querySelector("h1").textContent),
    png: () => savePng(root, colour("--paper"), document.querySelector("h1").textContent),
  });
  const acts = {
    open: path => change(next => next.open.set(path, 0)),
    more: path => change(next => next.open.set(path, Math.min(60, made.near.get(path).neighbours.length + 20))),
    close: path => change(next => next.open.delete(path)),
    remove: path => change(next => { if (path !== next.thing && path !== next.with) { next.hide.add(path); next.open.delete(path); } }),
  };

  async function change(by) {
    const next = read(location.search, place.dataset.thing, place.dataset.with ?? "");
    by(next);
    history.pushState(null, "", written(next));
    await go();
  }

  /** Shows what the address says. What was asked for before and comes late is dropped. */
  async function go() {
    const mine = ++turn, next = read(location.search, place.dataset.thing, place.dataset.with ?? "");
    said.textContent = text("explore.waiting");
    try {
      const found = await model(next);
      if (mine !== turn) return;
      [state, made] = [next, found];
    } catch (problem) {
      if (mine !== turn) return;
      said.replaceChildren(make("span", { className: "error", textContent: problem instanceof TypeError || problem instanceof SyntaxError
        ? text("explore.failed") : problem.message }), " ", button(text("explore.retry"), go));
      return;
    }
    if (!made.things.has(current)) current = state.thing;
    show(state, made);
    picture();
    about();
    list(below, made, state);
    said.textContent = text(made.full ? "explore.full" : "explore.said", number(made.things.size), number(made.joins.length));
  }

  function picture() {
    const held = root.contains(document.activeElement);
    const narrow = view.clientWidth < 560, boxes = [...made.things.values()].map(thing => {
      const was = at.get(thing.path), joins = made.joins.filter(each => each.from === thing.path || each.to === thing.path).length;
      return { id: thing.path, thing, was, open: made.near.has(thing.path), ...size(thing, narrow ? 100 : 140), wish: wish(thing, narrow),
        spoken: `${text("explore.joined", thing.label, thing.kindLabel)}, ${number(joins)}`, ...was ? { x: was[0], y: was[1] } : {} };
    });
    const byId = new Map(boxes.map(box => [box.id, box]));
    const edges = made.joins.map(join => ({ join, from: byId.get(join.from), to: byId.get(join.to) }));
    laid = view.clientWidth;
    width = Math.max(laid, 320) * (boxes.length > 24 && !narrow ? 1.25 : 1);
    height = layout(boxes, made.joins, { width, least: narrow ? 360 : 500, middle: state.with ? null : state.thing });
    for (const edge of edges) edge.words = onLine(edge.join, edge.to.x >= edge.from.x);
    at.clear();
    boxes.forEach(box => at.set(box.id, [box.x, box.y]));
    draw(root, boxes, edges, { width, height }, {
      focus: box => {
        if (box.id === current && panel.dataset.of === current) return;
        current = box.id;
        about();
      },
      node: box => {
        box.drawn.focus({ preventScroll: true });
        if (box.open) about();
        else acts.open(box.id);
      },
      edge: edge => { panel.dataset.of = ""; ofJoin(panel, edge.join, made); },
      remove: box => acts.remove(box.id),
    }, current);
    scale = 1;
    sized();
    view.scrollTo(at.get(current)[0] - view.clientWidth / 2, at.get(current)[1] - view.clientHeight / 2);
    if (held) root.querySelector(`[data-id="${CSS.escape(current)}"]`)?.focus({ preventScroll: true });
  }

  /** Ways lead from left to right, on a narrow screen from top to bottom. */
  function wish(thing, narrow) {
    return thing.along === undefined ? null : narrow ? { y: .06 + thing.along * .88 } : { x: .1 + thing.along * .8 };
  }

  function about() {
    panel.dataset.of = current;
    ofThing(panel, made.things.get(current), made, state, acts);
  }

  function sized() {
    root.setAttribute("width", Math.round(width * scale));
    root.setAttribute("height", Math.round(height * scale));
  }

  addEventListener("popstate", go);
  let waiting = 0;
  new ResizeObserver(() => {
    clearTimeout(waiting);
    if (made && view.clientWidth !== laid) waiting = setTimeout(picture, 200);
  }).observe(view);
  await go();
}
