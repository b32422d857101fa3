// Of a page that is served to be set right: a button of each quote, or the key c, opens a form, and what it says goes where
// `newsclaims correct` goes. The quote tells that at once, and the rest of the page when it is read anew.
const typed = { speaker: (row) => row.name ?? "", kind: (row) => row.form, stance: (row) => row.stance ?? "" };
const field = (name) => byId(`correct-${name}`);
let atHand = null; // the row that the form is for, and where it is shown

const sent = async (said) => {
  const answer = await fetch("correct", { method: "POST", body: JSON.stringify(said) });
  const told = await answer.json();
  if (!answer.ok) throw new Error([told.error, told.hint].filter(Boolean).join(": "));
  return told;
};

const toldAt = (row, shown, right, undo) => {
  Object.assign(row, { right, undo });
  const drawn = views.quotes.drawn(row);
  Object.assign(drawn, { id: shown.id, className: shown.className });
  shown.replaceWith(drawn);
  drawn.querySelector("button.correct").focus();
  byId("status").textContent = right;
  askedWhetherNew();
};

const changed = () => {
  const { row } = atHand;
  if (field("wrong").checked) return { wrong: true };
  return Object.fromEntries(Object.entries(typed).map(([name, now]) => [name, field(name).value, now(row)])
    .filter(([, value, now]) => value.trim() !== now).map(([name, value]) => [name, value]));
};

const openForm = (row, shown) => {
  atHand = { row, shown };
  byId("correct-words").textContent = said(row);
  for (const [name, now] of Object.entries(typed)) field(name).value = now(row);
  field("wrong").checked = false;
  field("why").value = field("refused").textContent = "";
  byId("correct").showModal();
};

byId("correct").querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (event.submitter?.value === "cancel") return byId("correct").close();
  const { row, shown } = atHand, said = changed(), why = field("why").value.trim();
  if (!Object.keys(said).length) return field("refused").textContent = "Nothing is otherwise than it was.";
  try {
    const told = await sent({ id: recordId(row), ...said, ...(why && { why }) });
    byId("correct").close();
    toldAt(row, shown, `✎ ${told.says}`, String(told.number));
  } catch (error) {
    field("refused").textContent = error.message;
  }
});

const correctButton = (row) => {
  const button = make("button", { type: "button", class: "copy correct", "aria-label": `Set ${row.id} right`, "aria-keyshortcuts": "c", title: "c" }, "Set right");
  button.addEventListener("click", () => openForm(row, button.closest("li.row")));
  return button;
};

const undoButton = (row) => {
  const button = make("button", { type: "button", class: "copy", "aria-label": `Undo what was set right in ${row.id}` }, "Undo");
  button.addEventListener("click", async () => {
    const shown = button.closest("li.row");
    try {
      const told = await sent({ id: row.undo ?? recordId(row), undo: true });
      row.corrected = null;
      toldAt(row, shown, `Taken back: ${told.says}`, null);
    } catch (error) {
      byId("status").textContent = error.message;
    }
  });
  return button;
};

actions.push((row) => row.form ? [correctButton(row), (row.undo || row.corrected) && undoButton(row), row.right && make("span", {}, row.right)] : []);

addEventListener("keydown", (event) => {
  if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
  const row = document.activeElement.closest("li.row") ?? document.querySelector("li.row:hover");
  const button = row?.querySelector("button.correct");
  if (!button) return;
  event.preventDefault(); // or the letter would stand in the form
  button.click();
});
