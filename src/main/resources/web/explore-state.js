// What is shown, as it stands in the address of the page, so that it can be shared and Back works.
const list = text => (text ?? "").split(",").filter(Boolean);

/** The state of an address: { thing, with, open: Map of path to how many, hide: Set, kinds: Set, from, to }. */
export function read(search, thing, other) {
  const asked = new URLSearchParams(search);
  const open = new Map(list(asked.get("open")).map(each => each.split("~")).map(([path, most]) => [path, Number(most) || 0]));
  const year = name => /^\d{4}$/.test(asked.get(name) ?? "") ? asked.get(name) : "";
  return { thing, with: other, open, hide: new Set(list(asked.get("hide"))), kinds: new Set(list(asked.get("kind"))),
    from: year("from"), to: year("to") };
}

/** The address of a state. */
export function written(state) {
  const asked = new URLSearchParams({ thing: state.thing });
  const put = (name, value) => { if (value) asked.set(name, value); };
  put("with", state.with);
  put("open", [...state.open].map(([path, most]) => most ? `${path}~${most}` : path).join(","));
  put("hide", [...state.hide].join(","));
  put("kind", [...state.kinds].join(","));
  put("from", state.from);
  put("to", state.to);
  return `/explore?${asked}`.replaceAll("%2F", "/").replaceAll("%2C", ",");
}

const known = new Map();

/** What the server answers; throws what it says is wrong. Answers are kept as long as the page is open. */
export async function ask(path, asked) {
  const address = `${path}?${asked}`;
  if (known.has(address)) return known.get(address);
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  known.set(address, answer);
  return answer;
}

/** Asks for the things around one, with the kinds and years of the state. */
export function near(state, path, most) {
  const asked = new URLSearchParams({ thing: path, most });
  if (state.kinds.size) asked.set("kind", [...state.kinds].join(","));
  if (state.from) asked.set("from", state.from);
  if (state.to) asked.set("to", state.to);
  return ask("/explore/near", asked);
}

/** Asks for the ways between the two things of the state. */
export function ways(state) {
  const asked = new URLSearchParams({ from: state.thing, to: state.with });
  for (const path of state.hide) asked.append("without", path);
  return ask("/explore/paths", asked);
}
