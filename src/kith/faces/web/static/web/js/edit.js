// A form that opens in place takes the focus by its autofocus; left, the word that opened it has the focus again.
let opened = "";

document.addEventListener("htmx:afterSettle", () => {
  const form = document.querySelector("[data-edit]");
  if (form) opened = form.dataset.edit;
  else if (opened) {
    const link = document.querySelector(`main a[href="${CSS.escape(opened)}"]`);
    const menu = link?.closest("details:not([open])");
    opened = "";
    (menu ? menu.querySelector("summary") : link)?.focus();
  }
});
