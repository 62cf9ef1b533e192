import { flushSync } from "svelte";
import { expect, onTestFinished, test } from "vitest";

import { appBefore } from "./harness";

/** A window before a core that lives on a day of the test, with how often its parts and its questions ran. */
async function standing() {
  const core = { today: "2026-11-22", path: "/a.waarborg", open: true };
  const ran = { part: 0, asked: 0 };
  const status = () => ({ ...core, board: "A", encrypted: false, read_only: false });
  const app = appBefore((name: string) => {
    if (name === "score") ran.asked += 1;
    if (name === "status" && !core.open) return Promise.reject(new Error("no register is open"));
    const answers: Record<string, unknown> = {
      status: status(),
      nouns: [{ noun: "product", fields: [] }],
      reference: [],
    };
    return Promise.resolve(answers[name] ?? []);
  });
  await app.begin();
  onTestFinished(
    $effect.root(() => {
      $effect(() => {
        app.about("product");
        ran.part += 1;
      });
    }),
  );
  const look = async () => {
    await app.turnDay();
    await app.recall("score", { product: null, today: null });
    flushSync();
    return { ...ran, today: app.status?.today };
  };
  return { app, core, look };
}

test("the next day a window that stood open asks everything anew, and on the same day nothing", async () => {
  const { core, look } = await standing();
  expect(await look()).toEqual({ part: 1, asked: 1, today: "2026-11-22" });
  expect(await look()).toEqual({ part: 1, asked: 1, today: "2026-11-22" });
  core.today = "2026-11-23";
  expect(await look()).toEqual({ part: 2, asked: 2, today: "2026-11-23" });
  expect(await look()).toEqual({ part: 2, asked: 2, today: "2026-11-23" });
});

test("where no register is open, or another was opened meanwhile, the day is not taken from it", async () => {
  const { app, core, look } = await standing();
  await look();
  Object.assign(core, { today: "2026-11-23", open: false });
  expect(await look()).toMatchObject({ part: 1, today: "2026-11-22" });
  core.open = true;
  const turning = app.turnDay();
  const other = { path: "/b.waarborg", board: "B", encrypted: false, read_only: false, today: "2026-11-22" };
  app.enter(other);
  await turning;
  expect(app.status).toEqual(other);
});
