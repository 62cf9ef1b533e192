import { expect, test } from "vitest";

import { evidenceAt, evidenceOf, fieldsOf } from "./evidence";

test("knows in which field of its record a fact was filed", () => {
  expect(fieldsOf({ noun: "leaflet", field: "category", value: { category: "dc05" } })).toEqual(["categories"]);
  expect(fieldsOf({ noun: "leaflet", field: "storage", value: { country: "NL" } })).toEqual(["storage"]);
  expect(fieldsOf({ noun: "security_annex", field: "biv", value: { aspect: "v", level: "M" } })).toEqual(["level_v"]);
  expect(fieldsOf({ noun: "party", field: "vendor.address", value: { city: "Faraway", street: null } })).toEqual([
    "city",
  ]);
  expect(fieldsOf({ noun: "agreement", field: "exit.term", value: { days: null } })).toEqual(["exit_term_open"]);
  expect(fieldsOf({ noun: "agreement", field: "exit.term", value: { days: 14 } })).toEqual(["exit_days"]);
});

test("what an erased document said is not guessed at", () => {
  expect(fieldsOf({ noun: "security_annex", field: "biv", value: null })).toEqual([]);
});

test("finds the passages of a field, and of one row of it", () => {
  const evidence = ["dc01", "dc05"].map((category) => ({
    noun: "leaflet" as const,
    field: "category",
    value: { category, applies: "yes" },
  }));
  expect(evidenceAt(evidence, "categories")).toHaveLength(2);
  expect(evidenceAt(evidence, "purposes")).toHaveLength(0);
  expect(evidenceOf(evidence, "category", "category", "dc05")).toEqual([evidence[1]]);
});
