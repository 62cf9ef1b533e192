import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import type { Field, Flag } from "../../api/generated";
import { appBefore } from "../../app/harness";
import { draw } from "../../components/harness";
import TaskDialog from "./TaskDialog.svelte";

const field = (name: string): Field => ({ name, form: { kind: "text" }, required: false, many: false });
const FLAG = {
  rule: "OVK-01",
  severity: "high",
  subject: { kind: "product", id: "p", label: "Taalboot" },
  field: "status",
  message: "Er is geen overeenkomst.",
  remedy: "Sluit er een.",
} as Flag;

test("what an action cannot be without is told at its field, where the cursor is, until it is there", async () => {
  const calls: [string, unknown][] = [];
  const answers: Record<string, unknown> = {
    nouns: [{ noun: "task", fields: ["title", "owner", "due_on", "note"].map(field) }],
    reference: [],
    add: { value: { label: "Sluit er een" }, touched: [], entry: "e" },
  };
  const app = appBefore((name: string, request) => {
    calls.push([name, request]);
    return Promise.resolve(answers[name] ?? null);
  });
  await app.begin();
  const onclose = vi.fn();
  draw(app, TaskDialog, { flag: FLAG, onclose });
  const boxes = screen.getAllByRole<HTMLInputElement>("textbox");
  const [title, owner, due] = boxes;
  if (!title || !owner || !due) throw new Error("the fields are asked");
  const wrong = () => boxes.filter((box) => box.ariaInvalid === "true" || box.getAttribute("aria-invalid") === "true");
  const submit = () => fireEvent.click(screen.getByRole("button", { name: app.say("signals-task-do") }));
  const give = async (box: HTMLInputElement, text: string) => {
    await fireEvent.input(box, { target: { value: text } });
    await fireEvent.blur(box);
  };
  await submit();
  await waitFor(() => {
    expect(document.activeElement).toBe(owner);
  });
  expect(wrong()).toEqual([owner, due]);
  const fault = document.getElementById(owner.getAttribute("aria-describedby")?.split(" ").at(-1) ?? "");
  expect(fault?.textContent).toBe(app.say("signals-fill-needed"));
  await give(owner, "Directeur");
  expect(wrong()).toEqual([due]);
  await give(due, "1 februari 2027");
  await submit();
  await waitFor(() => {
    expect(onclose).toHaveBeenCalledOnce();
  });
  const [, request] = calls.find(([name]) => name === "add") ?? [];
  expect(request).toMatchObject({
    noun: "task",
    fields: { title: "Sluit er een", owner: "Directeur", rule: "OVK-01" },
  });
  expect(app.messages.all).toMatchObject([{ kind: "done", text: app.say("message-added", { label: "Sluit er een" }) }]);
});
