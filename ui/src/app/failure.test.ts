import { expect, test } from "vitest";

import { Failure } from "../api/client";
import { appBefore, mistakes } from "./harness";

const ring: Record<string, unknown> = {};
ring.self = ring;

test.each([
  ["a text, as when Tauri refuses the command", "call not allowed", "call not allowed"],
  ["an error of the host", new TypeError("gone"), "TypeError: gone"],
  ["something without a name", { odd: 1 }, '{"odd":1}'],
  ["something that holds itself", ring, "[object Object]"],
])("what the host refuses with is told in words, with a detail, and is no secret: %s", async (_, thrown, detail) => {
  const made = mistakes();
  const app = appBefore(() => Promise.reject(thrown));
  const failure = await app.call("about", {}).catch((thrown: unknown) => thrown);
  const words = { message: app.say("window-fault"), hint: app.say("window-fault.hint") };
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: "internal", ...words, detail });
  // Whoever is told of it then is told once.
  app.fail(failure);
  expect(app.worded(failure)).toBe(`${words.message} ${words.hint}`);
  expect(app.messages.all).toMatchObject([{ kind: "failure", text: words.message, hint: words.hint, detail }]);
  expect(made).toEqual([thrown]);
});

test("what the core refuses is no mistake", () => {
  const made = mistakes();
  const refused = new Failure({ code: "invalid", message: "Dat kan niet.", hint: null, field: "name" });
  expect(appBefore().failureOf(refused)).toBe(refused);
  expect(made).toEqual([]);
});

test("two faults stand beside each other when they came of something else, and one that comes again stands once", () => {
  mistakes();
  const app = appBefore();
  for (const thrown of [new TypeError("one"), new TypeError("other"), new TypeError("one")]) app.fail(thrown);
  expect(app.messages.all.map(({ detail }) => detail)).toEqual(["TypeError: other", "TypeError: one"]);
});
