// A thing as a box: the sign of its kind and its name on up to three lines.
const SPACE = "http://www.w3.org/2000/svg";
const LINE = 17, MOST_LINES = 3, SIGN = 14, PAD = 8;

/** Signs of the kinds, 14 by 14: nobody has to tell them apart by colour. */
const SIGNS = {
  organisation: "M1 1H13V13H1Z",
  person: "M7 0A3.5 3.5 0 1 1 6.9 0ZM0 14C0 6 14 6 14 14Z",
  place: "M7 14C2 8 1 6 1 5A6 5 0 0 1 13 5C13 6 12 8 7 14Z",
  agreement: "M0 4H6V0L14 7L6 14V10H0Z",
  fund: "M4 0H10L14 7L10 14H4L0 7Z",
  programme: "M7 0L14 5.5L11.5 14H2.5L0 5.5Z",
  event: "M7 0L9 5H14L10 8.4L11.5 14L7 10.6L2.5 14L4 8.4L0 5H5Z",
  post: "M7 0L14 14H0Z",
  article: "M1 0H9L13 4V14H1ZM3 6V7.5H11V6ZM3 9V10.5H11V9Z",
};

/** An SVG element with attributes and children; strings among them become text. */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== null) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const ruler = document.createElement("canvas").getContext("2d");

/** How wide a text is in the pictures, in pixels. */
export function wide(text, weight = 400) {
  ruler.font = `${weight} 13px ${getComputedStyle(document.body).fontFamily}`;
  return ruler.measureText(text).width;
}

/** The text on lines no wider than so many pixels; broken between words, and between any two Chinese characters. */
export function lines(text, room) {
  const pieces = text.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef-]+[\s-]*|[\s-]+/gu) ?? [text];
  const made = [""];
  for (const piece of pieces.flatMap(each => wide(each) > room ? [...each] : [each])) {
    if (wide(made.at(-1) + piece.trimEnd()) > room && made.at(-1)) made.push(piece.trimStart());
    else made[made.length - 1] += piece;
  }
  if (made.length <= MOST_LINES) return made.map(line => line.trim());
  let last = made[MOST_LINES - 1].trimEnd();
  while (last && wide(`${last}…`) > room) last = [...last].slice(0, -1).join("");
  return [...made.slice(0, MOST_LINES - 1).map(line => line.trim()), `${last}…`];
}

/** What the layout has to know: the lines of the name and the size of the box. */
export function size(thing, room) {
  const shown = lines(thing.label, room);
  return { shown, w: Math.ceil(Math.max(...shown.map(line => wide(line, 600))) + SIGN + 3 * PAD), h: shown.length * LINE + 2 * PAD - 2 };
}

/** The box as an element, its middle at 0, 0. */
export function box(thing, { shown, w, h }) {
  const start = -w / 2 + SIGN + 2 * PAD;
  return svg("g", { class: `node ${thing.kind}` },
    svg("title", {}, `${thing.label} (${thing.kindLabel})`),
    svg("rect", { class: "frame", x: -w / 2, y: -h / 2, width: w, height: h, rx: 9 }),
    svg("path", { class: "sign", d: SIGNS[thing.kind], "fill-rule": "evenodd", transform: `translate(${-w / 2 + PAD} ${-SIGN / 2})` }),
    svg("text", { lang: thing.language || null },
      ...shown.map((line, i) => svg("tspan", { x: start, y: (i - (shown.length - 1) / 2) * LINE + 5 }, line))));
}
