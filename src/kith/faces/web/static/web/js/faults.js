// What htmx was told and could not do is said where notices stand; the page, and what was typed, stay as they are.
let said = null;

function say({ detail, type }) {
  const status = detail.xhr?.status ?? 0;
  const unheard = type !== "htmx:responseError" || [0, 502, 503, 504].includes(status);
  const kind = unheard ? "away" : { 401: "signedOut", 403: "expired", 404: "gone" }[status] ?? "broken";
  const words = document.getElementById("fault");
  unsay();
  said = words.content.firstElementChild.cloneNode(true);
  said.querySelector("p").textContent = words.dataset[kind];
  said.querySelector("a").hidden = kind !== "signedOut";
  document.querySelector("main .wrap").prepend(said);
  said.scrollIntoView({ block: "nearest" });
}

function unsay() {
  said?.remove();
  said = null;
}

["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach((fault) => document.addEventListener(fault, say));
document.addEventListener("htmx:afterRequest", ({ detail }) => detail.successful && unsay());
