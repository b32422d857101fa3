// Claims in the order of the days that they speak of, whenever they were published.
// What speaks of long ago would press all others into one bar.
const mostOf = (daily) => {
  const days = [...daily].sort(([one], [other]) => (one < other ? -1 : 1));
  const cut = days.reduce((sum, [, count]) => sum + count, 0) / 50;
  const past = (list) => { let sum = 0; return list.find(([, count]) => (sum += count) > cut)[0]; };
  return [past(days), past([...days].reverse())];
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
  ordered: true,
  height: 104,
  rows: () => {
    const wanted = test();
    return inOrder("days", views.days.orders).filter((row) => {
      if (asked.first && row.date.last < asked.first) return false;
      if (asked.last && isAfter(row.date.first, asked.last)) return false;
      if (asked.kind && (!row.article.published || (row.date.last > row.article.published) !== (asked.kind === "to come"))) return false;
      return wanted(row);
    });
  },
  head: (rows) => [overTime(rows.map((row) => row.date.first), "claim", mostOf)],
  drawn: (row, at, rows) => {
    const same = rows[at - 1]?.date.first === row.date.first && rows[at - 1]?.date.last === row.date.last;
    const days = span(row.date.first, row.date.last);
    return make(
      "li", { class: same ? "row spoken same" : "row spoken" },
      make("div", { class: "who" }, make("time", { class: "name" }, days), days !== row.date.text && make("small", { dir: "auto" }, row.date.text)),
      make(
        "div", { class: "what" },
        make("p", { class: "said" }, name(row.claim, row.article.outlet ?? "the article"), ": ", reading(row.claim)),
        whence(row.claim)));
  },
};
