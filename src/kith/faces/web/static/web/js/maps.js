// The map is moved by dragging, made larger by two fingers, + and -, by the wheel once it was pressed (or with Ctrl), and
// whole again by its link or 0. Names keep their size, so that more of them find room; which ones, was found out when it
// was drawn.
const WHOLE = 1000, CLOSEST = 60, LETTER = 13, SHRINK = 0.8, SIZES = [37, 19, 9.5, 4.75];
const held = new Map();
let moved = false, entered = false;

const view = (map) => map.viewBox.baseVal;

function dress(map) {
  const letter = (LETTER * view(map).width) / (map.clientWidth || WHOLE);
  const tier = SIZES.findLastIndex((size) => letter <= size * 1.08);
  map.dataset.tier = Math.max(0, tier);
  map.style.setProperty("--letter", `${letter}px`);
  const smaller = (view(map).width / WHOLE) ** SHRINK; // dots grow less than what is between them
  map.style.setProperty("--dot", smaller);
  map.style.setProperty("--pull", `${map.dataset.away * (1 - smaller)}px`);
  map.classList.toggle("close", view(map).width < WHOLE);
}

function look(map, x, y, width) {
  const wide = Math.min(WHOLE, Math.max(CLOSEST, width));
  const within = (at) => Math.min(WHOLE / 2 - wide, Math.max(-WHOLE / 2, at));
  map.setAttribute("viewBox", [within(x), within(y), wide, wide].join(" "));
  dress(map);
}

// Closer by a factor, around a point of the picture in pixels, or its middle.
function zoom(map, factor, x = map.clientWidth / 2, y = map.clientHeight / 2) {
  const now = view(map), wide = Math.min(WHOLE, Math.max(CLOSEST, now.width / factor));
  const across = x / map.clientWidth, down = y / map.clientHeight;
  look(map, now.x + across * (now.width - wide), now.y + down * (now.width - wide), wide);
}

function pan(map, x, y) {
  const now = view(map), scale = now.width / map.clientWidth;
  look(map, now.x - x * scale, now.y - y * scale, now.width);
}

function begin() {
  const map = document.querySelector("[data-map]");
  if (!map) return;
  document.querySelector("[data-map-zoom]").hidden = false;
  dress(map);
}

const mapOf = ({ target }) => target.closest?.("[data-map]");

document.addEventListener("wheel", (event) => {
  const map = mapOf(event);
  if (!map || !(event.ctrlKey || entered)) return; // who only scrolls past goes on
  event.preventDefault();
  const box = map.getBoundingClientRect();
  zoom(map, Math.exp(-event.deltaY / 400), event.clientX - box.left, event.clientY - box.top);
}, { passive: false });

document.addEventListener("pointerdown", (event) => {
  entered = Boolean(mapOf(event) ?? event.target.closest?.("[data-map-zoom]"));
  moved = false;
  if (mapOf(event)) held.set(event.pointerId, event);
});
document.addEventListener("pointermove", (event) => {
  const before = held.get(event.pointerId);
  if (!before) return;
  const map = mapOf(before);
  const x = event.clientX - before.clientX, y = event.clientY - before.clientY;
  if (!map || (!moved && Math.hypot(x, y) < 5)) return;
  moved = true;
  if (held.size === 2) {
    const other = [...held.values()].find((one) => one.pointerId !== event.pointerId);
    const far = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
    const box = map.getBoundingClientRect();
    zoom(map, far(event) / far(before), other.clientX - box.left, other.clientY - box.top);
  } else if (map.classList.contains("close")) {
    map.classList.add("held");
    pan(map, x, y);
  }
  held.set(event.pointerId, event);
});
for (const kind of ["pointerup", "pointercancel"]) {
  document.addEventListener(kind, (event) => {
    held.delete(event.pointerId);
    document.querySelector("[data-map]")?.classList.remove("held");
  });
}
document.addEventListener("dragstart", (event) => mapOf(event) && event.preventDefault());
document.addEventListener("click", (event) => {
  const map = document.querySelector("[data-map]");
  if (!map) return;
  const button = event.target.closest("[data-zoom]");
  if (button) zoom(map, button.dataset.zoom === "in" ? 1.6 : 1 / 1.6);
  else if (event.target.closest("[data-map-reset]")) {
    event.preventDefault();
    look(map, -WHOLE / 2, -WHOLE / 2, WHOLE);
  } else if (moved && mapOf(event)) event.preventDefault(); // it was moved, not chosen
  moved = false;
}, true);
document.addEventListener("keydown", (event) => {
  const map = document.querySelector("[data-map]");
  if (!map || !("keys" in document.body.dataset) || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  if (event.key === "+" || event.key === "=") zoom(map, 1.6);
  else if (event.key === "-") zoom(map, 1 / 1.6);
  else if (event.key === "0") look(map, -WHOLE / 2, -WHOLE / 2, WHOLE);
});
window.addEventListener("resize", () => {
  const map = document.querySelector("[data-map]");
  if (map) dress(map);
});
document.addEventListener("htmx:load", begin);
begin();
