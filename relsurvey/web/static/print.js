// The sheet of invitations: shows the button that prints it. Without scripts the browser's own menu does the same.
for (const button of document.querySelectorAll("button.print")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
