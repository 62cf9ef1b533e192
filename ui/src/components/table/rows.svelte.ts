import { SvelteMap } from "svelte/reactivity";

import type { Failure } from "../../api/client";
import type { Condition, Noun, Page } from "../../api/generated";
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
  /** Which of these, where the core cannot tell: all are fetched then. */
  only?: Promise<Set<string>> | undefined;
}

/** Records are fetched so many at a time at least. */
export const LEAST = 50;
/** The core gives no more at a time. */
const MOST = 1000;

/** The rows of a list, fetched as they come into sight. */
export class Rows {
  readonly #app: App;
  readonly #noun: Noun;
  readonly #wanted: Wanted;
  /** Tells one question from another. */
  readonly question: string;
  readonly #rows = new SvelteMap<number, Row>();
  // What was asked already is nobody's business to look at: no reactive set.
  readonly #asked: Record<number, boolean> = {};
  #underway: Promise<unknown> = Promise.resolve();

  total = $state(0);
  known = $state(false);
  failure = $state.raw<Failure>();

  constructor(app: App, noun: Noun, wanted: Wanted) {
    this.#app = app;
    this.#noun = noun;
    this.#wanted = wanted;
    this.question = JSON.stringify([noun, { ...wanted, only: wanted.only !== undefined }]);
  }

  /** Where a record stands, if it was fetched. */
  indexOf(id: unknown): number {
    for (const [index, { record }] of this.#rows) if (record.id === id) return index;
    return -1;
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
    if (this.#wanted.only) {
      if (!this.#asked[0]) await this.#during(this.#fetchOnly(this.#wanted.only));
      return;
    }
    let [from, to] = [first, this.known ? Math.min(last, this.total) : last];
    while (from < to && this.#asked[from]) from++;
    while (from < to && this.#asked[to - 1]) to--;
    if (from >= to) return;
    // What lies beyond comes with it, on the side to which one goes.
    if (from === first) from = Math.max(0, Math.min(from, to - LEAST));
    else to = Math.max(to, from + LEAST);
    await this.#during(this.#fetch(from, Math.min(to - from, MOST)));
  }

  /** The first so many rows, once all of them are there. Throws a `Failure` if they do not come. */
  async first(most: number): Promise<Row[]> {
    await this.want(0, most);
    // Others may have asked for some of them just before.
    await this.#underway;
    if (this.failure) throw this.failure;
    return [...this.#rows].sort(([a], [b]) => a - b).flatMap(([index, row]) => (index < most ? [row] : []));
  }

  async #during(work: Promise<void>): Promise<void> {
    this.#underway = Promise.all([this.#underway, work]);
    await work;
  }

  async #fetch(offset: number, limit: number): Promise<void> {
    for (let row = offset; row < offset + limit; row++) this.#asked[row] = true;
    try {
      const { items, total, labels } = await this.#list({ limit, offset });
      for (const [place, record] of items.entries()) {
        this.#rows.set(offset + place, { record, label: labels[String(record.id)] ?? "", labels });
      }
      [this.total, this.known, this.failure] = [total, true, undefined];
    } catch (thrown) {
      for (let row = offset; row < offset + limit; row++) this.#asked[row] = false;
      this.failure = this.#app.failureOf(thrown);
    }
  }

  async #fetchOnly(wanted: Promise<Set<string>>): Promise<void> {
    this.#asked[0] = true;
    try {
      const only = await wanted;
      let after: string | null = null;
      let count = 0;
      do {
        const page: Page = await this.#list({ limit: MOST, after });
        for (const record of page.items) {
          const id = String(record.id);
          // What is in the archive the core does not judge any more; it is only listed where it is asked for.
          if (only.has(id) || record.archived_on !== null)
            this.#rows.set(count++, { record, label: page.labels[id] ?? "", labels: page.labels });
        }
        after = page.next;
      } while (after !== null);
      [this.total, this.known, this.failure] = [count, true, undefined];
    } catch (thrown) {
      this.#asked[0] = false;
      this.failure = this.#app.failureOf(thrown);
    }
  }

  #list(part: { limit: number; after?: string | null; offset?: number }): Promise<Page> {
    const { filter, text, archived, sort, descending } = this.#wanted;
    const query = { filter, text, archived, sort, descending, after: null, offset: null, ...part };
    return this.#app.call("list", { noun: this.#noun, query });
  }
}
