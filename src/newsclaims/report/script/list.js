// A list of which only what is near the window is there: its chunks are filled as they come near, and emptied behind it.
const CHUNK = 20;
const AT_ONCE = 100;
const PRINTED = 2000;

const list = (rows, drawn, height) => {
  const node = make("div", { class: "list" }), rest = make("div", { class: "rest" });
  const chunks = [];
  const fill = (chunk) => {
    if (chunk.full) return;
    chunk.full = true;
    const items = rows.slice(chunk.from, chunk.from + CHUNK).map((row, at) => drawn(row, chunk.from + at));
    chunk.node.replaceChildren(...items);
    chunk.node.style.height = "";
  };
  const empty = (chunk) => {
    if (!chunk.full || chunk.node.contains(document.activeElement)) return;
    chunk.node.style.height = `${chunk.node.offsetHeight}px`;
    chunk.full = false;
    chunk.node.replaceChildren();
  };
  const near = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (target === rest) { if (isIntersecting) more(); continue; }
      const chunk = chunks[target.dataset.chunk];
      if (isIntersecting) fill(chunk); else empty(chunk);
    }
  }, { rootMargin: "1200px 0px" });
  // The places of the next chunks; what is behind them is one empty stretch, until it comes near.
  const more = () => {
    near.unobserve(rest);
    const until = Math.min(rows.length, (chunks.length + AT_ONCE) * CHUNK);
    for (let from = chunks.length * CHUNK; from < until; from += CHUNK) {
      const chunk = { from, full: false, node: make("ol", { class: "rows", start: from + 1, "data-chunk": chunks.length }) };
      chunk.node.style.height = `${Math.min(CHUNK, rows.length - from) * height}px`;
      chunks.push(chunk);
      rest.before(chunk.node);
      near.observe(chunk.node);
    }
    rest.style.height = `${(rows.length - until) * height}px`;
    if (until < rows.length) near.observe(rest);
  };
  node.append(rest);
  more();
  if (chunks.length) fill(chunks[0]);
  return {
    node,
    end: () => near.disconnect(),
    // What is printed is there as a whole, up to a bound.
    whole: () => { for (const chunk of chunks) if (chunk.from < PRINTED) fill(chunk); },
  };
};
