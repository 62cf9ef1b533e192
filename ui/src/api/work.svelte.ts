import type { Transport, UnderWay } from "./transport/transport";

/** What takes longer than this is told, and how far it is is asked as often. */
const NOTICED = 200;

/** What the core is doing, once it takes long enough to be noticed. The one place that looks after that, for all calls. */
export class Work {
  readonly #transport: Pick<Transport, "progress" | "stop">;
  /** Calls that have taken long enough to be noticed. */
  #late = 0;
  #looking = false;
  now = $state.raw<UnderWay | null>(null);

  constructor(transport: Pick<Transport, "progress" | "stop">) {
    this.#transport = transport;
  }

  /** Passes an answer on, and tells of it if it takes long to come. */
  async during<T>(answer: Promise<T>): Promise<T> {
    const noticed = { late: false };
    const timer = setTimeout(() => {
      noticed.late = true;
      this.#late += 1;
      void this.#look();
    }, NOTICED);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      if (noticed.late) this.#late -= 1;
      if (this.#late === 0) this.now = null;
    }
  }

  /** Asks the core to stop what it is doing now. */
  async stop(): Promise<void> {
    if (this.now?.stoppable) await this.#transport.stop(this.now.work);
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    while (this.#late > 0) {
      // A host that does not answer leaves the work without its bar; the work goes on.
      const now = await this.#transport.progress().catch(() => null);
      this.now = this.#waiting() ? now : null;
      await new Promise((passed) => setTimeout(passed, NOTICED));
    }
    this.now = null;
    this.#looking = false;
  }

  // The count can change while the host is asked.
  #waiting(): boolean {
    return this.#late > 0;
  }
}
