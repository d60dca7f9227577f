// "Make it mine": shows at once what is chosen. Nothing is kept before the person presses Save.

const form = document.querySelector("[data-preview]");
const link = document.querySelector("[data-link]");
const copy = document.querySelector("[data-copy]");

form.addEventListener("change", () => {
  const words = [...new FormData(form).values()].filter((word) => word && !word.includes("/"));
  const { dataset } = document.documentElement;
  dataset.look = words.join(" ");
  if (link) link.value = link.dataset.link + (words.length ? `?look=${words.join(",")}` : "");
});

if (copy) {
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(link.value);
    document.querySelector("[data-copied]").textContent = copy.dataset.copied;
  });
}
