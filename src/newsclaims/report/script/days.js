// Claims in the order of the days that they speak of, whenever they were published.
const inside = (days) => {
  const sorted = [...days].sort();
  const cut = Math.floor(sorted.length / 50); // what speaks of long ago would press all others into one bar
  return sorted.slice(cut, sorted.length - cut);
};

views.days = {
  title: "Days spoken of",
  noun: "claim",
  total: () => all.days.length,
  kinds: ["to come", "past"],
  sorts: { "": "earliest first", latest: "latest first" },
  orders: { latest: (one, other) => (one.date.first < other.date.first ? 1 : one.date.first > other.date.first ? -1 : 0) },
  stances: true,
  spans: true,
  height: 104,
  rows: () => {
    const wanted = test();
    return all.days.filter((row) => {
      if (asked.first && row.date.last < asked.first) return false;
      if (asked.last && row.date.first > asked.last) return false;
      if (asked.kind && (!row.article.published || (row.date.last > row.article.published) !== (asked.kind === "to come"))) return false;
      return wanted(row);
    });
  },
  head: (rows) => [overTime(inside(rows.map((row) => row.date.first)), "claim")],
  drawn: (row, at, rows) => {
    const same = rows[at - 1]?.date.first === row.date.first && rows[at - 1]?.date.last === row.date.last;
    return make(
      "li", { class: same ? "row spoken same" : "row spoken" },
      make("div", { class: "who" }, make("time", { class: "name" }, span(row.date.first, row.date.last)), make("small", { dir: "auto" }, row.date.text)),
      make(
        "div", { class: "what" },
        make("p", { class: "said" }, name(row.claim, row.article.outlet ?? "the article"), ": ", reading(row.claim)),
        whence(row.claim)));
  },
};
