import { flushSync, tick } from "svelte";

/** So many rows, or flags, go on paper at once: some forty pages. The core gives no more at a time either. */
export const MOST_ON_PAPER = 1000;

type Fetch = () => Promise<unknown>;

/** The screen as it goes on paper. There nobody scrolls, so its parts fetch and draw beforehand what they else do as one comes to it. */
export class Paper {
  #parts: Fetch[] = [];
  /** What the parts fetched, as long as the screen stands as on paper. */
  #fetched = $state.raw<(readonly [Fetch, unknown])[]>();
  /** What is printed in place of the screen. */
  #sheets: HTMLElement | undefined;
  #busy = false;

  /** Whether the screen stands as it goes on paper. */
  get on(): boolean {
    return this.#fetched !== undefined;
  }

  /**
   * What a part of the screen needs on paper; to be called as that part is made. The answer is there while the screen stands as on
   * paper, unless something else than the program prints: that waits for nobody.
   */
  part<T>(fetch: () => Promise<T>): { readonly value: T | undefined } {
    $effect(() => {
      this.#parts.push(fetch);
      return () => {
        this.#parts = this.#parts.filter((part) => part !== fetch);
      };
    });
    const answer = () => this.#fetched?.find(([part]) => part === fetch)?.[1] as T | undefined;
    return {
      get value() {
        return answer();
      },
    };
  }

  /** Prints the screen, once its parts fetched and drew what goes on paper; or sheets in its place. */
  async print(print: () => Promise<void>, sheets?: HTMLElement): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.end();
    try {
      if (sheets) {
        this.#sheets = sheets;
        document.body.append(sheets);
      } else {
        const parts = [...this.#parts];
        const fetched = await Promise.all(parts.map(async (fetch) => [fetch, await fetch()] as const));
        // Whoever went to another screen meanwhile no longer wants this one on paper.
        if (parts.some((part) => !this.#parts.includes(part))) return;
        this.#fetched = fetched;
        await tick();
      }
      await print();
    } catch (thrown) {
      this.end();
      throw thrown;
    } finally {
      this.#busy = false;
    }
  }

  /** Something prints: if not the program, then what was fetched before is all that can be drawn. */
  begin(): void {
    if (this.on || this.#sheets) return;
    flushSync(() => {
      this.#fetched = [];
    });
  }

  /** What was printed goes, and the screen is as it was. */
  end(): void {
    this.#fetched = undefined;
    this.#sheets?.remove();
    this.#sheets = undefined;
  }
}
