import { expect, test } from "vitest";

import type { Use } from "../../api/generated";
import { matrix, step, tally } from "./matrix";

const today = "2026-11-22";
const schools = [{ id: "s1" }, { id: "s2" }];
const use = (fields: Partial<Use>) =>
  ({ id: "u", product: "p", school: "s1", status: "active", since: null, until: null, ...fields }) as Use;
const only = (...uses: Use[]) =>
  matrix([{ id: "s1" }], uses, today)[0] ?? { school: { id: "s1" }, use: null, state: "none" as const, others: [] };

test("every school has a row, also without use", () => {
  const rows = matrix(schools, [use({})], today);
  expect(rows.map(({ school, state }) => [school.id, state])).toEqual([
    ["s1", "active"],
    ["s2", "none"],
  ]);
  expect(tally(rows)).toEqual({ active: 1, planned: 0, ended: 0, past: 0, none: 1 });
});

test("what is in use counts before what was, and a day that passed shows", () => {
  const row = only(use({ id: "old", status: "ended" }), use({ id: "now", since: "2026-08-01" }));
  expect([row.use?.id, row.others.map(({ id }) => id)]).toEqual(["now", ["old"]]);
  expect(only(use({ until: "2026-11-21" })).state).toBe("past");
  expect(only(use({ until: today })).state).toBe("active");
});

test("a click begins where there is none, and begins again beside what ended before", () => {
  const fresh = { act: "add", fields: { product: "p", school: "s1", kind: "regular", status: "active", since: today } };
  expect(step(only(), "p", today)).toEqual(fresh);
  expect(step(only(use({ status: "ended", until: "2025-07-31" })), "p", today)).toEqual(fresh);
});

test("a click ends what is in use today, and a second click takes that back", () => {
  expect(step(only(use({ until: "2027-07-31" })), "p", today)).toMatchObject({
    act: "change",
    fields: { status: "ended", until: today },
  });
  // A day that has passed already is the day on which it ended.
  expect(step(only(use({ until: "2026-01-31" })), "p", today)).toMatchObject({ fields: { status: "ended" } });
  expect(step(only(use({ status: "ended", until: today })), "p", today)).toMatchObject({
    act: "change",
    fields: { status: "active", until: null },
  });
});

test("a click begins what was planned, today at the latest", () => {
  expect(step(only(use({ status: "planned", since: "2027-01-01" })), "p", today)).toMatchObject({
    fields: { status: "active", since: today },
  });
  expect(step(only(use({ status: "planned", since: "2026-08-01" })), "p", today)).toEqual({
    act: "change",
    use: use({ status: "planned", since: "2026-08-01" }),
    fields: { status: "active" },
  });
});
