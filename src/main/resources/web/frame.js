// What the modules of all pages share: the reader's language and choices, texts, numbers, elements, colours.
const root = document.documentElement;

/** The language of the page: "en" or "zh-Hant". */
export const language = root.lang;

/** The language that names of things are shown in first: "zh-Hant", "zh-Hans" or "en". */
export const names = root.dataset.names;

/** The texts of an area as a function of the full key: text("home.newest"); {0}, {1} are filled in. */
export async function texts(area) {
  const known = await (await fetch(`/texts/${area}.${language}.json`)).json();
  return (key, ...values) => {
    if (!(key in known)) throw new Error(`no text "${key}" in ${language}`);
    return known[key].replace(/[{](\d)[}]/g, (_, i) => values[i] ?? "");
  };
}

/** A whole number with the separators of the language. */
export const number = n => n.toLocaleString(language === "en" ? "en" : "zh-HK");

/** The one of several texts, by language tag, that suits the reader. */
export const chosen = texts => texts[language] ?? texts.en ?? Object.values(texts)[0] ?? "";

/** An element with properties and children; strings among them become text. */
export function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** What a colour of page.css ("--accent") is at present, light or dark, for canvases that take no variables. */
export function colour(variable) {
  const probe = make("span", { hidden: true });
  probe.style.color = `var(${variable})`;
  root.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** Calls back when the page turns light or dark. */
export function onTheme(callback) {
  addEventListener("theme", callback);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", callback);
}
