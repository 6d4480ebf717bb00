// Puts the SPARQL page together: tabs, editor, answer, questions, saved queries, and what an address brings along.
import { forget, isRunning, run, show, stop } from "./query-answer.js";
import { isEmpty } from "./query-ask.js";
import { copy } from "./query-copy.js";
import { makeEditor, mark } from "./query-editor.js";
import * as saved from "./query-saved.js";
import * as tabs from "./query-tabs.js";
import { page } from "./query-page.js";
import { text } from "./query-texts.js";
import { chosen, make } from "./frame.js";

const at = id => document.getElementById(id);
const narrow = () => matchMedia("(max-width: 859px)").matches;

/** The query of a question without the head lines that the page shows as title and description. */
const query = question => question.sparql.replace(/^(#\s*(title|description|severity|topic|parameter)\b.*\n)+\s*/, "");

const editor = makeEditor(value => {
  at("problem").hidden = true;
  tabs.written(value);
}, start, () => stop());

async function start() {
  at("problem").hidden = true;
  const fromEditor = editor.hasFocus();
  await run(editor.getValue(), (problem, here) => { if (here) wrong(problem, fromEditor); });
}

/** Says beneath the editor what is wrong and where, and offers what mends it. */
function wrong({ line, column, words, missing }, focus) {
  const parts = [make("strong", { textContent: text("query.wrong") }), " ",
    line ? text("query.place", line, column) : "", " ", make("span", { lang: words.language, textContent: words.text })];
  if (line) {
    mark(editor, line, column, focus);
    const go = make("button", { type: "button", textContent: text("query.go") });
    go.addEventListener("click", () => mark(editor, line, column, true));
    parts.push(" ", go);
  }
  if (missing !== null) {
    const mend = make("button", { type: "button", textContent: text("query.declare", `${missing}:`) });
    mend.addEventListener("click", () => {
      editor.addPrefixes({ [missing]: page.prefixes[missing] });
      tabs.written(editor.getValue());
      editor.focus();
    });
    parts.push(" ", mend);
  }
  at("problem").replaceChildren(...parts);
  at("problem").hidden = false;
}

function shown(tab) {
  if (editor.getValue() !== tab.query) editor.setValue(tab.query);
  at("problem").hidden = true;
  const question = tabs.question(tab.question);
  at("description").textContent = question ? chosen(question.descriptions) : "";
  for (const link of at("questions").querySelectorAll("a"))
    if (question && link.dataset.name === question.name) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  show(tab.id);
}

function listQuestions() {
  at("questions").replaceChildren(...page.questions.map(question => {
    const link = make("a", { href: `#q=${encodeURIComponent(question.name)}`, textContent: chosen(question.titles) });
    link.dataset.name = question.name;
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      tabs.open({ query: query(question), question: question.name });
      if (narrow()) at("questions-box").open = false;
      start().then(() => { if (narrow()) at("answer").scrollIntoView({ block: "start" }); });
    });
    return make("li", {}, link);
  }));
}

/** Opens what the address names, and runs nothing: what a link brings is looked at first. */
function follow() {
  const asked = new URLSearchParams(location.hash.slice(1)), question = tabs.question(asked.get("q"));
  if (question) tabs.open({ query: query(question), question: question.name });
  else if (asked.has("query")) tabs.open({ query: asked.get("query"), name: asked.get("name") ?? "" });
  else if (asked.has("q")) at("said").textContent = text("query.missing", asked.get("q"));
  else return;
  // The tab has it now: a page loaded again shall not open it once more.
  if (question || asked.has("query")) history.replaceState(null, "", location.pathname + location.search);
}

/** Asks for a name in a line above the editor; an empty one leaves things as they are. */
function askName(title, value, take) {
  at("name-title").textContent = title;
  at("name").value = value;
  at("naming").hidden = false;
  at("name").focus();
  at("name").select();
  at("naming").onsubmit = event => {
    event.preventDefault();
    at("naming").hidden = true;
    if (at("name").value.trim()) take(at("name").value.trim());
    back();
  };
}
let asking = null;
const back = () => asking?.focus();
at("name").addEventListener("keydown", event => {
  if (event.key === "Escape" && !event.isComposing) unname();
});
function unname() {
  at("naming").hidden = true;
  back();
}

at("run").addEventListener("click", start);
at("stop").addEventListener("click", () => {
  stop();
  at("run").focus();
});
addEventListener("keydown", event => {
  if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || !isRunning()) return;
  stop();
});
at("new").addEventListener("click", () => {
  tabs.openNew();
  editor.focus();
});
at("close").addEventListener("click", () => {
  tabs.close(tabs.current().id);
  at(`tab-${tabs.current().id}`).focus();
});
at("rename").addEventListener("click", () => {
  asking = at("rename");
  askName(text("query.name-tab"), tabs.title(tabs.current()), tabs.rename);
});
at("save").addEventListener("click", () => {
  asking = at("save");
  askName(text("query.name-query"), tabs.title(tabs.current()), name => {
    tabs.rename(name);
    at("said").textContent = text(saved.save(name, editor.getValue()) ? "query.saved-as" : "query.not-kept", name);
  });
});
at("unname").addEventListener("click", unname);
at("share").addEventListener("click", () => {
  const tab = tabs.current(), kept = tabs.question(tab.question);
  const link = kept ? { q: kept.name } : { query: editor.getValue(), ...tab.name && { name: tab.name } };
  copy(at("share"), new URL(`#${new URLSearchParams(link)}`, location.origin + location.pathname).href);
});
addEventListener("hashchange", follow);

// On a narrow page the lists stand above the editor, closed, so that both are in sight.
for (const box of document.querySelectorAll(".lists details")) box.open = !narrow();
listQuestions();
saved.draw();
tabs.begin(shown, forget);
follow();
isEmpty().then(empty => { at("nothing").hidden = !empty; }, () => { /* a server that is gone is told of when a query is run */ });
