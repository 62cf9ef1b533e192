import { expect, test } from "vitest";

import { draftNumber, readDate, readInstant, readNumber, writeDate, writeInstant, writeNumber } from "./dates";

test("reads dates as people write them", () => {
  for (const text of ["1-2-2026", "01/02/26", "1 februari 2026", "1 feb. 2026", "2026-02-01", "1 February 2026"]) {
    expect(readDate(text), text).toBe("2026-02-01");
  }
});

test("refuses what is no date", () => {
  for (const text of ["31-02-2026", "29-2-2025", "februari 2026", "1-13-2026", "", "vandaag", "1-2-20266"]) {
    expect(readDate(text), text).toBeNull();
  }
});

test("reads moments by the clock in Amsterdam, in winter and in summer", () => {
  expect(readInstant("22-11-2026 14:05")).toBe("2026-11-22T13:05:00Z");
  expect(readInstant("1 juli 2026 om 9.30")).toBe("2026-07-01T07:30:00Z");
  expect(readInstant("22-11-2026 25:00")).toBeNull();
});

test("writes what it reads", () => {
  expect(writeDate("2026-02-01")).toBe("01-02-2026");
  expect(writeInstant("2026-07-01T07:30:00Z")).toBe("01-07-2026 09:30");
});

test("reads numbers with a comma or a point", () => {
  expect(readNumber("99,5", false)).toBe(99.5);
  expect(readNumber("12.5", true)).toBeNull();
  expect(readNumber("1 200", true)).toBe(1200);
  expect(readNumber("veel", false)).toBeNull();
});

test("writes numbers with a mark between thousands, but not where they are typed over", () => {
  expect([writeNumber(633_753, "nl"), writeNumber(633_753, "en")]).toEqual(["633.753", "633,753"]);
  expect([writeNumber(1234.5, "nl"), writeNumber(99.5, "en"), writeNumber(0, "nl")]).toEqual(["1.234,5", "99.5", "0"]);
  expect(readNumber(draftNumber(1234.5, "nl"), false)).toBe(1234.5);
});
