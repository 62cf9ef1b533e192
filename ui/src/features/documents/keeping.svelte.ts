import { Failure } from "../../api/client";
import type { DocumentKind, DocumentLink } from "../../api/generated";
import type { App } from "../../app/app.svelte";
import { toBase64 } from "../../app/base64";
import { type NotTaken, refusal, Turns } from "../../app/turns.svelte";
import { kindOf } from "./names";

/** How it stands with a file that is to be kept. */
type Fate =
  | { is: "waiting" | "busy" | "stopped" }
  | { is: "kept" | "there"; id: string; unread: string | null; unreadParts: string[]; scanned: number }
  | NotTaken;

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
  readonly #turns: Turns;

  constructor(app: App) {
    this.#app = app;
    this.#turns = new Turns(app);
  }

  /** Whether one is being kept. */
  get busy(): boolean {
    return this.#turns.busy;
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
    for (const incoming of added) incoming.fate = refusal(this.#app, incoming.file) ?? incoming.fate;
    this.files = [...this.files, ...added];
  }

  leaveOut(incoming: Incoming): void {
    this.files = this.files.filter((one) => one !== incoming);
  }

  stop(): void {
    this.#turns.stop();
  }

  async keep(links: DocumentLink[]): Promise<void> {
    await this.#turns.run(
      () => this.waiting[0],
      async (incoming) => {
        incoming.fate = { is: "busy" };
        incoming.fate = await this.#turns.attempt<Fate>(() => this.#one(incoming, links), { is: "stopped" });
      },
    );
    if (this.#turns.isStopped) for (const incoming of this.waiting) incoming.fate = { is: "stopped" };
  }

  async #one({ file, kind }: Incoming, links: DocumentLink[]): Promise<Fate> {
    const bytes = await toBase64(file).catch((thrown: unknown) => {
      const message = this.#app.say("keep-unreadable");
      throw new Failure({ code: "unreadable", message, hint: null, field: null }, thrown);
    });
    const { value, entry } = await this.#app.call("keep_document", { name: file.name, bytes, kind, links });
    const { id } = value.document;
    const { entries } = await this.#app.call("history", { noun: "document", id, before: null, limit: 2 });
    // The same bytes are kept once: then this entry, if there is one, is not the first of the document.
    const is = entry !== null && entries.length === 1 ? "kept" : "there";
    const unreadParts = value.unread_parts.map(({ message }) => message);
    return { is, id, unread: value.unread?.message ?? null, unreadParts, scanned: value.scanned };
  }
}
