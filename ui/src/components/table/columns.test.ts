import { fireEvent, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import type { Field } from "../../api/generated";
import { appBefore } from "../../app/harness";
import { draw } from "../harness";
import { readable } from "../record/arrangement";
import ColumnChoice from "./ColumnChoice.svelte";

const field = (name: string): Field => ({ name, form: { kind: "text" }, required: false, many: false });
const FIELDS = ["title", "accepted_values", "by"].map(field);

test("what the program fills for itself is nothing that people read: no list offers it as a column", async () => {
  expect(readable("decision", FIELDS).map(({ name }) => name)).toEqual(["title", "by"]);
  expect(readable("letter", [field("template"), field("sent_on")]).map(({ name }) => name)).toEqual(["sent_on"]);
  const answers: Record<string, unknown> = { nouns: [{ noun: "decision", fields: FIELDS }], reference: [] };
  const app = appBefore((name: string) => Promise.resolve(answers[name] ?? null));
  await app.begin();
  draw(app, ColumnChoice, { noun: "decision", columns: ["title"], onchoose: vi.fn() });
  await fireEvent.click(screen.getByRole("button"));
  expect(screen.getAllByRole("checkbox").map((box) => box.closest("label")?.textContent.trim())).toEqual([
    app.say("field-by"),
  ]);
});
