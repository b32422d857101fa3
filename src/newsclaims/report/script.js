"use strict";
// The filter: rows and articles without a match are hidden. Without this script the page shows everything.
{
  const byId = (id) => document.getElementById(id);
  const speaker = byId("speaker"), words = byId("words"), told = byId("told");
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const lazily = (make) => { let made; return () => made ??= make(); };

  const articles = lazily(() => [...document.querySelectorAll("article")].map((node) => ({
    node,
    claims: node.querySelector(".claims"),
    quotes: [...node.querySelectorAll("mark.quote")],
    entry: document.querySelector(`tr[data-article="${node.id}"]`),
    text: lazily(() => plain(`${node.querySelector("h2").textContent} ${node.querySelector(".text").textContent}`)),
    rows: [...node.querySelectorAll("tbody tr")].map((row) => ({
      node: row,
      name: plain(row.querySelector(".name").textContent),
      text: plain(row.textContent),
    })),
  })));

  const apply = () => {
    const name = plain(speaker.value.trim()), wanted = plain(words.value).split(/\s+/).filter(Boolean);
    const holds = (text) => wanted.every((word) => text.includes(word));
    let rows = 0, shown = 0;
    for (const article of articles()) {
      const quotes = new Set();
      let matches = 0;
      for (const row of article.rows) {
        const match = row.name.includes(name) && holds(row.text);
        row.node.hidden = !match;
        if (match) { matches += 1; quotes.add(row.node.dataset.quote); }
      }
      const visible = matches > 0 || (!name && holds(article.text()));
      article.node.hidden = article.entry.hidden = !visible;
      if (article.claims) article.claims.hidden = matches === 0;
      for (const quote of article.quotes) quote.classList.toggle("other", Boolean(name) && !quotes.has(quote.dataset.record));
      rows += matches;
      shown += visible;
    }
    for (const one of document.querySelectorAll(".speakers > ul > li")) {
      one.hidden = !plain(one.querySelector(".name").textContent).includes(name);
    }
    const asked = Boolean(name || wanted.length);
    told.textContent = asked ? `${rows} ${rows === 1 ? "row" : "rows"}, ${shown} ${shown === 1 ? "article" : "articles"}` : "";
    byId("nothing").hidden = shown > 0;
  };

  // A link to what the filter hides lifts the filter.
  const reveal = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("[hidden]")) {
      speaker.value = words.value = "";
      apply();
      target.scrollIntoView();
    }
  };

  if (speaker) {
    let waiting;
    for (const input of [speaker, words]) {
      input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 120); });
    }
    for (const name of document.querySelectorAll(".speakers .name")) byId("names").append(new Option(name.textContent));
    addEventListener("hashchange", reveal);
    document.querySelector(".filter").hidden = false;
    if (speaker.value || words.value) apply();
  }
}
