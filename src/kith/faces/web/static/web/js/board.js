// A card is dragged to another stage: the button of its own menu that says so is pressed.
const board = document.querySelector("[data-board]");
let held = null;

function moveTo(stage) {
  return [...held.querySelectorAll("button[name=stage]")].find((button) => button.value === stage);
}

function columnAt(event) {
  const column = event.target.closest("[data-stage]");
  return held && column && moveTo(column.dataset.stage) ? column : null;
}

function mark(column) {
  board.querySelectorAll(".over").forEach((one) => one.classList.remove("over"));
  column?.classList.add("over");
}

if (board) {
  board.querySelectorAll("[data-card]").forEach((card) => (card.draggable = true));
  board.addEventListener("dragstart", (event) => {
    held = event.target.closest("[data-card]");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", held?.querySelector("h3")?.textContent ?? "");
  });
  board.addEventListener("dragover", (event) => {
    const column = columnAt(event);
    mark(column);
    if (column) event.preventDefault();
  });
  board.addEventListener("drop", (event) => {
    const column = columnAt(event);
    if (!column) return;
    event.preventDefault();
    const button = moveTo(column.dataset.stage);
    button.form.requestSubmit(button);
  });
  board.addEventListener("dragend", () => {
    held = null;
    mark(null);
  });
}
