// One answer as the views see it: columns and rows of terms, whatever form it came in.
import { triples } from "./query-triples.js";
import { isNumber } from "./query-terms.js";

/**
 * { variables, rows, raw, type, graph, cut } of a response; rows are of the SPARQL results in JSON. The triples of a
 * CONSTRUCT are rows of subject, predicate and object, with graph true. An ASK has { boolean } instead of rows.
 */
export async function read(response) {
  const raw = await response.text();
  const type = (response.headers.get("Content-Type") ?? "").split(";")[0];
  const cut = Number(response.headers.get("HKIG-Row-Limit") ?? 0);
  if (!type.includes("json"))
    return { variables: ["subject", "predicate", "object"], rows: triples(raw), raw, type, cut, graph: true };
  const { head, results, boolean } = JSON.parse(raw);
  if (boolean !== undefined) return { boolean, raw, type, cut: 0, graph: false };
  return { variables: head.vars, rows: results.bindings, raw, type, cut, graph: false };
}

const SAMPLE = 200;

/** The columns whose first values are, as far as there are any, all such. */
const columns = (result, such) => result.variables.filter(variable => {
  const some = [];
  for (const row of result.rows) {
    if (row[variable]) some.push(row[variable]);
    if (some.length === SAMPLE) break;
  }
  return some.length > 0 && some.every(such);
});

const DATE = /^-?\d{4}(-\d\d(-\d\d(T.*)?)?)?(Z|[+-]\d\d:\d\d)?$/;
const DATES = /#(date|dateTime|dateTimeStamp|gYear|gYearMonth)$/;

export const isDate = term => term?.type === "literal" && DATE.test(term.value)
  && (DATES.test(term.datatype ?? "") || /^\d{4}-\d\d/.test(term.value));
const isThing = term => term.type === "uri" || term.type === "bnode";

export const numbers = result => columns(result, isNumber);
export const dates = result => columns(result, isDate);
export const things = result => columns(result, isThing);
export const iris = result => columns(result, term => term.type === "uri");
export const points = result => columns(result, term => place(term) !== null);

/** [latitude, longitude] of a point in well-known text, else null. */
export function place(term) {
  const found = /^\s*(?:<[^>]*>)?\s*POINT\s*[(]\s*(-?[\d.]+)\s+(-?[\d.]+)\s*[)]\s*$/i.exec(term?.value ?? "");
  return found ? [Number(found[2]), Number(found[1])] : null;
}
