import type { PageText } from "./draw";
import type { Stretch } from "./passage";

/** What is marked in a text: passages that facts were read from, the one of them that one is at, what a person looks for, and the find
 * they are at. */
export type Mark = "read" | "passage" | "found" | "found-here";

/** Marks stretches of text, and gives back how to take the marks away. The text itself stays as it is. */
export function mark(kind: Mark, ranges: Range[]): () => void {
  const marks = CSS.highlights.get(kind) ?? new Highlight();
  if (!CSS.highlights.has(kind)) {
    // What one is at lies over the others.
    marks.priority = { read: 0, found: 1, passage: 2, "found-here": 3 }[kind];
    CSS.highlights.set(kind, marks);
  }
  for (const range of ranges) marks.add(range);
  return () => {
    for (const range of ranges) marks.delete(range);
  };
}

/** A stretch of a drawn page as the browser has it. */
export function rangeOf({ elements }: PageText, { first, last }: Stretch): Range | null {
  const [from, to] = [elements[first.piece]?.firstChild, elements[last.piece]?.firstChild];
  if (!(from instanceof Text) || !(to instanceof Text)) return null;
  const range = document.createRange();
  range.setStart(from, Math.min(first.offset, from.length));
  range.setEnd(to, Math.min(last.offset, to.length));
  return range;
}
