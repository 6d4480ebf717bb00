// The editor: YASQE with our keys, our completion and no word to any other server.
import { completion } from "./query-completion.js";
import { text } from "./query-texts.js";

const at = id => document.getElementById(id);
let marked = [];

/** The editor in its place; calls back when the text changes, to run it, and for the key Escape. */
export function makeEditor(onChange, onRun, onEscape) {
  // Its own completion knows terms of other graphs. A list among the options would be merged with this one, not replace it.
  Yasqe.defaults.autocompleters = [];
  const editor = new Yasqe(at("editor"), {
    value: "",
    // Its check of syntax explains itself in English, with inline styles.
    syntaxErrorCheck: false,
    persistenceId: null, consumeShareLink: null, createShareableLink: null,
    showQueryButton: false, resizeable: false, editorHeight: "auto", viewportMargin: Infinity,
    requestConfig: { endpoint: "/sparql" },
  });
  const field = editor.getInputField();
  let composing = false;
  field.addEventListener("compositionstart", () => { composing = true; });
  field.addEventListener("compositionend", () => { composing = false; });
  field.setAttribute("aria-label", text("query.editor"));
  field.setAttribute("aria-describedby", "keys");
  const runs = () => { if (!composing) onRun(); };
  // Tab moves on, as everywhere else on a page: whoever uses no mouse gets out of the editor again.
  editor.setOption("extraKeys", { ...editor.getOption("extraKeys"), Tab: false, "Shift-Tab": false, "Ctrl-S": false,
    "Ctrl-Enter": runs, "Cmd-Enter": runs, Esc: onEscape,
    "Ctrl-Space": () => completion(editor, true) });
  editor.on("change", (_, change) => {
    unmark();
    // Another tab's text is no change of this one's.
    if (change.origin !== "setValue") onChange(editor.getValue());
  });
  // What scrolls can be scrolled by keys, without the cursor, too.
  editor.on("update", () => {
    const { height, clientHeight } = editor.getScrollInfo();
    editor.getScrollerElement().tabIndex = height > clientHeight ? 0 : -1;
  });
  editor.on("inputRead", (_, change) => { if (!composing && change.origin === "+input") completion(editor, false); });
  return editor;
}

/** Shows where the query is wrong, line and column from 1, and leaves the cursor there. */
export function mark(editor, line, column, focus) {
  unmark();
  const from = { line: line - 1, ch: Math.max(0, column - 1) };
  const token = editor.getTokenAt({ line: from.line, ch: from.ch + 1 }, true);
  const to = { line: from.line, ch: Math.max(token.end, from.ch + 1) };
  // At the end of a line there is nothing to underline: what stands before is.
  const length = editor.getLine(from.line)?.length ?? 0;
  if (from.ch >= length) Object.assign(from, { ch: Math.max(0, length - 1) });
  marked = [editor.markText(from, to, { className: "wrong" }), editor.addLineClass(from.line, "background", "wrong-line")];
  marked[1] = { clear: (handle => () => editor.removeLineClass(handle, "background", "wrong-line"))(marked[1]) };
  editor.setCursor({ line: line - 1, ch: Math.max(0, column - 1) });
  if (focus) editor.focus();
}

function unmark() {
  for (const each of marked) each.clear();
  marked = [];
}
