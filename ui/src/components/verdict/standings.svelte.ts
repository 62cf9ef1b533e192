import { SvelteMap } from "svelte/reactivity";

import { Failure } from "../../api/client";
import type { Agreement, FlagCount, Noun } from "../../api/generated";
import type { App } from "../../app/app.svelte";
import { every } from "../../app/every";
import type { Row } from "../table/rows.svelte";
import { binding, covering } from "./papers";

/** What the rows of a list are: a vendor or a product. */
export type Goal = "party" | "product";

/** Where a vendor or a product stands. */
export interface Standing {
  /** The agreement that binds most; none where there is none. */
  agreement: Agreement | undefined;
  /** How many flags stand on it and on what belongs to it. */
  flags: FlagCount[];
}

/** What a standing is read from. */
export const READ: Noun[] = [
  "product",
  "use",
  "agreement",
  "leaflet",
  "security_annex",
  "subprocessing",
  "transfer",
  "decision",
  "school",
];

/** The standings of the rows that are drawn, asked together as they come into sight: a register may have a hundred thousand. */
export class Standings {
  readonly #app: App;
  readonly #goal: Goal;
  readonly #today: string;
  /** What stood there before stays in sight until the answer is there. */
  readonly #before: Record<string, Standing | undefined>;
  readonly #known = new SvelteMap<string, Standing>();
  // By id, the party of each row; what was asked already is nobody's business to look at: not reactive.
  readonly #asked: Record<string, string | undefined> = {};
  #next: Record<string, string> = {};

  failure = $state.raw<Failure>();

  constructor(app: App, goal: Goal, today: string, before?: Standings) {
    this.#app = app;
    this.#goal = goal;
    this.#today = today;
    this.#before = before ? { ...before.#before, ...Object.fromEntries(before.#known) } : {};
  }

  /** Where a row stands; nothing until that is known. */
  of({ record }: Row): Standing | undefined {
    const id = String(record.id);
    if (this.#asked[id] === undefined) {
      const party = String(this.#goal === "party" ? id : record.party);
      if (Object.keys(this.#next).length === 0) queueMicrotask(() => void this.#ask());
      this.#asked[id] = this.#next[id] = party;
    }
    return this.#known.get(id) ?? this.#before[id];
  }

  async #ask(): Promise<void> {
    const parties = this.#next;
    this.#next = {};
    const ids = Object.keys(parties);
    try {
      const [counted, { items }] = await Promise.all([
        this.#app.call("flag_counts", { noun: this.#goal, ids, today: null }),
        every<Agreement>(this.#app, "agreement", [
          {
            field: "party",
            test: "is",
            value: Object.values(parties).filter((party, at, all) => all.indexOf(party) === at),
          },
        ]),
      ]);
      for (const { id, counts } of counted) {
        const agreements = items.filter(({ party }) => party === parties[id]);
        const concerned = this.#goal === "party" ? agreements : covering(agreements, id);
        this.#known.set(id, { agreement: binding(concerned, this.#today), flags: counts });
      }
      this.failure = undefined;
    } catch (thrown) {
      for (const id of ids) this.#asked[id] = undefined;
      if (thrown instanceof Failure) this.failure = thrown;
    }
  }
}
