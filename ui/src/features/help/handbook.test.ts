import { expect, test } from "vitest";

import { read, resolve } from "./handbook";

test("links lead to pages of the handbook, and to nowhere else", () => {
  expect(resolve("index", "start.md")).toBe("#/help/start");
  expect(resolve("rules/OVK-01", "../flags-and-score.md#score")).toBe("#/help/flags-and-score");
  expect(resolve("rules/index", "OVK-01.md")).toBe("#/help/rules/OVK-01");
  expect(resolve("index", "https://example.org")).toBeNull();
  expect(resolve("index", "../en/index.md")).toBeNull();
  expect(resolve("start", "#install")).toBe("#/help/start");
});

test("the handbook is there in both languages", async () => {
  expect(await read("nl", "index")).toContain("# Handboek");
  expect(await read("en", "index")).toContain("# ");
  await expect(read("nl", "no-such-page")).rejects.toThrow("no-such-page");
});
