import { expect, test } from "vitest";

import type { Language } from "./api/generated";
import { speak } from "./words";

const languages: Language[] = ["nl", "en"];
const sources = import.meta.glob<string>("./**/*.{svelte,ts}", { query: "?raw", import: "default", eager: true });

test("fills in a value", () => {
  expect(speak("nl")("window-version", { version: "1.2.3" })).toBe("Versie 1.2.3");
});

test("a message that is missing comes out as its key", () => {
  expect(speak("nl")("window-no-such-message")).toBe("window-no-such-message");
});

test.each(languages)("every message that the window asks for is there in %s", (language) => {
  const say = speak(language);
  const asked = Object.entries(sources)
    .filter(([path]) => !path.endsWith(".test.ts"))
    .flatMap(([, source]) => [...source.matchAll(/"(window-[a-z-]+)"/g)].map(([, key = ""]) => key));
  expect(asked).toContain("window-version");
  expect(asked.filter((key) => say(key) === key)).toEqual([]);
});
