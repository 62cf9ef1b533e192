/**
 * Where in the window a person is: the part of the address behind the `#`, so that going back and forth works as everywhere.
 * `#/product/0192…?tab=uses` is the path `["product", "0192…"]` with `tab`.
 */
class Address {
  #hash = $state(location.hash);
  #step = $state("");
  #count = 0;
  #returned = false;
  readonly #url = $derived(new URL(this.#hash.slice(1) || "/", "window:///"));

  constructor() {
    this.#arrive();
    addEventListener("hashchange", () => {
      // After `go` the new screen is there already, and somebody may be in a field of it.
      if (location.hash !== this.#hash) leaveField();
      this.#arrive();
    });
  }

  /** Which step of the history this is: the same one after going back to it. */
  get step(): string {
    return this.#step;
  }

  /** Whether somebody was at this step before, and went back to it. */
  get returned(): boolean {
    return this.#returned;
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
    this.#arrive();
  }

  /** Changes words behind the path, without a step in the history; nothing, once somebody is on the way to elsewhere. */
  refine(words: Record<string, string | null>): void {
    // A link has been followed and its event is still to come: the words were meant for the place that is being left.
    if (location.hash !== this.#hash) return;
    const url = new URL(this.#url);
    for (const [name, word] of Object.entries(words)) {
      if (word === null) url.searchParams.delete(name);
      else url.searchParams.set(name, word);
    }
    history.replaceState(history.state, "", `#${url.pathname}${url.search}`);
    this.#hash = location.hash;
  }

  #arrive(): void {
    const { step: known } = (history.state ?? {}) as { step?: string };
    if (known === undefined || known !== this.#step) {
      this.#returned = known !== undefined;
      // The history outlives the page, so a count alone would come twice.
      this.#step = known ?? `${String(Date.now())} ${String(this.#count++)}`;
      if (known === undefined) history.replaceState({ step: this.#step }, "", location.href);
    }
    this.#hash = location.hash;
  }
}

/** The way back to fields of the screen where somebody is now, by their names. */
export function fieldAt(): (name: string) => string {
  const [path, words] = [address.path.join("/"), address.queries];
  return (name) => {
    words.set("field", name);
    return `/${path}?${words.toString()}`;
  };
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
