import { expect, test } from "vitest";

import { appBefore } from "../../app/harness";
import { Filling } from "./filling.svelte";

test("what was filled in is there again in another language, and in no other place", () => {
  const window = appBefore();
  new Filling(window, "Partij toevoegen", "add party", { product: "a" }).take("name", "Zomer");
  const again = new Filling(window, "Add a party", "add party", { product: "a" });
  expect([again.resumed, again.values.name]).toEqual([true, "Zomer"]);
  expect(new Filling(window, "Partij toevoegen", "add party", { product: "b" }).resumed).toBe(false);
  expect(new Filling(window, "Partij toevoegen", "add product", { product: "a" }).resumed).toBe(false);
});
