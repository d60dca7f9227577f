// The light pages with a script: one round trip a screen, a chosen card is saved at once, and a lost line costs nothing.
// Without it every page works as it is: forms are posted and the server answers with whole pages.

import { Screens, fields } from "./screen.js";
import "./offer.js";

const TIMEOUT = 8000; // A request that hangs longer is given up. In milliseconds.
const AGAIN = 3000; // Then it is sent again by itself, again and again, until it arrives.
const LONG_ENOUGH_TO_READ = 5000;
const PARTS = { top: ".rs-top", content: "#main", foot: ".rs-foot" };

const news = document.getElementById("news");
const screens = new Screens({
  root: document.body,
  news,
  words: news.dataset,
  put,
  send,
  shown: { title: document.title },
});
let retry = null; // The timer of whatever is tried again.
let saving = null; // The save that is under way: forms arrive in the order in which they were filled in.
let unsaved = null; // What was chosen and has not arrived yet.
let kept = snapshot(); // What the server has of the form on the screen.

// After a reload the person is where they were, also when the address did not say it.
const here = document.querySelector("form.rs-form")?.elements.screen?.value;
const asked = new URLSearchParams(location.search).get("at");
if (here && here !== asked) history.replaceState(null, "", `?at=${encodeURIComponent(here)}`);

// The first question has come without what the screens after it need.
addEventListener("load", () => {
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: "./around.css" }));
  import("./talk.js");
});

document.body.addEventListener("change", (event) => event.target.form?.matches("[data-keep]") && save());
// A phone that is put away may never come back to this page: words that are half written are saved too.
document.addEventListener("visibilitychange", () => document.hidden && save());
addEventListener("pagehide", save);
addEventListener("popstate", () => {
  save();
  screens.begin({ address: location.href });
});
addEventListener("offline", away);
addEventListener("online", back);
if (!navigator.onLine) away();

function put(data) {
  for (const [part, place] of Object.entries(PARTS)) {
    const element = document.querySelector(place);
    // What stays the same stays as it is, open or focused.
    if (part === "content" || element.relsurvey !== data[part]) element.innerHTML = data[part];
    element.relsurvey = data[part];
  }
  document.documentElement.dataset.look = data.look;
  kept = snapshot();
  if (data.name !== screens.shown?.name) scrollTo(0, 0);
}

// A form of the journey, or, with an address alone, the screen that is wanted there.
async function send(pending) {
  clearTimeout(retry);
  // A form brings along what was chosen on its screen; the way back in the browser does not.
  if (pending.form) unsaved = null;
  await saving;
  const saved = unsaved === null || (await saveNow());
  if (screens.pending !== pending) return;
  // The stamp names this press of a button: a form that is sent again has the same one.
  const given = pending.form && { ...fields(pending.form, pending.button), stamp: [pending.stamp] };
  const answer = saved && (await (given ? post(given) : ask(pending.address)));
  if (screens.pending !== pending) return;
  if (!answer) return later(() => send(pending));
  document.querySelector(".rs-away")?.remove();
  if (!isPiece(answer)) return pending.form ? leaveByForm(pending) : location.reload();
  const data = await answer.json();
  const moved = pending.form && answer.ok && data.address && data.address !== location.pathname + location.search;
  if (moved) history.pushState(null, "", data.address);
  screens.answered(data);
}

// The answer, or null where none came that is worth anything: the line is cut, the server or its database is away.
async function ask(address, how = {}) {
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const answer = await fetch(address, { ...how, signal, headers: { Accept: "application/json" } });
    return answer.status >= 500 ? null : answer;
  } catch {
    return null;
  }
}

// Kept alive: a page that is closed right after a tap has still sent it.
function post(given) {
  const body = new URLSearchParams(Object.entries(given).flatMap(([name, texts]) => texts.map((text) => [name, text])));
  return ask(location.pathname, { method: "POST", body, keepalive: true });
}

function isPiece(answer) {
  return answer.headers.get("Content-Type")?.startsWith("application/json");
}

// Something answered that is not one of our screens. The browser shows it, and the form goes with it.
function leaveByForm({ form, button }) {
  if (button?.name) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
  }
  HTMLFormElement.prototype.submit.call(form);
}

function later(what) {
  screens.tell();
  clearTimeout(retry);
  retry = setTimeout(what, AGAIN);
}

// What is chosen on the screen, before anybody presses a button.
function snapshot() {
  const form = document.querySelector("form[data-keep]");
  return form ? JSON.stringify({ ...fields(form), act: ["save"] }) : null;
}

// One save at a time; what changes meanwhile goes with the next.
function save() {
  const now = snapshot();
  if (now === null || now === kept) return;
  unsaved = kept = now;
  saving ??= saveNow().finally(() => (saving = null));
}

async function saveNow() {
  while (unsaved !== null) {
    const given = unsaved;
    const answer = await post(JSON.parse(given));
    if (!answer) {
      away();
      if (!screens.pending) retry = setTimeout(back, AGAIN);
      return false;
    }
    if (unsaved === given) unsaved = null;
    document.body.dispatchEvent(new CustomEvent("rs-saved", { detail: answer.ok }));
    known();
  }
  return true;
}

// The connection. What was saved is safe; the rest stays on the screen and is sent by itself.
function away() {
  if (screens.pending) return screens.tell();
  if (!document.querySelector(".rs-away")) screens.notice("rs-problem rs-away", "status", news.dataset.away, news.dataset.awayMore);
}

function back() {
  clearTimeout(retry);
  if (screens.pending) send(screens.pending);
  else if (unsaved !== null) saving ??= saveNow().finally(() => (saving = null));
  else if (navigator.onLine) known();
}

// The server has answered: the connection is there.
function known() {
  const box = document.querySelector(".rs-away");
  if (!box) return;
  box.remove();
  news.textContent = news.dataset.back;
  setTimeout(() => {
    if (news.textContent === news.dataset.back) news.textContent = "";
  }, LONG_ENOUGH_TO_READ);
}
