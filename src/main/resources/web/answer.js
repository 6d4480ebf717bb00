// Asks the endpoint and shows what it answers: rows, triples, yes or no, nothing, or what went wrong.
import { table } from "./table.js";
import { number } from "./frame.js";
import { text } from "./query-texts.js";

const ANY = "application/sparql-results+json, text/turtle;q=0.9, text/plain;q=0.1";
const MOST_SHOWN = 300_000;
const at = id => document.getElementById(id);

export const ask = (sparql, accept = ANY, signal = undefined) =>
  fetch("/sparql", { method: "POST", signal, body: new URLSearchParams({ query: sparql }), headers: { Accept: accept } });

/** What is shown now, to be shown again when the language changes. */
let show = () => { at("status").textContent = ""; message("quiet", text("query.start")); };

export function redraw() {
  at("cut").hidden = true;
  at("downloads").hidden = true;
  show();
}

function put(next) {
  show = next;
  redraw();
}

function message(kind, ...lines) {
  at("result").replaceChildren(...lines.filter(line => line).map((line, i) => {
    const p = document.createElement("p");
    p.className = i === 0 ? kind : `${kind}-detail`;
    p.textContent = line;
    return p;
  }));
}

let running = null;

export const stop = () => running?.abort();

/** Runs the query; {@code onError} gets line and column, from 1, where the server names them. */
export async function run(sparql, onError) {
  stop();
  const mine = running = new AbortController();
  busy(true);
  put(() => { at("status").textContent = text("query.running"); at("result").replaceChildren(); });
  const start = performance.now();
  try {
    const response = await ask(sparql, ANY, mine.signal);
    const body = await response.text();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (running !== mine) return;
    if (response.ok) succeed(sparql, response, body, seconds);
    else fail(response.status, body.trim(), onError);
  } catch (problem) {
    if (running === mine) put(() => {
      at("status").textContent = "";
      if (problem.name === "AbortError") message("quiet", text("query.stopped"));
      else message("error", text("query.failed"), problem instanceof TypeError ? text("query.gone") : String(problem));
    });
  } finally {
    if (running === mine) busy(false);
  }
}

function busy(is) {
  at("stop").hidden = !is;
  at("result").setAttribute("aria-busy", String(is));
}

function fail(status, said, onError) {
  put(() => {
    at("status").textContent = "";
    message("error", text(status === 503 ? "query.late" : status === 400 ? "query.wrong" : "query.failed"), said);
  });
  const place = /^Line (\d+), column (\d+)/.exec(said);
  if (place) onError(Number(place[1]), Number(place[2]));
}

function succeed(sparql, response, body, seconds) {
  const cut = response.headers.get("HKIG-Row-Limit");
  const graph = !response.headers.get("Content-Type").includes("json");
  const results = graph ? null : JSON.parse(body);
  put(() => {
    at("cut").hidden = !cut;
    if (cut) at("cut").textContent = text("query.cut", number(Number(cut)));
    if (graph) turtle(body, seconds);
    else if ("boolean" in results) {
      at("status").textContent = text("query.done", "", seconds);
      message("verdict", text(results.boolean ? "query.yes" : "query.no"));
    } else rows(results, seconds);
    downloads(sparql, graph ? ["query.turtle"] : "boolean" in results ? [] : ["query.csv", "query.excel"], body);
  });
}

function rows(results, seconds) {
  const found = results.results.bindings;
  at("status").textContent = text(found.length === 1 ? "query.row" : "query.rows", number(found.length), seconds);
  if (found.length === 0) message("quiet", text("query.none"));
  else at("result").replaceChildren(...table(results.head.vars, found));
}

function turtle(body, seconds) {
  at("status").textContent = text("query.done", "", seconds);
  if (!body.trim()) return message("quiet", text("query.none"));
  const pre = document.createElement("pre");
  pre.tabIndex = 0;
  pre.textContent = body.slice(0, MOST_SHOWN);
  const note = document.createElement("p");
  note.className = "quiet";
  note.textContent = body.length > MOST_SHOWN ? text("query.shortened") : "";
  at("result").replaceChildren(note, pre);
}

function downloads(sparql, kinds, body) {
  at("downloads").hidden = kinds.length === 0;
  at("downloads").replaceChildren(...kinds.map(kind => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text(kind);
    button.addEventListener("click", async () => {
      if (kind === "query.turtle") return save("answer.ttl", "text/turtle", body);
      const response = await ask(sparql, "text/csv");
      // Excel takes a file without this mark for the old code page of the machine.
      save("answer.csv", "text/csv", (kind === "query.excel" ? "\ufeff" : "") + await response.text());
    });
    return button;
  }));
}

function save(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
