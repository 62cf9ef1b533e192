import type { Attachment } from "svelte/attachments";

import { fieldAt } from "../../app/address.svelte";
import type { App } from "../../app/app.svelte";
import type { Leftover } from "../../app/unsaved.svelte";

/** What a table of cells that are saved one by one is about. */
interface About {
  /** Tells the table from every other. */
  key: string;
  /** What the record is called. */
  label: string;
}

/** A cell: its name within the table, and what it is called. */
interface Cell {
  name: string;
  called: string;
}

/**
 * The cells of a table that are saved as one leaves them. What a person gave in one and was not taken stands in it still, with the
 * reason, also after going elsewhere and back.
 */
export class Cells {
  readonly #app: App;
  readonly #about: () => About;
  readonly #way = fieldAt();

  constructor(app: App, about: () => About) {
    this.#app = app;
    this.#about = about;
  }

  /** What is wrong with a cell. */
  fault(name: string): string | undefined {
    return this.#at(name)?.held.why;
  }

  /** What was typed in a cell and is no value. */
  draft(name: string): string | undefined {
    return this.#at(name)?.held.typed[name]?.text;
  }

  /** What a cell shows: what was refused, or what the record says. */
  value(name: string, stored: unknown): unknown {
    const refused = this.#at(name)?.held.refused;
    return refused ? refused.value : stored;
  }

  /** Saves a value; `text` is what it reads. */
  async save({ name, called }: Cell, value: unknown, text: string, save: () => Promise<void>): Promise<void> {
    this.back(name);
    const keep = this.#keeper(name, called);
    try {
      await save();
    } catch (thrown) {
      const fault = this.#app.worded(thrown);
      keep({ typed: {}, line: null, refused: { value, text, fault }, text, why: fault });
    }
  }

  /** Takes what is no value. */
  wrong({ name, called }: Cell, word: string, text: string): void {
    const fault = this.#app.say(word);
    this.#keeper(name, called)({ typed: { [name]: { text, fault } }, line: null, refused: null, text, why: fault });
  }

  /** Forgets what was given in a cell. */
  back(name: string): void {
    this.#app.unsaved.drop(this.#key(name));
  }

  /** For the element of a cell: as long as it is there, nobody needs to be told. */
  watch(name: string): Attachment {
    const key = this.#key(name);
    return () => this.#app.unsaved.watch(key);
  }

  #key(name: string): string {
    return `${this.#about().key} ${name}`;
  }

  #at(name: string): Leftover | undefined {
    return this.#app.unsaved.at(this.#key(name));
  }

  // What it is about is asked now: by the time that a save comes back, the page may be another.
  #keeper(name: string, field: string): (held: Leftover["held"]) => void {
    const [key, { label }] = [this.#key(name), this.#about()];
    return (held) => {
      this.#app.unsaved.keep(key, { held, field, label, where: this.#way(name) });
    };
  }
}
