// Files may be dropped anywhere on a page that asks for them; what is chosen is named.
const form = document.querySelector("[data-drop]");
const field = form?.querySelector("input[type=file]");

function tell() {
  const names = [...field.files].map((file) => file.name);
  const words = names.length === 1 ? form.dataset.one : form.dataset.many;
  form.querySelector("[data-names]").textContent = names.length ? words.replace("#", names.length).replace("%", () => names.join(", ")) : "";
  field.labels[0].textContent = names.length ? form.dataset.again : form.dataset.first;
}

function over(event, on) {
  if (!event.dataTransfer?.types.includes("Files")) return false;
  event.preventDefault();
  form.classList.toggle("over", on);
  return true;
}

if (form) {
  field.addEventListener("change", tell);
  addEventListener("dragover", (event) => over(event, true));
  addEventListener("dragleave", (event) => event.relatedTarget ?? over(event, false));
  addEventListener("drop", (event) => {
    if (!over(event, false)) return;
    field.files = event.dataTransfer.files;
    tell();
  });
  if (field.files.length) tell(); // the browser came back to this page
}
