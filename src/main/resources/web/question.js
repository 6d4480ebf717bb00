// A thing that is chosen from the suggestions goes into the form by its path: two things may have one name.
for (const input of document.querySelectorAll("form.ask input[data-suggest]")) {
  const name = input.name;
  let path = null;
  input.addEventListener("chosen", event => {
    path ??= Object.assign(document.createElement("input"), { type: "hidden" });
    path.name = name;
    path.value = event.detail.path;
    input.removeAttribute("name");
    input.after(path);
  });
  input.addEventListener("input", () => {
    path?.remove();
    input.name = name;
  });
}
