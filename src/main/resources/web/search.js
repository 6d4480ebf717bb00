// Suggestions under the boxes that names are typed into (input[data-suggest]): a combobox with a list, as the ARIA
// Authoring Practices describe it. "things" opens the page of what is chosen; "value" puts it into the form.
// While an input method composes, no key and no half-typed word means anything.
import { make, texts } from "./frame.js";

const text = await texts("search");
const MOST = 8;
const WAIT = 120;
let count = 0;

for (const input of document.querySelectorAll("input[data-suggest]")) combobox(input);

function combobox(input) {
  const id = `suggestions-${count++}`;
  const list = make("ul", { id, className: "suggestions", role: "listbox", ariaLabel: text("search.list"), hidden: true });
  const status = make("p", { className: "unseen", role: "status" });
  input.parentElement.append(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", id);
  input.removeAttribute("list");
  input.ariaExpanded = "false";
  let active = -1, composing = false, timer = 0, asking = null;

  async function suggest() {
    asking?.abort();
    const typed = input.value.trim();
    if (!typed) return close();
    asking = new AbortController();
    const asked = new URLSearchParams({ q: typed });
    if (input.dataset.kind) asked.set("kind", input.dataset.kind);
    try {
      const response = await fetch(`/search?${asked}`,
        { headers: { Accept: "application/json" }, signal: asking.signal });
      if (response.ok && document.activeElement === input) show((await response.json()).found.slice(0, MOST));
    } catch (problem) {
      // A newer word was typed, or the server is gone: the form itself still tells of that.
      if (problem.name !== "AbortError") close();
    }
  }

  function show(found) {
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.map((thing, i) => option(thing, i)));
    list.hidden = found.length === 0;
    input.ariaExpanded = String(found.length > 0);
    status.textContent = found.length ? text("search.count", found.length) : text("search.none", input.value.trim());
  }

  function option(thing, i) {
    const chosen = make("li", { id: `${id}-${i}`, role: "option", ariaSelected: "false" },
      make("bdi", { textContent: thing.label, lang: thing.language }));
    if (thing.matched !== thing.label) chosen.append(" ", make("bdi", { className: "quiet", textContent: thing.matched }));
    if (!input.dataset.kind) chosen.append(make("span", { className: `chip ${thing.kind}`, textContent: thing.kindLabel }));
    // Before the box loses the focus, and with it the list.
    chosen.addEventListener("mousedown", event => { event.preventDefault(); });
    chosen.addEventListener("click", () => choose(thing));
    chosen.thing = thing;
    return chosen;
  }

  function move(to) {
    const options = [...list.children];
    if (options.length === 0) return;
    active = (to + options.length) % options.length;
    options.forEach((each, i) => { each.ariaSelected = String(i === active); });
    input.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }

  function choose(thing) {
    close();
    if (input.dataset.suggest === "things") location.assign(`/id/${thing.path}`);
    else {
      input.value = thing.label;
      input.dispatchEvent(new CustomEvent("chosen", { detail: thing, bubbles: true }));
    }
  }

  function close() {
    clearTimeout(timer);
    active = -1;
    list.hidden = true;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
  }

  input.addEventListener("compositionstart", () => { composing = true; });
  input.addEventListener("compositionend", () => { composing = false; later(); });
  input.addEventListener("input", later);
  input.addEventListener("blur", close);

  function later() {
    clearTimeout(timer);
    if (!composing) timer = setTimeout(suggest, WAIT);
  }

  input.addEventListener("keydown", event => {
    // 229: Safari ends the composition before the Enter that ended it.
    if (event.isComposing || composing || event.keyCode === 229) return;
    const open = !list.hidden;
    if (event.key === "ArrowDown" && open) move(active + 1);
    else if (event.key === "ArrowDown") suggest();
    else if (event.key === "ArrowUp" && open) move(active < 0 ? -1 : active - 1);
    else if (event.key === "Enter" && open && active >= 0) choose(list.children[active].thing);
    else if (event.key === "Escape" && open) close();
    else return;
    event.preventDefault();
  });
}
