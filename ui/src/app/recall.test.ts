import { expect, test } from "vitest";

import type { App } from "./app.svelte";
import { every } from "./every";
import { appBefore, mistakes } from "./harness";

/** A window before a core that writes down which questions it was asked. */
function counting(answer: (name: string) => unknown = () => ({})) {
  const asked: unknown[] = [];
  const app = appBefore(async (name: string, request: unknown) => {
    if (name === "score") asked.push(request);
    return Promise.resolve(answer(name));
  });
  return { app, asked };
}

const about = (app: App, number: number) => app.recall("score", { product: String(number), today: null });

test("the same is asked once, and what was asked long ago is asked again", async () => {
  const { app, asked } = counting();
  for (let number = 0; number < 100; number++) await about(app, number);
  await about(app, 0);
  expect(asked).toHaveLength(100);
  // The place of what nobody asked for longest; the first was just asked for.
  await about(app, 100);
  await about(app, 0);
  expect(asked).toHaveLength(101);
  await about(app, 1);
  expect(asked).toHaveLength(102);
});

test("what was asked is forgotten with a change, in another language and in another register", async () => {
  const { app, asked } = counting((name) => (name === "undo" ? { touched: [], entry: null } : {}));
  const twice = async () => {
    await about(app, 0);
    await about(app, 0);
  };
  await twice();
  expect(asked).toHaveLength(1);
  await app.undo();
  await twice();
  expect(asked).toHaveLength(2);
  await app.speak("en");
  await twice();
  expect(asked).toHaveLength(3);
  app.enter({ path: "/b.waarborg", board: "B", encrypted: false, read_only: false, today: "2026-11-22" });
  await twice();
  expect(asked).toHaveLength(4);
});

test("a question that failed is asked again, and one asked anew meanwhile stays known", async () => {
  const made = mistakes();
  const answers: { resolve: (answer: unknown) => void; reject: (thrown: unknown) => void }[] = [];
  const app = appBefore(() => new Promise((resolve, reject) => answers.push({ resolve, reject })));
  const first = about(app, 0);
  answers[0]?.reject("broken");
  await expect(first).rejects.toThrow();
  const second = about(app, 0);
  expect(answers).toHaveLength(2);
  // It goes, as nobody asked for it for longest, and is asked anew before it fails.
  for (let number = 1; number <= 100; number++) void about(app, number);
  const third = about(app, 0);
  expect(answers).toHaveLength(103);
  answers[1]?.reject("broken");
  await expect(second).rejects.toThrow();
  expect(about(app, 0)).toBe(third);
  expect(made).toEqual(["broken", "broken"]);
});

test("of many pages only the first is remembered: a large register does not drive out all else", async () => {
  const pages: unknown[] = [];
  const app = appBefore((_, request) => {
    const { after } = (request as { query: { after: string | null } }).query;
    pages.push(after);
    return Promise.resolve({ items: [{}], labels: {}, next: after === null ? "b" : null });
  });
  for (const round of [1, 2]) expect((await every(app, "product")).items, String(round)).toHaveLength(2);
  expect(pages).toEqual([null, "b", "b"]);
});
