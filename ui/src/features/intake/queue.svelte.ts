import type { Failure } from "../../api/client";
import type { App } from "../../app/app.svelte";
import { toBase64 } from "../../app/base64";
import { Review } from "./review.svelte";

/** What the core takes at most. */
const LARGEST = 100_000_000;

/** How it stands with a file. */
type Fate =
  | { is: "waiting" | "reading" | "ready" | "put_aside" }
  | { is: "accepted"; document: string; entry: string | null; taken: number; refused: number }
  | { is: "failed"; why: string; hint: string | null };

/** Where the bytes of a paper are: in a file that a person gave, or in the register. */
type Source = { file: File } | { document: string };

/** A document that is being taken in. */
export class Paper {
  readonly number: number;
  readonly name: string;
  readonly size: number | null;
  readonly #source: Source;
  fate = $state.raw<Fate>({ is: "waiting" });
  /** What was read, and what a person decides on it. */
  review = $state.raw<Review>();
  /** Which edition of the register the proposal is about. */
  edition = -1;

  constructor(number: number, name: string, source: Source) {
    this.number = number;
    this.name = name;
    this.#source = source;
    this.size = "file" in source ? source.file.size : null;
  }

  /** The document of the register that it is read from. */
  get document(): string | null {
    return "document" in this.#source ? this.#source.document : null;
  }

  /** Whether it waits for a person; one that the register has already does not. */
  get isReady(): boolean {
    return this.fate.is === "ready" && (this.document !== null || this.there === null);
  }

  /** The document of the register with the same bytes, if it was given as a file. */
  get there(): string | null {
    return this.document === null ? (this.review?.answer.seen?.document ?? null) : null;
  }

  /** Its bytes, in Base64. */
  async bytes(app: App): Promise<string> {
    if ("file" in this.#source) return toBase64(this.#source.file);
    return (await app.call("document_bytes", { id: this.#source.document })).bytes;
  }
}

/** The documents that a person gave, read one after the other: one that fails holds up none of the others. */
export class Queue {
  readonly #app: App;
  /** The register that they are for; those for another are not shown. */
  readonly path: string | null;
  papers = $state.raw<Paper[]>([]);
  reading = $state(false);
  #stopped = false;
  #count = 0;

  constructor(app: App) {
    this.#app = app;
    this.path = app.status?.path ?? null;
  }

  /** Adds files and begins to read them. */
  add(files: Iterable<File>): void {
    const added = [...files].map((file) => {
      const paper = new Paper(++this.#count, file.name, { file });
      paper.fate = this.#refused(file) ?? paper.fate;
      return paper;
    });
    this.papers = [...this.papers, ...added];
    void this.read();
  }

  /** Adds a document of the register, to be looked at anew; one that is there already is that one. */
  addKept(document: string, name: string): Paper {
    const known = this.papers.find((paper) => paper.document === document && paper.fate.is !== "accepted");
    if (known) return known;
    const paper = new Paper(++this.#count, name, { document });
    this.papers = [...this.papers, paper];
    void this.read();
    return paper;
  }

  /** Puts a paper off the list; what was accepted of it stays in the register. */
  leaveOut(paper: Paper): void {
    this.papers = this.papers.filter((one) => one !== paper);
  }

  get waiting(): Paper[] {
    return this.papers.filter(({ fate }) => fate.is === "waiting");
  }

  /** The first that waits for a person, after the one named. */
  nextReady(after?: Paper): Paper | undefined {
    const start = after ? this.papers.indexOf(after) + 1 : 0;
    const others = this.papers.filter((paper) => paper !== after && paper.isReady);
    return this.papers.slice(start).find((paper) => others.includes(paper)) ?? others[0];
  }

  /** Gives back what was accepted and then undone: its decisions stand, and it waits for a person again. */
  async check(): Promise<void> {
    for (const paper of this.papers) {
      const { fate } = paper;
      if (fate.is !== "accepted" || fate.entry === null) continue;
      const query = { noun: "document" as const, id: fate.document, before: null, limit: 20 };
      const found = await this.#app.call("history", query).catch(() => null);
      if (found?.entries.some(({ undoes }) => undoes === fate.entry)) paper.fate = { is: "ready" };
    }
  }

  stop(): void {
    this.#stopped = true;
    // The one that is being read now, too.
    void this.#app.work.stop();
  }

  /** Reads what waits. */
  async read(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    this.#stopped = false;
    for (let [paper] = this.waiting; paper && !this.#isStopped(); [paper] = this.waiting) {
      paper.fate = { is: "reading" };
      paper.fate = await this.#one(paper);
    }
    this.reading = false;
  }

  // A person stops it while a file is under way, which the flow of the code does not show.
  #isStopped(): boolean {
    return this.#stopped;
  }

  #refused({ size }: File): Fate | null {
    if (size === 0) return { is: "failed", why: this.#app.say("keep-empty"), hint: null };
    if (size > LARGEST) return { is: "failed", why: this.#app.say("keep-too-large"), hint: null };
    return null;
  }

  async #one(paper: Paper): Promise<Fate> {
    let bytes: string;
    try {
      bytes = await paper.bytes(this.#app);
    } catch {
      return { is: "failed", why: this.#app.say("intake-unreadable"), hint: null };
    }
    try {
      const { edition } = this.#app;
      paper.review = new Review(await this.#app.call("intake", { name: paper.name, bytes, vendor: null }));
      paper.edition = edition;
      return { is: "ready" };
    } catch (thrown) {
      const failure = thrown as Failure;
      if (failure.code === "stopped") {
        // Who stops one does not want to wait for the others either.
        this.#stopped = true;
        return { is: "waiting" };
      }
      return { is: "failed", why: failure.message, hint: failure.hint };
    }
  }
}

let current: Queue | undefined;

/** The queue of the register that is open; it outlasts the screen. */
export function queueOf(app: App): Queue {
  if (current?.path !== (app.status?.path ?? null)) current = undefined;
  return (current ??= new Queue(app));
}
