/** How long a page may take to draw the part that a field is in. */
const PATIENCE = 3000;

/** Where a field is: in a form, or in a part of the page that bears its name. */
function spot(root: ParentNode, field: string): HTMLElement | null {
  const name = CSS.escape(field);
  for (const where of [
    `[data-field="${name}"]`,
    `section[aria-labelledby="${name}"]`,
    `[aria-labelledby="related-${name}"]`,
  ]) {
    const found = root.querySelector<HTMLElement>(where);
    if (found) return found;
  }
  return null;
}

/** Brings a field in sight, marks it, and puts the cursor in it. Says whether the field is there. */
export function reveal(root: ParentNode, field: string): boolean {
  const found = spot(root, field);
  if (!found) return false;
  for (const other of root.querySelectorAll(".sought")) other.classList.remove("sought");
  found.classList.add("sought");
  found.scrollIntoView({ block: "center" });
  found.querySelector<HTMLElement>("input, select, textarea, button, a[href]")?.focus({ preventScroll: true });
  return true;
}

/** The same, waiting for a part of the page that is not drawn yet. Answers what stops the waiting. */
export function revealSoon(root: HTMLElement, field: string): () => void {
  if (reveal(root, field)) return () => undefined;
  const watch = new MutationObserver(() => {
    if (reveal(root, field)) stop();
  });
  const timer = setTimeout(() => {
    stop();
  }, PATIENCE);
  function stop() {
    clearTimeout(timer);
    watch.disconnect();
  }
  watch.observe(root, { childList: true, subtree: true });
  return stop;
}
