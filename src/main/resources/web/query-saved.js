// Saved queries: named by the reader, kept in this browser until deleted.
import { make } from "./frame.js";
import { keep, kept } from "./query-keep.js";
import { open } from "./query-tabs.js";
import { text } from "./query-texts.js";

const at = id => document.getElementById(id);
let saved = kept("saved", []);

/** Keeps the query under the name; one of the same name is replaced. False where the browser keeps nothing. */
export function save(name, query) {
  saved = [...saved.filter(each => each.name !== name), { name, query }].sort((a, b) => a.name.localeCompare(b.name));
  draw();
  return keep("saved", saved);
}

function remove(entry) {
  const before = saved;
  saved = saved.filter(each => each !== entry);
  keep("saved", saved);
  draw();
  const undo = make("button", { type: "button", className: "plain", textContent: text("query.undo") });
  undo.addEventListener("click", () => {
    saved = before;
    keep("saved", saved);
    draw();
    at("saved-said").textContent = "";
    at("saved").querySelector("button")?.focus();
  });
  at("saved-said").replaceChildren(text("query.deleted", entry.name), " ", undo);
  undo.focus();
}

export function draw() {
  at("saved-none").hidden = saved.length > 0;
  at("saved").replaceChildren(...saved.map(entry => {
    const show = make("button", { type: "button", className: "entry", textContent: entry.name });
    show.addEventListener("click", () => open({ query: entry.query, name: entry.name }));
    const gone = make("button", { type: "button", className: "plain", textContent: "×", ariaLabel: text("query.delete", entry.name),
      title: text("query.delete", entry.name) });
    gone.addEventListener("click", () => remove(entry));
    return make("li", {}, show, gone);
  }));
}
