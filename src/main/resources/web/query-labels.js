// The names of things and terms in an answer, asked of the server as they come into view.
import { language, names } from "./frame.js";
import { page } from "./query-page.js";

/** So many IRIs go into one query, and so many things into one address. */
const BATCH = 400, THINGS = 80;
const NAMING = ["http://www.w3.org/2004/02/skos/core#prefLabel", "http://www.w3.org/2000/01/rdf-schema#label",
  "http://purl.org/dc/terms/title"];
const known = new Map();

/** { text, language } of an IRI that was looked up and has a name; else undefined. */
export const label = iri => known.get(iri) ?? undefined;

/** Looks the IRIs up that were not before. True if one of them has a name. */
export async function know(iris) {
  const open = [...new Set(iris)].filter(iri => !known.has(iri) && /^[^\s<>"{}|\\^`]+$/.test(iri));
  for (const iri of open) known.set(iri, null);
  let found = false;
  const things = open.filter(iri => iri.startsWith(page.base));
  for (let i = 0; i < things.length; i += THINGS) found = await name(things.slice(i, i + THINGS)) || found;
  const rest = open.filter(iri => !known.get(iri));
  for (let i = 0; i < rest.length; i += BATCH) found = await ask(rest.slice(i, i + BATCH)) || found;
  return found;
}

/** Things have names that the server makes where they have none: an agreement that of its parties. */
async function name(iris) {
  try {
    const asked = new URLSearchParams(iris.map(iri => ["of", iri.slice(page.base.length)]));
    const told = Object.entries(await (await fetch(`/labels.json?${asked}`)).json());
    for (const [path, label] of told) known.set(page.base + path, label);
    return told.length > 0;
  } catch {
    return false;
  }
}

async function ask(iris) {
  const query = `SELECT * { VALUES ?iri { ${iris.map(iri => `<${iri}>`).join(" ")} }
    VALUES ?naming { ${NAMING.map(iri => `<${iri}>`).join(" ")} } ?iri ?naming ?label }`;
  try {
    const response = await fetch("/sparql", { method: "POST", body: new URLSearchParams({ query }),
      headers: { Accept: "application/sparql-results+json" } });
    const rows = (await response.json()).results.bindings;
    for (const row of rows) {
      const offer = { text: row.label.value, language: row.label["xml:lang"] ?? "",
        rank: NAMING.indexOf(row.naming.value) * 10 + rank(row.label["xml:lang"] ?? "", row.naming.value) };
      const has = known.get(row.iri.value);
      if (!has || offer.rank < has.rank || offer.rank === has.rank && offer.text < has.text)
        known.set(row.iri.value, offer);
    }
    return rows.length > 0;
  } catch {
    // Without names the IRIs stand there as they are; they can be asked for again.
    for (const iri of iris) known.delete(iri);
    return false;
  }
}

/** How far from the reader's wish a language is. Terms of the ontology speak the language of the page. */
function rank(tag, naming) {
  const first = naming === NAMING[1] ? language : names;
  const order = [first, ...["zh-Hant", "zh-Hans", "en"].filter(other => other !== first)];
  const place = order.findIndex(range => tag.toLowerCase().startsWith(range.toLowerCase()));
  return place >= 0 ? place : tag ? 9 : 8;
}
