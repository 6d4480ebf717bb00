// Facts between things as a reader sees them: words, years, the quote that proves them and where it stands.
import { make, number, texts } from "./frame.js";

const MOST_SHOWN = 36;

export const text = await texts("explore");

export const named = thing => make("bdi", { lang: thing.language, textContent: thing.label });
export const chip = thing => make("span", { className: `chip ${thing.kind}`, textContent: thing.kindLabel });
const link = (address, shown) => make("a", { href: address, textContent: shown });

/** A link out: only addresses of the web are followed. */
const outside = (address, shown) => /^https?:\/\//.test(address) ? link(address, shown) : make("span", { textContent: shown });

function readable(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** An address as people know it: the site and the beginning of the path. */
const short = address => {
  const shown = readable(address).replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  return shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown;
};

/** The facts of a step or of a neighbour: { facts, links }. */
export function facts(joined) {
  const all = joined.links.map(each => make("div", { className: "link" },
    make("p", {}, ...words(each)), ...each.evidence.map(quote),
    ...each.evidence.length ? [] : each.sources.map(address => make("p", { className: "source" }, outside(address, short(address))))));
  if (joined.facts > joined.links.length)
    all.push(make("p", { className: "quiet", textContent: text("explore.facts-more", number(joined.facts - joined.links.length)) }));
  return all;
}

function words(each) {
  const shown = make("bdi", { lang: each.language, textContent: each.label });
  const parts = [each.address ? make("a", { href: each.address }, shown) : shown];
  if (each.when) parts.push(make("span", { className: "when", textContent: ` ${each.when}` }));
  const sure = [each.curated && text("explore.curated"), each.tier && text("explore.tier", each.tier)].filter(Boolean);
  if (sure.length) parts.push(make("span", { className: "quiet", textContent: ` · ${sure.join(" · ")}` }));
  return parts;
}

function quote(evidence) {
  const foot = make("footer", {}, make("bdi", { lang: evidence.language, textContent: evidence.title }));
  if (evidence.dateShown) foot.append(" · ", make("time", { dateTime: evidence.date, textContent: evidence.dateShown }));
  foot.append(" · ", link(evidence.page, text("explore.article")));
  if (evidence.address) foot.append(" · ", outside(evidence.address, text("explore.publisher")));
  return make("blockquote", {}, make("p", { lang: evidence.language, textContent: evidence.quote }), foot);
}

/** What stands on a line of the picture, with an arrow the way that it is read, where that matters. */
export function onLine(joined, rightwards) {
  const first = joined.links[0], more = joined.facts > 1 ? ` +${joined.facts - 1}` : "";
  const shown = [first.label, first.when].filter(Boolean).join(" ") + more;
  if (["post", "agreement"].includes(first.relation)) return shown;
  return rightwards ? `${shown} →` : `← ${shown}`;
}

export const button = (shown, act, properties = {}) => {
  const made = make("button", { type: "button", textContent: shown, ...properties });
  made.addEventListener("click", act);
  return made;
};
