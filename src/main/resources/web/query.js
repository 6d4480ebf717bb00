// Puts the page together: the questions, the editor, the answer. The address says which question is open (#q=name)
// or which query (#query=text), so that each can be linked to.
import { ask, redraw, run, stop } from "./answer.js";
import { knowPrefixes } from "./terms.js";
import { chosen } from "./frame.js";
import { text } from "./query-texts.js";

const at = id => document.getElementById(id);
const page = await (await fetch("/page.json")).json();
knowPrefixes(page);

/** The query of a question without the head lines that the page shows as title and description. */
const query = question => question?.sparql.replace(/^(#\s*(title|description|severity|topic|parameter)\b.*\n)+\s*/, "");

const editor = new Yasqe(at("editor"), {
  value: query(page.questions[0]) ?? "SELECT * WHERE {\n  ?thing ?property ?value\n} LIMIT 100",
  // What completes classes and properties asks servers elsewhere: left out.
  autocompleters: ["variables", "prefixes"],
  persistenceId: null, consumeShareLink: null, createShareableLink: null,
  showQueryButton: false, resizeable: false, editorHeight: "auto", viewportMargin: Infinity,
  requestConfig: { endpoint: "/sparql" },
});
const runs = () => { if (!composing) start(); };
let composing = false;
editor.getInputField().addEventListener("compositionstart", () => { composing = true; });
editor.getInputField().addEventListener("compositionend", () => { composing = false; });
// Tab moves on, as everywhere else on a page: whoever uses no mouse gets out of the editor again.
editor.setOption("extraKeys", { ...editor.getOption("extraKeys"),
  Tab: false, "Shift-Tab": false, "Ctrl-Enter": runs, "Cmd-Enter": runs, "Ctrl-S": false });

const narrow = () => matchMedia("(max-width: 859px)").matches;
let open = page.questions[0] ?? null;

async function start() {
  await run(editor.getValue(), (line, column) => {
    editor.setCursor({ line: line - 1, ch: Math.max(0, column - 1) });
    editor.focus();
  });
}

function title() {
  at("question-title").textContent = open ? chosen(open.titles) : text("query.own");
  at("question-description").textContent = open ? chosen(open.descriptions) : "";
  for (const link of at("questions").querySelectorAll("a"))
    if (link.dataset.name === open?.name) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
}

function list() {
  at("questions").replaceChildren(...page.questions.map(question => {
    const link = document.createElement("a");
    link.href = `#q=${encodeURIComponent(question.name)}`;
    link.dataset.name = question.name;
    link.textContent = chosen(question.titles);
    // The same question once more is no change of address, and still means: run it.
    link.addEventListener("click", () => { if (link.hash === location.hash) follow(); });
    const item = document.createElement("li");
    item.append(link);
    return item;
  }));
}

function follow() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const question = page.questions.find(q => q.name === asked.get("q"));
  if (question || asked.has("query")) {
    open = question ?? null;
    editor.setValue(query(question) ?? asked.get("query"));
    if (narrow()) at("questions-box").open = false;
    start().then(() => { if (narrow()) at("answer-heading").scrollIntoView({ block: "start" }); });
  } else if (asked.has("q")) {
    at("status").textContent = text("query.missing", asked.get("q"));
  }
  title();
}

at("run").addEventListener("click", start);
at("stop").addEventListener("click", stop);
at("share").addEventListener("click", async () => {
  const link = new URL(`#${new URLSearchParams({ query: editor.getValue() })}`, location.href);
  await navigator.clipboard.writeText(link.href);
  at("share").textContent = text("query.shared");
  setTimeout(() => { at("share").textContent = text("query.share"); }, 2000);
});
addEventListener("hashchange", follow);

list();
title();
redraw();
editor.getInputField().setAttribute("aria-label", text("query.editor"));
follow();

ask("ASK { ?s ?p ?o }").then(response => response.json()).then(answer => {
  at("nothing").hidden = answer.boolean;
}).catch(() => { /* a server that is gone is told of when a query is run */ });
