// One article: its text with what was found in it, and its claims. The address names it, or a record of it.
const byArticle = new Map(articles.map((article) => [article.id, article]));

const meant = (id) => {
  if (byArticle.has(id)) return [byArticle.get(id), null];
  const at = id.lastIndexOf("/");
  const article = byArticle.get(id.slice(0, at));
  return [article, article?.records.get(id.slice(at + 1)) ?? null];
};

const marked = (article, part, around) => {
  if (typeof part === "string") return part;
  const [id, first, ...inner] = part;
  const row = article.records.get(id), kind = KINDS[id[0]] ?? "furniture";
  const anchor = first === 1 && id ? { id: `at-${id}` } : {};
  if (!row || kind === "claim" || kind === "furniture") {
    return make("span", { class: kind, ...anchor }, inner.map((one) => marked(article, one, around)));
  }
  const told = [notes[id[0]](row), ...around];
  const look = kind === "quote" ? row.kind : kind === "actor" ? row.type : "";
  return make(
    "mark", { class: `${kind} ${look}`.trim(), ...anchor, tabindex: first === 1 && "0", "aria-description": told.join("\n") },
    inner.map((one) => marked(article, one, told)));
};

const paragraph = (article, [aside, ...parts]) => {
  const inner = parts.map((part) => marked(article, part, []));
  return aside
    ? make("details", { class: "aside" }, make("summary", {}, `Beside the story: ${aside.replaceAll("_", " ")}`), make("p", { dir: "auto" }, inner))
    : make("p", { dir: "auto" }, inner);
};

const rowsOf = (article) => {
  const claimed = new Set(article.claims.map((claim) => claim.quote));
  const rows = [...article.claims, ...article.quotes.filter((quote) => !claimed.has(quote.id))];
  return rows.sort((one, other) => (one.start ?? 0) - (other.start ?? 0));
};

const cast = (article) => article.actors.length > 0 && make(
  "aside", { class: "cast", "aria-label": "Actors" }, make("h3", {}, "Actors"),
  make("ul", {}, article.actors.map((actor) => make(
    "li", {}, link({ record: `${article.id}/${actor.id}` }, {}, make("bdi", {}, actor.name)), " ",
    make("small", { dir: "auto" }, joined(actor.roles?.join("; ") ?? actor.type, actor.mentions > 1 && String(actor.mentions)))))));

const claimRow = (row) => {
  const drawn = (row.parts || row.kind ? views.quotes : views.claims).drawn(row);
  drawn.id = `row-${row.id}`;
  return drawn;
};

views.article = {
  title: "Article",
  hidden: true,
  show: () => {
    const [article, row] = meant(asked.record);
    if (!article) return [make("p", {}, "This page holds no such article or record: ", make("code", {}, asked.record))];
    if (withTexts && document.readyState === "loading") return [make("p", { class: "facts" }, "Reading …")];
    const text = paragraphs(article);
    setTimeout(() => reveal(row));
    return [
      make("article", { lang: article.language },
        make("h2", { id: "heading", tabindex: "-1", dir: "auto" }, article.title),
        make("p", { class: "facts" }, joined(
          article.outlet, article.published, article.clash && `(the page also says ${article.clash})`, ...(article.byline ?? []), article.dateline), storyOf(article)),
        make("p", { class: "source" },
          article.url && [make("a", { href: article.url, rel: "noopener noreferrer" }, article.url), " · "],
          make("bdi", {}, article.source), " · ", make("bdi", {}, article.id)),
        make("div", { class: "reading" },
          text.length
            ? make("div", { class: "text" }, text.map((one) => paragraph(article, one)))
            : make("p", { class: "facts" }, "The article’s text isn’t on this page; the numbers count its characters."),
          cast(article)),
        make("section", { class: "claims", "aria-labelledby": "claims-heading" },
          make("h3", { id: "claims-heading" }, "Claims and quotes"),
          make("ol", { class: "rows" }, rowsOf(article).map(claimRow)))),
    ];
  },
};

const reveal = (row) => {
  const target = row && (byId(`at-${row.id}`) ?? byId(`row-${row.id}`));
  if (!target) return;
  const folded = target.closest("details");
  if (folded) folded.open = true;
  for (const one of [target, byId(`row-${row.id}`)]) one?.classList.add("meant");
  target.scrollIntoView({ block: "center" });
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
};
