import { expect, test } from "vitest";

import { connect } from "../../api/client";
import { App } from "../../app/app.svelte";
import { Filling } from "./filling.svelte";

function app(): App {
  const transport = {
    call: () => Promise.resolve({}),
    place: () => Promise.resolve(null),
    attend: () => undefined,
    progress: () => Promise.resolve(null),
    stop: () => Promise.resolve(),
    stay: () => Promise.resolve(),
    start: () => Promise.resolve({ language: "nl" as const, register: null }),
  };
  return new App(connect(transport), transport, "nl");
}

test("what was filled in is there again in another language, and in no other place", () => {
  const window = app();
  new Filling(window, "Partij toevoegen", "add party", { product: "a" }).take("name", "Zomer");
  const again = new Filling(window, "Add a party", "add party", { product: "a" });
  expect([again.resumed, again.values.name]).toEqual([true, "Zomer"]);
  expect(new Filling(window, "Partij toevoegen", "add party", { product: "b" }).resumed).toBe(false);
  expect(new Filling(window, "Partij toevoegen", "add product", { product: "a" }).resumed).toBe(false);
});
