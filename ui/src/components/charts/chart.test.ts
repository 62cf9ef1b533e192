import { expect, test } from "vitest";

import { drawn, length, pieces, shades, share, type Mark } from "./chart";

function mark(key: string, count: number): Mark {
  return { key, label: key, note: null, count, tone: "plain", to: null };
}

test("the longest bar fills the width, and the others are in proportion", () => {
  const marks = [mark("a", 10), mark("b", 5), mark("c", 0)];
  expect(marks.map(({ count }) => length(count, marks))).toEqual([100, 50, 0]);
});

test("one of thousands is still seen", () => {
  const marks = [mark("a", 100_000), mark("b", 1)];
  expect(length(1, marks)).toBeGreaterThan(0.5);
});

test("a register without anything has bars without length", () => {
  expect(length(0, [mark("a", 0)])).toBe(0);
  expect(pieces([mark("a", 0)])).toEqual([]);
});

test("the pieces of a bar lie side by side and fill it", () => {
  const [one, two, ...more] = pieces([mark("a", 1), mark("none", 0), mark("b", 3)]);
  expect(one).toMatchObject({ start: 0, width: 25 });
  expect(two).toMatchObject({ start: 25, width: 75 });
  expect(more).toEqual([]);
});

test("a share is told only of a whole", () => {
  expect(share(1, 3)).toBe(33);
  expect(share(1, null)).toBeNull();
  expect(share(0, 0)).toBeNull();
});

test("figures that point the same way differ in shade", () => {
  const classes = [...shades([mark("a", 1), mark("b", 1)]).values()];
  expect(new Set(classes).size).toBe(2);
});

test("a drawing leaves out what there is none of, and keeps the most", () => {
  const marks = [mark("a", 1), mark("none", 0), mark("b", 9), mark("c", 5)];
  expect(drawn(marks, 3).map(({ key }) => key)).toEqual(["a", "b", "c"]);
  expect(drawn(marks, 2).map(({ key }) => key)).toEqual(["b", "c"]);
});
