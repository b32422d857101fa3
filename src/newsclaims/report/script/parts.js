// What rows of several views have: who, where, and which of them are asked for.
const name = (row, own = "the article") =>
  row.speaker
    ? link({ ...OF_VIEW, view: "quotes", speaker: row.speaker.id }, { class: "name" }, make("bdi", {}, row.speaker.name))
    : make("span", { class: "name own" }, row.quote || row.parts || row.unresolved ? "unknown" : own);

const roleOf = (row) => row.article.records.get(row.actor)?.roles?.[0];

const whence = (row) => make(
  "div", { class: "whence" },
  asked.view === "article"
    ? recordLink(row, { class: "at" }, `${row.id} in the text`)
    : [
      recordLink(row, { class: "at" }, make("bdi", {}, row.article.title)),
      make("span", { class: "facts", dir: "auto" }, joined(row.article.outlet, row.article.published)),
    ],
  make("code", { class: "offset" }, `${row.start ?? 0}–${row.end}`),
  row.article.url && make(
    "a", { href: printed(row) ? wordsAt(row.article, printed(row)) : row.article.url, rel: "noopener noreferrer", class: "out" }, "source"),
  row.corrected && flag(`✎ ${row.corrected}`),
  actions.flatMap((action) => action(row)));

// What can be done with a record.
const actions = [copyButton];

const flag = (word) => make("span", { class: "flag" }, word);

const words = (row) => said(row)
  ? make("span", { dir: "auto" }, said(row))
  : make("span", { class: "own" }, "words left out");

// A reading with what was put in set apart: “[Kaja Kallas] described its concerns as …”
const reading = (claim) => {
  const told = said(claim);
  if (!told) return words(claim);
  return make("span", { dir: "auto" }, told.split(/(\[[^\]]*\])/).map((part, at) => at % 2 ? make("span", { class: "put-in" }, part) : part));
};

const storyOf = (article) => article.story && [
  " · ", link({ ...nothing(), view: "articles", story: article.story }, {}, `story of ${counted(stories.get(article.story).length, "article")}`)];

const ofSpeaker = (speaker) => {
  if (!asked.speaker) return true;
  if (!speaker) return false;
  return speakers.has(asked.speaker) ? speaker.id === asked.speaker : names(speaker).includes(fold(asked.speaker.trim()));
};

// A day is after a month or a year where its own is.
const isAfter = (day, until) => day.slice(0, until.length) > until;

// The test for the filters that all views have; a view may leave the words out.
const test = (withWords = true) => {
  const wanted = withWords ? fold(asked.words).split(/\s+/).filter(Boolean) : [];
  const passing = new Map();
  const passes = (speaker) => {
    if (!passing.has(speaker)) passing.set(speaker, ofSpeaker(speaker));
    return passing.get(speaker);
  };
  return (row) => {
    const article = row.article ?? row;
    if (asked.outlet && article.outlet !== asked.outlet) return false;
    if (asked.story && article.story !== asked.story) return false;
    if (asked.since && article.published < asked.since) return false;
    if (asked.until && (!article.published || isAfter(article.published, asked.until))) return false;
    if (row.article && asked.speaker && !passes(row.speaker)) return false;
    if (row.article && asked.stance && views[asked.view].stances && row.stance !== asked.stance) return false;
    return !wanted.length || wanted.every((word) => searched(row).includes(word));
  };
};

const newest = (one, other) => (one.article.published < other.article.published ? 1 : one.article.published > other.article.published ? -1 : 0);
const bySpeaker = (one, other) => {
  const [left, right] = [one.speaker?.name ?? "\uffff", other.speaker?.name ?? "\uffff"];
  return left < right ? -1 : left > right ? 1 : 0;
};

// Long lists are put in order once, not at every letter that is typed.
const inOrder = (() => {
  const made = new Map();
  return (kind, orders) => {
    const order = orders[asked.sort], key = `${kind} ${asked.sort}`;
    if (!order) return all[kind];
    if (!made.has(key)) made.set(key, [...all[kind]].sort(order));
    return made.get(key);
  };
})();
