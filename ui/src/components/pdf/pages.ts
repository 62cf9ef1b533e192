/** Where the pages of a document lie under each other, in pixels. */
export interface Lying {
  top: number;
  width: number;
  height: number;
}

/** Room between two pages, and around them. */
export const GAP = 12;

/** Lays pages of these sizes (at 100 %) under each other. */
export function lay(sizes: { width: number; height: number }[], zoom: number): Lying[] {
  let top = GAP;
  return sizes.map(({ width, height }) => {
    const lying = { top, width: Math.floor(width * zoom), height: Math.floor(height * zoom) };
    top += lying.height + GAP;
    return lying;
  });
}

/** The page, from 1, that a person looks at: the one that covers a third from the top of what is in sight. */
export function pageAt(pages: Lying[], scrolled: number, room: number): number {
  const line = scrolled + room / 3;
  const next = pages.findIndex(({ top }) => top > line);
  return Math.max(1, next < 0 ? pages.length : next);
}

/** Whether a page is in sight, or will be after scrolling a little. */
export function isNear({ top, height }: Lying, scrolled: number, room: number): boolean {
  return top < scrolled + 2 * room && top + height > scrolled - room;
}

/** Steps of zooming; fitting to the width lies between them. */
const STEPS = [0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/** The next step in or out. */
export function zoomed(zoom: number, inward: boolean): number {
  const EQUAL = 0.01;
  const next = inward
    ? STEPS.find((step) => step > zoom + EQUAL)
    : [...STEPS].reverse().find((step) => step < zoom - EQUAL);
  return next ?? zoom;
}

/** The zoom at which the widest page fits, though not so large that a line becomes hard to read. */
export function fitting(sizes: { width: number }[], room: number): number {
  const MOST = 1.5;
  const widest = Math.max(1, ...sizes.map(({ width }) => width));
  return Math.min(MOST, Math.max(STEPS[0] ?? 0.25, (room - 2 * GAP) / widest));
}
