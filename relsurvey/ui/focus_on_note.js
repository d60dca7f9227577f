// Where the button that was pressed is gone once the page is drawn anew, the focus is lost: it goes to the note about what
// was done. Where it is still somewhere, it stays there.

const EACH = 100;
const LONGEST = 10_000;
let timer = 0;

function isDrawn() {
  return document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning";
}

function isLost() {
  return !document.activeElement || document.activeElement === document.body;
}

function goTo(note) {
  note.tabIndex = -1;
  note.focus();
}

export default function () {
  clearInterval(timer);
  let left = LONGEST / EACH;
  let drawn = 0;
  timer = setInterval(() => {
    // What is gone leaves the page a moment after the rest is drawn.
    drawn = isDrawn() ? drawn + 1 : 0;
    left -= 1;
    if (drawn < 3 && left > 0) return;
    clearInterval(timer);
    const note = document.querySelector(".st-key-staff-note [data-testid=stAlert]");
    if (note && isLost()) goTo(note);
  }, EACH);
}
