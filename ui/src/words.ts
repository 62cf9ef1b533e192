import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

import type { Language } from "./api/generated";

/** Words a message of the catalogue; a dot asks for an attribute, as in `window-register.hint`. */
export type Say = (key: string, values?: Record<string, FluentVariable>) => string;

/** The words of the catalogue in one language. */
export interface Words {
  /** A message. One that the catalogue lacks comes out as its key, so that a gap never hides a result. */
  say: Say;
  /** A message, or nothing where the catalogue has none: for what is explained only where that helps. */
  find: (key: string) => string | null;
}

// What the window says; the other files are for the core's own answers.
const files = import.meta.glob<string>(
  [
    "../../assets/locales/*/{terms,window,screens,help,help-papers,help-record,reference,flags}.ftl",
    "../../assets/locales/*/{chain,vendors,signals,activities,reports,documents,comparing,schools,history,menu,progress,unsaved,intake,recognition}.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);

/** Opens the catalogue in a language. */
export function speak(language: Language): Words {
  // The marks that Fluent puts around a value disturb searching and copying.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(files)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  function pattern(key: string) {
    const [id = key, attribute] = key.split(".");
    const message = bundle.getMessage(id);
    return (attribute === undefined ? message?.value : message?.attributes[attribute]) ?? null;
  }
  return {
    say(key, values) {
      const found = pattern(key);
      return found ? bundle.formatPattern(found, values ?? null, []) : key;
    },
    find(key) {
      const found = pattern(key);
      return found ? bundle.formatPattern(found, null, []) : null;
    },
  };
}
