import { expect, test } from "vitest";

import { connect, Failure } from "./client";
import { answering } from "./transport/harness";
import type { Transport } from "./transport/transport";

/** A client of a core that answers so. */
function core(call: Transport["call"]) {
  return connect(answering(call));
}

test("passes the name and the parameters on and gives the answer back", async () => {
  const asked: unknown[] = [];
  const client = core((name, params) => {
    asked.push([name, params]);
    return Promise.resolve({ name: "Waarborg", version: "1.2.3", schema: 1 });
  });
  expect(await client.call("about", {})).toEqual({ name: "Waarborg", version: "1.2.3", schema: 1 });
  expect(asked).toEqual([["about", {}]]);
});

test("throws the core's failure whole", async () => {
  const wire = { code: "not_found", message: "Die is er niet.", hint: "Kijk in het archief.", field: "party" };
  const failure = await core(() => Promise.reject(wire))
    .call("about", {})
    .catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject(wire);
});

test("sends what changes the register one after the other, and questions at once", async () => {
  const sent: string[] = [];
  const answer: Record<string, () => void> = {};
  const client = core(
    (name) =>
      new Promise((resolve) => {
        sent.push(name);
        answer[name] = () => {
          resolve(null);
        };
      }),
  );
  const [first, , last] = [
    client.call("change", { noun: "party", id: "1", revision: 1, fields: {} }),
    client.call("status", {}),
    client.call("close", {}),
  ];
  await Promise.resolve();
  expect(sent.toSorted()).toEqual(["change", "status"]);
  answer.change?.();
  await first;
  await Promise.resolve();
  expect(sent).toContain("close");
  answer.close?.();
  await last;
});

test("nobody waits for a scan that is recognised before it is kept", async () => {
  const sent: string[] = [];
  const client = core((name) => {
    sent.push(name);
    return name === "keep_document" ? new Promise(() => undefined) : Promise.resolve(null);
  });
  const scan = { name: "scan.pdf", bytes: "", kind: null, links: [] };
  void client.call("keep_document", { ...scan, recognise: true });
  await client.call("change", { noun: "party", id: "1", revision: 1, fields: {} });
  void client.call("keep_document", scan);
  void client.call("undo", { entry: null });
  await Promise.resolve();
  expect(sent).toEqual(["keep_document", "change", "keep_document"]);
});

test("goes on after a change that failed", async () => {
  const client = core((name) => (name === "undo" ? Promise.reject(new Error("no")) : Promise.resolve(null)));
  const undone = client.call("undo", { entry: null });
  const closed = client.call("close", {});
  await expect(undone).rejects.toThrow("no");
  await expect(closed).resolves.toBeNull();
});
