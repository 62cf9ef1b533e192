import { expect, test } from "vitest";

import type { Flag, Noun, Severity, Task } from "../../api/generated";
import {
  byKind,
  doingAbout,
  bySeverity,
  difference,
  first,
  goalOf,
  keyOfFlag,
  linesOf,
  narrow,
  partsOfKey,
  summed,
  type Narrowing,
} from "./flags";

const EVERYTHING: Narrowing = { severity: null, noun: null, rule: null, text: null, among: null, fresh: false };

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
});

test("a task stands at the flag of its rule and record only", () => {
  const task = { id: "t", rule: "OVK-01", subject: "Berk" } as Task;
  const doing = doingAbout([task]);
  expect(FLAGS.filter((flag) => doing(flag).length > 0)).toMatchObject([{ rule: "OVK-01" }]);
});

test("narrows by weight, kind, rule and words without accents", () => {
  const rules = (narrowing: Partial<Narrowing>) =>
    narrow(lines(), { ...EVERYTHING, ...narrowing }).map(({ flag }) => flag.rule);
  expect(rules({})).toHaveLength(4);
  expect(rules({ severity: "critical" })).toEqual(["DOO-01", "OVK-01"]);
  expect(rules({ noun: "product" })).toHaveLength(3);
  expect(rules({ rule: "BIJ-02" })).toEqual(["BIJ-02"]);
  expect(rules({ text: "elan 28" })).toEqual(["DOO-01"]);
  expect(rules({ among: new Set(["OVK-01 product Berk status"]) })).toEqual(["OVK-01"]);
});

test("narrows to what is new", () => {
  const fresh = narrow(lines(["BIJ-01 product Aap status"]), { ...EVERYTHING, fresh: true });
  expect(fresh.map(({ flag }) => flag.rule)).toEqual(["BIJ-01"]);
});

test("counts each weight, also those that are not there", () => {
  expect([...bySeverity(lines()).values()]).toEqual([2, 1, 0, 1, 0]);
});

test("groups by kind and record in the order of the core, and tells how many there are of which these are the first", () => {
  const kinds = byKind(lines());
  expect(kinds.map(({ noun, count }) => [noun, count])).toEqual([
    ["transfer", 1],
    ["product", 3],
  ]);
  expect(kinds[1]?.records.map(({ subject }) => subject.label)).toEqual(["Berk", "Aap"]);
  expect(kinds[1]?.records[0]?.lines.map(({ flag }) => flag.rule)).toEqual(["OVK-01", "BIJ-02"]);
  const counts = (["critical", "low"] as const).map((severity) => ({ noun: "product" as const, severity, count: 40 }));
  expect(byKind(lines(), counts).map(({ count }) => count)).toEqual([0, 80]);
  expect([...summed(counts).values()]).toEqual([40, 0, 0, 40, 0]);
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
