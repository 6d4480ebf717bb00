// Completes prefixes, variables, and the classes and properties that this graph uses, by their names or their labels.
import { chosen, make } from "./frame.js";
import { page } from "./query-page.js";
import { shortened } from "./query-terms.js";
import { text } from "./query-texts.js";

const MOST = 40;
// Without Tab, which goes on to the next part of the page.
const KEYS = { Up: (_, list) => list.moveFocus(-1), Down: (_, list) => list.moveFocus(1),
  PageUp: (_, list) => list.moveFocus(1 - list.menuSize()), PageDown: (_, list) => list.moveFocus(list.menuSize() - 1),
  Enter: (_, list) => list.pick(), Esc: (_, list) => list.close() };
let terms = null;

/** The classes and properties in use, asked for once, when the first is needed. */
const known = async () => terms ??= (await (await fetch("/terms.json")).json()).map(term => ({ ...term,
  short: shortened(term.iri), label: chosen(term.labels), found: [shortened(term.iri), ...Object.values(term.labels)].join("\n").toLowerCase() }));

/** Offers what fits before the cursor; unasked, only where there is something to go by. */
export async function completion(editor, asked) {
  await known();
  const found = offers(editor, asked);
  if (!found) return;
  editor.showHint({ hint: () => offers(editor, asked), completeSingle: false, customKeys: KEYS,
    closeCharacters: /[\s(){};,.<>]/ });
  document.querySelector(".CodeMirror-hints")?.setAttribute("aria-label", text("query.offers"));
}

function offers(editor, asked) {
  const cursor = editor.getCursor(), before = editor.getLine(cursor.line).slice(0, cursor.ch);
  const type = editor.getTokenTypeAt(cursor) ?? "";
  // A prefixed name is a "string-2" to the editor.
  if (/comment|string(?!-)/.test(type) || /<[^>\s]*$/.test(before)) return null;
  const prefix = /\bprefix\s+([\w-]*)$/i.exec(before);
  const variable = /[?$]([\p{L}\p{N}_]*)$/u.exec(before);
  const word = /[\p{L}\p{N}_-]*(?::[\p{L}\p{N}_-]*)?$/u.exec(before)[0];
  const [typed, list] = prefix ? [prefix[1], prefixes(editor, prefix[1])]
    : variable ? [variable[0], variables(editor, variable[0])]
    : asked || word.includes(":") || word.length >= (/^\p{Script=Han}/u.test(word) ? 1 : 3)
      ? [word, fitting(editor, word, before.slice(0, before.length - word.length))] : [word, []];
  if (list.length === 0) return null;
  return { list, from: { line: cursor.line, ch: cursor.ch - typed.length }, to: cursor };
}

function prefixes(editor, typed) {
  const declared = editor.getPrefixesFromQuery();
  return Object.entries(page.prefixes).filter(([name]) => name.startsWith(typed) && !(name in declared))
    .map(([name, space]) => ({ text: `${name}: <${space}>`, render: shown(`${name}:`, space, "") }));
}

function variables(editor, typed) {
  const others = new Set(editor.getValue().match(/[?$][\p{L}\p{N}_]+/gu));
  others.delete(typed);
  return [...others].filter(each => each.startsWith(typed)).sort().map(each => ({ text: each }));
}

/** After "a" or rdf:type a class stands, elsewhere mostly a property. Terms that begin as typed come first. */
function fitting(editor, typed, before) {
  const wanted = /(^|\s)(a|rdf:type)\s+$/.test(before) ? "class" : "property";
  const low = typed.toLowerCase();
  const order = term => (term.short.toLowerCase().startsWith(low) ? 0 : 2) + (term.kind === wanted ? 0 : low && wanted === "property" ? 1 : 9);
  return terms.filter(term => term.found.includes(low)).map(term => [order(term), term])
    .sort(([a, one], [b, other]) => a - b || one.short.localeCompare(other.short)).slice(0, MOST)
    .map(([, term]) => ({ text: term.short, render: shown(term.short, term.label,
      text(term.kind === "class" ? "query.class" : "query.property")), hint: (_, data) => insert(editor, data, term) }));
}

/** Puts the term in by the prefix that the query declares; declares ours where it has none. */
function insert(editor, data, term) {
  const declared = editor.getPrefixesFromQuery();
  const own = Object.entries(declared).find(([, space]) => space && term.iri.startsWith(space)
    && /^[\w-]*$/.test(term.iri.slice(space.length)));
  const [name] = term.short.split(":");
  const put = own ? `${own[0]}:${term.iri.slice(own[1].length)}`
    : name in page.prefixes && !(name in declared) ? term.short : `<${term.iri}>`;
  editor.operation(() => {
    editor.replaceRange(put, data.from, data.to, "complete");
    if (!own && put === term.short) editor.addPrefixes({ [name]: page.prefixes[name] });
  });
}

const shown = (name, label, kind) => place => place.append(make("span", { className: "offered", textContent: name }), " ",
  make("span", { className: "told", textContent: label }), " ", make("span", { className: "kind", textContent: kind }));
