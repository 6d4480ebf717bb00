// How a term of RDF is shown: by its label where one is known, short, and linked to where more is said of it.
import { make } from "./frame.js";
import { label } from "./query-labels.js";
import { page } from "./query-page.js";

// The longest namespace first, so that the closest one is chosen.
const prefixes = Object.entries(page.prefixes).sort((a, b) => b[1].length - a[1].length);

export function shortened(iri) {
  const fit = prefixes.find(([, namespace]) => iri.startsWith(namespace));
  return fit ? `${fit[0]}:${iri.slice(fit[1].length)}` : iri;
}

/** Where a click on the IRI leads, or null: things of ours are told of by this server. */
export function address(iri) {
  if (iri.startsWith(page.base)) return `/id/${iri.slice(page.base.length).replace(/#.*$/, "")}`;
  return /^https?:/.test(iri) ? iri : null;
}

const NUMBERS = /#(integer|decimal|double|float|int|long|short|byte|(non)?(positive|negative)?integer|unsigned\w+)$/i;

export const isNumber = term => term?.type === "literal" && NUMBERS.test(term.datatype ?? "") && isFinite(term.value);

/** An element that leads to what is told of the IRI, with its label where that is known. */
export function link(iri) {
  const to = address(iri), named = label(iri);
  const shown = make(to ? "a" : "span", { className: named ? "name" : "iri", title: iri });
  if (named) shown.append(make("bdi", { lang: named.language, textContent: named.text }));
  else shown.append(...breakable(shortened(iri)));
  if (to) shown.href = to;
  if (to && !to.startsWith("/")) Object.assign(shown, { target: "_blank", rel: "noreferrer noopener" });
  return shown;
}

/** The term as an element or text; undefined, an unbound variable, as nothing. */
export function element(term) {
  if (!term) return "";
  if (term.type === "uri") {
    if (!label(term.value)) return link(term.value);
    return make("span", {}, link(term.value), make("span", { className: "iri under" }, ...breakable(shortened(term.value))));
  }
  const tag = term["xml:lang"];
  const shown = make("bdi", { textContent: words(term) });
  if (tag) shown.lang = tag;
  if (tag || term.datatype) shown.title = tag ?? shortened(term.datatype);
  return shown;
}

/** Text that may be broken after its slashes, colons and hashes, and nowhere else. */
const breakable = text => text.split(/(?<=[/:#])(?![/])/).flatMap((part, i) => i === 0 ? [part] : [make("wbr"), part]);

/** The term in a few words: what charts and lists say, and what rows are sorted and filtered by. */
export function words(term) {
  if (!term) return "";
  if (term.type === "uri") return label(term.value)?.text ?? shortened(term.value);
  if (term.type === "bnode") return `_:${term.value}`;
  if (term.type === "triple") return `<<( ${["subject", "predicate", "object"].map(part => words(term.value[part])).join(" ")} )>>`;
  return term.value;
}
