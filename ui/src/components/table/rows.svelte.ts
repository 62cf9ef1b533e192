import { SvelteMap } from "svelte/reactivity";

import { Failure } from "../../api/client";
import type { Condition, Noun } from "../../api/generated";
import type { App } from "../../app/app.svelte";

/** A record in a list. */
export interface Row {
  record: Record<string, unknown>;
  label: string;
  labels: Record<string, string | undefined>;
}

/** Which records, and in what order. */
export interface Wanted {
  filter: Condition[];
  text: string | null;
  archived: boolean;
  sort: string | null;
  descending: boolean;
}

/** Records are fetched so many at a time. */
const PAGE = 100;

/** The rows of a list, fetched as they come into sight. */
export class Rows {
  readonly #app: App;
  readonly #noun: Noun;
  readonly #wanted: Wanted;
  readonly #rows = new SvelteMap<number, Row>();
  // What was asked already is nobody's business to look at: no reactive set.
  readonly #asked: Record<number, boolean> = {};

  total = $state(0);
  known = $state(false);
  failure = $state.raw<Failure>();

  constructor(app: App, noun: Noun, wanted: Wanted) {
    this.#app = app;
    this.#noun = noun;
    this.#wanted = wanted;
  }

  at(index: number): Row | undefined {
    return this.#rows.get(index);
  }

  /** The records that were fetched, in order. */
  get ids(): string[] {
    return [...this.#rows.entries()].sort(([a], [b]) => a - b).map(([, { record }]) => String(record.id));
  }

  /** Fetches what is not there yet of the rows from `first` up to `last`. */
  async want(first: number, last: number): Promise<void> {
    const pages = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(Math.max(first, last - 1) / PAGE); page++) {
      if (!this.#asked[page] && (!this.known || page * PAGE < this.total)) pages.push(this.#fetch(page));
    }
    await Promise.all(pages);
  }

  async #fetch(page: number): Promise<void> {
    this.#asked[page] = true;
    try {
      const query = { ...this.#wanted, limit: PAGE, after: null, offset: page * PAGE };
      const { items, total, labels } = await this.#app.call("list", { noun: this.#noun, query });
      for (const [place, record] of items.entries()) {
        this.#rows.set(page * PAGE + place, { record, label: labels[String(record.id)] ?? "", labels });
      }
      [this.total, this.known, this.failure] = [total, true, undefined];
    } catch (thrown) {
      this.#asked[page] = false;
      if (thrown instanceof Failure) this.failure = thrown;
    }
  }
}
