/** Brings a part of the page into sight and gives it the focus, for whoever reads by keyboard or by ear. */
export function leap(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: "start" });
  target?.focus({ preventScroll: true });
}
