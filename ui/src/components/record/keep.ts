import type { App } from "../../app/app.svelte";
import type { Known, Saved } from "../../app/saves";
import { keyOf } from "../../app/text";

/**
 * Saves a field of which a person changed one cell. The cell goes into the field as it is by now: what somebody else changed
 * beside it stays. Throws a `Failure` of the core.
 */
export async function keep<T>(app: App, known: Known, field: string, edit: (value: T) => T): Promise<void> {
  told(app, field, await app.saves.edit(known, field, edit));
}

/** Tells that a field was saved, and offers to take it back. A save that changed nothing is not worth a word. */
export function told(app: App, field: string, { entry, value }: Saved): void {
  if (entry)
    app.done(app.say("message-saved-field", { field: app.say(`field-${keyOf(field)}`), label: value.label }), entry);
}
