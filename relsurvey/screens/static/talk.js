// "I want to talk to someone" without a connection: whom to call was fetched before anybody needed it.
// With a connection the link leads to its page; when the line comes back, it does so by itself.

const TIMEOUT = 4000; // A line that hangs is as good as none. In milliseconds.
const AGAIN = 3000;
let people = null; // What the page behind the link says about whom to call.
let open = null;

// Every screen has the link, with what it says when nothing can be fetched. Staff who rate in a workshop have none.
const talk = () => document.querySelector(".rs-talk");

// The answer, or null where none comes.
async function ask(address) {
  try {
    return await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT) });
  } catch {
    return null;
  }
}

async function keep() {
  const answer = talk() && (await ask(talk().href));
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#main");
  for (const part of page.querySelectorAll("section:has(form), .rs-apart")) part.remove();
  // The page below has its own first heading, and its own place for the focus.
  const heading = page.querySelector("h1");
  heading.replaceWith(made("h2", "rs-heading", heading.textContent));
  document.head.append(...page.querySelectorAll("link"));
  people = page;
}

async function go(address) {
  if (await ask("/health")) return location.assign(address);
  show();
  setTimeout(() => open && go(address), AGAIN);
}

function show() {
  if (open) return;
  const said = talk().dataset;
  open = made("dialog", "rs-now");
  const close = made("button", "rs-button rs-quiet", said.back);
  const lost = made("div", "rs-problem");
  lost.append(made("p", "", said.away), made("p", "", said.still));
  open.append(lost, ...(people ? people.cloneNode(true).childNodes : usual(said)), close);
  close.addEventListener("click", () => open.close());
  open.addEventListener("close", () => {
    open.remove();
    open = null;
  });
  // Inside of the app only this part of the page has our style.
  talk().closest(".rs").append(open);
  const heading = open.querySelector("h2");
  heading.tabIndex = -1;
  heading.id = "rs-now";
  open.setAttribute("aria-labelledby", heading.id);
  open.showModal();
  heading.focus();
}

// The line was lost before anything could be fetched.
function usual({ danger, call }) {
  const link = made("a", "rs-button rs-main", call);
  link.href = `tel:${call.replace(/[^0-9]/g, "")}`;
  const line = made("p", "");
  line.append(link);
  return [made("h2", "rs-heading", danger), line];
}

function made(tag, kind, text = "") {
  return Object.assign(document.createElement(tag), { className: kind, textContent: text });
}

addEventListener("click", (event) => {
  const link = event.target.closest?.(".rs-talk");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.href);
});
keep();
