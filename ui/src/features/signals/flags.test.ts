import { expect, test } from "vitest";

import type { Flag, Noun, Severity, Task } from "../../api/generated";
import { byKind, countOf, difference, doingAbout, first, goalOf, keyOfFlag, linesOf, partsOfKey } from "./flags";

function flag(rule: string, severity: Severity, kind: Noun, label: string, field = "status"): Flag {
  return {
    rule,
    severity,
    subject: { kind, id: label, label },
    field,
    version: 1,
    name: rule,
    values: {},
    message: `Over ${label}`,
    remedy: "Vraag het na.",
    source: "art. 28(3) AVG",
  };
}

const FLAGS = [
  flag("DOO-01", "critical", "transfer", "Élan"),
  flag("OVK-01", "critical", "product", "Berk"),
  flag("BIJ-01", "high", "product", "Aap"),
  flag("BIJ-02", "low", "product", "Berk"),
];

function lines(fresh: string[] = []) {
  return linesOf(FLAGS, new Set(fresh));
}

test("the key of a flag tells its rule, record and field", () => {
  const [one] = FLAGS;
  expect(one && partsOfKey(keyOfFlag(one))).toEqual({ rule: "DOO-01", noun: "transfer", id: "Élan", field: "status" });
});

test("two findings of one rule in one field are two lines", () => {
  const twice = linesOf([...FLAGS, ...FLAGS], new Set());
  expect(new Set(twice.map(({ key }) => key)).size).toBe(8);
});

test("the first time nothing is new; later, what was not there is new and what is not there is gone", () => {
  expect(difference(["a", "b"], undefined)).toEqual({ fresh: new Set(), gone: [] });
  expect(difference(["a", "b"], ["b", "c"])).toEqual({ fresh: new Set(["a"]), gone: ["c"] });
  // What was accepted since is not gone.
  expect(difference(["a"], ["b", "c"], ["c"])).toEqual({ fresh: new Set(["a"]), gone: ["b"] });
});

test("a task stands at the flag of its rule and record only", () => {
  const task = { id: "t", rule: "OVK-01", subject: "Berk" } as Task;
  const doing = doingAbout([task]);
  expect(FLAGS.filter((flag) => doing(flag).length > 0)).toMatchObject([{ rule: "OVK-01" }]);
});

test("counts those of a kind and of a weight", () => {
  const counts = [
    { noun: "product", severity: "low", count: 40 },
    { noun: "product", severity: "high", count: 2 },
    { noun: "transfer", severity: "low", count: 1 },
  ] as const;
  expect(countOf([...counts], null)).toBe(43);
  expect(countOf([...counts], "product")).toBe(42);
  expect(countOf([...counts], null, "low")).toBe(41);
  expect(countOf([...counts], "school")).toBe(0);
});

test("groups by kind and record in the order of the core", () => {
  const kinds = byKind(lines());
  expect(kinds.map(({ noun }) => noun)).toEqual(["transfer", "product"]);
  expect(kinds[1]?.records.map(({ subject }) => subject.label)).toEqual(["Berk", "Aap"]);
  expect(kinds[1]?.records[0]?.lines.map(({ flag }) => flag.rule)).toEqual(["OVK-01", "BIJ-02"]);
});

test("draws whole records until there are enough flags", () => {
  const drawn = first(byKind(lines()), 1);
  expect(drawn.flatMap(({ records }) => records.map(({ subject }) => subject.label))).toEqual(["Élan"]);
  expect(first(byKind(lines()), 99)).toEqual(byKind(lines()));
});

test("a flag leads to its field, and an unlinked product to the activities that it can be linked to", () => {
  expect(goalOf(flag("OVK-01", "critical", "product", "Berk"))).toBe("#/product/Berk?field=status");
  expect(goalOf(flag("REG-02", "medium", "product", "Berk", "activities"))).toBe("#/activity?product=Berk");
});
