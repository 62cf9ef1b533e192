import { readdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { FluentResource } from "@fluent/bundle";

import type { Language } from "../src/api/generated";

const locales = resolve(import.meta.dirname, "../../assets/locales");

/** The plain messages of a language: those without a value in them. */
async function messages(language: Language): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const file of await readdir(resolve(locales, language))) {
    const { body } = new FluentResource(await readFile(resolve(locales, language, file), "utf8"));
    for (const { id, value, attributes } of body) {
      for (const [key, pattern] of [[id, value] as const, ...Object.entries(attributes)])
        if (typeof pattern === "string") found.set(key === id ? id : `${id}.${key}`, pattern);
    }
  }
  return found;
}

/** How one sees that something was not translated. */
export interface Foreign {
  /** What only the other language says. */
  foreign: Set<string>;
  /** What keys of the catalogue begin with: a message that is not there comes out as its key. */
  keys: Set<string>;
}

/** What nobody should see who reads a language. */
export async function wordsNotIn(language: Language): Promise<Foreign> {
  const [own, other] = await Promise.all([messages(language), messages(language === "nl" ? "en" : "nl")]);
  // The name of the program is the same in every language.
  const said = new Set(["waarborg", ...[...own.values()].map((word) => word.toLowerCase())]);
  const foreign = [...other.values()].filter((word) => word.length > 3 && !said.has(word.toLowerCase()));
  return { foreign: new Set(foreign), keys: new Set([...own.keys()].map((key) => key.split("-")[0] ?? key)) };
}
