// The list of people: one box takes all, and the bar says how many are chosen.
const form = document.querySelector("form:has([data-select-all])");

function tell() {
  const chosen = form.querySelectorAll("input[name=person]:checked").length;
  form.classList.toggle("selecting", chosen > 0);
  const count = form.querySelector("[data-selected]");
  if (count) count.textContent = chosen.toLocaleString(document.documentElement.lang);
}

if (form) {
  const all = form.querySelector("[data-select-all]");
  all.hidden = false;
  form.addEventListener("change", (event) => {
    if (event.target === all) form.querySelectorAll("input[name=person]").forEach((box) => (box.checked = all.checked));
    tell();
  });
  form.addEventListener("reset", () => setTimeout(tell));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "x" || event.target.closest("input:not([type=checkbox]), textarea")) return;
    const row = document.activeElement.closest("tr");
    const box = row?.querySelector("input[name=person]");
    if (box) box.click();
  });
  tell();
}
