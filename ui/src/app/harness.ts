import { onTestFinished } from "vitest";

import { connect } from "../api/client";
import { answering } from "../api/transport/harness";
import type { Transport } from "../api/transport/transport";
import { App } from "./app.svelte";

// The page of a test has no such thing. Here a mistake of the window ends the test, unless that expects it.
globalThis.reportError = (mistake: unknown) => {
  queueMicrotask(() => {
    throw new Error("the window made a mistake", { cause: mistake });
  });
};

/** For tests: the window in Dutch, before a core that answers each call so. */
export function appBefore(call?: Transport["call"]): App {
  const transport = answering(call);
  return new App(connect(transport), transport, "nl");
}

/** For tests: the mistakes of the window, which the test expects from now on. */
export function mistakes(): unknown[] {
  const made: unknown[] = [];
  const { reportError } = globalThis;
  globalThis.reportError = (mistake: unknown) => void made.push(mistake);
  onTestFinished(() => {
    globalThis.reportError = reportError;
  });
  return made;
}
