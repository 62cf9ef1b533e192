/**
 * Where in the window a person is: the part of the address behind the `#`, so that going back and forth works as everywhere.
 * `#/product/0192…?tab=uses` is the path `["product", "0192…"]` with `tab`.
 */
class Address {
  #hash = $state(location.hash);
  readonly #url = $derived(new URL(this.#hash.slice(1) || "/", "window:///"));

  constructor() {
    addEventListener("hashchange", () => {
      leaveField();
      this.#hash = location.hash;
    });
  }

  /** The parts of the path. */
  get path(): string[] {
    return this.#url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  }

  /** A word behind the path, as in `tab`. */
  query(name: string): string | null {
    return this.#url.searchParams.get(name);
  }

  /** All words behind the path. */
  get queries(): URLSearchParams {
    return new URLSearchParams(this.#url.search);
  }

  /** Goes somewhere. */
  go(to: string): void {
    leaveField();
    location.hash = to;
    // The event comes later; whoever reads the address now should find the new one.
    this.#hash = location.hash;
  }

  /** Changes words behind the path, without a step in the history. */
  refine(words: Record<string, string | null>): void {
    const url = new URL(this.#url);
    for (const [name, word] of Object.entries(words)) {
      if (word === null) url.searchParams.delete(name);
      else url.searchParams.set(name, word);
    }
    history.replaceState(null, "", `#${url.pathname}${url.search}`);
    this.#hash = location.hash;
  }
}

/**
 * Leaves the field that is being typed in, so that it is saved before its page goes: of an element that is taken away, not every web
 * view says that the focus left it.
 */
export function leaveField(): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.blur();
}

/** Where the window is. */
export const address = new Address();
