// A file that comes leaves the page as it is: what was said about an earlier try would stay and be untrue.
document.querySelector("form").addEventListener("submit", (event) => {
  document.querySelector(".complaint")?.remove();
  document.title = event.target.dataset.title;
});
