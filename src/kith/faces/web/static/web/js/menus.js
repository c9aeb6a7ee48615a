// A menu closes when one clicks elsewhere, follows one of its words or presses Escape; without JavaScript its own word
// closes it.
const open = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", ({ target }) => {
  open().forEach((menu) => (menu.contains(target) && !target.closest(".drop a")) || menu.removeAttribute("open"));
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  open().forEach((menu) => {
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  });
});
