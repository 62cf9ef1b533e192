/** How long a page may take to draw the part that a field is in. */
const PATIENCE = 3000;

/** Where a field is: in a form, or in a part of the page that bears its name. */
function spot(root: ParentNode, field: string): HTMLElement | undefined {
  const fields = [...root.querySelectorAll<HTMLElement>("[data-field]")];
  const parts = [...root.querySelectorAll<HTMLElement>("section[aria-labelledby]")];
  return (
    fields.find((one) => one.dataset.field === field) ??
    parts.find((part) => [field, `related-${field}`].includes(part.getAttribute("aria-labelledby") ?? ""))
  );
}

/** Brings a field in sight, marks it, and puts the cursor in it. Says whether the field is there. */
export function reveal(root: ParentNode, field: string): boolean {
  const found = spot(root, field);
  if (!found) return false;
  for (const other of root.querySelectorAll(".sought")) other.classList.remove("sought");
  found.classList.add("sought");
  show(found);
  // What asks comes before what explains it, though the question mark and the passage stand above it.
  const asks = found.querySelector<HTMLElement>("input, select, textarea");
  (asks ?? found.querySelector<HTMLElement>("button:not([aria-expanded]), a[href]"))?.focus({ preventScroll: true });
  return true;
}

/** The same, while the page is still being drawn: what comes above the field later does not push it out of sight. */
export function revealSoon(root: HTMLElement, field: string): () => void {
  let found = reveal(root, field);
  const watch = new MutationObserver(() => {
    if (found) show(spot(root, field));
    else found = reveal(root, field);
  });
  const timer = setTimeout(() => {
    stop();
  }, PATIENCE);
  // Whoever takes over is left in peace.
  const taking = ["wheel", "keydown", "pointerdown"];
  function stop() {
    clearTimeout(timer);
    watch.disconnect();
    for (const event of taking) root.removeEventListener(event, stop);
  }
  for (const event of taking) root.addEventListener(event, stop);
  watch.observe(root, { childList: true, subtree: true });
  return stop;
}

function show(found: HTMLElement | undefined) {
  found?.scrollIntoView({ block: found.offsetHeight > innerHeight / 2 ? "start" : "center" });
}
