import { expect, test, vi } from "vitest";

import { appBefore } from "../app/harness";
import { commands, heed } from "./commands";

test("the menu and the search print what the window makes ready for paper", () => {
  const app = appBefore();
  const print = vi.spyOn(app, "print").mockResolvedValue();
  heed(app, { wish: "command", name: "print" });
  expect(print).not.toHaveBeenCalled();
  app.status = {
    path: "/b.waarborg",
    board: "Bestuur",
    encrypted: false,
    read_only: false,
    today: "2026-11-22",
  };
  heed(app, { wish: "command", name: "print" });
  expect(print).toHaveBeenCalledTimes(1);
  commands(app)
    .find(({ label }) => label === app.say("command-print"))
    ?.act();
  expect(print).toHaveBeenCalledTimes(2);
});
