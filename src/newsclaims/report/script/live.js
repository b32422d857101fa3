// A page that is served asks now and then, while somebody looks at it, whether the store has changed since; then it says so.
const EVERY = 10_000;

const askedWhetherNew = async () => {
  if (document.hidden) return;
  const answer = await fetch("state", { cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return;
  const { version, articles: stored } = await answer.json();
  if (version === byId("live").dataset.version) return;
  clearInterval(asking);
  const again = make("button", { type: "button" }, "Show it");
  again.addEventListener("click", () => location.reload());
  byId("live").replaceChildren(`The store has changed: ${stored.toLocaleString("en")} articles now. `, again);
};
const asking = setInterval(askedWhetherNew, EVERY);
