import { connect } from "../api/client";
import { answering } from "../api/transport/harness";
import type { Transport } from "../api/transport/transport";
import { App } from "./app.svelte";

/** For tests: the window in Dutch, before a core that answers each call so. */
export function appBefore(call?: Transport["call"]): App {
  const transport = answering(call);
  return new App(connect(transport), transport, "nl");
}
