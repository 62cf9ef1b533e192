import { expect, test } from "vitest";

import type { RecognisedPart } from "../../api/generated";
import { outcomes, worthTrying } from "./recognised";

function part(number: number, pages: number[], unread: [number, string][] = []): RecognisedPart {
  const left = unread.map(([page, why]) => ({ page, why }));
  return { part: number, name: `deel ${String(number)}`, pages, unread: left, lines: [] };
}

test("pages are told by file, and by the reason why nothing or not all was recognised on them", () => {
  const unread: [number, string][] = [
    [2, "kind"],
    [4, "kind"],
    [5, "kind"],
    [6, "timed_out"],
  ];
  const told = outcomes([part(1, [1, 2, 3], unread), part(3, [1, 2])]);
  expect(told).toEqual([
    {
      part: 1,
      name: "deel 1",
      read: { count: 3, numbers: "1–3" },
      left: [
        { why: "kind", partly: true, count: 1, numbers: "2" },
        { why: "kind", partly: false, count: 2, numbers: "4–5" },
        { why: "timed_out", partly: false, count: 1, numbers: "6" },
      ],
    },
    { part: 3, name: "deel 3", read: { count: 2, numbers: "1–2" }, left: [] },
  ]);
});

test("what nobody asked for is offered and not told as what went wrong", () => {
  const silent = part(2, [], [[1, "not_asked"]]);
  expect(outcomes([silent])).toEqual([]);
  expect(worthTrying([silent, part(1, [1], [[2, "timed_out"]])])).toBe(2);
  expect(worthTrying([part(1, [1], [[2, "kind"]])])).toBe(0);
});
