// What is wrong with a respondent's screen, in words: read off the page as it stands, without waiting for anything.
// `row` is a row of the matrix. Everything here runs at once, because a page without scripts has no timers.
(row) => {
  const wrong = [];
  const root = document.querySelector(".rs");
  const html = document.documentElement;
  const label = (one) => `${one.tagName.toLowerCase()}.${one.className} "${one.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}"`;
  const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".rs-unseen, .rs-skip-link");
  const all = (selector) => [...root.querySelectorAll(selector)].filter(seen);
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;

  // As an extension of the browser does it for people who read more easily with more space (WCAG 1.4.12).
  if (row.media === "spacing" && !document.adoptedStyleSheets.length) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  }

  // Nothing to scroll sideways for, nothing cut off, nothing on top of something else.
  for (const one of [html, document.querySelector("[data-testid=stMain]")]) {
    if (one && one.scrollWidth > one.clientWidth) wrong.push(`scrolls sideways: ${one.scrollWidth} > ${one.clientWidth}`);
  }
  const texts = all("h1, h2, p, li, dt, dd, legend, label, button, a, summary, input, textarea, img, progress");
  for (const one of texts) {
    const box = one.getBoundingClientRect();
    if (box.width && (box.left < -1 || box.right > innerWidth + 1)) wrong.push(`outside: ${label(one)}`);
    if (one.clientWidth && one.scrollWidth > one.clientWidth + 1 && !one.matches("input, textarea")) wrong.push(`cut: ${label(one)}`);
  }
  const leaves = texts.filter((one) => !one.matches("li, legend, dd") && !one.parentElement.closest("label, button, summary, p, a"));
  const boxes = leaves.map((one) => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width && box.height);
  boxes.forEach(([one, box], index) => {
    for (const [other, itsBox] of boxes.slice(index + 1)) {
      if (!one.contains(other) && !other.contains(one) && meet(box, itsBox)) wrong.push(`overlap: ${label(one)} and ${label(other)}`);
    }
  });

  // A thumb that shakes needs 60 pixels. Links in the middle of a sentence are as high as their line.
  const inSentence = (one) => one.matches("a:not([class])") && one.parentElement.matches("p, li") && one.parentElement.textContent.trim() !== one.textContent.trim();
  for (const one of all("label.rs-card, button, summary, a, input:not([type=radio], [type=checkbox]), textarea")) {
    const box = one.getBoundingClientRect();
    if (!inSentence(one) && (box.height < 59.5 || box.width < 44)) wrong.push(`small: ${label(one)} ${box.width} x ${box.height}`);
  }

  // The ring around what has the focus, on each thing that can have it.
  const before = document.activeElement;
  for (const one of root.querySelectorAll("a, button, summary, input:not([type=hidden]), textarea, h1")) {
    if (!seen(one)) continue;
    one.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== one) continue;
    const style = getComputedStyle(one.closest("label.rs-card") ?? one);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 3) wrong.push(`no ring: ${label(one)}`);
  }
  before?.focus?.({ preventScroll: true });
  before === document.body && document.activeElement.blur();

  // What the person asked for.
  const paper = { light: "rgb(255, 255, 255)", dark: "rgb(18, 22, 26)", yellow: "rgb(0, 0, 0)", cream: "rgb(255, 248, 230)" };
  const ground = getComputedStyle(root).backgroundColor;
  if (row.media !== "forced" && ground !== paper[row.colours]) wrong.push(`ground ${ground}`);
  const size = { normal: "16px", large: "20px", largest: "25px" }[row.size];
  if (getComputedStyle(html).fontSize !== size) wrong.push(`letters of ${getComputedStyle(html).fontSize}`);
  const pictures = [...document.images].filter(seen);
  if (row.pictures === "words" && pictures.length) wrong.push("a picture");
  for (const one of pictures) if (one.complete && !one.naturalWidth) wrong.push(`a picture that is not there: ${one.src}`);
  const moving = (one) => getComputedStyle(one).transitionDuration.split(", ").some((time) => time !== "0s");
  if ((row.moving === "calm" || row.media === "reduced") && all("*").some(moving)) wrong.push("something moves");

  // What a screen reader is told about the page.
  const direction = row.language === "ar" ? "rtl" : "ltr";
  if (html.lang !== row.language || html.dir !== direction) wrong.push(`lang ${html.lang}, dir ${html.dir}`);
  if (getComputedStyle(root).direction !== direction) wrong.push("not in the direction of the language");
  const headings = all("h1").length;
  if (headings !== 1 || document.querySelectorAll("main").length !== 1) wrong.push(`${headings} main headings`);
  return [...new Set(wrong)];
}
