// Numbers, days and records in words.
const counted = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

const SCALES = [[1e12, "tn"], [1e9, "bn"], [1e6, "m"]];

const short = (value) => {
  const [factor, name] = SCALES.find(([least]) => Math.abs(value) >= least) ?? [1, ""];
  const number = (value / factor).toLocaleString("en", { maximumSignificantDigits: factor > 1 ? 4 : 12 });
  return name ? `${number} ${name}` : number;
};

const between = (low, high, unit) => {
  if (low == null) return unit ?? "";
  const amounts = low === high ? short(low) : `${short(low)} to ${short(high)}`;
  return unit ? `${amounts} ${unit}` : amounts;
};

// Days from the first to the last; a whole month and a whole year by their names.
const span = (first, last) => {
  if (first === last) return first;
  if (first.slice(0, 4) === last.slice(0, 4) && first.endsWith("-01-01") && last.endsWith("-12-31")) return first.slice(0, 4);
  if (first.slice(0, 7) === last.slice(0, 7) && first.endsWith("-01") && last >= `${first.slice(0, 7)}-28` && dayAfter(last).endsWith("-01")) {
    return first.slice(0, 7);
  }
  return `${first} to ${last}`;
};

const dayAfter = (day) => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};

const joined = (...parts) => parts.filter(Boolean).join(" · ");

const notes = {
  q: (quote) => joined(
    `${quote.kind === "attitude" ? "Attitude" : "Quote"} (${quote.form}): ${quote.name ?? `speaker unresolved (${quote.unresolved ?? "no source"})`}`,
    quote.cue && `cue “${quote.cue}”`, quote.stance, quote.medium && `reported by ${quote.medium}`,
    quote.told_by && `told by ${quote.told_by}`,
    `confidence ${Math.round((quote.confidence ?? 0) * 100)}%`),
  f: (figure) => joined(`Figure (${figure.kind}): ${figure.told ?? ""}`, figure.of && `of ${figure.of}`),
  d: (date) => date.told,
  a: (actor) => joined(`Actor (${actor.type}): ${actor.name}`, actor.roles?.join("; "), actor.acts_for && `acting for the ${actor.acts_for}`),
};

const KINDS = { q: "quote", f: "figure", d: "date", a: "actor", c: "claim" };
