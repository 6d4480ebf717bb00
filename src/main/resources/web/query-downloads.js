// Files of an answer, made of what is shown, so that they hold the same rows; and the same query for a terminal.
import { make } from "./frame.js";
import { copy } from "./query-copy.js";
import { csv, turtle } from "./query-triples.js";
import { text } from "./query-texts.js";

/** Buttons for what the result can be had as. */
export function downloads(result, query) {
  const buttons = [];
  const file = (title, name, type, content) => {
    const button = make("button", { type: "button", textContent: title });
    button.addEventListener("click", () => save(name, type, content()));
    buttons.push(button);
  };
  const { rows, variables } = result;
  if (rows) {
    file(text("query.csv"), "answer.csv", "text/csv", () => csv(variables, rows));
    // Excel takes a file without this mark for one in the old code page of the machine.
    file(text("query.excel"), "answer-excel.csv", "text/csv", () => `\ufeff${csv(variables, rows)}`);
  }
  if (result.graph) file(text("query.turtle"), "answer.ttl", "text/turtle", () => turtle(rows));
  else file(text("query.json"), "answer.json", "application/json", () => result.raw);
  const curl = make("button", { type: "button", className: "plain", textContent: text("query.curl") });
  curl.addEventListener("click", () => copy(curl, command(query, result)));
  return [...buttons, curl];
}

/** For any POSIX shell: within single quotes only the quote itself needs care. */
const command = (query, result) => `curl -sS ${location.origin}/sparql -H 'Accept: ${
  result.graph ? "text/turtle" : result.rows ? "text/csv" : result.type}' --data-urlencode 'query=${query.replaceAll("'", "'\\''")}'`;

function save(name, type, content) {
  const link = make("a", { href: URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
