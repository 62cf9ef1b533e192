import { tick } from "svelte";

import type { App } from "../../app/app.svelte";

/**
 * Leaves the field that is being typed in, as what stands there counts too, and waits until it is known what it says. False if a field
 * of the form is wrong; the cursor is there then.
 */
export async function settled(app: App, { target }: SubmitEvent): Promise<boolean> {
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  before?.blur();
  await app.settled();
  await tick();
  const form = target instanceof HTMLFormElement ? target : null;
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  (wrong ?? before)?.focus();
  return !wrong;
}
