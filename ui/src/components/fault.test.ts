import { fireEvent, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";

import { appBefore } from "../app/harness";
import Failed from "./Failed.svelte";
import { draw } from "./harness";

test("what a fault came of can be taken by keyboard: it has the focus, and all of it is chosen then", async () => {
  const app = appBefore();
  draw(app, Failed, {
    failure: { message: "Waarborg heeft een fout gemaakt.", hint: null, detail: "TypeError: <gone>" },
  });
  await fireEvent.click(screen.getByText(app.say("window-fault-detail")));
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: app.say("window-fault-detail"), hidden: true });
  box.focus();
  expect(document.activeElement).toBe(box);
  expect([box.readOnly, box.value]).toEqual([true, "TypeError: <gone>"]);
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe(box.value);
});
