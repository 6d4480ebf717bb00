// How a term of RDF is shown: short, readable, and linked to where more is said of it.

let base = "";
let prefixes = [];

export function knowPrefixes(page) {
  base = page.base;
  // The longest namespace first, so that the closest one is chosen.
  prefixes = Object.entries(page.prefixes).sort((a, b) => b[1].length - a[1].length);
}

export function shortened(iri) {
  const fit = prefixes.find(([, namespace]) => iri.startsWith(namespace));
  return fit ? `${fit[0]}:${iri.slice(fit[1].length)}` : iri;
}

/** Where a click on the IRI leads: things of ours are told of by this server. */
function address(iri) {
  if (iri.startsWith(base)) return `/id/${iri.slice(base.length).replace(/#.*$/, "")}`;
  return /^https?:/.test(iri) ? iri : null;
}

const NUMBERS = /#(integer|decimal|double|float|int|long|short|byte|(non)?(positive|negative)?integer)$/i;

export const isNumber = term => term?.type === "literal" && NUMBERS.test(term.datatype ?? "");

/** The term as an element; null, an unbound variable, as nothing. */
export function element(term) {
  if (!term) return document.createTextNode("");
  if (term.type === "uri") {
    const to = address(term.value);
    const shown = document.createElement(to ? "a" : "span");
    shown.append(...breakable(shortened(term.value)));
    shown.title = term.value;
    shown.className = "iri";
    if (to) {
      shown.href = to;
      if (!to.startsWith("/")) Object.assign(shown, { target: "_blank", rel: "noreferrer noopener" });
    }
    return shown;
  }
  const shown = document.createElement("bdi");
  shown.textContent = term.type === "bnode" ? `_:${term.value}` : term.value;
  const tag = term["xml:lang"];
  if (tag) shown.lang = tag;
  if (tag || term.datatype) shown.title = tag ?? shortened(term.datatype);
  return shown;
}

/** Text that may be broken after its slashes, colons and hashes, and nowhere else. */
const breakable = text => text.split(/(?<=[/:#])(?![/])/).flatMap((part, i) =>
  i === 0 ? [part] : [document.createElement("wbr"), part]);

/** What rows are sorted and filtered by. */
export const plain = term => !term ? "" : term.type === "uri" ? shortened(term.value) : term.value;
