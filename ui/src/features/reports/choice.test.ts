import { expect, test } from "vitest";

import { bytesIn, choiceOf, endingOf } from "./choice";

test("what the address does not say, or says wrongly, is the usual", () => {
  expect(choiceOf(() => null, "nl")).toEqual({ report: "register", format: "pdf", language: "nl" });
  const words: Record<string, string> = { report: "board", format: "exe", in: "en" };
  expect(choiceOf((name) => words[name] ?? null, "nl")).toEqual({ report: "board", format: "pdf", language: "en" });
});

test("the bytes of a file are counted without what Base64 adds", () => {
  for (const bytes of [0, 1, 2, 3, 12_345]) expect(bytesIn(btoa("a".repeat(bytes)))).toBe(bytes);
});

test("the ending tells the form of a file, whatever else is in its name", () => {
  expect(endingOf("verwerkingsregister-2026.11.22.xlsx")).toBe("xlsx");
});
