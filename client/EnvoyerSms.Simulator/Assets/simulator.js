// Keeps a page up to date. The server renders each page whole; of a fresh one, only what is marked as live takes the place of what
// is shown, so that nothing moves under the reader. Without this script, pages are up to date when they are loaded.
const root = document.documentElement;
const pause = 200;

let source = null;
let running = false;
let again = false;
let held = false;

function show(problem) {
  document.getElementById("offline").hidden = !problem;
}

// The attributes and the content of a fresh element; the element stays, as do its place and what is announced of it.
function update(shown, fresh) {
  if (shown.isEqualNode(fresh)) return;
  // Nothing is taken away from who is about to press or to type.
  if (shown.contains(document.activeElement)) {
    held = true;
    return;
  }
  for (const { name } of [...shown.attributes]) if (!fresh.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of fresh.attributes) shown.setAttribute(name, value);
  shown.replaceChildren(...fresh.childNodes);
}

async function load() {
  const address = new URL(location.href);
  address.hash = "";
  const list = document.getElementById("list");
  if (list && !list.hasAttribute("data-live")) address.searchParams.set("seen", list.dataset.seen);
  const response = await fetch(address, { cache: "no-store" });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  // The simulator began anew, or what is shown is gone.
  if (!response.ok || page.documentElement.dataset.world !== root.dataset.world) return location.reload();
  for (const shown of document.querySelectorAll("[data-live][id]")) {
    const fresh = page.getElementById(shown.id);
    if (fresh) update(shown, fresh);
  }
  root.dataset.mark = page.documentElement.dataset.mark;
}

// One at a time, and one more where something changed meanwhile.
async function refresh() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    do {
      again = false;
      await load();
      await new Promise((done) => setTimeout(done, pause));
    } while (again && source);
    show(false);
  } catch {
    show(true);
  } finally {
    running = false;
  }
}

function listen() {
  if (source) return;
  source = new EventSource(root.dataset.events);
  source.addEventListener("change", ({ data }) => {
    if (data === root.dataset.mark) show(false);
    else refresh();
  });
  source.addEventListener("error", () => {
    show(true);
    // One that was refused does not come back by itself.
    if (source?.readyState === EventSource.CLOSED) {
      stop();
      setTimeout(() => !document.hidden && listen(), 1000);
    }
  });
}

function stop() {
  source?.close();
  source = null;
}

document.addEventListener("focusout", () => {
  if (!held) return;
  held = false;
  setTimeout(refresh);
});

// A browser has few connections to one server: a tab that nobody sees takes none.
document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
addEventListener("pagehide", stop);
addEventListener("pageshow", () => !document.hidden && listen());
