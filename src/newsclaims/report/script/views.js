// What is shown: the view that is asked for, with its heading, its picture and its list.
let drawnList = null;

const filtersTold = () => {
  const speaker = speakers.get(asked.speaker)?.name ?? asked.speaker;
  return joined(
    asked.words && `“${asked.words}”`, speaker, asked.outlet, asked.story && storyTitle(asked.story), asked.since && `since ${asked.since}`, asked.until && `until ${asked.until}`,
    asked.first && `speaking of ${asked.first} and later`, asked.last && `speaking of ${asked.last} and earlier`, asked.stance, asked.kind);
};

const showList = (view) => {
  const rows = view.rows();
  const order = view.orders?.[asked.sort];
  if (order && !view.ordered) rows.sort(order);
  const total = view.total();
  byId("told").textContent = rows.length === total ? counted(total, view.noun) : `${rows.length.toLocaleString("en")} of ${counted(total, view.noun)}`;
  byId("asked").textContent = filtersTold();
  byId("head").replaceChildren(...(view.head?.(rows) ?? []).filter(Boolean));
  drawnList?.end();
  drawnList = list(rows, (row, at) => view.drawn(row, at, rows), view.height);
  byId("list").replaceChildren(rows.length ? drawnList.node : make("p", { class: "facts" }, "Nothing matches. ", link({ ...nothing(), view: asked.view }, {}, "Show everything")));
};

const nothing = () => Object.fromEntries(FIELDS.map((field) => [field, ""]));

const show = () => {
  const view = views[asked.view], single = Boolean(view.show);
  document.body.dataset.view = asked.view;
  byId("one").hidden = !single;
  byId("many").hidden = single;
  for (const one of byId("views").querySelectorAll("a")) {
    const here = one.dataset.view === asked.view;
    if (here) one.setAttribute("aria-current", "page"); else one.removeAttribute("aria-current");
    one.href = address({ ...OF_VIEW, view: one.dataset.view });
  }
  byId("legend").hidden = !single || !withTexts;
  if (single) {
    byId("one").replaceChildren(...view.show());
    document.title = byId("one").querySelector("h2")?.textContent ?? view.title;
    return;
  }
  byId("heading-many").textContent = view.title;
  byId("note").textContent = view.note ?? "";
  document.title = `${view.title} – who said what`;
  showList(view);
};
