import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import type { ProposedActivity } from "../../api/generated";
import { appBefore } from "../../app/harness";
import { draw } from "../harness";
import ProposeDialog from "./ProposeDialog.svelte";

const line = (value: string) => ({ field: "purposes", value, text: value, doubt: null });
const PROPOSED: ProposedActivity = {
  name: "Taalboot",
  product: "p",
  there: [{ id: "a", label: "Leerlingen oefenen" }],
  lines: [line("les"), line("toets")],
};

/** The dialog, on a core that answers what the test says; with what it was asked. */
function desk() {
  const calls: string[] = [];
  let proposed = PROPOSED;
  const app = appBefore((name: string) => {
    calls.push(name);
    return Promise.resolve(proposed);
  });
  const open = () => {
    const onclose = vi.fn();
    return { onclose, ...draw(app, ProposeDialog, { leaflet: "l", label: "Taalboot 2", onclose }) };
  };
  const answer = (lines: ProposedActivity["lines"]) => {
    proposed = { ...PROPOSED, lines };
  };
  return { app, calls, open, answer };
}

const box = (name: string) => screen.findByRole<HTMLInputElement>("checkbox", { name });

test("an activity without a name is not added: that is read out, and the cursor is where it is mended", async () => {
  const { calls, open } = desk();
  open();
  const name = await screen.findByRole<HTMLInputElement>("textbox");
  name.focus();
  await fireEvent.input(name, { target: { value: " " } });
  const add = screen.getByRole("button", { name: "Verwerking toevoegen" });
  add.focus();
  await fireEvent.click(add);
  const fault = await screen.findByText("Geef de verwerking een naam.");
  expect(fault.getAttribute("role")).toBe("alert");
  expect(name.getAttribute("aria-describedby")?.split(" ")).toContain(fault.id);
  await waitFor(() => {
    expect(document.activeElement).toBe(name);
  });
  expect(calls).not.toContain("add");
});

test("whoever goes to an activity that is there is told that what they ticked is kept", async () => {
  const { app, open } = desk();
  const { onclose } = open();
  await fireEvent.click(await box("les"));
  await fireEvent.click(screen.getByRole("link", { name: "Leerlingen oefenen" }));
  expect(onclose).toHaveBeenCalledOnce();
  expect(app.messages.all.map(({ text }) => text)).toEqual([expect.stringContaining("staat er nog") as string]);
});

test("what was unticked stays with its line when the leaflet says more by now, and goes with its line", async () => {
  const { app, open, answer } = desk();
  const before = open();
  await fireEvent.click(await box("les"));
  before.unmount();
  answer([line("nieuw"), line("les")]);
  const after = open();
  expect((await box("nieuw")).checked).toBe(true);
  expect((await box("les")).checked).toBe(false);
  after.unmount();
  answer([line("nieuw")]);
  open();
  expect((await box("nieuw")).checked).toBe(true);
  await waitFor(() => {
    expect(app.unsaved.drafts).toEqual([]);
  });
});
