/** Something that is said once, at the edge of the window, and read out by a screen reader. */
export interface Message {
  id: number;
  /** What was done, what went wrong, or what a person gave and was not saved. */
  kind: "done" | "failure" | "unsaved";
  /** What it is about: of that, one message stands at a time. */
  about?: string;
  text: string;
  hint?: string | null;
  /** What a fault came of, for whoever mends it. */
  detail?: string | null;
  /** What can be done about it at once. */
  action?: { label: string; act: () => void };
}

/** How long what was done stays when nobody holds it. Everything else stays until it is put away, or is over. */
const STAYS = 8_000;

/** The messages that stand. */
export class Messages {
  #next = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  all = $state<Message[]>([]);
  /** How many dialogs are open, one over the other: the uppermost shows the messages, as nothing else is seen or heard then. */
  dialogs = $state(0);

  /** Says something. What was done before gives way to what was done now, and no failure stands there twice: two are told apart by what they came of, too. */
  say(message: Omit<Message, "id">): void {
    const id = this.#next++;
    const same = ({ about, text, detail }: Message) =>
      about === undefined ? text === message.text && detail === message.detail : about === message.about;
    const stay = this.all.filter((other) => other.kind !== "done" && !same(other));
    this.all = [...stay, { ...message, id }];
    this.release();
  }

  /** Puts a message away. */
  put(id: number): void {
    this.all = this.all.filter((message) => message.id !== id);
  }

  /** Puts away what was said about something: that is over. */
  settle(about: string): void {
    if (this.all.some((message) => message.about === about))
      this.all = this.all.filter((message) => message.about !== about);
  }

  /** Lets what was done stay in sight: somebody is at it. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  /** Lets it go in a while. */
  release(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.all = this.all.filter(({ kind }) => kind !== "done");
    }, STAYS);
  }
}
