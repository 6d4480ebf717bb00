// Where the boxes of a graph stand: what is joined draws together, all else keeps apart, and no box lies on another.
// The same boxes always come to stand at the same places.
const ROUNDS = 240, MANY = 60, AIR_X = 14, AIR_Y = 12, MOST_GROWTH = 12;

/**
 * Gives each box { id, w, h } the middle x, y of its place, within a width. A box that has x and y begins from there, as
 * the picture should change little when something is added to it. A box may have a wish { x, y }, as shares of the place
 * from 0 to 1, that draws it there; either of the two may be left out.
 *
 * @param edges { from, to } with the ids of boxes
 * @param options width: of the place; least: height that is filled in any case; middle: id of the box for the middle
 * @returns the height that is needed
 */
export function layout(boxes, edges, { width, least = 320, middle = null }) {
  const byId = new Map(boxes.map(box => [box.id, box]));
  const ends = edges.map(edge => [byId.get(edge.from), byId.get(edge.to)]).filter(([a, b]) => a && b && a !== b);
  const area = boxes.reduce((sum, box) => sum + (box.w + 2 * AIR_X) * (box.h + 2 * AIR_Y), 0);
  let height = Math.max(least, area * 1.9 / width);
  const wishes = boxes.filter(box => box.wish), centre = byId.get(middle);
  if (centre && !centre.wish) wishes.push(Object.assign(centre, { wish: { x: .5, y: .5 } }));
  const fresh = boxes.filter(box => !Number.isFinite(box.x)).length / boxes.length;
  begin(boxes, ends, width, height);
  // Each round looks at every two boxes: of many boxes there are fewer rounds, so that nobody waits.
  const rounds = Math.round(ROUNDS * Math.min(1, MANY / boxes.length));
  for (let round = 0; round < rounds; round++) step(boxes, ends, wishes, width, height, (1 - round / rounds) * (.3 + .7 * fresh));
  for (let grown = 0; !apart(boxes, width, height) && grown < MOST_GROWTH; grown++) height *= 1.15;
  return height;
}

/** New boxes begin around what they are joined with, turned by the golden angle, so that no two begin at one place. */
function begin(boxes, ends, width, height) {
  boxes.forEach((box, i) => {
    if (!Number.isFinite(box.x) || !Number.isFinite(box.y)) {
      const beside = ends.flatMap(([a, b]) => a === box ? [b] : b === box ? [a] : []).find(other => Number.isFinite(other.x));
      const angle = i * 2.39996, far = box.wish ? .01 : .2 + .15 * ((i * 7) % 5) / 5;
      box.x = (box.wish?.x * width || beside?.x || width / 2) + Math.cos(angle) * far * width;
      box.y = (box.wish?.y * height || beside?.y || height / 2) + Math.sin(angle) * far * height;
    }
    within(box, width, height);
  });
}

function step(boxes, ends, wishes, width, height, heat) {
  const wide = Math.sqrt(width / height), ideal = Math.sqrt(width * height / boxes.length) * .75;
  for (const box of boxes) Object.assign(box, { dx: (width / 2 - box.x) * .02, dy: (height / 2 - box.y) * .02 });
  for (const box of wishes) {
    if (box.wish.x !== undefined) box.dx += (box.wish.x * width - box.x) * .8;
    if (box.wish.y !== undefined) box.dy += (box.wish.y * height - box.y) * .8;
  }
  // Distances are measured as if the place were a square: a wide place makes a wide picture.
  pairs(boxes, (a, b) => {
    const dx = (a.x - b.x) / wide || .1, dy = (a.y - b.y) * wide || .1, far = Math.hypot(dx, dy);
    if (far > ideal * 3) return;
    const push = Math.min(ideal * ideal / (far * far), 9) * .12;
    a.dx += dx * push * wide; a.dy += dy * push / wide;
    b.dx -= dx * push * wide; b.dy -= dy * push / wide;
  });
  for (const [a, b] of ends) {
    const dx = (b.x - a.x) / wide, dy = (b.y - a.y) * wide, far = Math.hypot(dx, dy) || 1;
    const pull = (far - ideal) / far * .1;
    a.dx += dx * pull * wide; a.dy += dy * pull / wide;
    b.dx -= dx * pull * wide; b.dy -= dy * pull / wide;
  }
  const most = 2 + 40 * heat;
  for (const box of boxes) {
    const far = Math.hypot(box.dx, box.dy) || 1, part = Math.min(far, most) / far;
    box.x += box.dx * part; box.y += box.dy * part;
    within(box, width, height);
  }
}

/** Moves boxes that overlap apart, the shorter way, for some rounds. True if at the end none overlaps. */
function apart(boxes, width, height) {
  for (let round = 0; round < 120; round++) {
    let some = false;
    pairs(boxes, (a, b) => {
      const dx = (a.w + b.w) / 2 + AIR_X - Math.abs(a.x - b.x), dy = (a.h + b.h) / 2 + AIR_Y - Math.abs(a.y - b.y);
      if (dx <= .5 || dy <= .5) return;
      some = true;
      if (dx < dy) { const by = (a.x < b.x ? -dx : dx) / 2; a.x += by; b.x -= by; }
      else { const by = (a.y < b.y ? -dy : dy) / 2; a.y += by; b.y -= by; }
      within(a, width, height);
      within(b, width, height);
    });
    if (!some) return true;
  }
  return false;
}

function within(box, width, height) {
  box.x = Math.max(box.w / 2 + 4, Math.min(box.x, width - box.w / 2 - 4));
  box.y = Math.max(box.h / 2 + 4, Math.min(box.y, height - box.h / 2 - 4));
}

function pairs(boxes, act) {
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) act(boxes[i], boxes[j]);
}
