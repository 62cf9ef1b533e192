import type { RecognisedPart } from "../../api/generated";

/** Pages as people write them, and how many they are. */
interface Pages {
  count: number;
  numbers: string;
}

/** What became of the pages of one file that are pictures of text. */
export interface Outcome {
  part: number;
  /** What it is called, where that is known. */
  name: string;
  /** On which letters were recognised; nothing if on none. */
  read: Pages | null;
  /** On which nothing was, or not all, by reason. */
  left: (Pages & { why: string; partly: boolean })[];
}

/** Reasons that another moment can take away. */
const PASSING = ["not_asked", "timed_out", "failed"];

/** What is told of the files in which letters were to be recognised. */
export function outcomes(parts: RecognisedPart[]): Outcome[] {
  const all = parts.map(({ part, name, pages, unread }) => {
    const left = new Map<string, Outcome["left"][number] & { pages: number[] }>();
    for (const { page, why } of unread.filter((one) => one.why !== "not_asked")) {
      const partly = pages.includes(page);
      const key = `${why} ${String(partly)}`;
      const known = left.get(key) ?? { why, partly, pages: [], count: 0, numbers: "" };
      known.pages.push(page);
      left.set(key, known);
    }
    const told = [...left.values()].map(({ why, partly, pages }) => ({ why, partly, ...written(pages) }));
    return { part, name, read: pages.length > 0 ? written(pages) : null, left: told };
  });
  return all.filter(({ read, left }) => read !== null || left.length > 0);
}

/** How many pages are pictures of text that may be recognised if it is tried: nobody did, or it failed for a reason that can pass. */
export function worthTrying(parts: RecognisedPart[]): number {
  return parts.flatMap(({ unread }) => unread).filter(({ why }) => PASSING.includes(why)).length;
}

/** Page numbers as people write them: `1, 3–7`. */
function written(pages: number[]): Pages {
  const found: [number, number][] = [];
  for (const page of pages) {
    const last = found.at(-1);
    if (last?.[1] === page - 1) last[1] = page;
    else found.push([page, page]);
  }
  const numbers = found.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(", ");
  return { count: pages.length, numbers };
}
