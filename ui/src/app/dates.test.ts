import { expect, test } from "vitest";

import { draftNumber, readDate, readInstant, readNumber, writeDate, writeInstant, writeNumber } from "./dates";

const LANGUAGES = ["nl", "en"] as const;

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
  for (const language of LANGUAGES) {
    expect(readNumber("99,5", false, language)).toBe(99.5);
    expect(readNumber("99.95", false, language)).toBe(99.95);
    expect(readNumber("0,500", false, language)).toBe(0.5);
    expect(readNumber("12.5", true, language)).toBeNull();
    expect(readNumber("1 200", true, language)).toBe(1200);
    for (const none of ["veel", "1.23.456", "1,234,56", "1..000", ""])
      expect(readNumber(none, false, language), none).toBeNull();
  }
});

test("reads a number as the lists write it, and as it is typed over", () => {
  const numbers = [0, 7, 999, 1000, 1234.5, -1234.56, 99.999, 0.125, 633_753, 12_345_678.901];
  for (const language of LANGUAGES)
    for (const number of numbers) {
      expect(readNumber(writeNumber(number, language), false, language), `${String(number)} in ${language}`).toBe(
        number,
      );
      expect(readNumber(draftNumber(number, language), false, language), `${String(number)} in ${language}`).toBe(
        number,
      );
    }
  expect([readNumber("1.000", true, "nl"), readNumber("1,000", true, "en")]).toEqual([1000, 1000]);
  expect([readNumber("1,234", false, "nl"), readNumber("1.234", false, "en")]).toEqual([1.234, 1.234]);
});

test("writes numbers with a mark between thousands, but not where they are typed over", () => {
  expect([writeNumber(633_753, "nl"), writeNumber(633_753, "en")]).toEqual(["633.753", "633,753"]);
  expect([writeNumber(1234.5, "nl"), writeNumber(99.5, "en"), writeNumber(0, "nl")]).toEqual(["1.234,5", "99.5", "0"]);
});
