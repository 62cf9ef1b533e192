import { expect, test } from "vitest";

import { writeSize } from "./sizes";

test("writes a size in the unit that reads well", () => {
  expect(writeSize(999, "nl")).toBe("999 B");
  expect(writeSize(42_300, "nl")).toBe("42,3 kB");
  expect(writeSize(100_000_000, "en")).toBe("100 MB");
  expect(writeSize(99_950, "nl")).toBe("100 kB");
  expect(writeSize(999_499, "nl")).toBe("999 kB");
  expect(writeSize(999_999, "nl")).toBe("1 MB");
  expect(writeSize(999_999_999, "en")).toBe("1 GB");
  expect(writeSize(2_500_000_000_000, "en")).toBe("2,500 GB");
});
