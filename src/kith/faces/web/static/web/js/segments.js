// A choice among segments is sent once it has settled: at once by a finger or a mouse; by keys, which walk through all
// the segments on the way, when they rest, with Enter, or when the focus goes on.
const REST = 900;
let pointed = false;
let timer = 0;

const chosen = (form) => form.querySelector(":checked")?.value;

function settle(form) {
  clearTimeout(timer);
  if (!form.isConnected || chosen(form) === form.dataset.kept) return;
  form.dataset.kept = chosen(form);
  form.dispatchEvent(new CustomEvent("settled"));
}

// What is chosen when the page comes needs no sending.
function begin({ target }) {
  const form = target.closest?.("[data-settles]");
  if (form) form.dataset.kept ??= [...form.elements].find((one) => one.defaultChecked)?.value ?? "";
  return form;
}

document.addEventListener("pointerdown", () => (pointed = true), true);
document.addEventListener("keydown", (event) => {
  pointed = false;
  const form = begin(event);
  if (!form || event.key !== "Enter") return;
  event.preventDefault();
  settle(form);
}, true);
document.addEventListener("change", (event) => {
  const form = begin(event);
  if (!form) return;
  clearTimeout(timer);
  if (pointed) settle(form);
  else timer = setTimeout(() => settle(form), REST);
});
document.addEventListener("focusout", (event) => {
  const form = begin(event);
  if (form && !form.contains(event.relatedTarget)) settle(form);
});
