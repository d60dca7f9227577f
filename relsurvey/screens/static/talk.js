// "I want to talk to someone" without a connection: whom to call was fetched before anybody needed it.
// With a connection the link leads to its page; when the line comes back, it does so by itself.

const TIMEOUT = 4000; // A line that hangs is as good as none. In milliseconds.
const AGAIN = 3000;
const news = document.getElementById("news");
let people = null; // What the page behind the link says about whom to call.
let open = null;

// The answer, or null where none comes.
async function ask(address) {
  try {
    return await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT) });
  } catch {
    return null;
  }
}

async function keep() {
  // Staff who rate in a workshop have no such link.
  const link = document.querySelector(".rs-talk");
  const answer = link && (await ask(link.href));
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
  open = made("dialog", "rs-now");
  const close = made("button", "rs-button rs-quiet", news.dataset.talkBack);
  const lost = made("div", "rs-problem");
  lost.append(made("p", "", news.dataset.away), made("p", "", news.dataset.awayMore));
  open.append(lost, ...(people ? people.cloneNode(true).childNodes : usual()), close);
  close.addEventListener("click", () => open.close());
  open.addEventListener("close", () => {
    open.remove();
    open = null;
  });
  document.body.append(open);
  const heading = open.querySelector("h2");
  heading.tabIndex = -1;
  heading.id = "rs-now";
  open.setAttribute("aria-labelledby", heading.id);
  open.showModal();
  heading.focus();
}

// The line was lost before anything could be fetched.
function usual() {
  const call = made("a", "rs-button rs-main", news.dataset.call);
  call.href = `tel:${news.dataset.number}`;
  const line = made("p", "");
  line.append(call);
  return [made("h2", "", news.dataset.danger), line];
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
