import { untrack } from "svelte";

import { Failure } from "../../api/client";
import type { Written } from "../../api/generated";
import type { App } from "../../app/app.svelte";
import { toBase64 } from "../../app/base64";
import { type NotTaken, refusal, Turns } from "../../app/turns.svelte";
import type { Draft } from "../../app/unsaved.svelte";
import { Review } from "./review.svelte";

/** How it stands with a file. */
type Fate =
  | { is: "waiting" | "reading" | "ready" | "put_aside" }
  | { is: "accepted"; document: string; entry: string | null; taken: number; refused: number; leaflets: Written[] }
  | NotTaken;

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
  /** Whether the letters on its pages that are pictures of text are recognised. */
  recognise = $state(false);
  /** Why they were not, where that failed. */
  trouble = $state.raw<NotTaken>();
  #before: Fate | undefined;

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

  /** Its bytes, in Base64. Throws a `Failure`, and nothing else. */
  async bytes(app: App): Promise<string> {
    if ("document" in this.#source) return (await app.call("document_bytes", { id: this.#source.document })).bytes;
    try {
      return await toBase64(this.#source.file);
    } catch (thrown) {
      // It went, or was changed, since it was given: a browser does not read another file in its stead.
      const again = this.review !== undefined;
      const message = again ? app.say("intake-gone", { name: this.name }) : app.say("intake-unreadable");
      throw new Failure(
        { code: "unreadable", message, hint: again ? app.say("intake-gone.hint") : null, field: null },
        thrown,
      );
    }
  }

  /** How many of its pages are pictures of text in which nobody had letters recognised. */
  get scanned(): number {
    if (!this.isOpen || this.recognise) return 0;
    return (this.review?.answer.document.parts ?? []).reduce((sum, { scanned }) => sum + scanned, 0);
  }

  /** Waits until the letters on it are recognised. */
  awaitLetters(): void {
    this.#before = this.fate;
    [this.recognise, this.trouble, this.fate] = [true, undefined, { is: "waiting" }];
  }

  /** Takes what reading it came to. Where its letters were to be recognised and are not, it is as it was: it could be read before. */
  take(fate: Fate): void {
    const before = this.#before;
    this.#before = undefined;
    if (before && fate.is === "failed") this.trouble = fate;
    this.fate = before && fate.is !== "ready" ? before : fate;
    if (before && (this.review?.answer.recognised ?? []).length === 0) this.recognise = false;
  }

  /** Whether a person can look through it. */
  get isOpen(): boolean {
    return this.fate.is === "ready" || this.fate.is === "put_aside";
  }

  /** How much a person decided on it that is not in the register. */
  get made(): number {
    return this.isOpen ? (this.review?.made ?? 0) : 0;
  }

  /** What a person decided on it, as something that is not in the register. */
  draft(app: App): Draft | undefined {
    const { made: count, name } = this;
    if (count === 0) return undefined;
    const told = app.say("intake-draft", { name, count });
    return { title: name, filled: {}, held: {}, told, where: `/intake/${String(this.number)}` };
  }
}

/** The documents that a person gave, read one after the other: one that fails holds up none of the others. */
export class Queue {
  readonly #app: App;
  /** The register that they are for; those for another are not shown. */
  readonly path: string | null;
  papers = $state.raw<Paper[]>([]);
  readonly #turns: Turns;
  #count = 0;
  readonly #end: () => void;

  constructor(app: App) {
    this.#app = app;
    this.#turns = new Turns(app);
    this.path = app.status?.path ?? null;
    this.#end = $effect.root(() => {
      $effect(() => {
        this.#keepDrafts();
      });
    });
  }

  /** Another register is open: nothing is kept for this one any more. */
  end(): void {
    this.#end();
    for (const paper of this.papers) this.#app.unsaved.keepDraft(keyOf(paper), undefined);
  }

  /** What a person decided stands among what is not saved, for as long as it is not in the register. */
  #keepDrafts(): void {
    const { status, lost, unsaved } = this.#app;
    // A person closed the register, and was asked.
    if (status === null && lost === null && this.papers.length > 0) {
      for (const paper of this.papers) this.leaveOut(paper);
      return;
    }
    const drafts = this.papers.map((paper) => [keyOf(paper), paper.draft(this.#app)] as const);
    untrack(() => {
      for (const [key, draft] of drafts) unsaved.keepDraft(key, draft);
    });
  }

  /** Adds files and begins to read them. */
  add(files: Iterable<File>): void {
    const added = [...files].map((file) => {
      const paper = new Paper(++this.#count, file.name, { file });
      paper.fate = refusal(this.#app, file) ?? paper.fate;
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
    this.#app.unsaved.keepDraft(keyOf(paper), undefined);
  }

  get waiting(): Paper[] {
    return this.papers.filter(({ fate }) => fate.is === "waiting");
  }

  /** The scans of which the letters can be recognised; not those on which a person decided something, which would be lost. */
  get scans(): Paper[] {
    return this.papers.filter((paper) => paper.scanned > 0 && paper.made === 0);
  }

  /** Has the letters in scans recognised. */
  recognise(papers: Paper[]): void {
    for (const paper of papers) paper.awaitLetters();
    void this.read();
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
    this.#turns.stop();
  }

  /** Whether one is being read. */
  get reading(): boolean {
    return this.#turns.busy;
  }

  /** Reads what waits. */
  async read(): Promise<void> {
    // What is added meanwhile has its turn.
    if (this.reading) return;
    await this.#turns.run(
      () => this.waiting[0],
      async (paper) => {
        paper.fate = { is: "reading" };
        paper.take(await this.#turns.attempt<Fate>(() => this.#one(paper), { is: "waiting" }));
      },
    );
    // Who stopped one that was being recognised has the others as they were, too.
    for (const paper of this.waiting) paper.take(paper.fate);
  }

  async #one(paper: Paper): Promise<Fate> {
    const bytes = await paper.bytes(this.#app);
    const { edition } = this.#app;
    const asked = { name: paper.name, bytes, sha256: null, vendor: null, recognise: paper.recognise };
    paper.review = new Review(await this.#app.call("intake", asked));
    paper.edition = edition;
    return { is: "ready" };
  }
}

/** The key under which what was decided on a paper is kept. */
function keyOf({ number }: Paper): string {
  return `intake ${String(number)}`;
}

let current: Queue | undefined;

/** The queue of the register that is open; it outlasts the screen. */
export function queueOf(app: App): Queue {
  if (current?.path !== (app.status?.path ?? null)) {
    current?.end();
    current = undefined;
  }
  return (current ??= new Queue(app));
}
