// Follows the facilitator: asks every few seconds which step it is, and changes the screen only when that is another one.
// Without it the page works as it is, and "Look again" does the same by hand.

const EVERY = 1500; // In milliseconds, and up to a third longer: so that a room full of phones does not ask at once.
const TIMEOUT = 8000;
const SEEN = "[data-step]";

let timer = null;

document.addEventListener("visibilitychange", () => document.hidden || look());
document.body.addEventListener("rs-saved", ({ detail: kept }) => {
  // What came too late was not kept: on to what is asked now.
  if (!kept) return go();
  for (const place of document.querySelectorAll("[data-saved]")) place.textContent = place.dataset.saved;
});
later();

function later() {
  clearTimeout(timer);
  timer = setTimeout(look, EVERY * (1 + Math.random() / 3));
}

async function look() {
  clearTimeout(timer);
  if (!document.hidden) {
    const step = await asked();
    const shown = document.querySelector(SEEN)?.dataset.step;
    if (step !== null && shown !== undefined && step !== shown) go();
  }
  later();
}

async function asked() {
  try {
    const answer = await fetch("/w/step", { signal: AbortSignal.timeout(TIMEOUT) });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

// As if the person went there themselves: what they chose is saved first, the heading gets the focus, the step is said.
function go() {
  history.replaceState(null, "", "/w/room");
  dispatchEvent(new PopStateEvent("popstate"));
}
