import type { RecognisedPart } from "../../api/generated";

/** A line that was recognised on a page that is a picture: its words, and where it stands, in points. */
export interface Letters {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What was recognised on each page of the file itself. */
export type LettersByPage = ReadonlyMap<number, readonly Letters[]>;

/** The lines that were recognised, with their words out of the text of the file itself: cells of a row parted by a blank, which is as wide
 * as it is measured. */
export function lettersOf(text: string, parts: RecognisedPart[]): LettersByPage {
  const characters = Array.from(text);
  const found = new Map<number, Letters[]>();
  for (const { page, start, end, x, y, width, height } of parts.find(({ part }) => part === 1)?.lines ?? []) {
    const line = { text: characters.slice(start, end).join("").replaceAll("\t", " "), x, y, width, height };
    const lines = found.get(page);
    if (lines) lines.push(line);
    else found.set(page, [line]);
  }
  return found;
}

/** How an element stands over a line on a page of this size: in shares of the page, and stretched to the width of the line. */
export interface Standing {
  left: string;
  top: string;
  /** Height of its letters, in points. */
  size: number;
  /** How much wider the line is than its words are in that size. */
  stretch: number;
  /** Degrees. */
  turn: number;
}

/** Where the words of a line are laid, so that they cover it. `measured` is how wide they are in letters of a point. */
export function standing(
  { text, x, y, width, height }: Letters,
  page: { width: number; height: number },
  measured: number,
): Standing {
  // A line of a page that lies on its side.
  const upright = width >= height || text.length < 3;
  const [size, length] = upright ? [height, width] : [width, height];
  return {
    left: `${String((100 * (upright ? x : x + width)) / page.width)}%`,
    top: `${String((100 * y) / page.height)}%`,
    size,
    stretch: measured > 0 && size > 0 ? length / (measured * size) : 1,
    turn: upright ? 0 : 90,
  };
}
