import { Failure } from "../api/client";
import type { Noun, Recorded } from "../api/generated";
import type { App } from "./app.svelte";

/** A record as somebody read it. */
export interface Known {
  noun: Noun;
  record: Record<string, unknown>;
}

/** What a save left: the record as it is now, and the entry of the history; none if nothing changed. */
export interface Saved {
  value: Recorded;
  entry: string | null;
}

/** The same field was changed by something else since it was read. Nothing was saved. */
export class Conflict extends Error {
  override readonly name = "Conflict";

  constructor(
    /** The record as it is now. */
    readonly theirs: Recorded,
    /** The core's failure, in its words. */
    readonly failure: Failure,
  ) {
    super(failure.message);
  }
}

/** So often a save is made anew over what else was saved meanwhile. */
const PATIENCE = 5;

/**
 * Saves fields of records. Whoever works quickly leaves a field before the save of the last one is back: the saves of a record go one
 * after the other, each over what the one before left, and what was changed in other fields meanwhile is no reason to ask anything.
 */
export class Saves {
  readonly #app: App;
  readonly #latest = new Map<string, Recorded>();
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(app: App) {
    this.#app = app;
  }

  /** Saves a value of a field. Throws a `Conflict` if that field was changed since it was read, else a `Failure`. */
  field(known: Known, field: string, value: unknown): Promise<Saved> {
    return this.fields(known, { [field]: value });
  }

  /** Saves values of some fields together, as `field` does. */
  fields(known: Known, values: Record<string, unknown>): Promise<Saved> {
    return this.#inTurn(known, (latest) => this.#save(latest, () => values, true));
  }

  /** Saves an edit of a field: it is made in the value as it is by then, so that what was changed beside it stays. */
  edit<T>(known: Known, field: string, edit: (value: T) => T): Promise<Saved> {
    return this.#inTurn(known, (latest) =>
      this.#save(latest, (record) => ({ [field]: edit(record[field] as T) }), false),
    );
  }

  /** Waits until nothing is being saved any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values());
  }

  /** Forgets what was read: another register is open. */
  forget(): void {
    this.#latest.clear();
  }

  #inTurn(known: Known, save: (latest: Known) => Promise<Saved>): Promise<Saved> {
    const id = String(known.record.id);
    const saved = (this.#last.get(id) ?? Promise.resolve()).then(async () => {
      const done = await save(newest(known, this.#latest.get(id)));
      this.#latest.set(id, done.value);
      return done;
    });
    this.#last.set(
      id,
      saved.catch(() => undefined),
    );
    return saved;
  }

  async #save(
    { noun, record: read }: Known,
    change: (record: Known["record"]) => Record<string, unknown>,
    asks: boolean,
  ): Promise<Saved> {
    const id = String(read.id);
    let record = read;
    for (let round = 1; ; round++) {
      const fields = change(record);
      try {
        return await this.#app.call("change", { noun, id, revision: Number(record.revision), fields });
      } catch (thrown) {
        if (!(thrown instanceof Failure) || thrown.code !== "stale" || round === PATIENCE) throw thrown;
        const theirs = await this.#app.call("show", { noun, id, on: null });
        const differs = ([field, value]: [string, unknown]) =>
          !same(theirs.record[field], read[field]) && !same(theirs.record[field], value);
        if (asks && Object.entries(fields).some(differs)) throw new Conflict(theirs, thrown);
        record = theirs.record;
      }
    }
  }
}

/** Of two readings of a record, the later. */
export function newest<T extends Known>(one: T, other: T | undefined): T {
  return other && Number(other.record.revision) > Number(one.record.revision) ? other : one;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
