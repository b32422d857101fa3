// What the page holds: articles with their records, and who is who. A record knows its article and its speaker.
const read = (id) => {
  const node = byId(id), text = node.textContent;
  node.remove(); // it is large
  return JSON.parse(text);
};
const articles = read("records"), identities = read("identities"), tables = read("sections");
// The texts stand behind the script, which starts before they are there.
const withTexts = byId("application").dataset.texts === "full";
const textLines = lazily(() => byId("texts").textContent.split("\n"));

const speakers = new Map(identities.map((speaker) => [speaker.id, speaker]));
const bearers = new Map(identities.flatMap((speaker) => speaker.actors.map((place) => [place, speaker])));

// Who is no actor of the article is one by name: "officials", or somebody who is named once.
const byName = (row) => {
  const id = `${row.type === "anonymous" ? "unnamed" : "named"}/${row.name.toLowerCase()}`;
  if (!speakers.has(id)) speakers.set(id, { id, name: row.name, type: row.type, aliases: [], actors: [] });
  return speakers.get(id);
};

const speakerOf = (row, number) => {
  const known = row.actor && bearers.get(`${number}/${row.actor}`);
  return known ? known : row.name ? byName(row) : null;
};

// What several articles tell: the story's articles by the id of its first one, which itself need not be on the page.
const stories = new Map();
for (const article of articles) if (article.story) stories.set(article.story, [...(stories.get(article.story) ?? []), article]);
const storyTitle = (id) => (byArticle.get(id) ?? stories.get(id)?.[0])?.title ?? id;

const all = { quotes: [], claims: [], figures: [], days: [] };

articles.forEach((article, number) => {
  article.number = number;
  article.published ??= "";
  const records = new Map();
  for (const kind of ["actors", "quotes", "claims", "figures", "dates"]) {
    article[kind] ??= [];
    for (const row of article[kind]) {
      row.article = article;
      records.set(row.id, row);
    }
  }
  article.records = records;
  for (const quote of article.quotes) quote.speaker = speakerOf(quote, number);
  for (const claim of article.claims) {
    claim.speaker = claim.quote ? speakerOf(claim, number) : null;
    for (const id of claim.dates ?? []) {
      const date = records.get(id);
      if (date?.first && date.last) all.days.push({ article, claim, date, speaker: claim.speaker, stance: claim.stance });
    }
  }
  for (const figure of article.figures) figure.speaker = records.get(figure.quote)?.speaker ?? null;
  all.quotes.push(...article.quotes);
  all.claims.push(...article.claims);
  all.figures.push(...article.figures);
});

all.days.sort((one, other) =>
  one.date.first < other.date.first ? -1 : one.date.first > other.date.first ? 1
    : one.date.last < other.date.last ? -1 : one.date.last > other.date.last ? 1 : 0);

const said = (row) => row.parts ? row.parts.join(" … ") : row.reading ?? row.text ?? "";

// An article's text: paragraphs of [what furniture it is, words and marks within marks …].
const paragraphs = (article) => withTexts && document.readyState !== "loading" ? JSON.parse(textLines()[article.number]) : [];
const plain = (part, at = 0) => typeof part === "string" ? part : part.slice(at).map((one) => plain(one, 2)).join("");
