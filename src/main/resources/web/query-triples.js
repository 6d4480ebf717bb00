// Triples as text: N-Triples are read, Turtle and CSV are written.
import { page } from "./query-page.js";

const TOKEN = /<<[(]|[)]>>|<([^>]*)>|_:(\S+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?/gy;
const ESCAPES = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

const unescaped = text => text.includes("\\")
  ? text.replace(/\\(?:u([0-9A-F]{4})|U([0-9A-F]{8})|(.))/gi, (_, four, eight, one) =>
    one ? ESCAPES[one] ?? one : String.fromCodePoint(parseInt(four ?? eight, 16))) : text;

/** The rows { subject, predicate, object } of N-Triples as our server writes them: one a line, no comments. */
export const triples = text => text.split("\n").filter(line => line).map(line => {
  let at = 0;
  function term() {
    while (line[at] === " ") at++;
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(line);
    if (!found) throw new Error(`not N-Triples: ${line}`);
    at = TOKEN.lastIndex;
    const [whole, iri, node, literal, tag, datatype] = found;
    if (whole === "<<(") {
      const value = { subject: term(), predicate: term(), object: term() };
      term();
      return { type: "triple", value };
    }
    if (iri !== undefined) return { type: "uri", value: unescaped(iri) };
    if (node !== undefined) return { type: "bnode", value: node };
    return { type: "literal", value: unescaped(literal ?? ""), ...tag && { "xml:lang": tag }, ...datatype && { datatype } };
  }
  return { subject: term(), predicate: term(), object: term() };
});

const quoted = text => `"${text.replace(/["\\]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t")}"`;
const LOCAL = /^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** Turtle of the triples, those of a subject together in the order they came, with the prefixes that they need. */
export function turtle(rows) {
  const used = new Map();
  const spaces = Object.entries(page.prefixes).sort((a, b) => b[1].length - a[1].length);
  function iri(value) {
    const fit = spaces.find(([, space]) => value.startsWith(space) && LOCAL.test(value.slice(space.length)));
    if (!fit) return `<${value}>`;
    used.set(...fit);
    return `${fit[0]}:${value.slice(fit[1].length)}`;
  }
  function written(term) {
    if (term.type === "uri") return iri(term.value);
    if (term.type === "bnode") return `_:${term.value}`;
    if (term.type === "triple") return `<<( ${written(term.value.subject)} ${written(term.value.predicate)} ${written(term.value.object)} )>>`;
    if (term["xml:lang"]) return `${quoted(term.value)}@${term["xml:lang"]}`;
    return quoted(term.value) + (term.datatype ? `^^${iri(term.datatype)}` : "");
  }
  const subjects = new Map();
  for (const row of rows) {
    const subject = written(row.subject);
    if (!subjects.has(subject)) subjects.set(subject, []);
    subjects.get(subject).push(`${row.predicate.value === TYPE ? "a" : written(row.predicate)} ${written(row.object)}`);
  }
  const blocks = [...subjects].map(([subject, facts]) => `${subject}\n  ${facts.join(" ;\n  ")} .\n`);
  const heads = [...used].sort().map(([prefix, space]) => `PREFIX ${prefix}: <${space}>\n`);
  return `${heads.join("")}${heads.length ? "\n" : ""}${blocks.join("\n")}`;
}

/** SPARQL 1.1 Query Results CSV: the values alone, lines end in CR LF. */
export function csv(variables, rows) {
  const cell = term => !term ? "" : term.type === "bnode" ? `_:${term.value}` : term.type === "triple" ? cell({ value:
    `<<( ${["subject", "predicate", "object"].map(part => cell(term.value[part])).join(" ")} )>>` }) : field(term.value);
  return [variables.map(field), ...rows.map(row => variables.map(variable => cell(row[variable])))]
    .map(line => line.join(",") + "\r\n").join("");
}

const field = text => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
