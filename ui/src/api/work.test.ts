import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { UnderWay } from "./transport/transport";
import { Work } from "./work.svelte";

const EXPORTING: UnderWay = { work: 7, call: "export", done: 1, total: 4, stoppable: true };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A core that is at this, and what it was asked to stop. */
function core(now: UnderWay | null) {
  const stopped: number[] = [];
  const work = new Work({
    progress: () => Promise.resolve(now),
    stop: (number) => {
      stopped.push(number);
      return Promise.resolve();
    },
  });
  return { work, stopped };
}

test("says nothing of what is done at once", async () => {
  const { work } = core(EXPORTING);
  await expect(work.during(Promise.resolve("done"))).resolves.toBe("done");
  await vi.advanceTimersByTimeAsync(1000);
  expect(work.now).toBeNull();
});

test("tells what takes long, until it is there, and stops it by its number", async () => {
  const { work, stopped } = core(EXPORTING);
  let end: (answer: string) => void = () => undefined;
  const answer = work.during(new Promise<string>((resolve) => (end = resolve)));
  await vi.advanceTimersByTimeAsync(150);
  expect(work.now).toBeNull();
  await vi.advanceTimersByTimeAsync(100);
  expect(work.now).toEqual(EXPORTING);
  await work.stop();
  expect(stopped).toEqual([7]);
  end("done");
  await expect(answer).resolves.toBe("done");
  expect(work.now).toBeNull();
  await vi.advanceTimersByTimeAsync(1000);
  expect(work.now).toBeNull();
});

test("leaves alone what cannot be stopped", async () => {
  const { work, stopped } = core({ ...EXPORTING, stoppable: false });
  void work.during(new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(250);
  await work.stop();
  expect(stopped).toEqual([]);
});
