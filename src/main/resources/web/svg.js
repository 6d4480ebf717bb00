// What the drawn views share: SVG elements, a drawing that fits its place, even steps of a scale, text that fits.
const SPACE = "http://www.w3.org/2000/svg";

/** An SVG element with attributes and children; strings among them become text. */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Fills a place with what draw(width in pixels) gives, again whenever the width changes. */
export function fitted(place, draw) {
  let width = 0;
  new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width);
    if (now === width || now === 0) return;
    width = now;
    place.replaceChildren(draw(width));
  }).observe(place);
  return place;
}

/** About so many round numbers from low to high, with low and high within them. */
export function steps(low, high, wanted) {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / wanted, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(times => times * power).find(each => each >= rough);
  const first = Math.floor(low / step), last = Math.ceil((low + span) / step);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

const ruler = document.createElement("canvas").getContext("2d");

/** How wide a text is, in pixels, in the font of the page at 13 pixels. */
export function wide(text) {
  ruler.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return ruler.measureText(text).width;
}

/** The text, shortened so that it is no wider than so many pixels. */
export function shortTo(text, room) {
  if (wide(text) <= room) return text;
  const signs = [...text];
  while (signs.length > 1 && wide(`${signs.join("")}…`) > room) signs.length -= Math.max(1, Math.floor(signs.length / 12));
  return `${signs.join("")}…`;
}
