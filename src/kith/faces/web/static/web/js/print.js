// What is made for paper has a word that prints it; without JavaScript the browser's own menu does.
const show = () => document.querySelectorAll("[data-print]").forEach((word) => (word.hidden = false));

document.addEventListener("click", ({ target }) => target.closest("[data-print]") && print());
document.addEventListener("htmx:afterSettle", show);
show();
