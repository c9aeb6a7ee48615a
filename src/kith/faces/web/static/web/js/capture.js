// The sentence: read while one types, corrected in its chips, kept with Enter; kept here when nothing answers.
const WAITING = "kith-waiting";
const PAUSE = 180;

const waiting = () => JSON.parse(localStorage.getItem(WAITING) ?? "[]");
const post = (url, body) => fetch(url, { method: "POST", body, redirect: "manual", credentials: "same-origin" });

function box(form) {
  const text = form.elements.text;
  const chips = form.querySelector("[data-chips]");
  let timer = 0;
  let asked = 0;

  async function read() {
    clearTimeout(timer);
    const mine = ++asked;
    if (!text.value.trim()) {
      chips.replaceChildren();
      return;
    }
    try {
      const answer = await post("/captures/reading", new FormData(form));
      const said = await answer.text();
      if (mine !== asked || !answer.ok) return;
      const at = document.activeElement?.name;
      chips.innerHTML = said;
      if (at && at !== "text") chips.querySelector(`[name="${CSS.escape(at)}"]`)?.closest("details")?.querySelector("summary").focus();
    } catch {
      // Nothing answers: the sentence can still be kept.
    }
  }

  async function keep() {
    const fresh = asked;
    if (!chips.querySelector("[name=seen]") || timer) await read();
    if (asked > fresh + 1) return;
    const button = chips.querySelector("button") ?? form.querySelector("button");
    const label = button.innerHTML;
    button.textContent = form.dataset.busy;
    try {
      const answer = await post(form.action, new FormData(form));
      if (answer.type === "opaqueredirect") return location.assign(form.elements.back.value || "/");
      button.innerHTML = label;
      form.submit(); // several lines, or a refusal: a page of its own
    } catch {
      localStorage.setItem(WAITING, JSON.stringify([...waiting(), text.value]));
      text.value = "";
      chips.textContent = form.dataset.kept;
      button.innerHTML = label;
    }
    return undefined;
  }

  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = 0;
      read();
    }, PAUSE);
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (text.value.trim()) keep();
    }
  });
  chips.addEventListener("change", read);
  chips.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      read();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (text.value.trim()) keep();
  });
}

async function sendWaiting() {
  const form = document.querySelector("[data-capture]");
  if (!form || !waiting().length) return;
  const left = [];
  for (const text of waiting()) {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.set("text", text);
    body.set("seen", "1");
    const answer = await post("/captures/", body).catch(() => null);
    if (answer?.type !== "opaqueredirect") left.push(text);
  }
  localStorage.setItem(WAITING, JSON.stringify(left));
}

document.querySelectorAll("[data-capture]").forEach(box);
addEventListener("online", sendWaiting);
sendWaiting();
