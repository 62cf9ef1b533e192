import { expect, test } from "vitest";

import type { ComparedCell, ComparedGroup } from "../../api/generated";
import { addressOf, asked, chosenIn } from "./choice";
import { lookOf, passageOf, shownGroups } from "./matrix";

const reading = (words: string) => chosenIn((name) => new URLSearchParams(words).get(name));

test("what is chosen stands in the address and comes back from it", () => {
  const chosen = [
    { noun: "product" as const, id: "p1" },
    { noun: "leaflet" as const, id: "l1" },
    { noun: "leaflet" as const, id: "l2" },
  ];
  const address = addressOf(chosen, true);
  expect(address).toBe("/compare?products=p1&leaflets=l1,l2&differences=yes");
  expect(reading(address.split("?")[1] ?? "")).toEqual(chosen);
});

test("takes each once, and no more than four", () => {
  expect(reading("products=a,a,b,c&leaflets=d,e").map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
});

test("asks the core by kind", () => {
  expect(asked(reading("products=a&annexes=x"))).toEqual({
    products: ["a"],
    leaflets: [],
    annexes: ["x"],
    today: null,
  });
});

test("not knowing looks different from a no", () => {
  expect(lookOf({ kind: "no" })).toBe("no");
  for (const kind of ["unknown", "silent", "no_document"] as const) expect(lookOf({ kind })).toBe("unknown");
  expect(lookOf({ kind: "text", value: "" })).toBe("plain");
});

test("shows differences only, and no empty groups", () => {
  const row = (key: string, differs: boolean) => ({ key, label: key, cells: [], differs });
  const groups: ComparedGroup[] = [
    { key: "transfers", title: "", rows: [row("a", false)] } as unknown as ComparedGroup,
    { key: "transfers", title: "", rows: [row("b", true), row("c", false)] } as unknown as ComparedGroup,
  ];
  expect(shownGroups(groups, true).map(({ rows }) => rows.map(({ key }) => key))).toEqual([["b"]]);
  expect(shownGroups(groups, false)).toHaveLength(2);
});

test("leads to the passage that is surest", () => {
  const passage = (start: number, confidence: number) =>
    ({ document: "d", part: 1, start, end: start + 2, confidence }) as ComparedCell["evidence"][number];
  const cell = { evidence: [passage(1, 0.5), passage(7, 0.9)] } as ComparedCell;
  expect(passageOf(cell)).toBe("#/document/d?part=1&start=7&end=9");
  expect(passageOf({ evidence: [] } as unknown as ComparedCell)).toBeNull();
});
