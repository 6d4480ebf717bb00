// What the server says of a wrong query, in the language of the page, with its place and, where we know one, a cure.
import { language } from "./frame.js";
import { page } from "./query-page.js";
import { text } from "./query-texts.js";

/** { line, column, words, missing }: place from 1 or null; missing is a prefix that we could declare. */
export function understood(said) {
  const placed = /^Line (\d+), column (\d+): ([^]*)$/.exec(said);
  const message = placed ? placed[3] : said;
  const prefix = /^Unresolved prefixed name: ([^:]*):/.exec(message)?.[1];
  return { line: placed && Number(placed[1]), column: placed && Number(placed[2]), words: words(message, prefix),
    missing: prefix !== undefined && prefix in page.prefixes ? prefix : null };
}

function words(message, prefix) {
  if (prefix !== undefined) return { text: text("query.no-prefix", `${prefix}:`), language };
  const known = [[/^(.+) is not expected here[.]$/, what => text("query.unexpected", what)],
    [/^(.+) is not closed[.]$/, what => text("query.unclosed", what)],
    [/^(.+) is not understood[.]$/, what => text("query.unreadable", what)],
    [/^the query ends too early[.]$/, () => text("query.too-early")]];
  for (const [form, say] of known) {
    const found = form.exec(message);
    if (found) return { text: say(found[1]?.replace(/^\u201c|\u201d$/g, "")), language };
  }
  // The rest are the engine's own words, which are English.
  return { text: message, language: "en" };
}
