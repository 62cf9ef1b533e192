import { expect, test } from "vitest";

import { writeSize } from "./sizes";

test("writes a size in the unit that reads well", () => {
  expect(writeSize(999, "nl")).toBe("999 B");
  expect(writeSize(42_300, "nl")).toBe("42,3 kB");
  expect(writeSize(100_000_000, "en")).toBe("100 MB");
});
