// Links that reach somebody lead to where the way itself does, with the words that stand in the box beside them; where
// words cannot go along, they are copied. Kith sends nothing: on return it asks once what came of it.
const gone = new Map(); // by the address of the note: the way, and the question as it will come

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

async function note(address, way) {
  const sent = new FormData();
  sent.set("way", way);
  sent.set("back", location.pathname + location.search);
  sent.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  const answer = await fetch(address, { method: "POST", body: sent, keepalive: true });
  return answer.ok ? answer.text() : "";
}

const setOut = (address, way) => gone.set(address, { way, asked: note(address, way).catch(() => null) });

// A link among the facts of the one person whom a page is about reaches them, too.
function plain(link) {
  const [only, another] = document.querySelectorAll("main [data-asked]");
  if (only && !another) setOut(only.dataset.asked, link.protocol === "tel:" ? "call" : "email");
}

// Where the note was lost on the way, since the browser slept at once, it is made on return.
async function ask(address, { way, asked }) {
  const question = (await asked) ?? (await note(address, way).catch(() => ""));
  const place = document.querySelector(`[data-asked="${CSS.escape(address)}"]`);
  if (place) place.innerHTML = question;
}

function comeBack() {
  if (document.visibilityState !== "visible") return;
  gone.forEach((facts, address) => ask(address, facts));
  gone.clear();
}

const all = () => document.querySelectorAll("[data-reach]").forEach(ready);

document.addEventListener("click", ({ target }) => {
  const link = target.closest("[data-reach] [data-to], main :is(a[href^='mailto:'], a[href^='tel:'])");
  const box = link?.closest("[data-reach]");
  if (link && !box) plain(link);
  if (!box) return;
  if ("copies" in link.dataset && words(box)) copy(box);
  setOut(box.dataset.reach, link.dataset.way);
});
document.addEventListener("input", ({ target }) => target.matches("[data-words]") && ready(target.closest("[data-reach]")));
document.addEventListener("visibilitychange", comeBack);
addEventListener("focus", comeBack);
document.addEventListener("htmx:afterSettle", all);
all();
