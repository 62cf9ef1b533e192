import { expect, test } from "vitest";

import type { Doubt, ProposedActivity, ProposedLine } from "../../api/generated";
import { fieldsOf, grouped, isTicked, markOf, standing } from "./ticks";

const line = (field: string, value: string, doubt: Doubt | null = null) => ({ field, value, text: value, doubt });
const PROPOSED: ProposedActivity = {
  name: "Taalboot",
  product: "p",
  there: [],
  lines: [line("purposes", "les"), line("recipients", "host"), line("purposes", "onderzoek", "school_chooses")],
};

const marks = (...places: number[]) => places.flatMap((at) => PROPOSED.lines.slice(at, at + 1)).map(markOf);

test("lines stand by their field, each with its place among all", () => {
  const groups = grouped(PROPOSED).map(({ field, lines }) => [field, lines.map(({ at }) => at)]);
  expect(groups).toEqual([
    ["purposes", [0, 2]],
    ["recipients", [1]],
  ]);
});

test("what a school must choose first begins unticked, and a person turns either", () => {
  const ticks = (turned: string[]) => PROPOSED.lines.map((line) => isTicked(line, turned));
  expect(ticks([])).toEqual([true, true, false]);
  expect(ticks(marks(0, 2))).toEqual([false, true, true]);
});

test("only what is ticked goes into the activity, with the product of the leaflet", () => {
  expect(fieldsOf(PROPOSED, [], "Taal")).toEqual({
    name: "Taal",
    products: ["p"],
    transfers: "unknown",
    purposes: ["les"],
    recipients: ["host"],
  });
  expect(fieldsOf(PROPOSED, marks(0, 1), "Taal")).toMatchObject({ purposes: [], recipients: [] });
});

test("what a person turned stays with its line when another comes before it, and goes with the line", () => {
  const turned = marks(0, 2);
  const later = { ...PROPOSED, lines: [line("purposes", "toetsen"), ...PROPOSED.lines.slice(0, 2)] };
  expect(later.lines.map((one) => isTicked(one, turned))).toEqual([true, false, true]);
  expect(fieldsOf(later, turned, "Taal")).toMatchObject({ purposes: ["toetsen"], recipients: ["host"] });
  expect(standing(later, turned)).toEqual(marks(0));
});

test("the same value for two fields is two lines, and values are told apart by all they hold", () => {
  const kept = (months: number): ProposedLine => ({ ...line("retention", ""), value: { subject: "les", months } });
  const lines = [line("purposes", "les"), line("recipients", "les"), kept(1), kept(2)];
  expect(new Set(lines.map(markOf)).size).toBe(4);
});
