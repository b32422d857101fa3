// Who claims what, as it can be read without the article; the article's own voice too.
views.claims = {
  title: "Claims",
  noun: "claim",
  total: () => all.claims.length,
  kinds: ["quoted", "own voice", "negated", "hedged"],
  sorts: views.quotes.sorts,
  orders: views.quotes.orders,
  stances: true,
  ordered: true,
  height: 126,
  rows: () => {
    const wanted = test();
    const kind = {
      "": () => true, quoted: (row) => row.quote, "own voice": (row) => !row.quote,
      negated: (row) => row.negated, hedged: (row) => row.hedged,
    }[asked.kind] ?? (() => true);
    return inOrder("claims", views.claims.orders).filter((row) => kind(row) && wanted(row));
  },
  drawn: (row) => {
    const told = [...(row.figures ?? []), ...(row.dates ?? [])].map((id) => row.article.records.get(id)).filter(Boolean);
    return make(
      "li", { class: "row" },
      make(
        "div", { class: "who" }, name(row, row.article.outlet ?? "the article"),
        roleOf(row) && make("small", { dir: "auto" }, roleOf(row)), row.behalf && make("small", { dir: "auto" }, `for ${row.behalf}`)),
      make(
        "div", { class: "what" }, make("p", { class: "said" }, reading(row)),
        make(
          "div", { class: "manner" }, flag(row.stance), row.negated && flag("negated"), row.hedged && flag("hedged"),
          told.map((one) => make("span", { class: "cell" }, recordLink(one, { class: KINDS[one.id[0]] }, one.text), ` ${resolved(one)}`))),
        whence(row)));
  },
};

const resolved = (one) => (one.first ? span(one.first, one.last ?? "…") : one.id[0] === "f" ? between(one.low, one.high, one.unit) : "");
