// The Enter that ends a composition is the input method's: no box and no form acts on it, whatever the browser makes of it.
// 229: Safari has ended the composition before it tells of the key.
addEventListener("keydown", event => {
  const enter = event.key === "Enter" || event.code === "Enter" || event.code === "NumpadEnter";
  if (enter && (event.isComposing || event.keyCode === 229) && event.target.matches("input")) event.preventDefault();
}, true);
