import { expect, test } from "vitest";

import type { Activity, Flag, Leaflet } from "../../api/generated";
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

const WORDS = {
  row: (_: string, id: string) => (id === "p01" ? "lesgeven" : id),
  party: (id: string) => id,
  months: (count: number) => `${String(count)} maanden`,
};

const LEAFLET = {
  id: "new",
  supersedes: "old",
  purposes: [
    { purpose: "p01", optional: false },
    { purpose: "p02", optional: false },
  ],
  data_subjects: ["ds1", "ds3"],
  categories: [
    { category: "dc01", applies: "yes", note: null, items: null },
    { category: "dc04", applies: "partly", note: "e-mail", items: null },
    { category: "dc05", applies: "unknown", note: null, items: null },
    { category: "dc06", applies: "no", note: null, items: null },
  ],
  retention: [
    { subject: "Accounts", months: 12, starts_at: null },
    { subject: "resultaten", months: 24, starts_at: "einde schooljaar" },
  ],
} as unknown as Leaflet;

const SOURCE: Source = {
  label: "Bijsluiter",
  leaflet: LEAFLET,
  party: "vendor",
  subprocessings: [{ party: "host" }] as Source["subprocessings"],
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
  expect(current([LEAFLET, { ...LEAFLET, id: "old", supersedes: null }]).map(({ id }) => id)).toEqual(["new"]);
});

test("only what the activity does not have is proposed, and what is unknown or not processed is not", () => {
  const keys = (field: Parameters<typeof proposals>[0]) =>
    proposals(field, ACTIVITY, [SOURCE], WORDS).map(({ key }) => key);
  expect(keys("purposes")).toEqual(["p02"]);
  expect(keys("data_subjects")).toEqual(["ds3"]);
  expect(keys("categories")).toEqual(["dc04"]);
  expect(keys("recipients")).toEqual(["host"]);
  expect(keys("retention")).toEqual(["resultaten 24"]);
});

test("what two leaflets say is proposed once, with both as its source", () => {
  const [proposal] = proposals("data_subjects", ACTIVITY, [SOURCE, { ...SOURCE, label: "Andere" }], WORDS);
  expect(proposal?.from).toEqual(["Bijsluiter", "Andere"]);
});

test("what is taken over comes after what is there", () => {
  const chosen = proposals("categories", ACTIVITY, [SOURCE], WORDS);
  expect(taken("categories", ACTIVITY, chosen)).toEqual([
    { category: "dc01", note: null },
    { category: "dc04", note: "e-mail" },
  ]);
});
