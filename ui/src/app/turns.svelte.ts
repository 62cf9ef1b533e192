import type { App } from "./app.svelte";

/** What the core takes at most, in bytes. */
const LARGEST = 100_000_000;

/** Why a file was not taken, and what to do about it. */
export interface NotTaken {
  is: "failed";
  why: string;
  hint: string | null;
}

/** Why a file need not be tried; nothing where it may do. */
export function refusal(app: App, { size }: Blob): NotTaken | null {
  if (size === 0) return { is: "failed", why: app.say("keep-empty"), hint: null };
  if (size > LARGEST) return { is: "failed", why: app.say("keep-too-large"), hint: null };
  return null;
}

/**
 * Does something with one file after the other, so that the window stays quick: one that fails holds up none of the others, and a
 * person can stop it.
 */
export class Turns {
  readonly #app: App;
  busy = $state(false);
  #stopped = false;

  constructor(app: App) {
    this.#app = app;
  }

  /** Whether a person stopped it. */
  get isStopped(): boolean {
    return this.#stopped;
  }

  stop(): void {
    this.#stopped = true;
    // The one that is being read now, too.
    void this.#app.work.stop();
  }

  /** Works through what is next until nothing is, or a person stops it; while it does, it does not begin again. */
  async run<T>(next: () => T | undefined, work: (one: T) => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.#stopped = false;
    try {
      for (let one = next(); one !== undefined && !this.isStopped; one = next()) await work(one);
    } finally {
      // Whatever went wrong: the next file that is given can be worked on.
      this.busy = false;
    }
  }

  /** What work on a file ended in: its own end, why it failed, or that it was stopped. */
  async attempt<Fate>(work: () => Promise<Fate>, stopped: Fate): Promise<Fate | NotTaken> {
    try {
      return await work();
    } catch (thrown) {
      const { code, message, hint } = this.#app.failureOf(thrown);
      if (code !== "stopped") return { is: "failed", why: message, hint };
      // Who stops one does not want to wait for the others either.
      this.#stopped = true;
      return stopped;
    }
  }
}
