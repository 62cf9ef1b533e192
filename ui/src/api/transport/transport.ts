import type { Language } from "../generated";

/** How the program was started. */
export interface Start {
  /** The language of the desktop, in which the core words its answers. */
  language: Language;
  /** The register that is to be opened, by its full path. */
  register: string | null;
}

/** A question to a person: which file? */
export interface Place {
  /** Whether a file is read, or written. */
  purpose: "open" | "save";
  /** Title of the dialog. */
  title: string;
  /** Name that is proposed for a file to be written. */
  name: string | null;
  /** Endings of the files that are shown, without a dot; all files if there are none. */
  endings: string[];
}

/** Something that is asked of the page from outside it: in the window's menu, or by starting the program again. */
export type Wish = { wish: "command"; name: string } | { wish: "open"; path: string };

/** A call that the core is answering. */
export interface UnderWay {
  /** Every call has a number of its own. */
  work: number;
  call: string;
  /** How much is done, of `total`; a total of 0 is not known. */
  done: number;
  total: number;
  /** Whether it can be stopped now. */
  stoppable: boolean;
}

/** The way to the core and to the host around it. */
export interface Transport {
  /** Asks the host how it was started. */
  start(): Promise<Start>;
  /** Carries a call to the core and its answer back. Rejects with whatever the host answers instead. */
  call(name: string, params: unknown): Promise<unknown>;
  /** Asks a person for a file, in the desktop's own dialog. Null if they think better of it. */
  place(place: Place): Promise<string | null>;
  /** How far the core is; null when it has nothing to do. */
  progress(): Promise<UnderWay | null>;
  /** Asks a call to stop. */
  stop(work: number): Promise<void>;
  /** Opens the dialog of the printer. */
  print(): Promise<void>;
  /** Lets the window, which is to close, wait for an answer of a person; false: they want it to stay. */
  stay(asking: boolean): Promise<void>;
  /** Hears from now on what is asked of the page. */
  attend(heed: (wish: Wish) => void): void;
}
