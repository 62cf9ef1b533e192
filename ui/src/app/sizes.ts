import { writeNumber } from "./dates";

const UNITS = ["B", "kB", "MB", "GB"];

/** A number of bytes as people read it. */
export function writeSize(bytes: number, language: string): string {
  // Rounded up it may be one of the next unit: 999.999 B are no 1.000 kB.
  let step = 0;
  while (step < UNITS.length - 1 && rounded(bytes, step) >= 1000) step++;
  return `${writeNumber(rounded(bytes, step), language)} ${UNITS[step] ?? "B"}`;
}

/** The number in a unit: in tenths below a hundred, and whole from there on. */
function rounded(bytes: number, step: number): number {
  const number = bytes / 1000 ** step;
  return step > 0 && number < 100 ? Math.round(number * 10) / 10 : Math.round(number);
}
