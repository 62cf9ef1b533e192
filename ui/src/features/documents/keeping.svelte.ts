import type { Failure } from "../../api/client";
import type { DocumentKind, DocumentLink } from "../../api/generated";
import type { App } from "../../app/app.svelte";
import { toBase64 } from "../../app/base64";
import { kindOf } from "./names";

/** What the core takes at most. */
const LARGEST = 100_000_000;

/** How it stands with a file that is to be kept. */
type Fate =
  | { is: "waiting" | "busy" | "stopped" }
  | { is: "kept" | "there"; id: string; unread: string | null; unreadParts: string[] }
  | { is: "failed"; why: string; hint: string | null };

/** A file that a person wants to have kept. */
export class Incoming {
  readonly file: File;
  kind = $state<DocumentKind | null>(null);
  fate = $state.raw<Fate>({ is: "waiting" });

  constructor(file: File) {
    this.file = file;
    this.kind = kindOf(file.name);
  }
}

/** Keeps files one after the other, so that the window stays quick; a file that fails holds up none of the others. */
export class Keeping {
  readonly #app: App;
  files = $state.raw<Incoming[]>([]);
  busy = $state(false);
  #stopped = false;

  constructor(app: App) {
    this.#app = app;
  }

  /** Files that wait to be kept. */
  get waiting(): Incoming[] {
    return this.files.filter(({ fate }) => fate.is === "waiting");
  }

  /** How many files were handled since the start of this round. */
  get done(): number {
    return this.files.filter(({ fate }) => fate.is !== "waiting" && fate.is !== "busy").length;
  }

  get kept(): number {
    return this.files.filter(({ fate }) => fate.is === "kept").length;
  }

  add(files: Iterable<File>): void {
    const added = [...files].map((file) => new Incoming(file));
    for (const incoming of added) incoming.fate = this.#refused(incoming.file) ?? incoming.fate;
    this.files = [...this.files, ...added];
  }

  leaveOut(incoming: Incoming): void {
    this.files = this.files.filter((one) => one !== incoming);
  }

  stop(): void {
    this.#stopped = true;
    // The one that is being read now, too.
    void this.#app.work.stop();
  }

  async keep(links: DocumentLink[]): Promise<void> {
    this.busy = true;
    this.#stopped = false;
    for (const incoming of this.waiting) {
      if (this.#isStopped()) {
        incoming.fate = { is: "stopped" };
        continue;
      }
      incoming.fate = { is: "busy" };
      incoming.fate = await this.#one(incoming, links);
    }
    this.busy = false;
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

  async #one({ file, kind }: Incoming, links: DocumentLink[]): Promise<Fate> {
    let bytes: string;
    try {
      bytes = await toBase64(file);
    } catch {
      return { is: "failed", why: this.#app.say("keep-unreadable"), hint: null };
    }
    try {
      const { value, entry } = await this.#app.call("keep_document", { name: file.name, bytes, kind, links });
      const { id } = value.document;
      const { entries } = await this.#app.call("history", { noun: "document", id, before: null, limit: 2 });
      // The same bytes are kept once: then this entry, if there is one, is not the first of the document.
      const is = entry !== null && entries.length === 1 ? "kept" : "there";
      const unreadParts = value.unread_parts.map(({ message }) => message);
      return { is, id, unread: value.unread?.message ?? null, unreadParts };
    } catch (thrown) {
      const failure = thrown as Failure;
      if (failure.code === "stopped") {
        // Who stops one does not want to wait for the others either.
        this.#stopped = true;
        return { is: "stopped" };
      }
      return { is: "failed", why: failure.message, hint: failure.hint };
    }
  }
}
