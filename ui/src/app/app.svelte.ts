import { createContext } from "svelte";
import { SvelteMap } from "svelte/reactivity";

import type { Client } from "../api/client";
import { Failure } from "../api/client";
import type { Calls, Field, JsonValue, Language, Noun, Recorded, Status, TableView, Touched } from "../api/generated";
import type { Place, Transport } from "../api/transport/transport";
import type { Work } from "../api/work.svelte";
import { speak, type Say, type Words } from "../words";
import { address, leaveField } from "./address.svelte";
import { Messages } from "./messages.svelte";
import { Paper } from "./paper.svelte";
import { preferences } from "./preferences.svelte";
import { Conflict, Saves } from "./saves";
import { Unsaved } from "./unsaved.svelte";

type Request<Name extends keyof Calls> = Calls[Name]["request"];
type Answer<Name extends keyof Calls> = Calls[Name]["answer"];

/** A row of a reference table. */
export interface ReferenceRow {
  id: string;
  nl: string;
  en: string;
  source: string;
  [column: string]: JsonValue;
}

/** Beside the newest question so many are remembered: who narrows flags time and again would otherwise fill the memory. */
const MOST_RECALLED = 99;

/** What every part of the window shares: the core, the words, the open register, and what changed in it. */
export class App {
  readonly messages = new Messages();
  readonly saves = new Saves(this);
  readonly unsaved = new Unsaved(this);
  readonly paper = new Paper();
  readonly #client: Client;
  readonly #transport: Transport;
  /** Counts the changes of each noun; whoever reads a count is run again by the next one. */
  readonly #changes = new SvelteMap<Noun, number>();
  /** What was asked of the register as it is now, lately; forgotten with the first change. */
  readonly #recalled: Record<string, Promise<unknown> | undefined> = {};
  /** What a person set going without waiting for it: a name that was typed is being looked for. */
  #settling: Promise<void>[] = [];
  #edition = $state(0);

  language = $state<Language>("nl");
  readonly #words: Words = $derived(speak(this.language));
  /** The open register. */
  status = $state.raw<Status | null>(null);
  /** A register that is to be opened, as the one that the program was started with. */
  named = $state<string | null>(null);
  /** A register that another start of the program named, while one is open. */
  offered = $state<string | null>(null);
  /** Whether a new register is to be made. */
  creating = $state(false);
  /** Whether a person searches. */
  searching = $state(false);
  /** A register that the program let go of after a fault of its own. */
  lost = $state<string | null>(null);
  /** Entry that the last change left in the history: the one that undoing takes back first. */
  lastEntry = $state<string | null>(null);
  /** The records of the list that a person came from, so that they can go to the next without going back. */
  trail = $state.raw<{ noun: Noun; ids: string[] }>();
  #fields = new SvelteMap<Noun, Field[]>();
  #tables = new SvelteMap<string, TableView>();

  constructor(client: Client, transport: Transport, language: Language) {
    this.#client = client;
    this.#transport = transport;
    this.language = preferences.language ?? language;
  }

  /** Words a message of the catalogue. */
  get say(): Say {
    return this.#words.say;
  }

  /** Words a message, or nothing where the catalogue has none. */
  get find(): Words["find"] {
    return this.#words.find;
  }

  /** What the core is doing, once it takes long enough to be noticed. */
  get work(): Work {
    return this.#client.work;
  }

