import { expect, test } from "vitest";

import type { App } from "./app.svelte";
import { appBefore } from "./harness";

function counting() {
  const asked: unknown[] = [];
  return {
    app: appBefore((_: string, request: unknown) => {
      asked.push(request);
      return Promise.resolve({});
    }),
    asked,
  };
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
