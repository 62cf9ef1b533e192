import { writeNumber } from "./dates";

/** A number of bytes as people read it. */
export function writeSize(bytes: number, language: string): string {
  const UNITS = ["B", "kB", "MB", "GB"];
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const number = bytes / 1000 ** step;
  const tenths = step > 0 && number < 100;
  const rounded = tenths ? Math.round(number * 10) / 10 : Math.round(number);
  return `${writeNumber(rounded, language)} ${UNITS[step] ?? "B"}`;
}
