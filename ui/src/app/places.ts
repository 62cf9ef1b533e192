/** Where somebody was on a screen: how far it was scrolled, and the link by which they left. */
export interface Place {
  top: number;
  href?: string | null;
}

/** So many are kept: steps of the history, each with the parts of its screen that scroll. */
const MOST = 200;
const places = new Map<string, Place>();

/** Where somebody was in a part of a screen, at a step of the history. */
export function placeAt(step: string, part: string): Place | undefined {
  return places.get(`${step} ${part}`);
}

/** Keeps it for when they go back to that step. */
export function keepPlace(step: string, part: string, place: Place): void {
  const key = `${step} ${part}`;
  const before = places.get(key);
  places.delete(key);
  places.set(key, { ...before, ...place });
  const [oldest] = places.keys();
  if (places.size > MOST && oldest !== undefined) places.delete(oldest);
}

/** How long a screen may take to draw what somebody goes back to. */
const PATIENCE = 3000;

/**
 * Scrolls a part of the window back to where it was, while what is in it is still being drawn, and gives the focus back to the link by
 * which somebody left. Whoever takes over meanwhile is left in peace.
 */
export function returnTo(part: HTMLElement, { top, href }: Place): () => void {
  const taking = ["wheel", "keydown", "pointerdown"];
  const watch = new MutationObserver(go);
  const timer = setTimeout(stop, PATIENCE);
  watch.observe(part, { childList: true, subtree: true });
  for (const event of taking) addEventListener(event, stop);
  go();

  function go() {
    part.scrollTop = top;
    const link = href ? part.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`) : null;
    const free = document.activeElement === document.body || document.activeElement?.matches("h1");
    if (link && free) link.focus({ preventScroll: true });
    if (Math.abs(part.scrollTop - top) < 2 && (link || !href)) stop();
  }

  function stop() {
    clearTimeout(timer);
    watch.disconnect();
    for (const event of taking) removeEventListener(event, stop);
  }
  return stop;
}
