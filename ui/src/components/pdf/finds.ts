import { textOf } from "./draw";
import { findAll, locate, type Passage } from "./passage";
import type { LettersByPage } from "./letters";
import type { OpenPdf } from "./pdfjs";

/** The texts of a document's pages, each read once. */
export class Texts {
  readonly #open: OpenPdf;
  readonly #letters: LettersByPage;
  readonly #read: Promise<string[]>[] = [];

  constructor(open: OpenPdf, letters: LettersByPage) {
    this.#open = open;
    this.#letters = letters;
  }

  of(page: number): Promise<string[]> {
    return (this.#read[page] ??= this.#of(page));
  }

  async #of(page: number): Promise<string[]> {
    const recognised = (this.#letters.get(page) ?? []).map(({ text }) => text);
    return [...(await textOf(this.#open, page)), ...recognised];
  }

  get pages(): number[] {
    return Array.from({ length: this.#open.pdf.numPages }, (_, index) => index + 1);
  }
}

/** A find: its page, and the how-manieth on that page it is. */
export interface Find {
  page: number;
  at: number;
}

/** Looks for words on every page; stops when nobody wants to know any more. */
export async function find(texts: Texts, words: string, wanted: () => boolean): Promise<Find[]> {
  const finds: Find[] = [];
  for (const page of texts.pages) {
    const found = findAll(await texts.of(page), words);
    if (!wanted()) return [];
    finds.push(...found.map((_, at) => ({ page, at })));
  }
  return finds;
}

/** The page on which a passage stands: the one that was named, if it is there; or else the one that it fits best. */
export async function pageOf(texts: Texts, passage: Passage): Promise<number | null> {
  if (passage.page !== null && texts.pages.includes(passage.page)) {
    if (locate(await texts.of(passage.page), passage)) return passage.page;
  }
  let best: { page: number; likeness: number } | null = null;
  for (const page of texts.pages) {
    const likeness = locate(await texts.of(page), passage)?.likeness ?? 0;
    if (likeness > (best?.likeness ?? 0)) best = { page, likeness };
  }
  return best?.page ?? null;
}
