import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

import enTerms from "../../assets/locales/en/terms.ftl?raw";
import enWindow from "../../assets/locales/en/window.ftl?raw";
import nlTerms from "../../assets/locales/nl/terms.ftl?raw";
import nlWindow from "../../assets/locales/nl/window.ftl?raw";
import type { Language } from "./api/generated";

/** Words a message of the catalogue; a dot asks for an attribute, as in `window-register.hint`. */
export type Say = (key: string, values?: Record<string, FluentVariable>) => string;

const sources: Record<Language, string[]> = {
  nl: [nlTerms, nlWindow],
  en: [enTerms, enWindow],
};

/** Opens the catalogue in a language. A message that it lacks comes out as its key, so that a gap never hides a result. */
export function speak(language: Language): Say {
  // The marks that Fluent puts around a value disturb searching and copying.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const source of sources[language]) bundle.addResource(new FluentResource(source));
  return (key, values) => {
    const [id = key, attribute] = key.split(".");
    const message = bundle.getMessage(id);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    return pattern ? bundle.formatPattern(pattern, values ?? null, []) : key;
  };
}
