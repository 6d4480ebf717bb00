// The answer of the shown tab: what runs, what was found and how to look at it, or why there is nothing.
import { make, number } from "./frame.js";
import { ask } from "./query-ask.js";
import { downloads } from "./query-downloads.js";
import { understood } from "./query-errors.js";
import { read } from "./query-result.js";
import { text } from "./query-texts.js";
import { fitting } from "./query-views.js";

const at = id => document.getElementById(id);
/** What each tab shows, by its id: { state, ... }. Lives as long as the page. */
const answers = new Map();
const NOTHING = { state: "nothing" };
let shown = 0;

export const isRunning = () => answers.get(shown)?.state === "running";

export function show(id) {
  shown = id;
  draw();
}

export function forget(id) {
  stop(id);
  answers.delete(id);
}

/** Runs the query for the shown tab; calls back with what is understood of an error in it. */
export async function run(query, onWrong) {
  const id = shown;
  stop(id);
  const asked = ask(query), start = performance.now();
  const mine = { state: "running", stop: asked.stop };
  const put = answer => {
    if (answers.get(id) !== mine) return false;
    answers.set(id, answer);
    if (id === shown) draw();
    return true;
  };
  answers.set(id, mine);
  draw();
  try {
    const response = await asked.answer;
    if (response.ok) {
      const result = await read(response);
      put({ state: "done", result, query, seconds: ((performance.now() - start) / 1000).toFixed(1), drawn: new Map() });
      return;
    }
    const said = (await response.text()).trim();
    if (response.status !== 400) put({ state: "failed", late: response.status === 503, said });
    else if (put({ state: "wrong" })) onWrong(understood(said), id === shown);
  } catch (problem) {
    put({ state: "failed", said: problem instanceof TypeError ? text("query.gone") : String(problem) });
  }
}

/** Ends what runs in the tab, here and on the server. */
export async function stop(id = shown) {
  const answer = answers.get(id);
  if (answer?.state !== "running") return;
  const stopped = { state: "stopped", there: null };
  answers.set(id, stopped);
  if (id === shown) draw();
  stopped.there = await answer.stop();
  if (id === shown && answers.get(id) === stopped) draw();
}

function draw() {
  const answer = answers.get(shown) ?? NOTHING;
  at("stop").hidden = answer.state !== "running";
  at("answer").setAttribute("aria-busy", String(answer.state === "running"));
  const done = answer.state === "done";
  at("cut").hidden = !(done && answer.result.cut);
  at("taking").hidden = at("views").hidden = !done || answer.result.rows?.length === 0;
  at("status").textContent = status(answer);
  if (done) return finished(answer);
  at("result").removeAttribute("role");
  at("result").replaceChildren(...{ nothing: () => [note("nothing", text("query.start"))],
    running: () => [make("div", { className: "working" })],
    stopped: () => [note("nothing", text("query.stopped-more"))],
    wrong: () => [note("nothing", text("query.wrong-more"))],
    failed: () => [note("error", text(answer.late ? "query.late" : "query.failed")), note("error-detail", answer.said)] }[answer.state]());
}

function status(answer) {
  if (answer.state === "running") return text("query.running");
  if (answer.state === "stopped")
    return text(answer.there === null ? "query.stopping" : answer.there ? "query.stopped" : "query.stopped-here");
  if (answer.state !== "done") return "";
  const { rows, graph } = answer.result, count = rows && number(rows.length);
  if (!rows) return text("query.done", answer.seconds);
  if (graph) return text(rows.length === 1 ? "query.triple" : "query.triples", count, answer.seconds);
  return text(rows.length === 1 ? "query.row" : "query.rows", count, answer.seconds);
}

const note = (className, said) => make("p", { className, textContent: said });

function finished(answer) {
  const { result } = answer;
  at("cut").textContent = result.cut ? text(result.graph ? "query.cut-triples" : "query.cut", number(result.cut)) : "";
  if (!result.rows) {
    at("views").hidden = true;
    at("result").replaceChildren(note("verdict", text(result.boolean ? "query.yes" : "query.no")));
  } else if (result.rows.length === 0) {
    return at("result").replaceChildren(note("nothing", text("query.none")));
  } else {
    choose(answer);
  }
  at("taking").replaceChildren(...downloads(result, answer.query));
}

/** The views that fit the result, as tabs; each is drawn when it is first looked at. */
function choose(answer) {
  answer.view ??= "table";
  const views = fitting(answer.result, () => { if (answers.get(shown) === answer) choose(answer); });
  const tabs = views.map(view => {
    const here = view.name === answer.view;
    const tab = make("button", { type: "button", id: `view-${view.name}`, role: "tab", ariaSelected: String(here),
      tabIndex: here ? 0 : -1, textContent: view.title });
    tab.setAttribute("aria-controls", "result");
    tab.addEventListener("click", () => {
      answer.view = view.name;
      choose(answer);
    });
    return tab;
  });
  const held = at("views").contains(document.activeElement);
  at("views").replaceChildren(...tabs);
  if (held) at(`view-${answer.view}`).focus();
  at("result").setAttribute("role", "tabpanel");
  at("result").setAttribute("aria-labelledby", `view-${answer.view}`);
  if (!answer.drawn.has(answer.view))
    answer.drawn.set(answer.view, views.find(view => view.name === answer.view).draw(answer.result));
  const drawn = answer.drawn.get(answer.view);
  if (at("result").firstChild !== drawn) at("result").replaceChildren(drawn);
}

at("views").addEventListener("keydown", event => {
  const tabs = [...at("views").children], place = tabs.indexOf(event.target);
  const to = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined || event.isComposing || place < 0) return;
  event.preventDefault();
  tabs[(to + tabs.length) % tabs.length].click();
});

// A page that is left asks no more.
addEventListener("pagehide", () => { for (const id of answers.keys()) stop(id); });
