// Runs before Streamlit's own script on every page that Streamlit draws. It keeps nothing and sends nothing.
(() => {
  "use strict";

  // Streamlit would look for its server under each part of the address first, one refused request after the other.
  const theme = { bodyFont: "system-ui, sans-serif", headingFont: "system-ui, sans-serif", codeFont: "ui-monospace, monospace" };
  // Until it hears from the server it would also draw a first moment in fonts of its own, and fetch them: 545 kB with the
  // icons, which are now fetched when one is shown.
  window.__streamlit = { BACKEND_BASE_URL: window.location.origin, LIGHT_THEME: theme, DARK_THEME: theme };
  const load = document.fonts.load.bind(document.fonts);
  document.fonts.load = (font, ...rest) => (font.includes("Material Symbols") ? Promise.resolve([]) : load(font, ...rest));

  const SOON = 1500;
  const AT_FIRST = 10000;
  const LONG_ENOUGH_TO_READ = 5000;

  // Streamlit runs the page again at "r" and opens a menu at "c", wherever the focus is. Somebody who dictates, or whose
  // hand shakes, presses them without meaning it. Text fields and lists keep their letters.
  const TYPED_INTO = "textarea, select, [contenteditable], [role=listbox], [role=menu], input:not([type=radio], [type=checkbox])";

  function keepFromStreamlit(event) {
    if (["r", "c"].includes(String(event.key).toLowerCase()) && !event.target?.closest?.(TYPED_INTO)) {
      if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
    }
  }
  window.addEventListener("keydown", keepFromStreamlit, true);
  window.addEventListener("keyup", keepFromStreamlit, true);

  let connected = false;
  let waiting = null;

  function say(text) {
    const place = document.getElementById("relsurvey-connection");
    if (place && place.textContent !== text) place.textContent = text;
  }

  function later(text, delay) {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = null;
      say(text);
    }, delay);
  }

  function watch() {
    const place = document.getElementById("relsurvey-connection");
    const app = document.querySelector("[data-testid=stApp]");
    const now = app?.getAttribute("data-test-connection-state") === "CONNECTED";
    if (app && now !== connected) {
      connected = now;
      if (!now) later(place.dataset.lost, SOON);
      else if (place.textContent) {
        say(place.dataset.back);
        later("", LONG_ENOUGH_TO_READ);
      } else clearTimeout(waiting);
    }
    // Streamlit's dialog, which the style sheet hides, would also lock the page: somebody may be in the middle of a word.
    if (app && !connected) document.getElementById("root").removeAttribute("inert");
  }

  document.addEventListener("DOMContentLoaded", () => {
    later(document.getElementById("relsurvey-connection").dataset.lost, AT_FIRST);
    new MutationObserver(watch).observe(document.getElementById("root"), {
      attributeFilter: ["data-test-connection-state", "inert"],
      childList: true,
      subtree: true,
    });
  });
})();
