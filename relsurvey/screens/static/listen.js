// Reads the screen aloud, piece after piece, and marks what it is reading. It reads what the screen says: the heading,
// the hints, the answers. What a person wrote is read only when they press the button for it.

const PIECES = "h1, h2, h3, p, li, label, summary, .rs-way";
const SILENT = "textarea, .rs-button, .rs-bar, .rs-unseen, [data-own-words], [hidden], [aria-hidden=true], svg";
const PACE = 0.9; // A little slower than usual.
const synth = window.speechSynthesis;
let button = null; // The one that started the reading that goes on; null when it is quiet.
let turn = 0; // Whatever was started before the last stop is over.
let sound = null;
let marked = null;

export function toggle(pressed) {
  button === pressed ? stop() : start(pressed);
}

export function start(pressed) {
  stop();
  button = pressed;
  label(button.dataset.stop);
  if (button.dataset.listen === "own") read(own());
  else if (button.dataset.recording) play(button.dataset.recording);
  else read(pieces());
}

export function stop() {
  turn += 1;
  sound?.pause();
  sound = null;
  synth?.cancel();
  mark(null);
  if (button) label(button.dataset.start);
  button = null;
}

function label(words) {
  button.querySelector("span").textContent = words;
  button.classList.toggle("rs-on", words === button.dataset.stop);
}

// The organisation's own recording of the question: a voice that people know.
function play(address) {
  const mine = turn;
  sound = new Audio(address);
  sound.onended = stop;
  // It can't be played here: the device reads instead, if it has a voice. This is said twice, by event and by promise.
  const instead = () => {
    if (mine !== turn) return;
    turn += 1;
    voice(document.documentElement.lang) ? read(pieces()) : stop();
  };
  sound.onerror = instead;
  mark(document.querySelector(".rs-main .rs-ask") ?? document.querySelector(".rs-main h1"));
  sound.play().catch(instead);
}

function read([piece, ...rest]) {
  if (!piece) return stop();
  const mine = turn;
  const said = new SpeechSynthesisUtterance(piece.text);
  said.lang = piece.language;
  said.rate = PACE;
  said.voice = voice(piece.language);
  said.onstart = () => mine === turn && mark(piece.element);
  said.onboundary = (event) => mine === turn && event.name !== "sentence" && markWord(piece, event.charIndex);
  said.onend = () => mine === turn && read(rest);
  said.onerror = () => mine === turn && stop();
  synth.speak(said);
}

// Of the voices for a language the one for this region, on this device and not over the line, if there is one.
function voice(language) {
  const short = (tag) => tag.slice(0, 2).toLowerCase();
  const region = navigator.languages.find((tag) => short(tag) === short(language) && tag.length > 2) ?? language;
  const worth = (one) => 2 * (one.lang.replace("_", "-") === region) + one.localService;
  return synth.getVoices().filter((one) => short(one.lang) === short(language)).sort((a, b) => worth(b) - worth(a))[0] ?? null;
}

// The screen in reading order, in pieces that are read without a break. An answer says which of how many it is.
function pieces() {
  const main = document.querySelector(".rs-main:not(.rs-button)");
  const found = new Map();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    if (!node.data.trim() || around.closest(SILENT) || !around.checkVisibility()) continue;
    const element = around.closest(".rs-card, .rs-way") ?? around.closest(PIECES) ?? around;
    found.set(element, [...(found.get(element) ?? []), node]);
  }
  return [...found].map(([element, nodes]) => piece(element, nodes));
}

function piece(element, nodes) {
  let text = numbered(element);
  const places = nodes.map((node) => {
    const words = node.data.trim();
    const at = text.length;
    text += /[.!?:]$/.test(words) ? `${words} ` : `${words}. `;
    return { node, at, from: node.data.indexOf(words) };
  });
  return { element, places, text: text.trim(), language: element.closest("[lang]").lang };
}

// What the person has written so far. There is no text node to mark a word in.
function own() {
  const element = document.querySelector("textarea.rs-words");
  const text = element?.value.trim();
  return text ? [{ element, text, places: [], language: element.closest("[lang]").lang }] : [];
}

function numbered(element) {
  const card = element.matches("label.rs-card") && element.closest("fieldset");
  if (!card) return "";
  const all = [...card.querySelectorAll("label.rs-card")];
  return button.dataset.option.replace("#", all.indexOf(element) + 1).replace("#", all.length) + " ";
}

function mark(element) {
  marked?.classList.remove("rs-aloud");
  CSS.highlights?.delete("rs-word");
  marked = element;
  if (!element) return;
  element.classList.add("rs-aloud");
  const calm = document.documentElement.dataset.look?.includes("calm");
  const quiet = calm || matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "nearest", behavior: quiet ? "auto" : "smooth" });
}

// The very word, where the voice tells how far it is.
function markWord({ places, text }, index) {
  const place = places.findLast(({ at }) => at <= index);
  if (!place || !CSS.highlights) return;
  const length = /^\S*/.exec(text.slice(index))[0].length;
  const from = place.from + index - place.at;
  const range = new Range();
  range.setStart(place.node, Math.min(from, place.node.length));
  range.setEnd(place.node, Math.min(from + length, place.node.length));
  CSS.highlights.set("rs-word", new Highlight(range));
}

addEventListener("pagehide", stop);
document.addEventListener("visibilitychange", () => document.hidden && stop());
