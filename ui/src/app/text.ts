/** Makes texts comparable: without accents, without capitals. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A name in the core's spelling, as a key of the catalogue has it. */
export function keyOf(name: string): string {
  return name.toLowerCase().replace(/[._]/g, "-");
}

/** With a capital, for a word of the catalogue that begins a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Shortens a text that does not fit; whoever shows it shows the whole elsewhere. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
