/** A number of bytes as people read it. */
export function writeSize(bytes: number, language: string): string {
  const UNITS = ["B", "kB", "MB", "GB"];
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const number = bytes / 1000 ** step;
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: step === 0 || number >= 100 ? 0 : 1 });
  return `${text.format(number)} ${UNITS[step] ?? "B"}`;
}
