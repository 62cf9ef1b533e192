import { expect, test } from "vitest";

import type { Language } from "./api/generated";
import { speak } from "./words";

const languages: Language[] = ["nl", "en"];
const sources = import.meta.glob<string>("./**/*.{svelte,ts}", { query: "?raw", import: "default", eager: true });

test("fills in a value", () => {
  expect(speak("nl").say("window-version", { version: "1.2.3" })).toBe("Versie 1.2.3");
});

test("a message that is missing comes out as its key", () => {
  expect(speak("nl").say("window-no-such-message")).toBe("window-no-such-message");
  expect(speak("nl").find("window-no-such-message")).toBeNull();
});

test.each(languages)("every message that the window asks for by name is there in %s", (language) => {
  const { find } = speak(language);
  const asked = Object.entries(sources)
    .filter(([path]) => !path.endsWith(".test.ts"))
    .flatMap(([, source]) => [...source.matchAll(/\bsay\(\s*"([a-z0-9.-]+)"/g)].map(([, key = ""]) => key));
  expect(asked).toContain("action-undo");
  expect(asked.filter((key) => find(key) === null)).toEqual([]);
});
