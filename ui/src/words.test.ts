import { expect, test } from "vitest";

import { chooseLanguage, type Language, speak } from "./words";

const languages: Language[] = ["nl", "en"];
const sources = import.meta.glob<string>("./**/*.{svelte,ts}", { query: "?raw", import: "default", eager: true });

test.each([
  [["nl-NL", "en"], "nl"],
  [["fr-BE", "en-GB", "nl"], "en"],
  [["NL"], "nl"],
  [["fy-NL"], "nl"],
  [[], "nl"],
] as const)("chooses for %j: %s", (preferred, language) => {
  expect(chooseLanguage(preferred)).toBe(language);
});

test("fills in a value and finds an attribute", () => {
  expect(speak("nl")("window-version", { version: "1.2.3" })).toBe("Versie 1.2.3");
  expect(speak("en")("window-call-broke.hint")).toMatch(/^Close the program/);
});

test("a message that is missing comes out as its key", () => {
  expect(speak("nl")("window-no-such-message")).toBe("window-no-such-message");
});

test.each(languages)("every message that the window asks for is there in %s", (language) => {
  const say = speak(language);
  const asked = Object.entries(sources)
    .filter(([path]) => !path.endsWith(".test.ts"))
    .flatMap(([, source]) => [...source.matchAll(/\bsay\("([^"]+)"/g)].map(([, key = ""]) => key));
  expect(asked).toContain("window-version");
  expect(asked.filter((key) => say(key) === key)).toEqual([]);
});
