import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { expect, test, vi } from "vitest";

import { Failure } from "../../api/client";
import type { Field } from "../../api/generated";
import { appBefore } from "../../app/harness";
import { draw } from "../harness";
import AddDialog from "./AddDialog.svelte";
import { offered } from "./arrangement";
import FillDialog from "./FillDialog.svelte";
import { Filling } from "./filling.svelte";

const refused = () => new Failure({ code: "invalid", message: "Dat kan niet.", hint: null, field: null });
const KIND: Field = {
  name: "kind",
  form: { kind: "choice", list: "decision-kind", values: ["advice", "decision", "acceptance", "instruction"] },
  required: true,
  many: false,
};

/** A dialog with something in it, whose work ends when the test says so. */
function desk() {
  const app = appBefore();
  const filling = new Filling(app, "Partij toevoegen", "add party");
  filling.take("name", "Zomer");
  const waiting: { go: (next: () => void) => void; fail: (thrown: unknown) => void }[] = [];
  const take = () => new Promise<() => void>((go, fail) => waiting.push({ go, fail }));
  const [onclose, next] = [vi.fn(), vi.fn()];
  const children = createRawSnippet<[() => void]>(() => ({ render: () => "<input />" }));
  draw(app, FillDialog, { title: "Partij toevoegen", filling, submit: "Toevoegen", take, onclose, children });
  /** Presses the button, and waits until what was filled in is being taken. */
  const submit = async () => {
    const before = waiting.length;
    await fireEvent.click(screen.getByRole("button", { name: "Toevoegen" }));
    return vi.waitUntil(() => waiting[before]);
  };
  const putAway = () => fireEvent(screen.getByRole("dialog"), new Event("close"));
  const told = () => app.messages.all.map(({ text }) => text);
  return { app, submit, putAway, told, onclose, next };
}

test("a failure goes when one tries again, so that the same one is heard anew", async () => {
  const { submit } = desk();
  (await submit()).fail(refused());
  const before = await screen.findByText("Dat kan niet.");
  const again = await submit();
  expect(screen.queryByText("Dat kan niet.")).toBeNull();
  again.fail(refused());
  expect(await screen.findByText("Dat kan niet.")).not.toBe(before);
});

test("a dialog that was put away while it saved closes nothing else and leads nowhere, and what it held was taken", async () => {
  const { app, submit, putAway, onclose, next } = desk();
  const work = await submit();
  await putAway();
  expect(onclose).toHaveBeenCalledOnce();
  work.go(next);
  await waitFor(() => {
    expect(app.unsaved.drafts).toEqual([]);
  });
  expect([onclose.mock.calls.length, next.mock.calls.length]).toEqual([1, 0]);
});

test("what went wrong after a dialog was put away is told elsewhere, and what was filled in stays", async () => {
  const { app, submit, putAway, told } = desk();
  const work = await submit();
  await putAway();
  work.fail(refused());
  await waitFor(() => {
    expect(told()).toContain("Dat kan niet.");
  });
  expect(app.unsaved.drafts).toHaveLength(1);
});

test("an accepted flag is made where the flag stands: no form offers it, unless it is one", async () => {
  const values = (field: Field) => (field.form.kind === "choice" ? field.form.values : []);
  expect(values(offered("decision", KIND))).toEqual(["advice", "decision", "instruction"]);
  expect(values(offered("decision", KIND, "acceptance"))).toContain("acceptance");
  const answers: Record<string, unknown> = { nouns: [{ noun: "decision", fields: [KIND] }], reference: [] };
  const app = appBefore((name: string) => Promise.resolve(answers[name] ?? null));
  await app.begin();
  draw(app, AddDialog, { noun: "decision", onclose: vi.fn() });
  const choices = screen.getAllByRole<HTMLOptionElement>("option").map(({ value }) => value);
  expect(choices).toEqual(["advice", "decision", "instruction"]);
});
