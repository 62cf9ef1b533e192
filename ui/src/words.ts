import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

import enTerms from "../../assets/locales/en/terms.ftl?raw";
import enWindow from "../../assets/locales/en/window.ftl?raw";
import nlTerms from "../../assets/locales/nl/terms.ftl?raw";
import nlWindow from "../../assets/locales/nl/window.ftl?raw";

/** A language that people can read the register in. */
export type Language = "nl" | "en";

/** Words a message of the catalogue; a dot asks for an attribute, as in `window-call-broke.hint`. */
export type Say = (key: string, values?: Record<string, FluentVariable>) => string;

const sources: Record<Language, string[]> = {
  nl: [nlTerms, nlWindow],
  en: [enTerms, enWindow],
};

/** Chooses the first language of the person's that the catalogue has; Dutch, the language of the law, if there is none. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split("-")[0];
    if (language === "nl" || language === "en") return language;
  }
  return "nl";
}

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
