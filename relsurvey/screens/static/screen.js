// What a screen does in every delivery: hand in its form once, say when that takes long, put the next screen in its place.
// It holds no rules: what is asked, saved and shown next is decided by the server.

const GUARD = 400; // A hand that shakes presses twice: for this long the buttons of a new screen rest. In milliseconds.
const SOON = 1000; // An answer that is there sooner than this needs no word about saving.
export const PATIENCE = 4000; // After this long without an answer from the server, the person is told.

export class Screens {
  // `root` holds the forms and `news` is the place that screen readers listen to. `put(data)` puts the parts of a screen
  // into the page, `send(pending)` carries a form to the server; whoever calls `answered` or `tell` says how that went.
  constructor({ root, news, words, put, send, shown = null }) {
    Object.assign(this, { root, news, words, put, send, shown, pending: null });
    root.addEventListener("submit", (event) => this.#submit(event));
    root.addEventListener("change", (event) => keepAlone(event.target));
    root.addEventListener("input", (event) => putRight(event.target));
  }

  // The next screen, because the person asked for it. Said once: the focus reads the heading, the news the step.
  show(data) {
    const first = this.shown === null;
    document.title = data.title;
    document.documentElement.lang = data.language;
    document.documentElement.dir = data.direction;
    if (this.shown?.key !== data.key || data.key === undefined) {
      this.put(data);
      if (!first) rest(this.root.querySelectorAll(".rs-form button"));
      this.root.dispatchEvent(new CustomEvent("rs-screen", { bubbles: true }));
    }
    this.shown = data;
    if (first) return;
    const place = this.root.querySelector("[data-focus]");
    // A card that was pressed says itself what became of it, on the screen where the person is still.
    this.news.textContent = place?.matches("button") ? "" : data.step;
    place?.focus();
  }

  answered(data) {
    this.settle();
    this.show(data);
  }

  // Something is on its way. A second press sends nothing until the person was told that the first did not arrive.
  begin(pending) {
    this.settle();
    this.pending = { stamp: `${Date.now()}-${Math.random()}`, told: false, ...pending };
    this.root.setAttribute("aria-busy", "true");
    this.pending.soon = setTimeout(() => (this.news.textContent = this.words.saving), SOON);
    this.pending.late = setTimeout(() => this.tell(), PATIENCE);
    this.send(this.pending);
  }

  settle() {
    clearTimeout(this.pending?.soon);
    clearTimeout(this.pending?.late);
    this.pending = null;
    this.root.removeAttribute("aria-busy");
    this.root.querySelector(".rs-lost")?.remove();
  }

  // Says once, in plain words, that the form could not be saved yet, and lets the person press again.
  tell() {
    if (!this.pending || this.pending.told) return;
    this.pending.told = true;
    this.root.removeAttribute("aria-busy");
    clearTimeout(this.pending.soon);
    this.news.textContent = "";
    for (const box of this.root.querySelectorAll(".rs-lost, .rs-away")) box.remove();
    const { away, awayMore, lost, lostMore } = this.words;
    const said = this.pending.form ? [lost, lostMore] : [away, awayMore];
    this.notice("rs-problem rs-lost", "alert", ...said).scrollIntoView({ block: "nearest" });
  }

  // A box in the flow of the page, before the buttons: it covers nothing.
  notice(kind, role, heading, more) {
    const box = document.createElement("div");
    box.className = kind;
    box.setAttribute("role", role);
    const bar = this.root.querySelector(".rs-form .rs-bar, .rs-main .rs-bar");
    bar ? bar.before(box) : (this.root.querySelector(".rs-main:not(.rs-button)") ?? this.root).append(box);
    box.append(paragraph("strong", heading), paragraph("span", more));
    return box;
  }

  #submit(event) {
    // The other forms of a page go their own way.
    if (!event.target.elements.screen) return;
    event.preventDefault();
    const resting = event.submitter?.getAttribute("aria-disabled") === "true";
    if (resting || (this.pending && !this.pending.told)) return;
    this.begin({ form: event.target, button: event.submitter });
  }
}

// Name → texts, as they are at this moment.
export function fields(form, button) {
  const found = {};
  for (const [name, value] of new FormData(form)) (found[name] ??= []).push(value);
  if (button?.name) (found[button.name] ??= []).push(button.value);
  return found;
}

// Not `disabled`: the keyboard must reach the buttons all the time.
function rest(buttons) {
  for (const button of buttons) button.setAttribute("aria-disabled", "true");
  setTimeout(() => {
    for (const button of buttons) button.removeAttribute("aria-disabled");
  }, GUARD);
}

// What was to be put right is being put right: nothing in red tells off whoever does it.
function putRight({ form }) {
  form?.querySelector("#problem")?.remove();
  form?.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
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
