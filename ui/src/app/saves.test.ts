import { expect, test } from "vitest";

import { Failure } from "../api/client";
import { appBefore } from "./harness";
import { Conflict, type Known } from "./saves";

/** A register of one record that saves as the core does: only over the revision that it has. */
function register(fields: Record<string, unknown>) {
  const stored: Record<string, unknown> = { id: "1", revision: 1, ...fields };
  const asked: string[] = [];
  const show = () => ({ noun: "party", record: { ...stored }, label: "", labels: {} });
  const call = (name: string, params: unknown) => {
    asked.push(name);
    if (name === "show") return Promise.resolve(show());
    const { revision, fields: change } = params as { revision: number; fields: Record<string, unknown> };
    if (revision !== stored.revision)
      return Promise.reject({ code: "stale", message: "Intussen gewijzigd.", hint: null, field: null });
    if (Object.values(change).includes("wrong"))
      return Promise.reject({ code: "invalid", message: "Dat kan niet.", hint: null, field: "name" });
    Object.assign(stored, change, { revision: revision + 1 });
    return Promise.resolve({ value: show(), touched: [], entry: "e" });
  };
  const { saves } = appBefore(call);
  const known: Known = { noun: "party", record: { ...stored } };
  return { saves, stored, known, asked };
}

test("saves two fields that were left one right after the other, without a question", async () => {
  const { saves, stored, known, asked } = register({ name: "a", city: "b" });
  await Promise.all([saves.field(known, "name", "A"), saves.field(known, "city", "B")]);
  expect(stored).toMatchObject({ name: "A", city: "B", revision: 3 });
  // The second save goes over what the first left: nothing is stale.
  expect(asked).toEqual(["change", "change"]);
});

test("saves two values of one field in the order in which they were given", async () => {
  const { saves, stored, known } = register({ name: "a" });
  await Promise.all([saves.field(known, "name", "A"), saves.field(known, "name", "AA")]);
  expect(stored.name).toBe("AA");
});

test("does not ask when another field was changed elsewhere", async () => {
  const { saves, stored, known } = register({ name: "a", city: "b" });
  Object.assign(stored, { city: "elsewhere", revision: 7 });
  await saves.field(known, "name", "A");
  expect(stored).toMatchObject({ name: "A", city: "elsewhere", revision: 8 });
});

test("asks when the same field was changed elsewhere, and saves nothing", async () => {
  const { saves, stored, known } = register({ name: "a" });
  Object.assign(stored, { name: "theirs", revision: 7 });
  const thrown: unknown = await saves.field(known, "name", "mine").catch((conflict: unknown) => conflict);
  expect(thrown).toBeInstanceOf(Conflict);
  expect(thrown).toMatchObject({ theirs: { record: { name: "theirs" } }, failure: { code: "stale" } });
  expect(stored).toMatchObject({ name: "theirs", revision: 7 });
});

test("makes an edit of a list in the list as it is by then", async () => {
  const { saves, stored, known } = register({ lines: ["a"] });
  Object.assign(stored, { lines: ["a", "theirs"], revision: 7 });
  await Promise.all(["b", "c"].map((line) => saves.edit<string[]>(known, "lines", (lines) => [...lines, line])));
  expect(stored.lines).toEqual(["a", "theirs", "b", "c"]);
});

test("goes on after a save that was refused", async () => {
  const { saves, stored, known } = register({ name: "a", city: "b" });
  const [refused, saved] = await Promise.allSettled([
    saves.field(known, "name", "wrong"),
    saves.field(known, "city", "B"),
  ]);
  expect(refused).toMatchObject({ status: "rejected", reason: { code: "invalid" } });
  expect(refused.status === "rejected" && refused.reason).toBeInstanceOf(Failure);
  expect(saved.status).toBe("fulfilled");
  expect(stored).toMatchObject({ name: "a", city: "B" });
});
