/** Dates and numbers as people in this country write them, and as the core has them (ISO 8601). */

import type { Language } from "../api/generated";

const MONTHS = ["jan", "feb", "maart|mrt|mar", "apr", "mei|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec"];

/** Reads a date: `1-2-2026`, `1/2/26`, `1 februari 2026`, `2026-02-01`. Null if it is none, 31 February among them. */
export function readDate(text: string): string | null {
  const parts = text
    .trim()
    .toLowerCase()
    .replace(/[,.]/g, " ")
    .split(/[\s/-]+/)
    .filter(Boolean);
  const [first = "", second = "", third = ""] = parts;
  if (parts.length !== 3) return null;
  const [day, month, year] = first.length === 4 ? [third, second, first] : [first, second, third];
  return iso(Number(year.length === 2 ? `20${year}` : year), monthNumber(month), Number(day));
}

function monthNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return MONTHS.findIndex((names) => names.split("|").some((name) => text.startsWith(name))) + 1;
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1900 && year <= 2999 ? date.toISOString().slice(0, 10) : null;
}

/** Writes a date with digits: `01-02-2026`. */
export function writeDate(date: string): string {
  const [year = "", month = "", day = ""] = date.slice(0, 10).split("-");
  return `${day}-${month}-${year}`;
}

const clock = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" });
const calendar = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

/** Writes a moment as the clock in Amsterdam showed it: `01-02-2026 14:05`. */
export function writeInstant(instant: string): string {
  const moment = new Date(instant);
  return `${calendar.format(moment)} ${clock.format(moment)}`;
}

/** Reads a moment by the clock in Amsterdam. */
export function readInstant(text: string): string | null {
  const [, dateText = "", hour = "", minute = ""] =
    /^(.*?)[\s,]+(?:om\s+)?(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? [];
  const date = readDate(dateText);
  if (date === null || Number(hour) > 23 || Number(minute) > 59) return null;
  const wanted = `${writeDate(date)} ${hour.padStart(2, "0")}:${minute}`;
  // Amsterdam is one hour ahead of UTC, or two in summer.
  for (const ahead of [1, 2]) {
    const moment = new Date(Date.parse(`${date}T${hour.padStart(2, "0")}:${minute}:00Z`) - ahead * 3_600_000);
    if (writeInstant(moment.toISOString()) === wanted) return moment.toISOString().replace(".000Z", "Z");
  }
  return null;
}

// Only groups of three are thousands: `12.5` is a decimal in either language, and nobody writes `0.500` for five hundred.
const THOUSANDS: Record<Language, RegExp> = {
  nl: /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/,
  en: /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/,
};

/** Reads a number as `writeNumber` writes it in this language; without marks between thousands, also with the other's decimal mark. */
export function readNumber(text: string, whole: boolean, language: Language): number | null {
  const bare = text.replace(/\s/g, "");
  const ungrouped = THOUSANDS[language].test(bare) ? bare.replaceAll(language === "nl" ? "." : ",", "") : bare;
  const plain = ungrouped.replace(",", ".");
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  const number = Number(plain);
  return whole && !Number.isSafeInteger(number) ? null : number;
}

/** Writes a number as people read it: with a mark between thousands, and a decimal comma in Dutch. */
export function writeNumber(number: number, language: string): string {
  return (written[language] ??= new Intl.NumberFormat(language, { maximumFractionDigits: 20 })).format(number);
}

// Costly to make, and a list writes many.
const written: Record<string, Intl.NumberFormat | undefined> = {};

/** Writes a number to be typed over, as `readNumber` reads it: without marks between thousands. */
export function draftNumber(number: number, language: string): string {
  return language === "nl" ? String(number).replace(".", ",") : String(number);
}
