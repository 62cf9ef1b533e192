import { expect, test } from "vitest";

import type { Entry, EntryRecord, Field } from "../../api/generated";
import { byDay, difference, nameIn, namedBy, told, undone, wholes } from "./changes";

const field = (name: string, before: unknown, after: unknown, erased = false) => ({
  field: name,
  before,
  after,
  erased,
});
const record = (...fields: EntryRecord["fields"]): EntryRecord => ({
  noun: "product",
  record: "r",
  before: 1,
  after: 2,
  fields,
});
const entry = (id: string, at: string, undoes: string | null = null): Entry => ({
  number: 1,
  id,
  replica: "",
  at,
  actor: "",
  operation: undoes === null ? "change" : "undo",
  undoes,
  records: [],
  hash: "",
});

test("tells what came to a list and what went, whatever the order of fields", () => {
  const before = [
    { country: "NL", handling: "storage" },
    { country: "US", handling: "access" },
  ];
  const after = [
    { handling: "storage", country: "NL" },
    { country: "IE", handling: "storage" },
  ];
  expect(difference(before, after)).toEqual({ came: [after[1]], went: [before[1]] });
});

test("a value that stands there twice and then once, went once", () => {
  expect(difference(["a", "a"], ["a"])).toEqual({ came: [], went: ["a"] });
  expect(difference(null, ["a"])).toEqual({ came: ["a"], went: [] });
});

test("tells neither inner fields nor what was nothing and still is", () => {
  const fields = told(
    record(
      field("id", null, "r"),
      field("revision", 1, 2),
      field("note", null, []),
      field("name", null, "Taalwiek"),
      field("quote", null, null, true),
    ),
  );
  expect(fields.map((one) => one.field)).toEqual(["name", "quote"]);
});

test("a record that is gone is called as the entry calls it", () => {
  expect(nameIn(record(field("name", "Taalwiek", null)))).toBe("Taalwiek");
  expect(nameIn(record(field("status", null, "allowed")))).toBeNull();
});

test("finds the records that a value names, in lists and groups too", () => {
  const party: Field = { name: "party", form: { kind: "record", noun: "party" }, required: true, many: false };
  const any: Field = { name: "record", form: { kind: "any_record" }, required: true, many: false };
  const links: Field = { name: "links", form: { kind: "group", fields: [any, party] }, required: false, many: true };
  expect(namedBy(party, "p")).toEqual([{ noun: "party", id: "p" }]);
  expect(namedBy(links, [{ noun: "leaflet", record: "l", party: null }])).toEqual([{ noun: "leaflet", id: "l" }]);
});

test("knows which entries were undone, and by the newest undoing", () => {
  const found = undone([entry("c", "", "a"), entry("b", "", "a"), entry("a", "")]);
  expect(found.get("a")?.id).toBe("c");
  expect(found.has("b")).toBe(false);
});

test("puts entries under the day on which they were made", () => {
  const days = byDay([entry("c", "2026-11-22T09"), entry("b", "2026-11-22T08"), entry("a", "2026-11-21T08")], (at) =>
    at.slice(0, 10),
  );
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ["2026-11-22", 2],
    ["2026-11-21", 1],
  ]);
});

test("a record that one entry changed twice, changed once for people", () => {
  const [whole, ...others] = wholes([
    { ...record(field("name", null, "Taal"), field("status", null, "allowed")), before: null, after: 1 },
    { ...record(field("name", "Taal", "Taalwiek")), before: 1, after: 2 },
  ]);
  expect(others).toEqual([]);
  expect([whole?.before, whole?.after]).toEqual([null, 2]);
  expect(whole?.fields).toEqual([field("name", null, "Taalwiek"), field("status", null, "allowed")]);
});
