// Sorts rows in steps, so that the page answers meanwhile.
import { language } from "./frame.js";
import { isNumber, words } from "./query-terms.js";

/** So many rows are worked on before the page gets a turn. */
export const STEP = 4000;
export const pause = () => new Promise(done => setTimeout(done));

/** The rows sorted by a column, numbers by their value; unbound ones last. Pauses between runs that it then merges. */
export async function arranged(rows, column, ascending, wanted) {
  const collator = new Intl.Collator(language === "en" ? "en" : "zh-HK", { numeric: true });
  const sign = ascending ? 1 : -1;
  const order = ([a], [b]) => a === b ? 0 : a === "" ? 1 : b === "" ? -1 : sign * (typeof a === "number" && typeof b === "number"
    ? a - b : collator.compare(a, b));
  let runs = [];
  for (let i = 0; i < rows.length; i += STEP) {
    runs.push(rows.slice(i, i + STEP).map(row => [isNumber(row[column]) ? Number(row[column].value) : words(row[column]), row]).sort(order));
    if (rows.length > STEP) await pause();
    if (!wanted()) return rows;
  }
  while (runs.length > 1) {
    const merged = [];
    for (let i = 0; i < runs.length; i += 2) {
      merged.push(runs[i + 1] ? merge(runs[i], runs[i + 1], order) : runs[i]);
      await pause();
      if (!wanted()) return rows;
    }
    runs = merged;
  }
  return (runs[0] ?? []).map(([, row]) => row);
}

function merge(left, right, order) {
  const out = [];
  let i = 0, j = 0;
  while (i < left.length && j < right.length) out.push(order(left[i], right[j]) <= 0 ? left[i++] : right[j++]);
  while (i < left.length) out.push(left[i++]);
  while (j < right.length) out.push(right[j++]);
  return out;
}
