// Enter in a one-line field leads to the next one: a whole sheet can be typed on the number pad alone.
// Streamlit saves a field when it is left, so nothing else has to be done.

let listening = false;

function follow(event) {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("[data-testid=stTextInput] input")) return;
  const main = document.querySelector("[data-testid=stMain]") ?? document.body;
  const stops = [...main.querySelectorAll("input, textarea, [data-testid=stBaseButton-primary]")];
  stops[stops.indexOf(event.target) + 1]?.focus();
}

export default function () {
  if (listening) return;
  listening = true;
  // Before Streamlit sees the key: leaving the field is what saves it, once.
  document.addEventListener("keydown", follow, true);
  document.documentElement.dataset.enterLeadsOn = "";
}
