// All words of the page, in both languages. {0}, {1} are filled in.
const TEXTS = {
  en: {
    brand: "Hong Kong Innovation Graph",
    lead: "What articles say about Hong Kong's innovation ecosystem, as a graph: who and what they name, and how these relate.",
    proof: "Each fact found in an article shows the sentence it came from.",
    can: "Run a question from the list, change it or write your own in SPARQL, and take the answer with you.",
    questions: "Questions", own: "Your own query", run: "Run", stop: "Stop", answer: "Answer",
    keys: "Ctrl + Enter runs the query", share: "Copy a link to this query", shared: "Link copied",
    whole: "The whole graph as Turtle", editor: "SPARQL query",
    endpoint: "SPARQL endpoint: /sparql · graphs: /data · read-only, and nothing leaves this computer.",
    start: "Choose a question, or write a query and run it.",
    running: "Running …", stopped: "Stopped.",
    rows: "{0} rows in {1} s", row: "1 row in {1} s", triples: "{0} triples in {1} s", done: "Answered in {1} s",
    none: "No answer: nothing in the graph fits this query.",
    yes: "Yes", no: "No",
    cut: "Cut: these are the first {0}, there are more. Narrow the query, or take the whole graph as Turtle.",
    wrong: "The query cannot be run", late: "The query took too long", failed: "The query failed",
    gone: "The server does not answer. Is ./hkig serve still running?",
    empty: "The graph is empty. Load articles with:  ./hkig load FILE",
    csv: "CSV", excel: "CSV for Excel", turtle: "Turtle", filter: "Filter the rows",
    page: "{0} – {1} of {2}", previous: "Previous", next: "Next", fits: "{0} of {1} rows fit",
    sort: "Sort by {0}", shortened: "Shown in part: the download has it all.",
    missing: "There is no question “{0}”.",
  },
  "zh-Hant": {
    brand: "香港創新圖譜",
    lead: "把文章中有關香港創新生態的內容整理成圖譜：提到哪些人和事物，彼此有甚麼關係。",
    proof: "每項從文章找到的事實，都附上出處原句。",
    can: "從清單選一個問題執行，可以修改，也可以自己寫 SPARQL 查詢，並下載答案。",
    questions: "問題", own: "自訂查詢", run: "執行", stop: "停止", answer: "答案",
    keys: "按 Ctrl + Enter 執行", share: "複製此查詢的連結", shared: "已複製連結",
    whole: "下載整個圖譜（Turtle）", editor: "SPARQL 查詢",
    endpoint: "SPARQL 端點：/sparql · 圖：/data · 只供讀取，資料不會離開這台電腦。",
    start: "請選一個問題，或寫好查詢後執行。",
    running: "執行中……", stopped: "已停止。",
    rows: "{0} 行，需時 {1} 秒", row: "1 行，需時 {1} 秒", triples: "{0} 個三元組，需時 {1} 秒", done: "需時 {1} 秒",
    none: "沒有答案：圖譜中沒有符合此查詢的資料。",
    yes: "是", no: "否",
    cut: "答案已截短：只有首 {0} 項，其後還有。請收窄查詢，或下載整個圖譜（Turtle）。",
    wrong: "查詢無法執行", late: "查詢時間過長", failed: "查詢失敗",
    gone: "伺服器沒有回應。./hkig serve 是否仍在執行？",
    empty: "圖譜是空的。請載入文章：  ./hkig load 檔案",
    csv: "CSV", excel: "CSV（Excel 用）", turtle: "Turtle", filter: "篩選各行",
    page: "第 {0} – {1} 行，共 {2} 行", previous: "上一頁", next: "下一頁", fits: "{1} 行中有 {0} 行符合",
    sort: "按 {0} 排序", shortened: "只顯示一部分，下載的檔案才完整。",
    missing: "沒有名為「{0}」的問題。",
  },
};

const KEY = "hkig-language";
let current = remembered();

function remembered() {
  let kept = null;
  try { kept = localStorage.getItem(KEY); } catch { /* storage may be forbidden: the browser's language decides */ }
  if (kept in TEXTS) return kept;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh-Hant" : "en";
}

export const language = () => current;

export function text(key, ...values) {
  return TEXTS[current][key].replace(/[{](\d)[}]/g, (_, i) => values[i] ?? "");
}

/** A whole number with the separators of the language. */
export const number = n => n.toLocaleString(current === "en" ? "en" : "zh-HK");

/** The one of several texts, by language tag, that suits the reader. */
export const chosen = texts => texts[current] ?? texts.en ?? Object.values(texts)[0] ?? "";

/** Puts the words of the language everywhere in the page, and calls back on each change. */
export function speak(onChange) {
  const apply = () => {
    document.documentElement.lang = current;
    document.title = text("brand");
    for (const element of document.querySelectorAll("[data-text]")) element.textContent = text(element.dataset.text);
    for (const button of document.querySelectorAll("[data-language]"))
      button.setAttribute("aria-pressed", String(button.dataset.language === current));
    onChange();
  };
  for (const button of document.querySelectorAll("[data-language]"))
    button.addEventListener("click", () => {
      current = button.dataset.language;
      try { localStorage.setItem(KEY, current); } catch { /* then it holds until the page is left */ }
      apply();
    });
  apply();
}
