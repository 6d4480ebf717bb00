// From a state to what is to be drawn: things by path, and the lines that join them.
import { near, ways } from "./explore-state.js";

const MOST_THINGS = 150;

/** How many things are shown around one at first. */
export const first = () => innerWidth < 640 ? 8 : 16;

/**
 * Asks for all that a state shows.
 *
 * @returns things: Map of path to { ...thing, rest, along } with rest = how many more are around it
 *   and along = where on the ways it stands, from 0 to 1, where these are known;
 *   joins: [{ from, to, facts, links }] by path; kinds: of what is around the opened; near: answers by path; ways; full
 */
export async function model(state) {
  const made = { things: new Map(), joins: [], kinds: new Map(), near: new Map(), ways: null, full: false };
  if (state.with) {
    made.ways = await ways(state);
    put(made, state, { ...made.ways.from, along: 0 });
    put(made, state, { ...made.ways.to, along: 1 });
    for (const way of made.ways.paths) {
      // Ways are read from one end to the other: how far along a thing stands, as a share.
      way.things.forEach((thing, i) => {
        if (put(made, state, thing)) made.things.get(thing.path).along ??= i / (way.things.length - 1);
      });
      way.steps.forEach((step, i) => join(made, way.things[i].path, way.things[i + 1].path, step));
    }
  }
  const opened = new Map([...state.with ? [] : [[state.thing, first()]],
    ...[...state.open].map(([path, most]) => [path, most || first()])]);
  const answers = await Promise.all([...opened].map(([path, most]) => near(state, path, most)));
  for (const answer of answers) {
    const { path } = answer.thing;
    if (state.hide.has(path) && path !== state.thing) continue;
    put(made, state, answer.thing);
    made.near.set(path, answer);
    made.things.get(path).rest = answer.more;
    for (const { kind, label, count } of answer.kinds)
      made.kinds.set(kind, { label, count: (made.kinds.get(kind)?.count ?? 0) + count });
    for (const other of answer.neighbours) if (put(made, state, other)) join(made, path, other.path, other);
  }
  return made;
}

/** True if the thing is among those shown. */
function put(made, state, thing) {
  if (made.things.has(thing.path)) return true;
  if (state.hide.has(thing.path) && thing.path !== state.thing && thing.path !== state.with) return false;
  if (made.things.size >= MOST_THINGS) {
    made.full = true;
    return false;
  }
  made.things.set(thing.path, { ...thing });
  return true;
}

function join(made, from, to, { facts, links }) {
  if (!made.joins.some(each => each.from === from && each.to === to || each.from === to && each.to === from))
    made.joins.push({ from, to, facts, links });
}
