// The index of the filter: words without case and accents, made once a row, in the browser's idle moments.
const fold = (text) =>
  /^[\x00-\x7f]*$/.test(text) ? text.toLowerCase() : text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const wordsOf = (row) => {
  if (row.claim) return `${said(row.claim)} ${row.speaker?.name ?? ""} ${row.date.text}`;
  if (row.records) return `${row.title} ${paragraphs(row).map((one) => plain(one, 1)).join("\n")}`;
  return `${said(row)} ${row.of ?? ""} ${row.name ?? ""} ${row.speaker?.name ?? ""}`;
};

const searched = (row) => row.folded ??= fold(wordsOf(row));

const names = (speaker) => speaker.folded ??= fold([speaker.name, ...speaker.aliases].join("\n"));

const SLICE = 8;

const whenIdle = window.requestIdleCallback?.bind(window) ?? ((work) => setTimeout(work, 50));

// A few milliseconds at a time, so that a letter that is typed never waits for it.
const index = (lists) => {
  let place = 0, at = 0;
  const go = () => {
    const end = performance.now() + SLICE;
    while (place < lists.length && performance.now() < end) {
      const rows = lists[place];
      for (const stop = Math.min(at + 20, rows.length); at < stop; at += 1) searched(rows[at]);
      if (at >= rows.length) { place += 1; at = 0; }
    }
    if (place < lists.length) whenIdle(go);
  };
  whenIdle(go);
};
