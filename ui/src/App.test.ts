import { render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test } from "vitest";

import { connect } from "./api/client";
import type { Failure, Language, Status } from "./api/generated";
import App from "./App.svelte";
import { speak } from "./words";

const about = () => ({ name: "Waarborg", version: "1.2.3", schema: 1 });
const path = "/home/fg/bestuur.waarborg";

/** Shows the page on a core that answers so. */
function show(answers: Record<string, () => unknown>, register: string | null = null, language: Language = "nl") {
  const call = (name: string) => Promise.resolve(answers[name]?.());
  const client = connect({ call, start: () => Promise.resolve({ language, register }) });
  render(App, { client, say: speak(language), register });
}

afterEach(() => {
  delete document.documentElement.dataset.ready;
});

test.each([
  ["nl", "Versie 1.2.3"],
  ["en", "Version 1.2.3"],
] as const)("shows the name and the version that the core tells, in %s", async (language, version) => {
  show({ about }, null, language);
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("Waarborg");
  expect(screen.getByText(version)).toBeTruthy();
  expect(screen.queryByRole("heading", { level: 2 })).toBeNull();
});

test("shows the register that it was started with", async () => {
  const status: Status = { path, board: "Voorbeeldbestuur", encrypted: true, read_only: false, today: "2026-11-22" };
  show({ about, open: () => status }, path);
  expect((await screen.findByRole("heading", { level: 2 })).textContent).toBe("Register van Voorbeeldbestuur");
  expect(screen.getByText(`Bestand: ${path}`)).toBeTruthy();
  expect(screen.getByText("Versleuteld met een wachtwoord")).toBeTruthy();
});

test.each(["about", "open"])("says what happened when the core refuses: %s", async (name) => {
  const failure: Failure = { code: "internal", message: "Het liep vast.", hint: "Open het opnieuw.", field: null };
  const refuse = () => Promise.reject(failure);
  show({ about, open: () => null, [name]: refuse }, path);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Het liep vast.");
  expect(alert.textContent).toContain("Open het opnieuw.");
});

test("marks the page as ready only once the answers are on it", async () => {
  let answer: (value: unknown) => void = () => undefined;
  const pending = new Promise((resolve) => {
    answer = resolve;
  });
  show({ about: () => pending });
  expect(document.documentElement.dataset.ready).toBeUndefined();
  answer(about());
  await waitFor(() => {
    expect(document.documentElement.dataset.ready).toBe("true");
  });
  expect(screen.getByRole("heading", { level: 1 })).toBeTruthy();
});
