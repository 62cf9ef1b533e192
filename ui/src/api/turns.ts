import type { Calls, Touched } from "./generated";

/** The calls that change records: their answer says what they touched. */
type Changing = {
  [Name in keyof Calls]: Calls[Name]["answer"] extends { touched: Touched[] } ? Name : never;
}[keyof Calls];

/** A host may carry calls side by side. These must arrive as they were made: an undo after its change, closing after all saves. */
const IN_TURN: Record<Changing, true> & Partial<Record<keyof Calls, true>> = {
  accept: true,
  add: true,
  archive: true,
  change: true,
  change_settings: true,
  erase_document: true,
  keep_document: true,
  merge: true,
  undo: true,
  back_up: true,
  change_password: true,
  close: true,
  create: true,
  create_example: true,
  open: true,
};

/** Lets the calls that change something go one after the other; everything else goes at once. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(name: keyof Calls, request: object, go: () => Promise<T>): Promise<T> {
    // A scan whose letters are recognised before it is kept takes minutes: nobody waits for it, and it changes something when it is done.
    const isLong = name === "keep_document" && "recognise" in request && request.recognise === true;
    if (isLong || !(name in IN_TURN)) return go();
    const gone = this.#last.then(go);
    // One that fails holds up none that follow.
    this.#last = gone.catch(() => undefined);
    return gone;
  }
}
