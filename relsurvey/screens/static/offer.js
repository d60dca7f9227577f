// Offers to read a screen aloud: a button where the device can, a plain reason where it can't.
// What reads is in listen.js, which is fetched when somebody wants it.

const PATIENCE = 2000; // Some devices tell late which voices they have. In milliseconds.
const synth = window.speechSynthesis;
let waited = false;
let reader = null;

const tools = () => document.querySelector("[data-listen]");
const load = async () => (reader ??= await import("./listen.js"));
const wanted = () => document.documentElement.dataset.look?.split(" ").includes("listen");
const usable = () => tools() && !tools().hidden;

function offer() {
  const button = tools();
  if (!button) return;
  // Our languages have two letters; voices are named "en-GB", "en_GB" or "EN".
  const speaks = ({ lang }) => lang.toLowerCase().startsWith(document.documentElement.lang);
  button.hidden = !button.dataset.recording && !synth?.getVoices().some(speaks);
  document.querySelector("[data-no-voice]").hidden = !button.hidden || (synth && !waited);
}

// "Read everything to me": at each new screen, once the person has touched the page. Browsers keep silent before.
async function begin() {
  offer();
  if (wanted() && usable() && navigator.userActivation?.hasBeenActive) (await load()).start(tools());
}

async function first(event) {
  for (const sign of SIGNS) removeEventListener(sign, first);
  if (!wanted() || !usable() || event.target.closest?.("button, a, summary")) return;
  (await load()).start(tools());
}

const SIGNS = ["pointerup", "keyup"];
for (const sign of SIGNS) addEventListener(sign, first);
// Here before the press, so that reading starts at once.
for (const sign of ["pointerover", "focusin"]) {
  addEventListener(sign, (event) => event.target.closest?.("[data-listen]") && load());
}
addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-listen]");
  if (button) (await load()).toggle(button);
});
addEventListener("keydown", (event) => event.key === "Escape" && reader?.stop());
addEventListener("rs-screen", () => {
  reader?.stop();
  begin();
});
synth?.addEventListener?.("voiceschanged", offer);
setTimeout(() => {
  waited = true;
  offer();
}, PATIENCE);
begin();
