import type { Language, Noun } from "../api/generated";

/** The look that a person chose; `system` follows the desktop. */
type Scheme = "system" | "light" | "dark";

/** A list as a person arranged it. */
interface Arrangement {
  /** Columns, in their order. */
  columns: string[];
  /** Field that is sorted by. */
  sort: string | null;
  /** From high to low. */
  descending: boolean;
}

/** A list that a person keeps under a name. */
interface SavedView {
  name: string;
  noun: Noun;
  /** The words of the address behind the list's path. */
  address: string;
}

/** A register that was open before. */
interface Recent {
  path: string;
  board: string;
}

/** What the flags were when a person looked. */
interface Seen {
  /** The day. */
  on: string;
  /** Which flags, each as a key of its rule, record and field. */
  flags: string[];
}

interface Kept {
  scheme: Scheme;
  language: Language | null;
  recent: Recent[];
  lists: Record<string, Arrangement>;
  views: SavedView[];
  /** What the flags were when the person last looked, by path of the register. */
  seen: Record<string, Seen>;
  /** From how sure on, in per cent, facts of a document are taken over together. */
  sure: number;
}

const KEY = "waarborg";
const NONE: Kept = { scheme: "system", language: null, recent: [], lists: {}, views: [], seen: {}, sure: 90 };
const MOST_RECENT = 8;

/**
 * What belongs to this machine and not to the register: how things look, and what was open. Kept by the web view; nothing of
 * what stands in a register is in it, except the name of the board.
 */
class Preferences {
  #kept = $state<Kept>(read());

  get scheme(): Scheme {
    return this.#kept.scheme;
  }

  set scheme(scheme: Scheme) {
    this.#kept.scheme = scheme;
    this.#write();
    this.apply();
  }

  get language(): Language | null {
    return this.#kept.language;
  }

  set language(language: Language | null) {
    this.#kept.language = language;
    this.#write();
  }

  get sure(): number {
    return this.#kept.sure;
  }

  set sure(sure: number) {
    this.#kept.sure = sure;
    this.#write();
  }

  get recent(): Recent[] {
    return this.#kept.recent;
  }

  /** Puts a register on top of the recent ones. */
  opened(register: Recent): void {
    const others = this.#kept.recent.filter(({ path }) => path !== register.path);
    this.#kept.recent = [register, ...others].slice(0, MOST_RECENT);
    this.#write();
  }

  /** Takes a register off the list; the file stays. */
  forget(path: string): void {
    this.#kept.recent = this.#kept.recent.filter((recent) => recent.path !== path);
    this.#write();
  }

  /** How a list was arranged. */
  list(name: string): Arrangement | undefined {
    return this.#kept.lists[name];
  }

  arrange(name: string, arrangement: Arrangement): void {
    this.#kept.lists[name] = arrangement;
    this.#write();
  }

  views(noun: Noun): SavedView[] {
    return this.#kept.views.filter((view) => view.noun === noun);
  }

  keepView(view: SavedView): void {
    const others = this.#kept.views.filter(({ noun, name }) => noun !== view.noun || name !== view.name);
    this.#kept.views = [...others, view];
    this.#write();
  }

  dropView(view: SavedView): void {
    this.#kept.views = this.#kept.views.filter(({ noun, name }) => noun !== view.noun || name !== view.name);
    this.#write();
  }

  seen(path: string): Seen | undefined {
    return this.#kept.seen[path];
  }

  look(path: string, seen: Seen): void {
    this.#kept.seen[path] = seen;
    this.#write();
  }

  /** Gives the page the look that was chosen. */
  apply(): void {
    document.documentElement.dataset.scheme = this.scheme;
  }

  #write(): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#kept));
    } catch {
      // A full or forbidden store costs a preference, never work.
    }
  }
}

function read(): Kept {
  try {
    return { ...NONE, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Kept>) };
  } catch {
    return { ...NONE };
  }
}

/** The preferences on this machine. */
export const preferences = new Preferences();
