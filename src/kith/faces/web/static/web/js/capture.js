// The sentence: read while one types, corrected in its chips, kept with Enter; kept here when nothing answers.
const PAUSE = 180;
const AWAY = [502, 503, 504]; // a proxy answers for a Kith that does not
let held = false; // a click that has begun must find what it began on

addEventListener("pointerdown", () => (held = true), true);
addEventListener("pointerup", () => (held = false), true);
addEventListener("pointercancel", () => (held = false), true);
const released = () => new Promise((go) => (held ? addEventListener("pointerup", () => setTimeout(go), { once: true }) : go()));

const ask = (url, body) => fetch(url, { method: "POST", body, credentials: "same-origin" });
const waiting = (form) => JSON.parse(localStorage.getItem(form.dataset.waiting) ?? "[]");
const keepHere = (form, notes) => localStorage.setItem(form.dataset.waiting, JSON.stringify(notes));

// Where to go on after a note that was kept. "away": nothing answered, or the session has ended; "": it was not kept.
async function post(url, body) {
  const answer = await fetch(url, { method: "POST", body, redirect: "manual", headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer || AWAY.includes(answer.status)) return { away: true };
  if (answer.type === "opaqueredirect" || answer.status === 403) return { away: true, signedOut: true };
  const kept = answer.ok && answer.headers.get("Content-Type") === "application/json";
  return { to: kept ? (await answer.json()).to : "" };
}

class Sentence {
  constructor(form) {
    this.form = form;
    this.text = form.elements.text;
    this.chips = form.querySelector("[data-chips]");
    this.will = form.querySelector("[data-will]");
    this.verb = form.querySelector("[data-verb]");
    this.asleep = this.will.textContent;
    this.timer = this.asked = 0;
    this.stale = this.keeping = false;
    this.text.addEventListener("input", () => this.soon());
    this.text.addEventListener("keydown", (event) => this.key(event, () => this.keep()));
    this.chips.addEventListener("change", () => this.read());
    this.chips.addEventListener("keydown", (event) => event.target.matches("input") && this.key(event, () => this.read()));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.keep();
    });
  }

  key(event, act) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    act();
  }

  soon() {
    this.stale = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), PAUSE);
  }

  async read() {
    clearTimeout(this.timer);
    this.stale = false;
    const mine = ++this.asked;
    if (!this.text.value.trim()) return this.show("", this.asleep);
    const answer = await ask("/captures/reading", new FormData(this.form)).catch(() => null);
    if (!answer?.ok) return undefined; // nothing answers: the sentence can still be kept
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    await released();
    const told = page.querySelector("[data-told]");
    if (mine !== this.asked || !told) return undefined;
    told.remove();
    return this.show(page.body.innerHTML, told.textContent, told.dataset.verb);
  }

  // New chips; the one that was open stays open, and the focus where it was.
  show(chips, will, verb = this.verb.textContent) {
    const focus = this.chips.contains(document.activeElement) ? document.activeElement.closest("details") : null;
    const typing = focus && document.activeElement.matches("input:not([type=radio])");
    const open = this.chips.querySelector("details[open] [name]")?.name;
    const focused = focus?.querySelector("[name]").name;
    this.chips.innerHTML = chips;
    if (typing || (open && open !== focused)) this.chip(open)?.setAttribute("open", "");
    if (focus) this.refocus(this.chip(focused), typing);
    if (this.will.textContent !== will) this.will.textContent = will;
    this.verb.textContent = verb;
  }

  chip(name) {
    return name ? this.chips.querySelector(`[name="${CSS.escape(name)}"]`)?.closest("details") : null;
  }

  refocus(chip, typing) {
    const field = chip?.querySelector(typing && chip.open ? "input:not([type=radio])" : "summary");
    (field ?? this.text).focus(); // a question that is answered has gone
  }

  async keep() {
    if (this.keeping || !this.text.value.trim()) return;
    this.keeping = true;
    const verb = this.verb.textContent;
    this.verb.textContent = this.form.dataset.busy;
    if (this.stale || !this.chips.querySelector("[name=seen]")) await this.read();
    this.verb.textContent = this.form.dataset.busy;
    const kept = await post(this.form.action, new FormData(this.form));
    if (kept.to) location.assign(kept.to);
    else if (!kept.away) this.form.submit(); // several lines, or a refusal: a page of its own
    else this.wait(verb, kept.signedOut);
  }

  wait(verb, signedOut) {
    this.verb.textContent = verb;
    this.keeping = false;
    if (!this.form.dataset.waiting) this.will.textContent = signedOut ? this.form.dataset.signedOut : this.form.dataset.unanswered;
    else this.putBy();
    if (this.form.dataset.waiting && signedOut) location.reload(); // which leads to signing in, and back
  }

  putBy() {
    const fields = [...new FormData(this.form)].filter(([name]) => name !== "csrfmiddlewaretoken" && name !== "back");
    keepHere(this.form, [...waiting(this.form), [...fields, ["on", this.form.dataset.today]]]);
    this.text.value = "";
    this.show("", this.form.dataset.kept);
  }
}

// What was kept here goes in, one after the other. What is refused goes in by its words alone, or stays.
async function sendWaiting(form) {
  const left = [];
  let sent = 0;
  for (let notes = waiting(form); notes.length; notes = waiting(form)) {
    const kept = await post(form.action, waited(form, notes[0]));
    if (kept.away) break;
    const words = notes[0].filter(([name]) => ["text", "on"].includes(name));
    const again = !kept.to && notes[0].length > words.length;
    if (kept.to) sent += 1;
    else if (!again) left.push(notes[0]);
    keepHere(form, again ? [words, ...notes.slice(1)] : notes.slice(1));
  }
  if (left.length) keepHere(form, [...left, ...waiting(form)]);
  if (sent) form.querySelector("[data-will]").textContent = form.dataset.sent;
}

function waited(form, note) {
  const body = new FormData();
  note.forEach(([name, value]) => body.append(name, value));
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.set("seen", "1");
  body.set("waited", "1");
  return body;
}

function send() {
  const form = document.querySelector("[data-waiting]");
  if (!form || !waiting(form).length) return;
  const once = () => sendWaiting(form);
  if (navigator.locks) navigator.locks.request(form.dataset.waiting, once);
  else once();
}

const bound = new WeakSet(); // a page that is drawn anew brings new boxes

function bind() {
  document.querySelectorAll("[data-capture]").forEach((form) => bound.has(form) || (bound.add(form), new Sentence(form)));
}

bind();
document.addEventListener("htmx:afterSettle", bind);
addEventListener("online", send);
send();
