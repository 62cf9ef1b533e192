import { expect, test } from "vitest";

import { fitting, GAP, isNear, lay, pageAt, zoomed } from "./pages";

const sizes = [
  { width: 600, height: 800 },
  { width: 800, height: 600 },
  { width: 600, height: 800 },
];

test("lays pages under each other", () => {
  expect(lay(sizes, 0.5).map(({ top }) => top)).toEqual([GAP, GAP * 2 + 400, GAP * 3 + 700]);
});

test("tells which page one looks at", () => {
  const pages = lay(sizes, 1);
  expect(pageAt(pages, 0, 600)).toBe(1);
  expect(pageAt(pages, 700, 600)).toBe(2);
  expect(pageAt(pages, 5000, 600)).toBe(3);
});

test("only what is about to be in sight is drawn", () => {
  const pages = lay(sizes, 1);
  const near = pages.map((page) => isNear(page, 0, 300));
  expect(near).toEqual([true, false, false]);
});

test("zooms in steps, from a width that fits too", () => {
  expect(zoomed(0.84, true)).toBe(1);
  expect(zoomed(0.84, false)).toBe(0.8);
  expect(zoomed(4, true)).toBe(4);
});

test("fits the widest page, but never larger than reads well", () => {
  expect(fitting(sizes, 400 + 2 * GAP)).toBe(0.5);
  expect(fitting(sizes, 5000)).toBe(1.5);
});
