import { expect, test } from "vitest";

import { Failure } from "../api/client";
import { appBefore, mistakes } from "./harness";
import { refusal, Turns } from "./turns.svelte";

function desk() {
  const app = appBefore();
  return { app, turns: new Turns(app) };
}

const failure = (code: "stopped" | "unreadable") => new Failure({ code, message: code, hint: "doe dit", field: null });

test("an empty file and one that is too large are not tried", () => {
  const { app } = desk();
  expect(refusal(app, new Blob([]))?.is).toBe("failed");
  expect(refusal(app, { size: 100_000_001 } as Blob)?.is).toBe("failed");
  expect(refusal(app, new Blob(["a"]))).toBeNull();
});

test("one that fails holds up none of the others, and one that is stopped all of them", async () => {
  const { turns } = desk();
  const waiting = ["a", "b", "c", "d"];
  const ends: unknown[] = [];
  const work = (name: string) =>
    turns.attempt(
      () =>
        name === "b"
          ? Promise.reject(failure("unreadable"))
          : name === "c"
            ? Promise.reject(failure("stopped"))
            : Promise.resolve({ is: "done" as const }),
      { is: "done" as const },
    );
  await turns.run(
    () => waiting.shift(),
    async (name) => {
      ends.push(await work(name));
    },
  );
  expect(ends).toEqual([{ is: "done" }, { is: "failed", why: "unreadable", hint: "doe dit" }, { is: "done" }]);
  expect([turns.busy, turns.isStopped]).toEqual([false, true]);
});

test("a mistake of the window is told in words, in the language of the window, and is not lost", async () => {
  const { app, turns } = desk();
  const made = mistakes();
  const mistake = new TypeError("undefined is not an object");
  const ends = [];
  for (const language of ["nl", "en"] as const) {
    app.language = language;
    ends.push(await turns.attempt(() => Promise.reject(mistake), null));
  }
  expect(ends).toEqual([
    {
      is: "failed",
      why: expect.stringContaining("fout gemaakt") as string,
      hint: expect.stringContaining("opnieuw") as string,
    },
    {
      is: "failed",
      why: expect.stringContaining("mistake") as string,
      hint: expect.stringContaining("again") as string,
    },
  ]);
  expect(made).toEqual([mistake, mistake]);
});

test("after a mistake in the work itself the next files are worked on", async () => {
  const { turns } = desk();
  const waiting = ["a", "b"];
  const done: string[] = [];
  const work = (name: string) => {
    if (name === "a") return Promise.reject(new Error("broken"));
    done.push(name);
    return Promise.resolve();
  };
  const run = () => turns.run(() => waiting.shift(), work);
  await expect(run()).rejects.toThrow("broken");
  expect(turns.busy).toBe(false);
  await run();
  expect(done).toEqual(["b"]);
});

test("what is under way does not begin again, and stopping lasts until the next round", async () => {
  const { turns } = desk();
  const done: string[] = [];
  const waiting = ["a", "b"];
  const work = async (name: string) => {
    await turns.run(
      () => "never",
      () => Promise.reject(new Error("it began again")),
    );
    done.push(name);
    if (name === "a") turns.stop();
  };
  const next = () => waiting[done.length];
  await turns.run(next, work);
  expect(done).toEqual(["a"]);
  await turns.run(next, work);
  expect(done).toEqual(["a", "b"]);
});
