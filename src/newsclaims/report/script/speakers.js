// Who speaks, once for all articles, with their quotes over time. The words are looked for in the names.
const ofKind = ({ speaker, kind }) => {
  if (!speaker || kind === "attitude") return false;
  const unnamed = speaker.type === "anonymous";
  return asked.kind === "unnamed" ? unnamed : !unnamed && (!asked.kind || speaker.type === asked.kind);
};

const groupsOf = () => {
  const wanted = test(false), found = new Map(), letters = fold(asked.words).split(/\s+/).filter(Boolean);
  for (const quote of all.quotes) {
    if (!ofKind(quote) || !wanted(quote)) continue;
    const { speaker } = quote, group = found.get(speaker);
    if (group) group.push(quote);
    else if (letters.every((word) => names(speaker).includes(word))) found.set(speaker, [quote]);
  }
  return [...found].map(([speaker, quotes]) => ({ speaker, quotes }));
};

const latest = (group) => group.quotes.reduce((last, { article }) => (article.published > last ? article.published : last), "");

views.speakers = {
  title: "Speakers",
  noun: "speaker",
  kinds: ["person", "organisation", "unnamed"],
  sorts: { "": "most quoted", name: "by name", latest: "latest first" },
  orders: {
    "": (one, other) => other.quotes.length - one.quotes.length,
    name: (one, other) => (one.speaker.name < other.speaker.name ? -1 : 1),
    latest: (one, other) => (latest(one) < latest(other) ? 1 : -1),
  },
  stances: true,
  height: 64,
  rows: groupsOf,
  total: () => new Set(all.quotes.filter(ofKind).map((row) => row.speaker)).size,
  drawn: ({ speaker, quotes }) => {
    const daily = perDay(quotes.map((quote) => quote.article.published));
    const outlets = new Set(quotes.map((quote) => quote.article.outlet).filter(Boolean));
    const found = daily.size ? perPeriod(daily, edges()) : null;
    return make(
      "li", { class: "row speaker" },
      make(
        "div", { class: "who" },
        link({ ...OF_VIEW, view: "quotes", words: "", speaker: speaker.id }, { class: "name" }, make("bdi", {}, speaker.name)),
        make("small", { dir: "auto" }, roleOf(quotes[0]) ?? (speaker.type === "anonymous" ? "unnamed" : speaker.type))),
      make("div", { class: "number" }, counted(quotes.length, "quote")),
      make("div", { class: "facts" }, joined(counted(new Set(quotes.map((quote) => quote.article)).size, "article"), outlets.size > 1 && counted(outlets.size, "outlet"))),
      found && found.counts.length > 1 && bars(found, 20, `${counted(quotes.length, "quote")}, ${span(...ends(daily))}`));
  },
};

// The first and the last day of all articles, so that all speakers' bars have one scale of time.
const edges = lazily(() => ends(perDay(articles.map((article) => article.published))));
