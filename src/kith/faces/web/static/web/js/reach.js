// Links that reach somebody lead to where the way itself does, with the words that stand in the box beside them; where
// words cannot go along, they are copied. Kith sends nothing: on return it asks once what came of it.
const gone = new Map(); // the address of the question, by a promise that Kith knows of the link

const words = (box) => box.querySelector("[data-words]")?.value.trim() ?? "";

function lead(link, text) {
  link.href = link.dataset.to + (link.dataset.takes && text ? link.dataset.takes + encodeURIComponent(text) : "");
  if (!link.dataset.to.startsWith("http")) return;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
}

function ready(box) {
  box.querySelectorAll("[data-to]").forEach((link) => lead(link, words(box)));
  box.querySelectorAll("[data-without-scripts]").forEach((word) => (word.hidden = true));
}

function copy(box) {
  const told = box.querySelector("[data-told]");
  navigator.clipboard?.writeText(words(box)).then(() => told && (told.hidden = false), () => {});
}

function setOut(link, box) {
  if ("copies" in link.dataset && words(box)) copy(box);
  const sent = new FormData();
  sent.set("way", link.dataset.way);
  sent.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  gone.set(box.dataset.reach, fetch(box.dataset.reach, { method: "POST", body: sent, keepalive: true }).catch(() => {}));
}

async function ask(address, known) {
  await known;
  const here = encodeURIComponent(location.pathname + location.search);
  const answer = await fetch(`${address}?back=${here}`).catch(() => null);
  const place = document.querySelector(`[data-asked="${CSS.escape(address)}"]`);
  if (answer?.status === 200 && place) place.innerHTML = await answer.text();
}

function comeBack() {
  if (document.visibilityState !== "visible") return;
  gone.forEach((known, address) => ask(address, known));
  gone.clear();
}

const all = () => document.querySelectorAll("[data-reach]").forEach(ready);

document.addEventListener("click", ({ target }) => {
  const link = target.closest("[data-reach] [data-to]");
  if (link) setOut(link, link.closest("[data-reach]"));
});
document.addEventListener("input", ({ target }) => target.matches("[data-words]") && ready(target.closest("[data-reach]")));
document.addEventListener("visibilitychange", comeBack);
addEventListener("focus", comeBack);
document.addEventListener("htmx:afterSettle", all);
all();
