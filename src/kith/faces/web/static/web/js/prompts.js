// A question of the day is asked by the box on the page itself; without one, the link leads to a box of its own.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-asks]");
  const box = document.querySelector("main [data-key-focus=c]");
  if (!link || !box || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  document.querySelector(`label[for="${box.id}"] > span`).textContent = link.dataset.asks;
  box.placeholder = link.dataset.suchAs;
  box.focus();
  box.scrollIntoView({ block: "nearest" });
});
