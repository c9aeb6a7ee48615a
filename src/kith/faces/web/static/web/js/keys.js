// Keys press what is already on the page: an element says its key with data-key, a field with data-key-focus.
// After g, the letter of a word to go to (data-jump). They sleep while a field has the focus, with a modifier, and when
// they are switched off in Settings: then the page says no data-keys.
const PAUSE = 1200;
let jumping = 0;

const rows = () => [...document.querySelectorAll("[data-row]")];
const current = () => document.activeElement.closest("[data-row]") ?? document.querySelector("[data-row].current");
const off = () => !document.body.hasAttribute("data-keys");
const typing = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function walk(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(current());
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  all.forEach((row) => row.classList.toggle("current", row === next));
  next.scrollIntoView({ block: "nearest" });
  next.querySelector("a[href]")?.focus({ preventScroll: true });
}

function press(key) {
  const within = current() ?? (rows().some((row) => row.querySelector(`[data-key="${key}"]`)) ? rows()[0] : null);
  const found = within?.querySelector(`[data-key="${key}"]`) ?? document.querySelector(`[data-key="${key}"]:not([data-row] *)`);
  found?.click();
  return Boolean(found);
}

function answer(event) {
  const { key, target } = event;
  if (key === "Escape" && typing(target)) return target.blur();
  if (off() || event.ctrlKey || event.metaKey || event.altKey || typing(target)) return undefined;
  const jump = Date.now() - jumping < PAUSE && document.querySelector(`[data-jump="${CSS.escape(key)}"]`);
  jumping = key === "g" ? Date.now() : 0;
  if (jump) return location.assign(jump.href);
  const field = [...document.querySelectorAll(`[data-key-focus="${CSS.escape(key)}"]`)].find((one) => one.offsetParent);
  if (field) {
    event.preventDefault();
    field.focus();
  } else if (key === "j" || key === "k") walk(key === "j" ? 1 : -1);
  else if (key === "Enter" && current() && target === document.body) current().querySelector("a[href]")?.click();
  else if (/^[a-z?]$/.test(key) && key !== "g" && press(key)) event.preventDefault();
  return undefined;
}

document.addEventListener("keydown", answer);
