// What is chosen, beside the picture, and all that is shown as a list under it.
import { make, number } from "./frame.js";
import { button, chip, facts, named, text } from "./explore-facts.js";

/** Shows a thing with what can be done with it and the facts that join it with others of the picture. */
export function ofThing(panel, thing, made, state, acts) {
  const opened = made.near.has(thing.path), ends = [state.thing, state.with];
  const tools = [opened
    ? thing.path === state.thing && !state.with ? null : button(text("explore.close"), () => acts.close(thing.path))
    : button(text("explore.open"), () => acts.open(thing.path), { className: "primary" })];
  if (opened && thing.rest) tools.push(button(text("explore.more-around", number(thing.rest)), () => acts.more(thing.path)));
  if (!ends.includes(thing.path))
    tools.push(button(text(state.with ? "explore.without" : "explore.remove"), () => acts.remove(thing.path)));
  if (thing.path !== state.thing || state.with)
    tools.push(make("a", { className: "button", href: `/explore?thing=${thing.path}`, textContent: text("explore.centre") }));
  const joined = made.joins.filter(each => each.from === thing.path || each.to === thing.path);
  panel.replaceChildren(
    make("h2", {}, make("a", { href: thing.address, title: text("explore.page-of") }, named(thing))),
    make("p", {}, chip(thing)), make("div", { className: "tools" }, ...tools.filter(Boolean)),
    ...joined.map(each => step(each, made)));
}

/** Shows the facts of a line. */
export function ofJoin(panel, join, made) {
  panel.replaceChildren(...step(join, made).childNodes);
}

function step(join, made) {
  const [from, to] = [join.from, join.to].map(path => made.things.get(path));
  return make("section", {}, make("h3", {}, make("a", { href: from.address }, named(from)), " → ",
    make("a", { href: to.address }, named(to))), ...facts(join));
}

/** All that is shown, as a list. */
export function list(place, made, state) {
  const parts = [];
  if (made.ways) made.ways.paths.forEach((way, i) => parts.push(wayOf(way, i)));
  for (const { thing, total, neighbours, cut } of made.near.values()) {
    const shown = neighbours.filter(each => made.things.has(each.path));
    parts.push(make("h2", { textContent: shown.length < total
      ? text("explore.counted-first", number(shown.length), number(total), thing.label)
      : text("explore.count", number(total), thing.label) }));
    if (cut) parts.push(make("p", { className: "quiet", textContent: text("explore.cut") }));
    if (shown.length === 0) parts.push(make("p", { className: "nothing",
      textContent: text(state.kinds.size || state.from || state.to ? "explore.nothing-chosen" : "explore.nothing", thing.label) }));
    parts.push(make("ul", { className: "neighbours" },
      ...shown.map(each => make("li", { className: "card" }, head(each), ...facts(each)))));
  }
  if (made.ways && made.ways.paths.length === 0) parts.unshift(make("div", { className: "nothing" },
    make("p", { textContent: text("explore.no-way") }), make("p", { textContent: text("explore.no-way-hint") })));
  if (made.ways && !made.ways.complete) parts.push(make("p", { className: "quiet", textContent: text("explore.incomplete") }));
  place.replaceChildren(...parts);
}

function head(thing) {
  return make("p", { className: "head" }, make("a", { href: thing.address }, named(thing)), " ", chip(thing), " ",
    make("a", { className: "quiet", href: `/explore?thing=${thing.path}`, textContent: text("explore.around-this") }));
}

function wayOf(way, i) {
  const steps = way.things.flatMap((thing, at) => [
    ...at ? [make("li", { className: "step" }, ...facts(way.steps[at - 1]))] : [], make("li", {}, head(thing))]);
  const long = way.steps.length;
  return make("section", { className: "card way" },
    make("h2", {}, `${text("explore.way", i + 1)} `, make("span", { className: "quiet",
      textContent: long === 1 ? text("explore.step") : text("explore.steps", long) })), make("ol", {}, ...steps));
}
