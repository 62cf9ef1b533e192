import { render, type RenderResult } from "@testing-library/svelte";
import type { Component } from "svelte";

import type { App } from "../app/app.svelte";
import Harness from "./Harness.svelte";

// The page of a test has no modal dialogs.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};

// Nor is it laid out anywhere.
globalThis.ResizeObserver = class implements ResizeObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

/** For tests: draws a component in this window. */
export function draw<Given extends object>(app: App, of: Component<Given>, given: Given): RenderResult<typeof Harness> {
  // What is drawn is of one kind with what it is given, which the harness passes on as it is.
  return render(Harness, { app, of: of as never, given: given as Record<string, unknown> });
}
