import { expect, test } from "vitest";

import type { Activity, Flag, ProposedLine } from "../../api/generated";
import { answers, byLetter, firstMissing, lacking } from "./article30";
import { current, proposals, taken, type Source } from "./proposals";

const ROWS = [
  { id: "r1a1", letter: "a", compulsory: "yes" },
  { id: "r1a2", letter: "a", compulsory: "if_any" },
  { id: "r1b", letter: "b", compulsory: "yes" },
  { id: "r1f", letter: "f", compulsory: "where_possible" },
].map((row) => ({ ...row, nl: row.id, en: row.id, source: "" }));

const ACTIVITY = {
  id: "act",
  purposes: ["Lesgeven"],
  data_subjects: ["ds1"],
  categories: [{ category: "dc01", note: null }],
  recipients: [{ party: "vendor", description: null }],
  retention: [{ subject: "accounts", months: 12, term: null }],
  joint_controllers: [] as string[],
} as Activity;

function gap(kind: "board" | "activity", id: string, field: string): Flag {
  return { rule: "REG-01", subject: { kind, id, label: id }, values: { field } } as unknown as Flag;
}

function line(field: string, value: unknown, doubt: ProposedLine["doubt"] = null): ProposedLine {
  return { field, value, text: JSON.stringify(value), doubt };
}

const SOURCE: Source = {
  label: "Bijsluiter",
  lines: [
    line("purposes", "lesgeven"),
    line("purposes", "Toetsen"),
    line("purposes", "Reclame", "not_allowed"),
    line("data_subjects", "ds1"),
    line("data_subjects", "ds3"),
    line("categories", { category: "dc01", note: "naam" }),
    line("categories", { category: "dc04", note: "e-mail" }),
    line("recipients", { party: "vendor", description: null }),
    line("recipients", { party: "host", description: null }),
    line("recipients", { party: null, description: "Postbezorger" }),
    line("retention", { subject: "Accounts", months: 12, term: "12 maanden" }),
    line("retention", { subject: "resultaten", months: 24, term: "24 maanden, einde schooljaar" }),
  ],
};

test("what the core misses of this activity and of the board counts; of another activity it does not", () => {
  const flags = [
    gap("board", "b", "board_contact"),
    gap("activity", "act", "purposes"),
    gap("activity", "other", "categories"),
  ];
  expect([...lacking(flags, "act")]).toEqual(["board_contact", "purposes"]);
});

test("compulsory and lacking is missing; not compulsory and not stated is neither missing nor answered", () => {
  const standings = answers(ROWS, ACTIVITY, new Set(["board_contact", "purposes"])).map(({ standing }) => standing);
  expect(standings).toEqual(["missing", "open", "missing", "answered"]);
});

test("a letter misses what is compulsory, else stands answered or open; the guide begins at the first that misses", () => {
  const letters = byLetter(answers(ROWS, { ...ACTIVITY, retention: [] }, new Set(["purposes"])));
  expect(letters.map(({ letter, standing }) => [letter, standing])).toEqual([
    ["a", "answered"],
    ["b", "missing"],
    ["f", "open"],
  ]);
  expect(firstMissing(letters)).toBe("b");
  expect(firstMissing(byLetter(answers(ROWS, ACTIVITY, new Set())))).toBeNull();
});

test("a leaflet that a later one replaces proposes nothing", () => {
  const leaflets = [
    { id: "new", supersedes: "old" },
    { id: "old", supersedes: null },
  ];
  expect(current(leaflets).map(({ id }) => id)).toEqual(["new"]);
});

test("only what the activity does not have is proposed, with what speaks against it", () => {
  const keys = (field: Parameters<typeof proposals>[0]) =>
    proposals(field, ACTIVITY, [SOURCE]).map(({ key, doubt }) => (doubt ? `${key}: ${doubt}` : key));
  expect(keys("purposes")).toEqual(["toetsen", "reclame: not_allowed"]);
  expect(keys("data_subjects")).toEqual(["ds3"]);
  expect(keys("categories")).toEqual(["dc04"]);
  expect(keys("recipients")).toEqual(["host", "postbezorger"]);
  expect(keys("retention")).toEqual(["resultaten 24"]);
});

test("what two leaflets say is proposed once, with both as its source", () => {
  const [proposal] = proposals("data_subjects", ACTIVITY, [SOURCE, { ...SOURCE, label: "Andere" }]);
  expect(proposal?.from).toEqual(["Bijsluiter", "Andere"]);
});

test("what is taken over comes after what is there", () => {
  const chosen = proposals("categories", ACTIVITY, [SOURCE]);
  expect(taken("categories", ACTIVITY, chosen)).toEqual([
    { category: "dc01", note: null },
    { category: "dc04", note: "e-mail" },
  ]);
});
