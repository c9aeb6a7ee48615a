// The list of people: one box takes all, and the bar says how many are chosen. The list may be drawn anew meanwhile.
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
  if (event.key !== "x" || localStorage.getItem("kith-keys") === "off" || event.target.closest("input:not([type=checkbox]), textarea")) return;
  document.activeElement.closest("tr")?.querySelector("input[name=person]")?.click();
});
tell();
