import { Failure } from "../../api/client";
import type { Recorded } from "../../api/generated";
import type { App } from "../../app/app.svelte";
import { keyOf } from "../../app/text";

/**
 * Saves a field of which a person changed one cell. The cell goes into the field as it is by now: what somebody else changed
 * beside it stays. Throws a `Failure` of the core.
 */
export async function keep<T>(app: App, recorded: Recorded, field: string, edit: (value: T) => T): Promise<void> {
  const { noun } = recorded;
  const id = String(recorded.record.id);
  const save = async ({ record }: Recorded) =>
    await app.call("change", {
      noun,
      id,
      revision: Number(record.revision),
      fields: { [field]: edit(record[field] as T) },
    });
  const { entry, value } = await save(recorded).catch(async (thrown: unknown) => {
    if (!(thrown instanceof Failure) || thrown.code !== "stale") throw thrown;
    return save(await app.call("show", { noun, id, on: null }));
  });
  if (entry)
    app.done(app.say("message-saved-field", { field: app.say(`field-${keyOf(field)}`), label: value.label }), entry);
}
