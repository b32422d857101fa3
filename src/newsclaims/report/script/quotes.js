// Who said what; of one speaker, with what the articles call them.
const numbers = lazily(() => {
  const attitudes = all.quotes.filter((row) => row.kind === "attitude").length;
  return { attitudes, said: all.quotes.length - attitudes };
});

views.quotes = {
  title: "Quotes",
  noun: "quote",
  total: () => numbers()[asked.kind === "attitude" ? "attitudes" : "said"],
  kinds: ["direct", "indirect", "mixed", "attitude"],
  sorts: { "": "as printed", newest: "newest first", oldest: "oldest first", speaker: "by speaker" },
  orders: { newest, oldest: (one, other) => newest(other, one), speaker: bySpeaker },
  stances: true,
  ordered: true,
  height: 118,
  rows: () => {
    const wanted = test();
    return inOrder("quotes", views.quotes.orders).filter((row) => (asked.kind ? row.kind === asked.kind : row.kind !== "attitude") && wanted(row));
  },
  head: (rows) => [
    speakers.has(asked.speaker) && speakerCard(speakers.get(asked.speaker), rows),
    overTime(rows.map((row) => row.article.published), "quote"),
  ],
  drawn: (row) => make(
    "li", { class: "row" },
    make("div", { class: "who" }, name(row), roleOf(row) && make("small", { dir: "auto" }, roleOf(row))),
    make(
      "div", { class: "what" }, make("p", { class: `said ${row.kind}` }, words(row)),
      make("div", { class: "manner" }, flag(row.kind), row.stance && flag(row.stance), row.cue && `“${row.cue}”`, row.medium && ` to ${row.medium}`, row.told_by && ` told by ${row.told_by}`),
      whence(row))),
};

const speakerCard = (speaker, rows) => {
  const roles = new Map();
  for (const at of speaker.actors) {
    const [number, actor] = at.split("/");
    for (const role of articles[number].records.get(actor)?.roles ?? []) roles.set(role, (roles.get(role) ?? 0) + 1);
  }
  const told = [...roles].sort((one, other) => other[1] - one[1]).slice(0, 6).map(([role]) => role);
  return make(
    "section", { class: "card", "aria-label": speaker.name },
    make("h3", { dir: "auto" }, speaker.name),
    make("p", {}, joined(speaker.type === "anonymous" ? "unnamed source" : speaker.type, ...told)),
    speaker.aliases.length > 0 && make("p", { class: "facts" }, `also: ${speaker.aliases.join(", ")}`),
    make(
      "p", {}, counted(new Set(rows.map((row) => row.article)).size, "article"), " · ",
      link({ ...OF_VIEW, view: "claims" }, {}, "claims"), " · ", link({ ...OF_VIEW, view: "figures" }, {}, "figures"), " · ",
      link({ ...OF_VIEW, view: "days" }, {}, "days spoken of"), " · ", link({ ...OF_VIEW, speaker: "" }, {}, "all speakers")));
};
