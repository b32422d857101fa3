// Small pictures: bars over time, and amounts on a line. What they show is told in words as well.
const STEPS = [["day", 10, 90], ["month", 7, 72], ["year", 4, 300]];

const following = (period) => {
  if (period.length === 4) return String(Number(period) + 1).padStart(4, "0");
  if (period.length === 7) {
    const [year, month] = period.split("-").map(Number);
    return month === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${period.slice(0, 5)}${String(month + 1).padStart(2, "0")}`;
  }
  return dayAfter(period);
};

// How many there are of each day.
const perDay = (days) => {
  const counts = new Map();
  for (const day of days) if (day) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
};

// The same by day, month or year: the finest step that isn't too many bars. All periods are there from the first to the last.
const perPeriod = (daily, [first, last]) => {
  for (const [step, letters, most] of STEPS) {
    const counts = new Map(), end = last.slice(0, letters);
    for (let period = first.slice(0, letters); period <= end && counts.size <= most; period = following(period)) counts.set(period, 0);
    if (!counts.has(end)) continue;
    for (const [day, count] of daily) {
      const period = day.slice(0, letters);
      if (counts.has(period)) counts.set(period, counts.get(period) + count);
    }
    return { step, counts: [...counts] };
  }
  return null;
};

const ends = (daily) => {
  const days = [...daily.keys()].sort();
  return [days[0], days.at(-1)];
};

// Few bars are no wider than a twelfth of the picture, and what they stand on ends with them.
const FEW = 12;

const bars = ({ counts }, height, told) => {
  const most = Math.max(...counts.map(([, count]) => count));
  const shown = counts.map(([period, count], at) => count > 0 && picture(
    "rect",
    { x: at + 0.1, y: height - Math.max(1, (count / most) * height), width: 0.8, height: Math.max(1, (count / most) * height) },
    picture("title", {}, `${period}: ${count}`)));
  return picture(
    "svg",
    { class: "bars", viewBox: `0 0 ${Math.max(counts.length, FEW)} ${height}`, preserveAspectRatio: "none", role: "img", "aria-label": told },
    shown);
};

const overTime = (days, noun, period = ends) => {
  const daily = perDay(days);
  const found = daily.size ? perPeriod(daily, period(daily)) : null;
  if (!found || found.counts.length < 2) return null;
  const number = found.counts.reduce((sum, [, count]) => sum + count, 0);
  const [first, last] = [found.counts[0][0], found.counts.at(-1)[0]];
  const top = found.counts.reduce((one, other) => (other[1] > one[1] ? other : one));
  // Some have no day, or one far from all the others.
  const of = number < days.length ? `${number.toLocaleString("en")} of ${counted(days.length, noun)}` : counted(number, noun);
  const told = `${of} by ${found.step}, ${first} to ${last}; most in ${top[0]}: ${top[1]}`;
  const axis = make("div", { class: "axis", "aria-hidden": "true" }, make("span", {}, first), make("span", {}, last));
  axis.style.width = `${100 * Math.min(1, found.counts.length / FEW)}%`;
  return make(
    "figure", { class: "chart" }, bars(found, 40, told), axis,
    make("figcaption", {}, `${of} by ${found.step}; most in ${top[0]}: ${top[1].toLocaleString("en")}`));
};

// A line from the least amount to the most, with a bar for each range and a tick for each number. Where the most is
// more than a thousand times the least, each step on it is ten times as much.
const DRAWN = 100;

const amounts = (low, high, figures, told) => {
  const step = low > 0 && high / low > 1000 ? Math.log10 : Number;
  const at = (value) => (high > low ? (100 * (step(value) - step(low))) / (step(high) - step(low)) : 50);
  const different = new Map(figures.map((one) => [`${one.low} ${one.high}`, one]));
  const shown = [...different.values()].filter((one) => one.low != null).slice(0, DRAWN).map((one) => picture("rect", {
    class: one.low === one.high ? "one" : "range",
    x: Math.min(at(one.low), 98.8), y: one.low === one.high ? 1 : 3,
    width: Math.max(1.2, at(one.high) - at(one.low)), height: one.low === one.high ? 8 : 4,
  }, picture("title", {}, one.text)));
  return picture(
    "svg", { class: "amounts", viewBox: "0 0 100 10", preserveAspectRatio: "none", role: "img", "aria-label": told },
    picture("rect", { class: "line", x: 0, y: 4.6, width: 100, height: 0.8 }), shown);
};
