import type { Export, Format, Language, ReportKind } from "../../api/generated";

/** The reports that are made here, in the order in which they are offered. A comparison is made where one compares. */
export const REPORTS: ReportKind[] = ["register", "board"];
export const FORMATS: Format[] = ["pdf", "xlsx", "csv", "json"];
export const LANGUAGES: Language[] = ["nl", "en"];

/** Which report, in which form. */
interface Choice {
  report: ReportKind;
  format: Format;
  language: Language;
}

/** Reads a choice from the address; what stands there and is none gives way to the usual. */
export function choiceOf(query: (name: string) => string | null, language: Language): Choice {
  return {
    report: among(REPORTS, query("report")) ?? "register",
    format: among(FORMATS, query("format")) ?? "pdf",
    language: among(LANGUAGES, query("in")) ?? language,
  };
}

/** What the core is asked for such a report. */
export function asked(choice: Choice): Export {
  return { ...choice, today: null, compare: null, differences: false };
}

function among<T extends string>(values: T[], word: string | null): T | undefined {
  return values.find((value) => value === word);
}

/** How many bytes a file has that is given in Base64. */
export function bytesIn(base64: string): number {
  return Math.floor((base64.length * 3) / 4) - (/=*$/.exec(base64)?.[0].length ?? 0);
}

/** The ending of a file's name. */
export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
