import { expect, test } from "vitest";

import type { Evidence } from "../../api/generated";
import { blocks, byField, cut, goalOf, isLost, passageOf } from "./passages";

test("reads a passage from the address, and nothing from half of one", () => {
  const of = (words: string) => goalOf((name) => new URLSearchParams(words).get(name));
  expect(of("part=2&start=5&end=9")).toEqual({ part: 2, start: 5, end: 9 });
  expect(of("start=5&end=9")).toEqual({ part: 1, start: 5, end: 9 });
  expect(of("start=5")).toBeNull();
  expect(of("start=9&end=5")).toBeNull();
});

test("counts characters as the core does, not halves of them", () => {
  const [line] = cut("😀 naam\nrest", [], { start: 2, end: 6 });
  expect(line?.[0]?.map(({ text, here }) => [text, here])).toEqual([
    ["😀 ", false],
    ["naam", true],
  ]);
});

test("cuts a line where passages begin and end, overlapping ones as one", () => {
  const [line] = cut(
    "abcdefgh",
    [
      { start: 1, end: 4 },
      { start: 3, end: 6 },
    ],
    { start: 4, end: 6 },
  );
  expect(line?.[0]?.map(({ text, read, here }) => [text, read, here])).toEqual([
    ["a", false, false],
    ["bcd", true, false],
    ["ef", true, true],
    ["gh", false, false],
  ]);
});

test("a passage over two lines is marked on both", () => {
  const lines = cut("een\ntwee", [], { start: 1, end: 6 });
  expect(lines.map((line) => line[0]?.filter(({ here }) => here).map(({ text }) => text))).toEqual([["en"], ["tw"]]);
});

test("rows with tabs make a table", () => {
  const found = blocks(cut("kop\na\tb\nc\td\nslot", [], null));
  expect(found.map((lines) => lines.map((line) => line.length))).toEqual([[1], [2, 2], [1]]);
});

const fact = (field: string, start: number): Evidence => ({
  document: "d",
  noun: "leaflet",
  record: "r",
  field,
  value: null,
  part: 1,
  page: 3,
  start,
  end: start + 4,
  quote: null,
  confidence: 1,
  read: null,
});

test("groups facts by field in the order of the document, each passage once", () => {
  const groups = byField([fact("purpose", 50), fact("category", 9), fact("purpose", 50), fact("purpose", 20)]);
  expect(groups.map(({ field, passages }) => [field, passages.map(({ start }) => start)])).toEqual([
    ["category", [9]],
    ["purpose", [20, 50]],
  ]);
});

test("a passage for the page knows its page and what stands around it", () => {
  const passage = passageOf("voor hier na", { start: 5, end: 9 }, [fact("purpose", 5)]);
  expect(passage).toEqual({ page: 3, quote: "hier", before: "voor ", after: " na" });
});

test("passages that stand nowhere any more are each told by their words", () => {
  const lost = (quote: string): Evidence => ({ ...fact("purpose", 0), end: 0, quote });
  const [group] = byField([lost("een"), lost("twee"), lost("een")]);
  expect(group?.passages.map(({ quote }) => quote)).toEqual(["een", "twee"]);
  expect(group?.passages.every(isLost)).toBe(true);
});
