import { expect, test, vi } from "vitest";

import { connect } from "../api/client";
import { answering } from "../api/transport/harness";
import { App } from "./app.svelte";
import { mistakes } from "./harness";

/** The window before a printer, with a part that fetches so. */
function before(fetch: () => Promise<string>, print: () => Promise<void> = () => Promise.resolve()) {
  const transport = { ...answering(), print: vi.fn(print) };
  const app = new App(connect(transport), transport, "nl");
  let part: { readonly value: string | undefined } = { value: undefined };
  const leave = $effect.root(() => {
    part = app.paper.part(fetch);
  });
  return { app, print: transport.print, leave, fetched: () => part.value };
}

/** A moment in which what was asked for can come. */
const moment = () => new Promise((later) => setTimeout(later));

test("a screen is printed once its parts have fetched what goes on paper, and is as it was afterwards", async () => {
  const seen: unknown[] = [];
  const { app, fetched, leave } = before(
    () => moment().then(() => "alles"),
    () => Promise.resolve(void seen.push([app.paper.on, fetched()])),
  );
  await moment();
  expect(app.paper.on).toBe(false);
  // Asked twice, as a menu and a webview may do of one Ctrl+P.
  await Promise.all([app.print(), app.print()]);
  expect(seen).toEqual([[true, "alles"]]);
  app.paper.end();
  expect([app.paper.on, fetched()]).toEqual([false, undefined]);
  leave();
});

test("what does not come, or a printer that refuses, is told, and nothing of it stays", async () => {
  const made = mistakes();
  const broken = before(() => Promise.reject(new Error("weg")));
  await moment();
  await broken.app.print();
  expect(broken.print).not.toHaveBeenCalled();
  expect(broken.app.messages.all.map(({ kind }) => kind)).toEqual(["failure"]);
  broken.leave();

  const refused = before(
    () => Promise.resolve("alles"),
    () => Promise.reject(new Error("webview.print not allowed")),
  );
  await moment();
  await refused.app.print(document.createElement("div"));
  expect(refused.app.messages.all.map(({ kind }) => kind)).toEqual(["failure"]);
  expect([refused.app.paper.on, document.body.children.length]).toEqual([false, 0]);
  expect(made).toHaveLength(2);
  refused.leave();
  expect(made.map(String)).toEqual(["Error: weg", "Error: webview.print not allowed"]);
});

test("whoever goes elsewhere while it is fetched does not print that", async () => {
  const { app, print, leave } = before(() => moment().then(() => "alles"));
  await moment();
  const printing = app.print();
  leave();
  await printing;
  expect(print).not.toHaveBeenCalled();
  expect(app.paper.on).toBe(false);
});
