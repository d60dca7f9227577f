// Puts a screen that the server made into a Streamlit page and hands back the form that the person fills in.
// What a screen does is in screen.js, which the light pages use too; here is only what Streamlit needs beside it.

const AGAIN = 3000; // What could not be saved is sent again by itself, until it arrives. In milliseconds.
const mounts = new WeakMap();

// A page out of the browser's memory may be somebody else's by now: it is asked for anew.
addEventListener("pageshow", (event) => event.persisted && navigator.onLine && location.reload());

export default function ({ data, parentElement, setTriggerValue }) {
  const mount = mounts.get(parentElement) ?? begin(parentElement);
  mount.hand = (submission) => setTriggerValue("submit", submission);
  mount.latest = data;
  mount.ready ??= Promise.all([import(new URL(data.script, location.origin)), ...data.styles.map(style)]).then(
    ([shared]) => prepare(mount, shared),
  );
  mount.ready.then(() => show(mount));
  return () => leave(parentElement, mount);
}

function begin(parentElement) {
  const root = document.createElement("div");
  root.className = "rs";
  // When the connection drops, Streamlit opens a dialog and takes the rest of the page away from the keyboard and from
  // screen readers. This mark, meant for places that announce news, keeps the form usable.
  root.dataset.liveAnnouncer = "true";
  const news = document.createElement("p");
  news.className = "rs-unseen";
  news.setAttribute("role", "status");
  const place = document.createElement("div");
  place.className = "rs-place";
  root.append(news, place);
  parentElement.replaceChildren(root);
  const mount = { root, news, place, shared: null, screens: null, ready: null };
  // Streamlit writes its own title at each run of the script; the one that names the step stays.
  mount.title = new MutationObserver(() => keepTitle(mount));
  mount.title.observe(document.head, { childList: true, subtree: true, characterData: true });
  mounts.set(parentElement, mount);
  return mount;
}

function prepare(mount, shared) {
  mount.shared = shared;
  mount.screens = new shared.Screens({
    root: mount.root,
    news: mount.news,
    words: mount.latest.words,
    put: (data) => put(mount, data),
    send: (pending) => send(mount, pending),
  });
}

function leave(parentElement, mount) {
  mount.screens?.settle();
  mount.title.disconnect();
  mounts.delete(parentElement);
  document.documentElement.classList.remove("rs-page");
}

function keepTitle({ screens }) {
  if (screens?.shown && document.title !== screens.shown.title) document.title = screens.shown.title;
}

// Without its style sheets a screen is plain, but it works.
function style(address) {
  document.documentElement.classList.add("rs-page");
  const there = document.querySelector(`link[href="${address}"]`);
  if (there?.sheet) return Promise.resolve();
  const link = there ?? Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
  return new Promise((done) => {
    for (const outcome of ["load", "error"]) link.addEventListener(outcome, () => done(), { once: true });
    if (!there) document.head.append(link);
  });
}

// A screen changes only because the person pressed something. After a restart the server sends where it would go on,
// and what the person was doing stays: the form that is on the screen is still good.
function show({ screens, latest }) {
  const first = screens.shown === null;
  if (first) return screens.show(latest);
  if (latest.failed) return screens.tell();
  if (screens.pending && latest.answered === screens.pending.stamp) {
    // What was chosen and never stored stands only on the page: the same screen has to be put there again without it.
    if (screens.pending.button?.value === "clear") screens.shown.key = null;
    screens.answered(latest);
  }
}

function put({ place, screens }, data) {
  place.innerHTML = data.html;
  document.documentElement.dataset.look = data.look;
  for (const script of data.beside) import(new URL(script, location.origin));
  // The server has let the device go. Over its socket Streamlit can't take the cookies away.
  if (place.querySelector("[data-let-go]")) fetch("/interview/over", { method: "POST", redirect: "manual" }).catch(() => {});
  if (data.name !== screens?.shown?.name) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
}

function send(mount, pending) {
  if (mount.screens.pending !== pending) return;
  const { PATIENCE, fields } = mount.shared;
  mount.hand({ stamp: pending.stamp, fields: fields(pending.form, pending.button) });
  setTimeout(() => send(mount, pending), pending.told ? AGAIN : PATIENCE);
}
