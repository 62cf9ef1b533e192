import { render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test } from "vitest";

import { connect } from "./api/client";
import type { Transport } from "./api/transport/transport";
import App from "./App.svelte";
import { type Language, speak } from "./words";

function open(transport: Transport, language: Language = "nl") {
  render(App, { client: connect(transport), say: speak(language) });
}

afterEach(() => {
  delete document.documentElement.dataset.ready;
});

test.each([
  ["nl", "Versie 1.2.3"],
  ["en", "Version 1.2.3"],
] as const)("shows the name and the version that the core tells, in %s", async (language, version) => {
  open(() => Promise.resolve({ name: "Waarborg", version: "1.2.3" }), language);
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("Waarborg");
  expect(screen.getByText(version)).toBeTruthy();
});

test("says what happened when the core does not answer", async () => {
  const wire = { code: "internal", message: "Het liep vast.", hint: "Open het opnieuw.", field: null };
  open(() => Promise.reject(wire));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Het liep vast.");
  expect(alert.textContent).toContain("Open het opnieuw.");
});

test("marks the page as ready only once the answer is on it", async () => {
  let answer: (about: unknown) => void = () => undefined;
  open(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  expect(document.documentElement.dataset.ready).toBeUndefined();
  answer({ name: "Waarborg", version: "1.2.3" });
  await waitFor(() => {
    expect(document.documentElement.dataset.ready).toBe("true");
  });
  expect(screen.getByRole("heading", { level: 1 })).toBeTruthy();
});
