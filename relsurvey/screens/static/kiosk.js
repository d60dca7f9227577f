// On a tablet that many people use: goes back to the start when a person has gone, and asks before.
// Without a script "I am finished" does the same, and Start begins anew for the next person.

const AGAIN = 3000; // A tablet without a connection tries again until it is back. In milliseconds.
const SOON = 20000; // A last screen says so much before that it is about to go.
const SELDOM = 500; // A finger that moves says so many times a second.
const SIGNS = ["pointerdown", "pointermove", "keydown", "input", "wheel", "scroll"];
let timers = [];
let touched = 0;
let leaving = false;

const bar = () => document.querySelector("[data-kiosk]");
const last = () => document.querySelector("[data-kiosk-end]");
const still = () => bar()?.querySelector("dialog");
const time = (name) => Number(bar().dataset[name]) * 1000;

// From now on, as if the person had just touched the screen.
function watch() {
  for (const timer of timers) clearTimeout(timer);
  timers = [];
  if (!bar() || leaving) return;
  if (last()) rest(last());
  else timers.push(setTimeout(ask, time("ask")));
}

function ask() {
  // Whoever is read to touches nothing.
  if (document.querySelector("[data-listen].rs-on")) return watch();
  still().showModal();
  timers.push(setTimeout(leave, time("leave")));
}

function here() {
  still().close();
  watch();
}

// A last screen shows how much time is left; the person can have all of it again.
function rest(screen) {
  const [all, begun, bar_] = [time("rest"), performance.now(), screen.querySelector("progress")];
  const news = screen.querySelector("[role=status]");
  const more = screen.querySelector("[data-kiosk-more]");
  bar_.hidden = more.hidden = false;
  if (news.textContent === news.dataset.soon) news.textContent = "";
  const count = () => {
    bar_.value = 1 - (performance.now() - begun) / all;
    timers[0] = setTimeout(count, 1000);
  };
  count();
  timers.push(setTimeout(() => (news.textContent = news.dataset.soon), all - Math.min(SOON, all / 2)));
  timers.push(setTimeout(leave, all));
}

function needMore(screen) {
  watch();
  const news = screen.querySelector("[role=status]");
  news.textContent = news.dataset.more;
}

// What was chosen on the way is done by the server. Until it has heard of it nobody sees anything here.
async function leave() {
  leaving = true;
  document.body.classList.add("rs-gone");
  if (still()?.open) still().close();
  for (const timer of timers) clearTimeout(timer);
  try {
    const answer = await fetch("/kiosk/over", { method: "POST", signal: AbortSignal.timeout(8000) });
    if (answer.status < 500) return location.replace("/kiosk");
  } catch {
    document.querySelector("[data-kiosk-wait]").hidden = false;
  }
  setTimeout(leave, AGAIN);
}

for (const sign of SIGNS) {
  addEventListener(
    sign,
    () => {
      if (still()?.open || leaving || performance.now() - touched < SELDOM) return;
      touched = performance.now();
      watch();
    },
    { passive: true, capture: true },
  );
}
addEventListener("click", (event) => {
  if (event.target.closest("[data-kiosk-here]") || event.target === still()) here();
  else if (event.target.closest("[data-kiosk-leave]")) leave();
  else if (event.target.closest("[data-kiosk-more]")) needMore(last());
});
// Escape says that somebody is there too.
addEventListener("cancel", (event) => event.target === still() && setTimeout(watch), true);
addEventListener("rs-screen", watch);
// A page out of the browser's memory could be somebody else's: it is asked for anew.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.body.classList.add("rs-gone");
  location.reload();
});
watch();
