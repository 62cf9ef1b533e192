import { tick } from "svelte";

import type { App } from "../../app/app.svelte";
import type { Held } from "../../app/unsaved.svelte";

/**
 * What a person fills in to add something. A dialog that is put away keeps it for when it is opened again; it goes when it was added,
 * or when the person says so.
 */
export class Filling {
  readonly #app: App;
  readonly #key: string;
  readonly #title: string;
  #held: Record<string, Held | undefined>;
  #over = false;
  values = $state<Record<string, unknown>>({});
  /** Whether it was filled in before. */
  resumed = $state(false);
  /** Counts the beginnings, for a form that is drawn anew with each. */
  round = $state(0);

  /**
   * What is filled in to do something. `what` and `given` tell one place of adding from another; the title is for people, and is another
   * in another language.
   */
  constructor(app: App, title: string, what: string, given: unknown = null) {
    this.#app = app;
    this.#title = title;
    this.#key = JSON.stringify([what, given]);
    const draft = app.unsaved.draft(this.#key);
    this.values = { ...draft?.filled };
    this.#held = { ...draft?.held };
    this.resumed = draft !== undefined;
  }

  /** What stands in a field: what was given, or else what it begins with. Taken away again it is empty. */
  value(field: string, start: Record<string, unknown>): unknown {
    return field in this.values ? this.values[field] : (start[field] ?? null);
  }

  /** What was given in a field and is no value. */
  held(field: string): Held | undefined {
    return this.#held[field];
  }

  /** Takes a value. */
  take(field: string, value: unknown): void {
    this.values[field] = value;
    this.#keep();
  }

  /** Takes what is no value. */
  hold(field: string, held: Held | undefined): void {
    this.#held[field] = held;
    this.#keep();
  }

  /** Forgets all of it, and puts the cursor where one begins. */
  async anew(form: HTMLElement | undefined): Promise<void> {
    [this.values, this.#held, this.resumed] = [{}, {}, false];
    this.#keep();
    this.round += 1;
    await tick();
    form?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }

  /** It was added, or a person thought better of it. */
  end(): void {
    this.#over = true;
    this.#app.unsaved.keepDraft(this.#key, undefined);
  }

  /** The dialog is put away: whoever filled something in is told that it is still there. */
  putAway(): void {
    if (this.#any) this.#app.done(this.#app.say("draft-kept", { title: this.#title }));
  }

  get #any(): boolean {
    return isFilled(this.values) || Object.values(this.#held).some((held) => held !== undefined);
  }

  #keep(): void {
    if (this.#over) return;
    const draft = { title: this.#title, filled: $state.snapshot(this.values), held: { ...this.#held } };
    this.#app.unsaved.keepDraft(this.#key, this.#any ? draft : undefined);
  }
}

/** Whether a value, or something within it, says anything. */
function isFilled(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(isFilled);
  return value !== null && value !== undefined && value !== "";
}
