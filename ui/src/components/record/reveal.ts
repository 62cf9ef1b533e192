/** Where a flag points at no field of the form, it points at what belongs to the record, or at the form as a whole. */
function spot(root: ParentNode, field: string): HTMLElement | null {
  const name = CSS.escape(field);
  return (
    root.querySelector<HTMLElement>(`[data-field="${name}"]`) ??
    root.querySelector<HTMLElement>(`[aria-labelledby="related-${name}"]`)
  );
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
