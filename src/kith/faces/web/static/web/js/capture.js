// The sentence: read while one types, corrected in its chips, kept with Enter; kept here when nothing answers.
const PAUSE = 180;
let held = false; // a click that has begun must find what it began on

addEventListener("pointerdown", () => (held = true), true);
addEventListener("pointerup", () => (held = false), true);
addEventListener("pointercancel", () => (held = false), true);
const released = () => new Promise((go) => (held ? addEventListener("pointerup", () => setTimeout(go), { once: true }) : go()));

const post = (url, body) => fetch(url, { method: "POST", body, redirect: "manual", credentials: "same-origin" });
const waiting = (form) => JSON.parse(localStorage.getItem(form.dataset.waiting) ?? "[]");
const keepHere = (form, notes) => localStorage.setItem(form.dataset.waiting, JSON.stringify(notes));

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
    try {
      const answer = await post("/captures/reading", new FormData(this.form));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      await released();
      const told = page.querySelector("[data-told]");
      if (mine !== this.asked || !told) return undefined;
      told.remove();
      return this.show(page.body.innerHTML, told.textContent, told.dataset.verb);
    } catch {
      return undefined; // nothing answers: the sentence can still be kept
    }
  }

  // New chips; the one that was open stays open, and the focus where it was.
  show(chips, will, verb = this.verb.textContent) {
    const focus = this.chips.contains(document.activeElement) && document.activeElement.closest("details");
    const open = this.chips.querySelector("details[open] [name]")?.name;
    const focused = focus && focus.querySelector("[name]").name;
    const typing = focus && document.activeElement.matches("input:not([type=radio])");
    this.chips.innerHTML = chips;
    const find = (name) => name && this.chips.querySelector(`[name="${CSS.escape(name)}"]`)?.closest("details");
    if (typing || (open && open !== focused)) find(open)?.setAttribute("open", "");
    const again = find(focused);
    again?.querySelector(typing && again.open ? "input" : "summary").focus();
    if (this.will.textContent !== will) this.will.textContent = will;
    this.verb.textContent = verb;
  }

  async keep() {
    if (this.keeping || !this.text.value.trim()) return;
    this.keeping = true;
    const verb = this.verb.textContent;
    this.verb.textContent = this.form.dataset.busy;
    if (this.stale || !this.chips.querySelector("[name=seen]")) await this.read();
    try {
      const answer = await post(this.form.action, new FormData(this.form));
      if (answer.type === "opaqueredirect") location.assign(this.form.elements.back.value || "/");
      else this.form.submit(); // several lines, or a refusal: a page of its own
    } catch {
      this.wait();
      this.verb.textContent = verb;
      this.keeping = false;
    }
  }

  wait() {
    const fields = [...new FormData(this.form)].filter(([name]) => name !== "csrfmiddlewaretoken" && name !== "back");
    keepHere(this.form, [...waiting(this.form), [...fields, ["on", this.form.dataset.today]]]);
    this.text.value = "";
    this.show("", this.form.dataset.kept);
  }
}

// What was kept here goes in, one after the other; what is refused stays.
async function sendWaiting(form) {
  const left = [];
  let sent = 0;
  for (let notes = waiting(form); notes.length; notes = waiting(form)) {
    const body = new FormData();
    notes[0].forEach(([name, value]) => body.append(name, value));
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.set("seen", "1");
    body.set("waited", "1");
    const answer = await post(form.action, body).catch(() => null);
    if (!answer) break;
    if (answer.type === "opaqueredirect") sent += 1;
    else left.push(notes[0]);
    keepHere(form, notes.slice(1));
  }
  if (left.length) keepHere(form, [...left, ...waiting(form)]);
  if (sent) form.querySelector("[data-will]").textContent = form.dataset.sent;
}

function send() {
  const form = document.querySelector("[data-capture]");
  if (!form || !waiting(form).length) return;
  const once = () => sendWaiting(form);
  if (navigator.locks) navigator.locks.request(form.dataset.waiting, once);
  else once();
}

document.querySelectorAll("[data-capture]").forEach((form) => new Sentence(form));
addEventListener("online", send);
send();
