import { SvelteMap } from "svelte/reactivity";

import type { App } from "../../app/app.svelte";
import type { Named } from "./changes";

/** What records are called now; each is asked for once, as it comes into sight. */
export class Names {
  readonly #app: App;
  readonly #labels = new SvelteMap<string, string>();
  // What was asked already is nobody's business to look at: no reactive set.
  readonly #asked: Record<string, boolean> = {};

  constructor(app: App) {
    this.#app = app;
  }

  /** Labels by id, as `shown` takes them. */
  get labels(): Record<string, string | undefined> {
    return Object.fromEntries(this.#labels);
  }

  of(id: string): string | undefined {
    return this.#labels.get(id);
  }

  want(records: Named[]): void {
    for (const { noun, id } of records) {
      if (this.#asked[id]) continue;
      this.#asked[id] = true;
      this.#app.call("show", { noun, id, on: null }).then(
        ({ label }) => this.#labels.set(id, label),
        // It is no longer there: it goes by what the history says of it.
        () => undefined,
      );
    }
  }
}
