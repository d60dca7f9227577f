// Shows a whole screen of the respondents in a frame of its own, so that neither style sheet reaches the other.
// The document comes as text: nothing is fetched but its style and pictures. It is inert: nobody tabs into it.

export default function ({ data, parentElement }) {
  const shown = parentElement.querySelector("iframe:last-of-type");
  if (shown?.srcdoc === data.html && shown.title === data.title) return;
  const next = document.createElement("iframe");
  next.className = "studio-preview";
  next.title = data.title;
  next.inert = true;
  next.srcdoc = data.html;
  // The one before stays in sight until the new one is drawn: no white flash at each letter.
  if (shown) next.style.display = "none";
  next.addEventListener("load", () => {
    const others = [...parentElement.querySelectorAll("iframe")].filter((frame) => frame !== next);
    const top = others.at(-1)?.contentWindow?.scrollY ?? 0;
    next.style.display = "";
    others.forEach((frame) => frame.remove());
    next.contentWindow.scrollTo(0, top);
  });
  parentElement.append(next);
}
