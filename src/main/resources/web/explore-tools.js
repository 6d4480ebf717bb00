// The choices over the picture: kinds, years, size, saving.
import { make, number } from "./frame.js";
import { button, text } from "./explore-facts.js";

/** Makes the bar once; the returned function shows a state in it. */
export function tools(place, acts) {
  const kinds = make("div", { className: "tools kinds", role: "group", ariaLabel: text("explore.kinds") });
  const from = year("from", text("explore.from"), acts), to = year("to", text("explore.to"), acts);
  const back = button(text("explore.bring-back"), acts.bringBack, { className: "plain", hidden: true });
  place.append(kinds, make("div", { className: "tools" },
    make("div", { className: "years" }, from.label, from.input, to.label, to.input,
      make("span", { className: "quiet", textContent: text("explore.years-hint") })), back,
    make("div", { className: "tools sizes", role: "group", ariaLabel: text("explore.picture") },
      button("−", () => acts.size(.8), { ariaLabel: text("explore.smaller") }),
      button("+", () => acts.size(1.25), { ariaLabel: text("explore.larger") }),
      button(text("explore.whole"), () => acts.size(0)),
      button(text("explore.save-svg"), acts.svg), button(text("explore.save-png"), acts.png))));
  return (state, made) => {
    // A kind that is chosen stays, so that it can be taken away again.
    for (const kind of state.kinds) if (!made.kinds.has(kind)) made.kinds.set(kind, { label: kind, count: 0 });
    const focused = document.activeElement?.dataset?.kind;
    kinds.replaceChildren(...[...made.kinds].map(([kind, { label, count }]) => {
      const chip = button(`${label} ${number(count)}`, () => acts.kind(kind), { className: `chip ${kind}` });
      chip.dataset.kind = kind;
      chip.ariaPressed = String(state.kinds.has(kind));
      return chip;
    }));
    if (focused) [...kinds.children].find(each => each.dataset.kind === focused)?.focus();
    kinds.hidden = made.kinds.size < 2;
    from.input.value = state.from;
    to.input.value = state.to;
    place.querySelector(".years").hidden = made.near.size === 0;
    back.hidden = state.hide.size === 0;
    back.textContent = `${text("explore.bring-back")} (${number(state.hide.size)})`;
  };
}

function year(name, shown, acts) {
  const input = make("input", { id: `year-${name}`, inputMode: "numeric", maxLength: 4, size: 4, pattern: "[0-9]{4}", autocomplete: "off" });
  input.addEventListener("change", () => acts.year(name, input.value.trim()));
  return { input, label: make("label", { htmlFor: input.id, textContent: shown }) };
}