  /** Fetches the fields and the reference tables, which depend on no register, and what is open. */
  async begin(): Promise<void> {
    if (preferences.language) await this.#client.call("speak", { language: preferences.language });
    const [nouns, tables] = await Promise.all([this.#client.call("nouns", {}), this.#client.call("reference", {})]);
    this.#fields = new SvelteMap(nouns.map(({ noun, fields }) => [noun, fields]));
    this.#tables = new SvelteMap(tables.map((table) => [table.id, table]));
    // A page that is loaded anew finds the register that the host still has open.
    this.status = await this.#client.call("status", {}).catch(() => null);
  }

  /** Looks whether another day began: then everything is judged anew, as if all of it had changed. */
  async turnDay(): Promise<void> {
    const before = this.status;
    if (!before) return;
    const { today } = (await this.#client.call("status", {}).catch(() => null)) ?? before;
    // Meanwhile another register may have been opened, or this one closed.
    if (this.status !== before || today === before.today) return;
    this.status = { ...before, today };
    this.#forget();
    for (const noun of this.nouns) this.#count(noun);
  }

  /** Counts what changed in the register: what was asked at another count may be otherwise now. */
  get edition(): number {
    return this.#edition;
  }

  /** The fields of a noun. */
  fields(noun: Noun): Field[] {
    return this.#fields.get(noun) ?? [];
  }

  /** All nouns, in the order in which people read them; what the core judges may depend on any of them. */
  get nouns(): Noun[] {
    return [...this.#fields.keys()];
  }

  /** A reference table. */
  table(id: string): TableView | undefined {
    return this.#tables.get(id);
  }

  /** All reference tables. */
  get tables(): TableView[] {
    return [...this.#tables.values()];
  }

  /** The rows of a reference table. */
  rows(table: string): ReferenceRow[] {
    return (this.#tables.get(table)?.rows ?? []) as ReferenceRow[];
  }

  /** What a row of a reference table is called. */
  row(table: string, id: string): string {
    return this.rows(table).find((row) => row.id === id)?.[this.language] ?? id;
  }

  /** What a country is called. */
  country(code: string): string {
    return this.row("countries", code);
  }

  /** Asks the core. Throws a `Failure`, and nothing else; changes are told to everybody. */
  async call<Name extends keyof Calls>(name: Name, request: Request<Name>): Promise<Answer<Name>> {
    try {
      const answer = await this.#client.call(name, request);
      this.#heed(answer);
      return answer;
    } catch (thrown) {
      const failure = this.failureOf(thrown);
      // After a fault of ours the shell has let go of the register: what was saved is safe, and it can be opened again.
      if (failure.code === "internal" && this.status) void this.#look(this.status.path);
      throw failure;
    }
  }

  /** As `call`, for a question about the whole register that many parts ask: it is asked once until something changes. */
  recall<Name extends keyof Calls>(name: Name, request: Request<Name>): Promise<Answer<Name>> {
    const key = JSON.stringify([this.#edition, this.language, name, request]);
    const known = this.#recalled[key] as Promise<Answer<Name>> | undefined;
    // What was asked last stands last; what nobody asked for longest goes first.
    this.#drop(key);
    for (const oldest of Object.keys(this.#recalled).slice(0, -MOST_RECALLED)) this.#drop(oldest);
    const asked = known ?? this.call(name, request);
    this.#recalled[key] = asked;
    if (!known)
      asked.catch(() => {
        // By then it may have gone, and have been asked anew.
        if (this.#recalled[key] === asked) this.#drop(key);
      });
    return asked;
  }

  /** As `call`, for something that a person set going: a failure becomes a message. Answers nothing then. */
  async attempt<Name extends keyof Calls>(name: Name, request: Request<Name>): Promise<Answer<Name> | undefined> {
    try {
      return await this.call(name, request);
    } catch (thrown) {
      this.fail(thrown);
      return undefined;
    }
  }

  /**
   * Whatever was thrown, in words: those of the core, or else that it is a mistake of the program, with what came of it. That one is
   * also found among the errors of the page, by whoever mends it.
   */
  failureOf(thrown: unknown): Failure {
    if (thrown instanceof Failure) return thrown;
    if (thrown instanceof Conflict) return thrown.failure;
    reportError(thrown);
    const words = { message: this.say("window-fault"), hint: this.say("window-fault.hint") };
    return new Failure({ code: "internal", ...words, field: null }, thrown);
  }

  /** Tells of a failure. */
  fail(thrown: unknown): void {
    const { code, message, hint, detail } = this.failureOf(thrown);
    // What a person wanted is no failure.
    this.messages.say({ kind: code === "stopped" ? "done" : "failure", text: message, hint, detail });
  }

  /** What went wrong and what to do, in one text: for a fault that is told where it was made. */
  worded(thrown: unknown): string {
    const { message, hint } = this.failureOf(thrown);
    return [message, hint].filter(Boolean).join(" ");
  }

  /** Keeps in mind what must be settled before what was filled in is taken. */
  settling(work: Promise<void>): void {
    this.#settling.push(work);
    void work.finally(() => {
      this.#settling = this.#settling.filter((other) => other !== work);
    });
  }

  /** Waits until nothing of what was filled in is being looked for any more. */
  async settled(): Promise<void> {
    while (this.#settling.length > 0) await Promise.all(this.#settling);
  }

  /** Tells that something was done and, if it changed the register, offers to take it back. */
  done(text: string, entry?: string | null): void {
    const action = entry ? { label: this.say("action-undo"), act: () => void this.undo(entry) } : undefined;
    this.messages.say({ kind: "done", text, ...(action ? { action } : {}) });
  }

  /** Says that what follows depends on records of these nouns, so that it is run again when one of them changes. */
  about(...nouns: Noun[]): void {
    for (const noun of nouns) this.#changes.get(noun);
  }

  /** Adds a record, and tells of it. */
  async add(noun: Noun, fields: Record<string, unknown>): Promise<Recorded> {
    const { value, entry } = await this.call("add", { noun, fields });
    this.done(this.say("message-added", { label: value.label }), entry);
    return value;
  }

  /** Takes back a change: the last one, or the one named. */
  async undo(entry?: string): Promise<void> {
    const undone = await this.attempt("undo", { entry: entry ?? null });
    if (undone) this.done(this.say("message-undone"), undone.entry);
  }

  /** Asks a person for a file. */
  place(place: Place): Promise<string | null> {
    return this.#transport.place(place);
  }

  /** Lets a person save bytes (in Base64) to a file of their choice. */
  async save(title: string, name: string, bytes: string): Promise<void> {
    const path = await this.place({ purpose: "save", title, name, endings: [name.split(".").at(-1) ?? ""] });
    if (path === null) return;
    if (await this.attempt("save", { path, bytes })) this.done(this.say("message-saved", { path }));
  }

  /** Prints the screen, or sheets in its place. */
  async print(sheets?: HTMLElement): Promise<void> {
    try {
      await this.paper.print(() => this.#transport.print(), sheets);
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  /** Lets a person choose a register, and opens it in place of the one that is open. */
  async choose(): Promise<void> {
    const title = this.say("start-open");
    const path = await this.place({ purpose: "open", title, name: null, endings: ["waarborg"] });
    if (path !== null) await this.turn(path);
  }

  /** Opens a register in place of the one that is open. */
  async turn(path: string): Promise<void> {
    if (this.status) await this.leave();
    if (!this.status) this.named = path;
  }

  /** Opens the register that the program was started with; where that asks something of the person, the start does. */
  async arrive(path: string): Promise<void> {
    try {
      this.enter(await this.call("open", { path, password: null, read_only: false }));
    } catch {
      this.named = path;
    }
  }

  /** Makes a new register in place of the one that is open. */
  async create(): Promise<void> {
    if (this.status) await this.leave();
    this.creating = !this.status;
  }

  /** Takes a register that was opened or made. */
  enter(status: Status): void {
    // What the program let go of by itself still holds what was given in it; in another register that has no place.
    if (this.lost !== null && status.path !== this.lost) this.unsaved.clear();
    this.status = status;
    this.lost = null;
    this.#changes.clear();
    this.saves.forget();
    this.#forget();
    this.lastEntry = null;
    preferences.opened({ path: status.path, board: status.board });
    address.go("/signals");
  }

  /** Closes the register, after what is being saved, and goes back to the start. What was not saved is asked about first. */
  async leave(): Promise<void> {
    await this.#rest();
    if (!(await this.unsaved.mayGo())) return;
    // A document that is being read for this register is of no use any more; recognising its letters could go on for half an hour.
    void this.work.stop();
    if (!(await this.attempt("close", {}))) return;
    this.unsaved.clear();
    this.status = null;
    this.searching = false;
    address.go("/");
  }

  /**
   * Saves what is being typed and closes the register, if one is open: the window is about to go. If something was not saved, the
   * window waits until a person has said whether it may.
   */
  async end(): Promise<void> {
    // What is being saved should not wait for a document that is being read.
    void this.work.stop();
    await this.#rest();
    if (this.unsaved.any) {
      await this.#transport.stay(true);
      if (!(await this.unsaved.mayGo())) return this.#transport.stay(false);
    }
    // The shell tells what goes wrong now; nobody sees this page any more.
    await this.#client.call("close", {}).catch(() => undefined);
  }

  /** Speaks another language from now on. */
  async speak(language: Language): Promise<void> {
    await this.call("speak", { language });
    preferences.language = language;
    this.language = language;
    document.documentElement.lang = language;
  }

  /** Leaves the field that is being typed in, and waits until all that was given is saved, or told why not. */
  async #rest(): Promise<void> {
    leaveField();
    await this.settled();
    await this.saves.settled();
    // Whoever saved something hears how that went after us.
    await new Promise((later) => setTimeout(later));
  }

  #drop(key: string): void {
    Reflect.deleteProperty(this.#recalled, key);
  }

  #forget(): void {
    for (const key of Object.keys(this.#recalled)) this.#drop(key);
    this.#edition += 1;
  }

  #count(noun: Noun): void {
    this.#changes.set(noun, (this.#changes.get(noun) ?? 0) + 1);
  }

  #heed(answer: unknown): void {
    if (!isChange(answer)) return;
    this.#forget();
    for (const { noun } of answer.touched) this.#count(noun);
    if (answer.entry) this.lastEntry = answer.entry;
  }

  /** Looks whether the register is open still; if not, it is offered to be opened again. */
  async #look(path: string): Promise<void> {
    const open = await this.#client.call("status", {}).catch(() => null);
    if (open || this.status?.path !== path) return;
    this.lost = path;
    this.status = null;
    this.searching = false;
    address.go("/");
  }
}

function isChange(answer: unknown): answer is { touched: Touched[]; entry: string | null } {
  return typeof answer === "object" && answer !== null && "touched" in answer && Array.isArray(answer.touched);
}

/** The shared state, for every component below the window. */
export const [getApp, setApp] = createContext<App>();
