import { expect, test } from "vitest";

import type { Doubt, ProposedActivity } from "../../api/generated";
import { fieldsOf, grouped, isTicked } from "./ticks";

const line = (field: string, value: string, doubt: Doubt | null = null) => ({ field, value, text: value, doubt });
const PROPOSED: ProposedActivity = {
  name: "Taalboot",
  product: "p",
  there: [],
  lines: [line("purposes", "les"), line("recipients", "host"), line("purposes", "onderzoek", "school_chooses")],
};

test("lines stand by their field, each with its place among all", () => {
  const groups = grouped(PROPOSED).map(({ field, lines }) => [field, lines.map(({ at }) => at)]);
  expect(groups).toEqual([
    ["purposes", [0, 2]],
    ["recipients", [1]],
  ]);
});

test("what a school must choose first begins unticked, and a person turns either", () => {
  expect([0, 1, 2].map((at) => isTicked(PROPOSED, [], at))).toEqual([true, true, false]);
  expect([0, 1, 2].map((at) => isTicked(PROPOSED, [0, 2], at))).toEqual([false, true, true]);
});

test("only what is ticked goes into the activity, with the product of the leaflet", () => {
  expect(fieldsOf(PROPOSED, [], "Taal")).toEqual({
    name: "Taal",
    products: ["p"],
    transfers: "unknown",
    purposes: ["les"],
    recipients: ["host"],
  });
  expect(fieldsOf(PROPOSED, [0, 1], "Taal")).toMatchObject({ purposes: [], recipients: [] });
});
