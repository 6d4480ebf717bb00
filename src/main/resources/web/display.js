// The reader's choices in the header. Without this they are plain links that load the page anew; with it colours change
// at once, the language keeps the part of the address behind "#", and the popup closes as popups do.
const root = document.documentElement;
const popup = document.querySelector("details.display");

for (const link of popup.querySelectorAll("[data-theme]"))
  link.addEventListener("click", event => {
    event.preventDefault();
    root.dataset.theme = link.dataset.theme;
    document.cookie = `theme=${link.dataset.theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
    for (const other of popup.querySelectorAll("[data-theme]")) other.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    dispatchEvent(new Event("theme"));
  });

for (const link of document.querySelectorAll(".language, [data-names]"))
  if (link !== root) link.addEventListener("click", () => { link.hash = location.hash; });

addEventListener("keydown", event => {
  if (event.key !== "Escape" || event.isComposing || !popup.open) return;
  popup.open = false;
  popup.querySelector("summary").focus();
});
addEventListener("click", event => { if (!popup.contains(event.target)) popup.open = false; });
popup.addEventListener("focusout", event => {
  if (event.relatedTarget && !popup.contains(event.relatedTarget)) popup.open = false;
});
