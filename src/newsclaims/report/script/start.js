// The controls, and what is done when they or the address change.
const CONTROLS = ["words", "speaker", "outlet", "story", "since", "until", "first", "last", "stance", "kind", "sort"];
const LISTED = 200;

const option = (value, text) => make("option", { value }, text);

const offer = (id, options) => byId(id).replaceChildren(...options);

const offerAll = () => {
  const view = views[asked.view];
  offer("kind", [option("", "any"), ...(view.kinds ?? []).map((kind) => option(kind, kind))]);
  offer("sort", Object.entries(view.sorts ?? { "": "as given" }).map(([value, text]) => option(value, text)));
  byId("kind").closest("label").hidden = !view.kinds;
  byId("sort").closest("label").hidden = !view.sorts;
  byId("stance").closest("label").hidden = !view.stances;
  for (const id of ["first", "last"]) byId(id).closest("label").hidden = !view.spans;
  for (const id of ["speaker", "outlet", "since", "until"]) byId(id).closest("label").hidden = Boolean(view.wordsOnly);
  byId("story").closest("label").hidden = Boolean(view.wordsOnly) || !stories.size;
  byId("filter").hidden = Boolean(view.show);
};

const tell = () => {
  for (const id of CONTROLS) {
    const value = id === "speaker" ? speakers.get(asked.speaker)?.name ?? asked.speaker : asked[id];
    if (byId(id).value !== value) byId(id).value = value;
  }
};

const arrive = () => {
  readAddress();
  offerAll();
  tell();
  if (["outlet", "story", "since", "until", "first", "last", "stance", "kind", "sort"].some((id) => asked[id])) byId("more").open = true;
  show();
};

const start = () => {
  const outlets = [...new Set(articles.map((article) => article.outlet).filter(Boolean))].sort();
  offer("outlet", [option("", "any"), ...outlets.map((outlet) => option(outlet, outlet))]);
  const told = [...stories].sort(([, one], [, other]) => other.length - one.length);
  offer("story", [option("", "any"), ...told.map(([id, among]) => option(id, `${storyTitle(id)} (${among.length})`))]);
  const stances = [...new Set(all.claims.map((claim) => claim.stance))].sort();
  offer("stance", [option("", "any"), ...stances.map((stance) => option(stance, stance))]);
  const most = [...speakers.values()].filter((one) => one.type !== "anonymous").sort((one, other) => other.actors.length - one.actors.length);
  offer("names", most.slice(0, LISTED).map((speaker) => option(speaker.name)));
  byId("views").append(...Object.entries(views).filter(([, view]) => !view.hidden).map(([key, view]) =>
    make("a", { "data-view": key, href: `#view=${key}` }, view.title)));
  let noting, waiting;
  for (const id of CONTROLS) {
    byId(id).addEventListener("input", () => {
      asked[id] = byId(id).value;
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => showList(views[asked.view]));
      clearTimeout(noting); // browsers let a page change its address only so often
      noting = setTimeout(() => {
        history.replaceState(null, "", address());
        for (const one of byId("views").querySelectorAll("a")) one.href = address({ ...OF_VIEW, view: one.dataset.view });
      }, 400);
    });
  }
  byId("clear").addEventListener("click", () => { location.hash = address({ ...nothing(), view: asked.view }); byId("words").focus(); });
  byId("filter").addEventListener("submit", (event) => event.preventDefault());
  // Who comes back to an address finds the list where it was left.
  const left = new Map();
  addEventListener("click", () => left.set(location.href, scrollY), true);
  addEventListener("hashchange", () => {
    arrive();
    scrollTo(0, left.get(location.href) ?? 0);
    byId(views[asked.view].show ? "heading" : "heading-many")?.focus({ preventScroll: true });
  });
  document.querySelector(".skip").addEventListener("click", (event) => { event.preventDefault(); byId("content").focus(); });
  addEventListener("beforeprint", () => drawnList?.whole());
  byId("application").hidden = false;
  arrive();
  addEventListener("DOMContentLoaded", () => {
    for (const article of articles) delete article.folded; // what was looked for without its text
    if (views[asked.view].show) show();
    index([all.quotes, all.claims, all.figures, all.days, articles]);
  });
};

start();
