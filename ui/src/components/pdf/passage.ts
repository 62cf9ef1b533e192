/**
 * Finds passages in the text of a page. The text that the core reads and the text that is drawn differ in blanks, hyphens and
 * ligatures, so that only letters and digits are compared.
 */

/** Words to be found, with what stands around them where they may stand in more places. */
export interface Passage {
  /** Page, from 1, if it is known. */
  page: number | null;
  quote: string;
  before?: string;
  after?: string;
}

/** A stretch of the page's text: from a character of one piece to a character of another. */
export interface Stretch {
  first: { piece: number; offset: number };
  /** One past the last character. */
  last: { piece: number; offset: number };
}

/** The letters and digits of a page, and where each stands. */
interface Squashed {
  text: string;
  places: { piece: number; offset: number; length: number }[];
}

const MEANT = /[\p{L}\p{N}]/u;

/** The letters and digits of a text, in one spelling. */
export function squash(text: string): string {
  return squashed([text]).text;
}

function squashed(pieces: string[]): Squashed {
  let text = "";
  const places: Squashed["places"] = [];
  for (const [piece, words] of pieces.entries()) {
    let offset = 0;
    for (const character of words) {
      const plain = character.normalize("NFKD").toLowerCase();
      for (const letter of plain) {
        if (!MEANT.test(letter)) continue;
        text += letter;
        places.push(...Array.from({ length: letter.length }, () => ({ piece, offset, length: character.length })));
      }
      offset += character.length;
    }
  }
  return { text, places };
}

/** Every place where the words stand, in the order of the page. */
export function findAll(pieces: string[], words: string): Stretch[] {
  const page = squashed(pieces);
  const wanted = squash(words);
  return occurrences(page.text, wanted).map((at) => stretch(page, at, wanted.length));
}

function occurrences(text: string, wanted: string): number[] {
  const found = [];
  if (wanted === "") return [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}

function stretch({ places }: Squashed, at: number, length: number): Stretch {
  const first = places[at] ?? { piece: 0, offset: 0 };
  const last = places[at + length - 1] ?? { piece: 0, offset: 0, length: 0 };
  return {
    first: { piece: first.piece, offset: first.offset },
    last: { piece: last.piece, offset: last.offset + last.length },
  };
}

/** Where a passage stands on a page, and how surely: how many letters around it agree. */
export interface Located {
  stretches: Stretch[];
  likeness: number;
}

/** Lines shorter than this say too little to be looked for by themselves. */
const SHORTEST_LINE = 4;

/** Looks for a passage on a page: as a whole where the words around it agree best, or else line by line. */
export function locate(pieces: string[], { quote, before = "", after = "" }: Passage): Located | null {
  const page = squashed(pieces);
  const wanted = squash(quote);
  const [left, right] = [squash(before), squash(after)];
  let best: Located | null = null;
  for (const at of occurrences(page.text, wanted)) {
    const end = at + wanted.length;
    const likeness =
      wanted.length +
      alike(backwards(page.text.slice(Math.max(0, at - left.length), at)), backwards(left)) +
      alike(page.text.slice(end, end + right.length), right);
    if (best === null || likeness > best.likeness) best = { stretches: [stretch(page, at, wanted.length)], likeness };
  }
  return best ?? locateLines(page, quote);
}

/** How many letters two texts begin with alike. */
function alike(one: string, other: string): number {
  let count = 0;
  while (count < other.length && one[count] === other[count]) count++;
  return count;
}

function backwards(text: string): string {
  return Array.from(text).reverse().join("");
}

function locateLines(page: Squashed, quote: string): Located | null {
  const lines = quote
    .split(/[\n\t|]+/)
    .map(squash)
    .filter((line) => line.length >= SHORTEST_LINE);
  const found = lines.flatMap((line) => {
    const at = page.text.indexOf(line);
    return at < 0 ? [] : [{ at, length: line.length }];
  });
  if (found.length === 0) return null;
  return {
    stretches: found.map(({ at, length }) => stretch(page, at, length)),
    likeness: found.reduce((sum, { length }) => sum + length, 0) / 2,
  };
}
