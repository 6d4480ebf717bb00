// The tabs: each a query with its name, kept in this browser in their order.
import { chosen, make } from "./frame.js";
import { keep, kept } from "./query-keep.js";
import { page } from "./query-page.js";
import { text } from "./query-texts.js";

const at = id => document.getElementById(id);
const START = "SELECT * WHERE {\n  ?thing ?property ?value\n} LIMIT 100";
const state = kept("tabs", { tabs: [], active: 0, last: 0 });
let onSelect = () => {}, onClose = () => {};

export const question = name => page.questions.find(each => each.name === name);
export const current = () => state.tabs.find(tab => tab.id === state.active);
export const all = () => state.tabs;

/** What stands on the tab: its own name, that of its question, or a number. */
export const title = tab => tab.name || (question(tab.question) ? chosen(question(tab.question).titles) : text("query.tab", tab.id));

/** Opens what is kept, or one tab to begin with; calls back with each tab that is shown or closed from now on. */
export function begin(selected, closed) {
  onSelect = selected;
  onClose = closed;
  if (!current()) state.active = state.tabs[0]?.id ?? add({ query: START }).id;
  draw();
  onSelect(current());
}

function add({ query, name, question: asked }) {
  const tab = { id: ++state.last, query, name: name ?? "", question: asked ?? "" };
  state.tabs.push(tab);
  return tab;
}

/** Shows the query in a tab: in the one that has the same text already, or else in a new one. */
export function open(wanted) {
  const same = state.tabs.find(tab => tab.query === wanted.query && tab.question === (wanted.question ?? ""));
  select((same ?? add(wanted)).id);
}

export const openNew = () => select(add({ query: START }).id);

export function select(id) {
  state.active = id;
  draw();
  onSelect(current());
}

/** The text of the shown tab has changed. A question that is changed is the reader's own query from then on. */
export function written(query) {
  const tab = current();
  if (tab.query === query) return;
  if (tab.question) {
    tab.name ||= title(tab);
    tab.question = "";
    draw();
  }
  tab.query = query;
  keep("tabs", state);
}

export function close(id) {
  const place = state.tabs.findIndex(tab => tab.id === id);
  state.tabs.splice(place, 1);
  onClose(id);
  if (state.tabs.length === 0) add({ query: START });
  if (state.active === id) select(state.tabs[Math.min(place, state.tabs.length - 1)].id);
  else draw();
}

export function rename(name) {
  current().name = name.trim();
  draw();
  onSelect(current());
}

function move(by) {
  const place = state.tabs.indexOf(current()), to = place + by;
  if (to < 0 || to >= state.tabs.length) return;
  state.tabs.splice(to, 0, ...state.tabs.splice(place, 1));
  draw();
}

function draw() {
  at("tabs").replaceChildren(...state.tabs.map(tab => {
    const chosenOne = tab.id === state.active;
    const button = make("button", { type: "button", id: `tab-${tab.id}`, role: "tab", ariaSelected: String(chosenOne),
      tabIndex: chosenOne ? 0 : -1, textContent: title(tab), title: title(tab) });
    button.setAttribute("aria-controls", "desk");
    button.addEventListener("click", () => select(tab.id));
    button.addEventListener("dblclick", () => at("rename").click());
    return button;
  }));
  at("desk").setAttribute("aria-labelledby", `tab-${state.active}`);
  at(`tab-${state.active}`).scrollIntoView({ block: "nearest", inline: "nearest" });
  keep("tabs", state);
}

at("tabs").addEventListener("keydown", event => {
  if (event.isComposing) return;
  const place = state.tabs.indexOf(current()), last = state.tabs.length - 1;
  const steps = { ArrowLeft: -1, ArrowRight: 1 };
  if (event.altKey && event.key in steps) move(steps[event.key]);
  else if (event.key in steps) select(state.tabs[(place + steps[event.key] + last + 1) % (last + 1)].id);
  else if (event.key === "Home") select(state.tabs[0].id);
  else if (event.key === "End") select(state.tabs[last].id);
  else if (event.key === "Delete") close(state.active);
  else if (event.key === "F2") return at("rename").click();
  else return;
  event.preventDefault();
  at(`tab-${state.active}`).focus();
});
