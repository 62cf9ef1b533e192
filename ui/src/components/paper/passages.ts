import type { Evidence } from "../../api/generated";
import type { Passage } from "../pdf/passage";

/** A stretch of a part's text; the core counts characters (code points), not the halves of which JavaScript makes some of them. */
export interface Span {
  start: number;
  end: number;
}

/** A passage that a person is led to. */
export interface Goal extends Span {
  part: number;
}

/** A passage that a fact was read from. */
export interface Read extends Span {
  part: number;
  page: number | null;
}

/** A stretch of a line that looks alike. */
export interface Piece {
  text: string;
  /** First character within the part. */
  start: number;
  /** Whether facts were read from it. */
  read: boolean;
  /** Whether it is the passage that one is at. */
  here: boolean;
}

/** The passage that an address names. */
export function goalOf(query: (name: string) => string | null): Goal | null {
  const [part, start, end] = ["part", "start", "end"].map((name) => Number(query(name) ?? NaN));
  if (start === undefined || end === undefined || !Number.isInteger(start) || !Number.isInteger(end) || start >= end)
    return null;
  return { part: Number.isInteger(part) && part !== undefined ? part : 1, start, end };
}

/** A row of a table, or a line of text: a table with one cell. */
export type Line = Piece[][];

/** Cuts the text of a part into lines, these into the cells of a table, and these where a passage begins or ends. */
export function cut(text: string, read: Span[], here: Span | null): Line[] {
  const merged = join(read);
  let start = 0;
  return text.split("\n").map((line) =>
    line.split("\t").map((cell) => {
      const characters = Array.from(cell);
      const pieces = cutCell(characters, start, merged, here);
      // The tab, or the end of the line.
      start += characters.length + 1;
      return pieces;
    }),
  );
}

function cutCell(characters: string[], start: number, read: Span[], here: Span | null): Piece[] {
  const end = start + characters.length;
  const edges = [...read, ...(here ? [here] : [])]
    .flatMap((span) => [span.start, span.end])
    .filter((edge) => edge > start && edge < end);
  const cuts = [...new Set([start, ...edges])].sort((a, b) => a - b);
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return {
      text: characters.slice(from - start, to - start).join(""),
      start: from,
      read: read.some((span) => span.start <= from && to <= span.end && from < to),
      here: here !== null && here.start <= from && to <= here.end && from < to,
    };
  });
}

/** Rows of a table that follow each other as one block; every other line is a block of its own. */
export function blocks(lines: Line[]): Line[][] {
  const found: Line[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (line.length > 1 && last?.[0] && last[0].length > 1) last.push(line);
    else found.push([line]);
  }
  return found;
}

/** Stretches that overlap or touch, as one. */
function join(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** How much of the text around a passage helps to tell it from the same words elsewhere. */
const AROUND = 60;

/** The passage as it is looked for on the pages of a PDF. */
export function passageOf(
  text: string,
  { start, end }: Span,
  evidence: Pick<Evidence, "start" | "end" | "page">[],
): Passage {
  const characters = Array.from(text);
  const slice = (from: number, to: number) => characters.slice(Math.max(0, from), to).join("");
  const known = evidence.find((one) => one.start === start && one.end === end);
  return {
    page: known?.page ?? null,
    quote: slice(start, end),
    before: slice(start - AROUND, start),
    after: slice(end, end + AROUND),
  };
}

/** Whether a passage stands nowhere in the text of its document as that is read now; its words are known all the same. */
export function isLost({ start, end }: Span): boolean {
  return start >= end;
}

/** Facts of one record that were read in one document, by field, each passage once. */
export function byField(evidence: Evidence[]): { field: string; passages: Evidence[] }[] {
  const groups: { field: string; passages: Evidence[] }[] = [];
  for (const one of evidence) {
    let group = groups.find(({ field }) => field === one.field);
    if (!group) groups.push((group = { field: one.field, passages: [] }));
    const same = group.passages.some(
      ({ part, start, end, quote }) =>
        part === one.part && start === one.start && end === one.end && (!isLost(one) || quote === one.quote),
    );
    if (!same) group.passages.push(one);
  }
  for (const { passages } of groups) passages.sort((a, b) => a.part - b.part || a.start - b.start);
  return groups.sort((a, b) => first(a.passages) - first(b.passages));
}

function first(passages: Evidence[]): number {
  return passages[0] ? passages[0].part * 1e9 + passages[0].start : 0;
}
