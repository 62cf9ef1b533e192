import { expect, test } from "vitest";

import { findAll, locate, squash } from "./passage";

const page = ["Bewaartermijn: 2 jaar", "", "Naam van de leer-", "ling: 2 jaar na", " uitschrijving. E\uFB03ciënt"];

test("compares letters and digits only, whatever the blanks, hyphens and ligatures", () => {
  expect(squash("E\uFB03ciënt – A B")).toBe("efficientab");
});

test("finds words that are broken over two pieces", () => {
  const [found] = findAll(page, "leerling");
  expect(found).toEqual({ first: { piece: 2, offset: 12 }, last: { piece: 3, offset: 4 } });
});

test("finds every place, in order", () => {
  expect(findAll(page, "2 JAAR").map(({ first }) => first.piece)).toEqual([0, 3]);
});

test("finds nothing for nothing", () => {
  expect(findAll(page, "")).toEqual([]);
  expect(findAll(page, "…")).toEqual([]);
});

test("marks a whole ligature of which one letter is meant", () => {
  const [found] = findAll(page, "efficient");
  expect(found).toEqual({ first: { piece: 4, offset: 16 }, last: { piece: 4, offset: 23 } });
});

test("takes the place where the words around a passage agree", () => {
  const located = locate(page, { page: 1, quote: "2 jaar", before: "leerling:", after: " na uitschrijving" });
  expect(located?.stretches[0]?.first.piece).toBe(3);
});

test("looks line by line for a passage that runs otherwise on the page", () => {
  const located = locate(page, { page: 1, quote: "uitschrijving\tstaat nergens\nBewaartermijn" });
  expect(located?.stretches.map(({ first }) => first.piece)).toEqual([4, 0]);
});

test("a passage that is not there has no place", () => {
  expect(locate(page, { page: 1, quote: "beeldmateriaal" })).toBeNull();
});
