import { expect, test } from "vitest";

import { connect } from "../api/client";
import type { Status } from "../api/generated";
import { answering } from "../api/transport/harness";
import { App } from "./app.svelte";

test("who closes the register does not wait for a document that is being read", async () => {
  const told: string[] = [];
  const reading = { call: "intake", work: 7, done: 1, total: 40, stoppable: true };
  let stop = (): void => undefined;
  const transport = {
    ...answering((name: string) => {
      told.push(name);
      return name === "intake"
        ? new Promise(
            (done) =>
              (stop = () => {
                done({});
              }),
          )
        : Promise.resolve({});
    }),
    progress: () => Promise.resolve(reading),
    stop: (work: number) => {
      told.push(`stop ${String(work)}`);
      stop();
      return Promise.resolve();
    },
  };
  const app = new App(connect(transport), transport, "nl");
  app.status = { path: "/a.waarborg", board: "Bestuur" } as Status;
  const read = app.call("intake", { name: "a.pdf", bytes: "" });
  await expect.poll(() => app.work.now?.work).toBe(7);
  await app.leave();
  await read;
  expect(told).toEqual(["intake", "stop 7", "close"]);
  expect(app.status).toBe(null);
});
