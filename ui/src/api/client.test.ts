import { expect, test } from "vitest";

import { connect, Failure } from "./client";

test("passes the name and the parameters on and gives the answer back", async () => {
  const asked: unknown[] = [];
  const client = connect((name, params) => {
    asked.push([name, params]);
    return Promise.resolve({ name: "Waarborg", version: "1.2.3" });
  });
  expect(await client.call("about", null)).toEqual({ name: "Waarborg", version: "1.2.3" });
  expect(asked).toEqual([["about", null]]);
});

test("throws the core's failure whole", async () => {
  const wire = { code: "not_found", message: "Die is er niet.", hint: "Kijk in het archief.", field: "party" };
  const failure = await connect(() => Promise.reject(wire))
    .call("about", null)
    .catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject(wire);
});

test.each([
  ["a text, as when Tauri refuses the command", "call not allowed", "call not allowed"],
  ["an error of the host", new TypeError("gone"), "gone"],
])("throws a failure for %s", async (_, thrown, message) => {
  const failure = await connect(() => Promise.reject(thrown))
    .call("about", null)
    .catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: "internal", message });
});
