// Copies a text and says so on the button; where the browser forbids that, shows the text to be copied by hand.
import { make } from "./frame.js";
import { text } from "./query-texts.js";

export async function copy(button, content) {
  try {
    await navigator.clipboard.writeText(content);
    said(button, text("query.copied"));
  } catch {
    byHand(content);
  }
}

function said(button, words) {
  const before = button.dataset.before ??= button.textContent;
  button.textContent = words;
  document.getElementById("said").textContent = words;
  setTimeout(() => {
    button.textContent = before;
    document.getElementById("said").textContent = "";
  }, 2500);
}

function byHand(content) {
  const close = make("button", { type: "button", textContent: text("query.close-box") });
  const field = make("textarea", { value: content, readOnly: true, rows: 8, ariaLabel: text("query.by-hand") });
  const box = make("dialog", { ariaLabel: text("query.by-hand") }, make("p", { textContent: text("query.by-hand") }), field, close);
  close.addEventListener("click", () => box.close());
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
  field.select();
}
