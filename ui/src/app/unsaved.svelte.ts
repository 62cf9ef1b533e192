import { tick, untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";

import { address } from "./address.svelte";
import type { App } from "./app.svelte";

/** What a person gave in a field and the register did not take. */
export interface Held {
  /** Texts that are no value, each with what is wrong with it, by their place within the field. */
  typed: Record<string, Wrong | undefined>;
  /** Line of a table that is not complete yet. */
  line: Record<string, unknown> | null;
  /** Value that the core refused. */
  refused: Refused | null;
  /** All of it, as people read it. */
  text: string;
  why: string;
}

/** A value that the core refused. */
export interface Refused {
  value: unknown;
  text: string;
  fault: string;
}

/** A text that is no value. */
export interface Wrong {
  text: string;
  fault: string;
}

/** The same, with where it was given. */
export interface Leftover {
  held: Held;
  /** What the field is called, and the record. */
  field: string;
  label: string;
  /** Address of the field. */
  where: string;
}

/** What was filled in or decided, and is not in the register. */
export interface Draft {
  /** What was being done. */
  title: string;
  filled: Record<string, unknown>;
  held: Record<string, Held | undefined>;
  /** What is not in the register, in words; that a record was not added, unless told otherwise. */
  told?: string;
  /** Address at which one goes on with it, if it has one. */
  where?: string;
}

/** What a person gave that is not in the register, so that it neither goes silently nor has to be given again. */
export class Unsaved {
  readonly #app: Pick<App, "messages" | "say">;
  readonly #leftovers = new SvelteMap<string, Leftover>();
  readonly #drafts = new SvelteMap<string, Draft>();
  /** How often each field is in sight: for a moment the old page and the new one are both there. */
  readonly #inSight: Record<string, number | undefined> = {};
  #asked: Promise<boolean> | undefined;
  /** Decides whether to close all the same; there while a person is asked. */
  decide = $state.raw<(close: boolean) => void>();

  constructor(app: Pick<App, "messages" | "say">) {
    this.#app = app;
  }

  /** What was given in a field and not taken. */
  at(key: string): Leftover | undefined {
    return this.#leftovers.get(key);
  }

  /** Everything that was given in fields and not taken. */
  get leftovers(): Leftover[] {
    return [...this.#leftovers.values()];
  }

  /** Everything that was filled in and not added. */
  get drafts(): Draft[] {
    return [...this.#drafts.values()];
  }

  /** Keeps what was given in a field, until it is saved or taken back. */
  keep(key: string, leftover: Leftover): void {
    this.#leftovers.set(key, leftover);
    // A save that was refused after its page had gone.
    if (!this.#sees(key)) this.#tell(key);
  }

  /** Forgets what was given in a field: it was saved, or taken back. */
  drop(key: string): void {
    this.#leftovers.delete(key);
    this.#app.messages.settle(key);
  }

  /** Watches a field for as long as it is in sight; when it goes, a person is told what it held. */
  watch(key: string): () => void {
    this.#inSight[key] = (this.#inSight[key] ?? 0) + 1;
    untrack(() => {
      this.#app.messages.settle(key);
    });
    return () => {
      this.#inSight[key] = (this.#inSight[key] ?? 1) - 1;
      void tick().then(() => {
        if (!this.#sees(key)) this.#tell(key);
      });
    };
  }

  /** What was filled in where one adds something. */
  draft(key: string): Draft | undefined {
    return this.#drafts.get(key);
  }

  /** Keeps what is being filled in; forgets it if that is nothing. */
  keepDraft(key: string, draft: Draft | undefined): void {
    if (draft) this.#drafts.set(key, draft);
    else this.#drafts.delete(key);
  }

  /** Whether there is anything. */
  get any(): boolean {
    return this.#leftovers.size + this.#drafts.size > 0;
  }

  /** Whether it may all go: asks a person once, if there is anything. */
  async mayGo(): Promise<boolean> {
    if (!this.any) return true;
    this.#asked ??= new Promise<boolean>((answered) => {
      this.decide = answered;
    });
    const close = await this.#asked;
    [this.#asked, this.decide] = [undefined, undefined];
    return close;
  }

  /** Forgets all of it. */
  clear(): void {
    for (const key of this.#leftovers.keys()) this.drop(key);
    this.#drafts.clear();
  }

  #sees(key: string): boolean {
    return (this.#inSight[key] ?? 0) > 0;
  }

  #tell(key: string): void {
    const left = this.#leftovers.get(key);
    if (!left) return;
    const { field, label, held, where } = left;
    this.#app.messages.say({
      kind: "unsaved",
      about: key,
      text: this.#app.say("unsaved-field", { field, label }),
      hint: this.#app.say("unsaved-given", { text: held.text, why: held.why }),
      action: {
        label: this.#app.say("unsaved-back"),
        act: () => {
          address.go(where);
        },
      },
    });
  }
}
