// What the SPARQL page keeps in this browser: tabs and saved queries, small texts only, never an answer.
const key = name => `hkig.query.${name}`;

/** What was kept under the name, or the other value where nothing fit to read was. */
export function kept(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key(name))) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps it; false where the browser keeps nothing (private windows, a full store). */
export function keep(name, value) {
  try {
    localStorage.setItem(key(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
