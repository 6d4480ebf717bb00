// Where the boxes of a graph stand: what is joined draws together, all else keeps apart, and no box lies on another.
// The same boxes always come to stand at the same places.
const ROUNDS = 240, AIR_X = 14, AIR_Y = 12, MOST_GROWTH = 12;

/**
 * Gives each box { id, w, h } the middle x, y of its place, within a width. A box that has x and y begins from there, as
 * the picture should change little when something is added to it.
 *
 * @param edges { from, to } with the ids of boxes
 * @param options width: of the place; middle: id of the box that begins in the middle
 * @returns the height that is needed
 */
export function layout(boxes, edges, { width, middle = null }) {
  const byId = new Map(boxes.map(box => [box.id, box]));
  const ends = edges.map(edge => [byId.get(edge.from), byId.get(edge.to)]).filter(([a, b]) => a && b && a !== b);
  const area = boxes.reduce((sum, box) => sum + (box.w + 2 * AIR_X) * (box.h + 2 * AIR_Y), 0);
  let height = Math.max(320, Math.min(area * 2.4 / width, 2400));
  begin(boxes, ends, byId.get(middle), width, height);
  for (let round = 0; round < ROUNDS; round++) step(boxes, ends, byId.get(middle), width, height, 1 - round / ROUNDS);
  for (let grown = 0; !apart(boxes, width, height) && grown < MOST_GROWTH; grown++) height *= 1.15;
  return height;
}

/** New boxes begin around what they are joined with, turned by the golden angle, so that no two begin at one place. */
function begin(boxes, ends, middle, width, height) {
  boxes.forEach((box, i) => {
    if (Number.isFinite(box.x) && Number.isFinite(box.y)) return;
    const beside = ends.flatMap(([a, b]) => a === box ? [b] : b === box ? [a] : []).find(other => Number.isFinite(other.x));
    const angle = i * 2.39996, far = box === middle ? 0 : .28 + .14 * ((i * 7) % 5) / 5;
    box.x = (beside?.x ?? width / 2) + Math.cos(angle) * far * width;
    box.y = (beside?.y ?? height / 2) + Math.sin(angle) * far * height;
    within(box, width, height);
  });
}

function step(boxes, ends, middle, width, height, heat) {
  const wide = Math.sqrt(width / height), ideal = Math.sqrt(width * height / boxes.length) * .8;
  for (const box of boxes) {
    const pull = box === middle ? .12 : .012;
    Object.assign(box, { dx: (width / 2 - box.x) * pull, dy: (height / 2 - box.y) * pull });
  }
  // Distances are measured as if the place were a square: a wide place makes a wide picture.
  pairs(boxes, (a, b) => {
    const dx = (a.x - b.x) / wide || .1, dy = (a.y - b.y) * wide || .1, far = Math.hypot(dx, dy);
    if (far > ideal * 4) return;
    const push = ideal * ideal / (far * far) * .9;
    a.dx += dx * push * wide; a.dy += dy * push / wide;
    b.dx -= dx * push * wide; b.dy -= dy * push / wide;
  });
  for (const [a, b] of ends) {
    const dx = (b.x - a.x) / wide, dy = (b.y - a.y) * wide, far = Math.hypot(dx, dy) || 1;
    const pull = (far - ideal) / far * .06;
    a.dx += dx * pull * wide; a.dy += dy * pull / wide;
    b.dx -= dx * pull * wide; b.dy -= dy * pull / wide;
  }
  const most = 4 + 40 * heat;
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
