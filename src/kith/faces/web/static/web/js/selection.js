// The list of people: one box takes all, the bar says how many are chosen, and Enter in one of its fields presses the
// button beside it. The list may be drawn anew meanwhile.
const list = () => document.querySelector("form:has([data-select-all])");

function tell() {
  const form = list();
  if (!form) return;
  form.querySelector("[data-select-all]").hidden = false;
  const chosen = form.querySelectorAll("input[name=person]:checked").length;
  const count = form.querySelector("[data-many]");
  count.classList.add("told");
  count.textContent = chosen === 1 ? count.dataset.one : count.dataset.many.replace("%", chosen.toLocaleString(document.documentElement.lang));
}

document.addEventListener("change", ({ target }) => {
  if (target.form !== list() || !target.form) return;
  if (target.matches("[data-select-all]")) target.form.querySelectorAll("input[name=person]").forEach((box) => (box.checked = target.checked));
  tell();
});
document.addEventListener("reset", () => setTimeout(tell));
document.addEventListener("htmx:afterSettle", tell);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches(".drop input, .drop select") || event.target.form !== list()) return;
  event.preventDefault();
  [...event.target.closest(".drop").querySelectorAll("button")].find((button) => event.target.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING)?.click();
});
tell();
