import { expect, test } from "vitest";

import { beside, changed, strays } from "./rows";

const rows = [{ id: "dc01" }, { id: "dc02" }, { id: "dc03" }];
const lines = [{ category: "dc02", applies: "yes", note: "nummer" }];
const rule = { decides: "applies", blank: { category: null, applies: "unknown", note: null } };

test("lays every row of the table beside what is said of it", () => {
  expect(beside(rows, lines, "category").map(({ row, line }) => [row.id, line?.applies ?? null])).toEqual([
    ["dc01", null],
    ["dc02", "yes"],
    ["dc03", null],
  ]);
});

test("keeps what the table has no row for", () => {
  expect(strays(rows, [...lines, { category: "old" }], "category")).toEqual([{ category: "old" }]);
});

test("changes one cell and leaves the rest", () => {
  expect(changed(lines, "category", "dc02", "applies", "partly", rule)).toEqual([
    { category: "dc02", applies: "partly", note: "nummer" },
  ]);
});

test("begins a line with what else is unknown, and takes it away when the document is silent", () => {
  const begun = changed(lines, "category", "dc03", "note", "pasfoto", rule);
  expect(begun.at(-1)).toEqual({ category: "dc03", applies: "unknown", note: "pasfoto" });
  expect(changed(begun, "category", "dc03", "applies", null, rule)).toEqual(lines);
});

test("keeps a remark where the deciding cell may be empty", () => {
  const checklist = [{ item: "c28_a", present: true, note: "artikel 3" }];
  const nullable = { decides: "present", blank: { item: null, present: null, note: null } };
  expect(changed(checklist, "item", "c28_a", "present", null, nullable)).toEqual([
    { item: "c28_a", present: null, note: "artikel 3" },
  ]);
});
