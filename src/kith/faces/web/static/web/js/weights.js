// A slider says its number while it moves.
const told = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

document.addEventListener("input", ({ target }) => {
  const number = target.type === "range" && target.parentElement.querySelector("[data-weight]");
  if (number) number.textContent = (target.hasAttribute("data-against") ? "−" : "") + told.format(target.value);
});
