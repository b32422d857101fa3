// The articles; words are looked for in their titles and texts.
const ofAnArticle = (article) =>
  (!asked.speaker || article.quotes.some((quote) => ofSpeaker(quote.speaker)))
  && (!asked.stance || article.claims.some((claim) => claim.stance === asked.stance));

views.articles = {
  title: "Articles",
  noun: "article",
  total: () => articles.length,
  sorts: { "": "as stored", newest: "newest first", oldest: "oldest first", title: "by title" },
  orders: {
    newest: (one, other) => (one.published < other.published ? 1 : -1),
    oldest: (one, other) => (one.published < other.published ? -1 : 1),
    title: (one, other) => (one.title < other.title ? -1 : 1),
  },
  stances: true,
  height: 70,
  rows: () => {
    const wanted = test();
    return articles.filter((article) => wanted(article) && ofAnArticle(article));
  },
  drawn: (article) => make(
    "li", { class: "row story" },
    link({ ...OF_VIEW, view: "article", record: article.id }, { class: "title" }, make("bdi", {}, article.title)),
    make("div", { class: "facts" }, joined(
      article.outlet, article.published, counted(article.quotes.filter((quote) => quote.kind !== "attitude").length, "quote"),
      counted(article.claims.length, "claim"), counted(article.figures.length, "figure"), counted(article.dates.length, "date")), storyOf(article))),
};
