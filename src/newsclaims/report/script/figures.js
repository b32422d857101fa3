// Amounts by what they are amounts of: each thing with its range, and below it each figure on that line.
const things = (rows) => {
  const found = new Map();
  for (const row of rows) {
    const key = `${row.key ?? ""}\n${row.unit ?? ""}`;
    const thing = found.get(key) ?? { thing: row.thing, unit: row.unit, figures: [], low: null, high: null };
    thing.figures.push(row);
    if (row.low != null && (thing.low == null || row.low < thing.low)) thing.low = row.low;
    if (row.high != null && (thing.high == null || row.high > thing.high)) thing.high = row.high;
    found.set(key, thing);
  }
  return [...found.values()];
};

const named = (thing) => thing.thing ?? "(what isn’t said)";

const figureLine = (thing, row) => make(
  "li", { class: "figure-row" },
  thing.low === thing.high ? make("span") : amounts(thing.low, thing.high, [row], row.told ?? row.text),
  make("span", { class: "printed", dir: "auto" }, make("b", {}, row.text), row.of && ` of ${row.of}`),
  name(row, "the article"), whence(row));

const SHOWN = 200;

views.figures = {
  title: "Figures",
  noun: "thing",
  total: lazily(() => things(all.figures).length),
  kinds: ["money", "percent", "count", "measure", "duration", "age", "ratio", "rank"],
  sorts: { "": "most figures", largest: "largest first", name: "by name" },
  orders: {
    "": (one, other) => !one.thing - !other.thing || other.figures.length - one.figures.length,
    largest: (one, other) => (other.high ?? -Infinity) - (one.high ?? -Infinity),
    name: (one, other) => (named(one).toLowerCase() < named(other).toLowerCase() ? -1 : 1),
  },
  height: 62,
  rows: () => {
    const wanted = test();
    return things(all.figures.filter((row) => (!asked.kind || row.kind === asked.kind) && wanted(row)));
  },
  drawn: (thing) => {
    const { low, high, unit, figures } = thing;
    const told = between(low, high, unit === thing.thing ? null : unit);
    const lines = make("ol", { class: "figures" });
    const node = make(
      "details", {},
      make(
        "summary", {}, make("bdi", { class: "name" }, named(thing)), make("span", { class: "number" }, told),
        low === high ? make("span") : amounts(low, high, figures, `${counted(figures.length, "figure")}: ${told}`),
        make("span", { class: "facts" }, joined(counted(figures.length, "figure"), counted(new Set(figures.map((one) => one.article)).size, "article")))),
      lines);
    node.addEventListener("toggle", () => {
      if (!node.open || lines.firstChild) return;
      const ordered = [...figures].sort((one, other) => (other.high ?? 0) - (one.high ?? 0)).slice(0, SHOWN);
      lines.append(...ordered.map((row) => figureLine(thing, row)));
      if (figures.length > SHOWN) lines.append(make("li", { class: "facts" }, `and ${counted(figures.length - SHOWN, "smaller figure")}: narrow it down`));
    });
    return make("li", { class: "row thing" }, node);
  },
};
