/** Something that is said once, at the edge of the window, and read out by a screen reader. */
export interface Message {
  id: number;
  kind: "done" | "failure";
  text: string;
  hint?: string | null;
  /** What can be done about it at once. */
  action?: { label: string; act: () => void };
}

/** How long a message stays when nobody holds it. A failure stays until it is put away. */
const STAYS = 8_000;

/** The messages that stand. */
export class Messages {
  #next = 0;
  all = $state<Message[]>([]);

  say(message: Omit<Message, "id">): void {
    const id = this.#next++;
    this.all.push({ ...message, id });
    if (message.kind === "done")
      setTimeout(() => {
        this.put(id);
      }, STAYS);
  }

  /** Puts a message away. */
  put(id: number): void {
    this.all = this.all.filter((message) => message.id !== id);
  }
}
