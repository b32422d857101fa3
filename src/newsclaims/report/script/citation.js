// A record as it is cited: reading or quote, source, place in its text, and a link that leads to the words.
const escaped = (words) => encodeURIComponent(words).replace(/-/g, "%2D");

const wordsAt = (article, printed) => {
  const words = printed.trim().split(/\s+/);
  const told = words.length > 12
    ? `${escaped(words.slice(0, 5).join(" "))},${escaped(words.slice(-5).join(" "))}`
    : escaped(words.join(" "));
  return `${article.url}${article.url.includes("#") ? "" : "#"}:~:text=${told}`;
};

const printed = (row) => row.parts ? row.parts[0] : row.text;

const citation = (row) => {
  const { article } = row;
  const who = row.name ?? row.speaker?.name ?? (row.quote || row.parts ? "unknown" : article.outlet ?? "the article");
  const words = said(row), exact = row.kind === "direct" ? `“${words}”` : words;
  const title = `“${article.title}”`;
  const where = [article.outlet, title, article.published].filter(Boolean).join(", ");
  const place = `${article.source}:${row.start ?? 0}-${row.end}`;
  const web = article.url ? ` ${printed(row) ? wordsAt(article, printed(row)) : article.url}` : "";
  return `${who}${words ? `: ${exact}` : ""} (${where}; ${place}).${web}`;
};

const copied = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch { // a page from a folder may not be let
    const field = make("textarea", { class: "unseen", "aria-hidden": "true" }, text);
    const before = document.activeElement;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    before?.focus();
  }
  byId("status").textContent = `Copied: ${text}`;
};

const copyButton = (row) => {
  const button = make("button", { type: "button", class: "copy", "aria-label": `Copy ${row.id} as citation` }, "Copy citation");
  button.addEventListener("click", async () => {
    await copied(citation(row));
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy citation"; }, 1500);
  });
  return button;
};
