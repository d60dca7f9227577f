// Hands over what somebody types into a large field when they pause, so that it is looked over while they write.
// Streamlit takes Ctrl+Enter in a field outside of forms as "take it as it is now": it keeps its focus and its cursor.

const PAUSE = 900;
let listening = false;
let timer = 0;

function isLarge(field) {
  // Inside of a form the same keys would send the form.
  return field.matches?.("[data-testid=stTextArea] textarea") && !field.closest("[data-testid=stForm]");
}

function takeOver() {
  // Streamlit may have drawn the field anew meanwhile.
  const field = document.activeElement;
  if (!isLarge(field)) return;
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
}

function wait(event) {
  if (!isLarge(event.target)) return;
  clearTimeout(timer);
  // A word that is still being composed, as in Japanese, is not there yet.
  if (event.isComposing) return;
  timer = setTimeout(takeOver, PAUSE);
}

export default function () {
  if (listening) return;
  listening = true;
  document.addEventListener("input", wait);
  // Somebody may have typed before this script was here.
  wait({ target: document.activeElement });
}
