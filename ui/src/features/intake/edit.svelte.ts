import { SvelteMap } from "svelte/reactivity";

/** The value of a fact that is being changed. The page may go meanwhile, and come back. */
export class Edit {
  readonly #before: unknown;
  /** As it is by now. */
  value = $state.raw<unknown>();
  /** What stands in a box and is not in the value yet, by the name of the member. */
  readonly typed = new SvelteMap<string, string>();
  /** What is wrong, by the name of the member that it is in. */
  readonly faults = new SvelteMap<string, string>();

  constructor(value: unknown) {
    this.#before = value;
    this.value = value;
  }

  /** Whether it is another value than it was. */
  get isOther(): boolean {
    return JSON.stringify(this.value) !== JSON.stringify(this.#before);
  }

  /** Whether anything of it would be lost. */
  get any(): boolean {
    return this.isOther || this.typed.size > 0;
  }

  of(name: string): unknown {
    return name === WHOLE ? this.value : ((this.value ?? {}) as Record<string, unknown>)[name];
  }

  /** Takes the value of a member. */
  take(name: string, value: unknown): void {
    this.value = name === WHOLE ? value : { ...(this.value as Record<string, unknown>), [name]: value };
    this.back(name);
  }

  /** Takes what was typed and is no value. */
  wrong(name: string, text: string, fault: string): void {
    this.typed.set(name, text);
    this.faults.set(name, fault);
  }

  /** Forgets what was typed in a box: it is in the value by now, or was taken back. */
  back(name: string): void {
    this.typed.delete(name);
    this.faults.delete(name);
    this.faults.delete(WHOLE);
  }
}

/** The name of a value that has no members, and the place of what is wrong with a value as a whole. */
export const WHOLE = "";
