// A form that opens in place takes the focus by its autofocus; left, the word that opened it has the focus again, or
// the menu that holds it.
let opened = "";

function giveBack() {
  const links = [...document.querySelectorAll(`main a[href="${CSS.escape(opened)}"]`)];
  const seen = links.find((link) => link.checkVisibility());
  (seen ?? links[0]?.closest("details")?.querySelector("summary"))?.focus();
  opened = "";
}

document.addEventListener("htmx:afterSettle", () => {
  const form = document.querySelector("[data-edit]");
  if (form) opened = form.dataset.edit;
  else if (opened) giveBack();
});
