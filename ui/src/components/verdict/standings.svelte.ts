import { SvelteMap } from "svelte/reactivity";

import type { Failure } from "../../api/client";
import type { RecordStanding } from "../../api/generated";
import type { App } from "../../app/app.svelte";

/** What the rows of a list are: a vendor or a product. */
export type Goal = "party" | "product";

/** Rows that went by within so many milliseconds are not asked about. */
const REST = 60;
/** Rows that a window shows at most, with what lies around them. */
const MOST = 100;

/** The standings of the rows that are drawn, asked together once the list rests: a register may have a hundred thousand. */
export class Standings {
  readonly #app: App;
  readonly #goal: Goal;
  /** What stood there before stays in sight until the answer is there. */
  readonly #before: Record<string, RecordStanding | undefined>;
  readonly #known = new SvelteMap<string, RecordStanding>();
  // What was asked already is nobody's business to look at: not reactive.
  readonly #asked: Record<string, boolean> = {};
  #next: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  failure = $state.raw<Failure>();

  constructor(app: App, goal: Goal, before?: Standings) {
    this.#app = app;
    this.#goal = goal;
    this.#before = before ? { ...before.#before, ...Object.fromEntries(before.#known) } : {};
  }

  /** Where a row stands; nothing until that is known. */
  of(id: string): RecordStanding | undefined {
    if (!this.#asked[id]) {
      this.#asked[id] = true;
      this.#next.push(id);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), REST);
    }
    return this.#known.get(id) ?? this.#before[id];
  }

  /** Fetches where these rows stand, also those that nobody scrolled to. Throws a `Failure` if that does not come. */
  async want(ids: string[]): Promise<void> {
    const unknown = ids.filter((id) => !this.#known.has(id));
    for (let from = 0; from < unknown.length; from += MOST) {
      await this.#fetch(unknown.slice(from, from + MOST));
      if (this.failure) throw this.failure;
    }
  }

  async #ask(): Promise<void> {
    const ids = this.#next.slice(-MOST);
    // What is out of sight by now is asked when it comes back.
    for (const id of this.#next.slice(0, -MOST)) this.#asked[id] = false;
    this.#next = [];
    await this.#fetch(ids);
  }

  async #fetch(ids: string[]): Promise<void> {
    for (const id of ids) this.#asked[id] = true;
    try {
      const standings = await this.#app.call("standings", { noun: this.#goal, ids, today: null });
      for (const standing of standings) this.#known.set(standing.id, standing);
      this.failure = undefined;
    } catch (thrown) {
      for (const id of ids) this.#asked[id] = false;
      this.failure = this.#app.failureOf(thrown);
    }
  }
}
