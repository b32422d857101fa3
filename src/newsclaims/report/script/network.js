// Who speaks about whom as a picture: lines from one name to the other, the thicker the more claims. The table tells them all.
const EACH = 12;

// The first pairs, which are the heaviest, as long as there is room for their names on both sides.
const heaviest = (rows) => {
  const sides = [new Map(), new Map()];
  const found = rows.filter(({ cells }) => {
    const room = sides.every((names, side) => names.has(cells[side]) || names.size < EACH);
    if (room) sides.forEach((names, side) => names.set(cells[side], names.get(cells[side]) ?? names.size));
    return room;
  });
  return { sides, found };
};

const asNumber = (cell) => Number(cell.replaceAll(",", ""));

const pairs = (rows) => {
  if (!rows.length) return null;
  const { sides: [left, right], found } = heaviest(rows), most = asNumber(found[0].cells[2]);
  const told = ({ cells: [who, whom, claims] }) => `${who} about ${whom}: ${counted(asNumber(claims), "claim")}`;
  const lines = found.map((row) => {
    const [who, whom, claims] = row.cells, from = left.get(who) + 0.5, to = right.get(whom) + 0.5;
    return picture(
      "path",
      { d: `M0 ${from}C50 ${from} 50 ${to} 100 ${to}`, "stroke-width": 1 + (7 * asNumber(claims)) / most, "vector-effect": "non-scaling-stroke" },
      picture("title", {}, told(row)));
  });
  const column = (names) => make("ol", {}, [...names.keys()].map((one) => make("li", {}, link({ words: one }, {}, make("bdi", {}, one)))));
  const drawn = picture(
    "svg",
    { viewBox: `0 0 100 ${Math.max(left.size, right.size)}`, preserveAspectRatio: "none", role: "img", "aria-label": found.slice(0, 3).map(told).join("; ") },
    lines);
  return make(
    "figure", { class: "pairs" }, column(left), make("div", {}, drawn), column(right),
    make("figcaption", {}, `${found.length.toLocaleString("en")} of ${counted(rows.length, "pair")}: on the left who speaks, on the right about whom; the thicker the line, the more claims.`));
};

const pictures = { network: pairs };
