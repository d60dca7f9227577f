// Puts a screen that the server made into the page and hands back the form that the person fills in.
// It holds no rules: what is asked, saved and shown next is decided by the server.

const GUARD = 400; // A hand that shakes presses twice: for this long the buttons of a new screen rest. In milliseconds.
const PATIENCE = 4000; // After this long without an answer from the server, the person is told.
const AGAIN = 3000; // Then the same form is sent by itself, again and again, until it arrives.
const mounts = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const mount = mounts.get(parentElement) ?? begin(parentElement);
  mount.send = (submission) => setTriggerValue("submit", submission);
  mount.words = data.words;
  withStyle(data.style, () => show(mount, data));
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
  const mount = { root, news, place, shown: null, pending: null };
  root.addEventListener("submit", (event) => submit(mount, event));
  root.addEventListener("change", (event) => keepAlone(event.target));
  // Streamlit writes its own title at each run of the script; the one that names the step stays.
  mount.title = new MutationObserver(() => keepTitle(mount));
  mount.title.observe(document.head, { childList: true, subtree: true, characterData: true });
  mounts.set(parentElement, mount);
  return mount;
}

function leave(parentElement, mount) {
  clearTimeout(mount.pending?.timer);
  mount.title.disconnect();
  mounts.delete(parentElement);
  document.documentElement.classList.remove("rs-page");
}

function keepTitle(mount) {
  if (mount.shown && document.title !== mount.shown.title) document.title = mount.shown.title;
}

function withStyle(address, then) {
  document.documentElement.classList.add("rs-page");
  const there = document.querySelector("link[data-rs-style]");
  if (there) return there.dataset.rsStyle === "ready" ? then() : there.addEventListener("load", then);
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: address });
  link.dataset.rsStyle = "";
  // Without its style sheet a screen is plain, but it works.
  for (const outcome of ["load", "error"]) {
    link.addEventListener(outcome, () => {
      link.dataset.rsStyle = "ready";
      then();
    }, { once: true });
  }
  document.head.append(link);
}

// A screen changes only because the person pressed something. After a restart the server sends where it would go on,
// and what the person was doing stays: the form that is on the screen is still good.
function show(mount, data) {
  const first = mount.shown === null;
  const answered = mount.pending !== null && data.answered === mount.pending.stamp;
  if (!first && data.failed) return mount.pending && tell(mount);
  if (!first && !answered) return;
  if (answered) settle(mount);
  if (mount.shown?.key !== data.key) {
    mount.place.innerHTML = data.html;
    if (!first) rest(mount.place.querySelectorAll("button"));
  }
  mount.shown = data;
  keepTitle(mount);
  document.documentElement.lang = data.language;
  document.documentElement.dir = data.direction;
  if (first) return;
  mount.news.textContent = data.step;
  document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  mount.place.querySelector("[data-focus]")?.focus();
}

// Not `disabled`: the keyboard must reach the buttons all the time.
function rest(buttons) {
  for (const button of buttons) button.setAttribute("aria-disabled", "true");
  setTimeout(() => {
    for (const button of buttons) button.removeAttribute("aria-disabled");
  }, GUARD);
}

function submit(mount, event) {
  event.preventDefault();
  // While one form is on its way a second press sends nothing, until the person was told that it did not arrive.
  const resting = event.submitter?.getAttribute("aria-disabled") === "true";
  if (resting || (mount.pending && !mount.pending.told)) return;
  clearTimeout(mount.pending?.timer);
  mount.place.querySelector(".rs-lost")?.remove();
  const stamp = `${Date.now()}-${Math.random()}`;
  mount.pending = { stamp, form: event.target, button: event.submitter, told: false, timer: null };
  mount.root.setAttribute("aria-busy", "true");
  mount.news.textContent = mount.words.saving;
  send(mount);
}

function send(mount) {
  const pending = mount.pending;
  const fields = {};
  for (const [name, value] of new FormData(pending.form, pending.button)) (fields[name] ??= []).push(value);
  mount.send({ stamp: pending.stamp, fields });
  pending.timer = setTimeout(() => {
    tell(mount);
    send(mount);
  }, pending.told ? AGAIN : PATIENCE);
}

function settle(mount) {
  clearTimeout(mount.pending.timer);
  mount.pending = null;
  mount.root.removeAttribute("aria-busy");
  mount.place.querySelector(".rs-lost")?.remove();
}

// Says once, in plain words, that the form could not be saved yet, and lets the person press again.
function tell(mount) {
  if (mount.pending.told) return;
  mount.pending.told = true;
  mount.root.removeAttribute("aria-busy");
  mount.news.textContent = "";
  const box = document.createElement("div");
  box.className = "rs-problem rs-lost";
  box.setAttribute("role", "alert");
  box.append(paragraph("strong", mount.words.lost), paragraph("span", mount.words.lostMore));
  const bar = mount.pending.form.querySelector(".rs-bar");
  bar ? bar.before(box) : mount.pending.form.append(box);
  box.scrollIntoView({ block: "nearest" });
}

function paragraph(tag, words) {
  const line = document.createElement("p");
  line.append(Object.assign(document.createElement(tag), { textContent: words }));
  return line;
}

// "I don't know" and "I don't want to say" stand alone among answers of which several can be chosen.
function keepAlone(changed) {
  if (changed.type !== "checkbox" || !changed.checked) return;
  const alone = "alone" in changed.dataset;
  for (const other of changed.form.querySelectorAll("input[type=checkbox]:checked")) {
    if (other !== changed && (alone || "alone" in other.dataset)) other.checked = false;
  }
}
