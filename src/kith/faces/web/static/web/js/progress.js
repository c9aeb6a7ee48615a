// Work in the background ends while one looks at its page: those who listen are told once, not at every step.
document.addEventListener("htmx:afterSwap", () => {
  const work = document.getElementById("import");
  const told = document.getElementById("import-told");
  if (work && told && !("atWork" in work.dataset)) told.textContent = work.querySelector("h1").textContent;
});
