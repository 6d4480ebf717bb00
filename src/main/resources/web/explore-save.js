// The picture as a file: SVG that carries its colours and fonts in itself, or PNG painted from that.
const TAKEN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "font-family",
  "text-anchor", "paint-order", "stroke-linejoin", "visibility"];

/** A picture as text of SVG, on a ground of the given colour. */
export function standing(root, ground) {
  const copy = root.cloneNode(true), [, , width, height] = root.getAttribute("viewBox").split(" ").map(Number);
  const pairs = [[root, copy]];
  for (const [shown, copied] of pairs) {
    const style = getComputedStyle(shown);
    if (shown !== root) for (const name of TAKEN) copied.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "tabindex", "role", "data-id", "aria-label"]) copied.removeAttribute(name);
    [...shown.children].forEach((child, i) => pairs.push([child, copied.children[i]]));
  }
  copy.querySelectorAll("[data-reach]").forEach(line => line.remove());
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  const under = document.createElementNS(root.namespaceURI, "rect");
  for (const [name, value] of Object.entries({ width, height, fill: ground })) under.setAttribute(name, value);
  copy.prepend(under);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

export function saveSvg(root, ground, name) {
  save(new Blob([standing(root, ground).text], { type: "image/svg+xml" }), `${name}.svg`);
}

export async function savePng(root, ground, name) {
  const { text, width, height } = standing(root, ground);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  // Twice the size, for print.
  Object.assign(canvas, { width: width * 2, height: height * 2 });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise(done => { canvas.toBlob(done, "image/png"); });
  save(blob, `${name}.png`);
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").slice(0, 80);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
