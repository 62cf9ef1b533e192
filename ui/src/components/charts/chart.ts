/** A figure of a chart. */
export interface Mark {
  key: string;
  label: string;
  /** What it means exactly, where the label does not say it. */
  note: string | null;
  count: number;
  /** How it points. A word always says it too. */
  tone: "good" | "attention" | "bad" | "unknown" | "plain";
  /** Where the records behind it are. */
  to: string | null;
}

/** Figures that point the same way get shades, so that neighbours can be told apart. */
export function shades(marks: Mark[]): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    marks.map(({ key, tone }) => {
      const turn = seen.get(tone) ?? 0;
      seen.set(tone, turn + 1);
      return [key, `tone-${tone} shade-${String(turn % SHADES)}`];
    }),
  );
}

/** The figures that a drawing shows: what there is, the most first if there are too many. The table has them all. */
export function drawn(marks: Mark[], most: number): Mark[] {
  const some = marks.filter(({ count }) => count > 0);
  return some.length <= most ? some : some.toSorted((one, other) => other.count - one.count).slice(0, most);
}

/** A piece of a bar, in percents of the whole width. */
interface Piece {
  mark: Mark;
  start: number;
  width: number;
}

/** How long a bar is, in percents of the longest. What is there is always seen: never shorter than a sliver. */
export function length(count: number, marks: Mark[]): number {
  const most = Math.max(1, ...marks.map((mark) => mark.count));
  const width = (count / most) * 100;
  return count === 0 ? 0 : Math.max(width, SLIVER);
}

/** The pieces of one bar, side by side; what is nothing has none. */
export function pieces(marks: Mark[]): Piece[] {
  const shown = marks.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + Math.max(count, 0), 0);
  const scale = (count: number) => (count / Math.max(1, total)) * 100;
  let before = 0;
  return shown.map((mark) => {
    const start = scale(before);
    before += mark.count;
    return { mark, start, width: scale(before) - start };
  });
}

/** How much of the whole, in whole percents; nothing where there is no whole. */
export function share(count: number, total: number | null): number | null {
  return total === null || total === 0 ? null : Math.round((count / total) * 100);
}

const SLIVER = 0.75;
const SHADES = 3;
