// A button whose form takes a while says so until the page that comes takes its place.
const said = new Map();

document.addEventListener("submit", ({ target, submitter, defaultPrevented }) => {
  const button = submitter ?? target.querySelector("button[data-busy]");
  if (defaultPrevented || !button?.dataset.busy) return;
  said.set(button, button.textContent);
  button.textContent = button.dataset.busy;
  button.setAttribute("aria-disabled", "true");
});
addEventListener("pageshow", () => {
  said.forEach((word, button) => {
    button.textContent = word;
    button.removeAttribute("aria-disabled");
  });
  said.clear();
});
