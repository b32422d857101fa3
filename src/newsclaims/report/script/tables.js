// Sections that come as tables: each row's cells below one another's names, with links to records.
const recordOf = (id) => link({ ...OF_VIEW, view: "article", record: id }, {});

const cellOf = (cell) => {
  if (typeof cell === "string") return make("bdi", {}, cell);
  const to = recordOf(cell[1]);
  to.append(make("bdi", {}, cell[0]));
  return to;
};

for (const table of tables) {
  const rows = table.rows.map((cells) => ({
    cells, folded: fold(cells.map((cell) => (typeof cell === "string" ? cell : cell[0])).join(" ")),
  }));
  views[table.name] = {
    title: table.title,
    noun: "row",
    note: table.note,
    total: () => rows.length,
    wordsOnly: true,
    head: (rows) => [pictures[table.name]?.(rows)],
    height: 76,
    rows: () => {
      const wanted = fold(asked.words).split(/\s+/).filter(Boolean);
      return rows.filter((row) => wanted.every((word) => row.folded.includes(word)));
    },
    drawn: ({ cells }) => make("li", { class: `row table ${table.name}` }, cells.map((cell, at) => make(
      "div", {}, make("small", {}, table.columns[at]), " ", cellOf(cell)))),
  };
}
