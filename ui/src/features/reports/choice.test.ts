import { expect, test } from "vitest";

import { choiceOf, endingOf, sizeOf } from "./choice";

test("what the address does not say, or says wrongly, is the usual", () => {
  expect(choiceOf(() => null, "nl")).toEqual({ report: "register", format: "pdf", language: "nl" });
  const words: Record<string, string> = { report: "board", format: "exe", in: "en" };
  expect(choiceOf((name) => words[name] ?? null, "nl")).toEqual({ report: "board", format: "pdf", language: "en" });
});

test("a size is told in the unit that people know", () => {
  expect(sizeOf(btoa("a".repeat(12_345)), "nl")).toBe("12 kB");
  expect(sizeOf(btoa("a".repeat(10)), "nl")).toBe("1 kB");
  expect(sizeOf(btoa("a".repeat(2_500_000)), "nl")).toBe("2,5 MB");
});

test("the ending tells the form of a file, whatever else is in its name", () => {
  expect(endingOf("verwerkingsregister-2026.11.22.xlsx")).toBe("xlsx");
});
