import type { TextContent } from "pdfjs-dist/types/src/display/api";

import { type Letters, standing } from "./letters";
import type { OpenPdf } from "./pdfjs";

/** PDF counts in points, the screen in pixels. */
export const PIXELS_PER_POINT = 96 / 72;

/** Canvases larger than this are refused by some web views, or cost more memory than they show. */
const MOST_PIXELS = 16_000_000;

/** The pieces of a page's text with the elements that hold them, in the same order. */
export interface PageText {
  pieces: string[];
  elements: HTMLElement[];
}

/** A page that is being drawn. */
export interface Drawing {
  done: Promise<PageText>;
  cancel: () => void;
}

/** Draws a page, and lays its text over it, unseen, with the letters that were recognised on it: to be selected, searched and read out. */
export function draw(
  { pdf, TextLayer }: OpenPdf,
  number: number,
  zoom: number,
  sheet: HTMLElement,
  text: HTMLElement,
  letters: readonly Letters[] = [],
): Drawing {
  let cancelled = false;
  let stop = () => {
    cancelled = true;
  };

  async function run(): Promise<PageText> {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: zoom * PIXELS_PER_POINT });
    const most = Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height));
    const density = Math.min(Math.max(1, devicePixelRatio), most);
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width * density);
    canvas.height = Math.floor(viewport.height * density);
    if (cancelled) throw new DOMException("", "AbortError");
    const transform = density === 1 ? undefined : [density, 0, 0, density, 0, 0];
    const painting = page.render({ canvas, viewport, ...(transform ? { transform } : {}) });
    text.replaceChildren();
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
    stop = () => {
      cancelled = true;
      painting.cancel();
      layer.cancel();
    };
    await Promise.all([painting.promise, layer.render()]);
    // What was drawn before stays in sight until now.
    sheet.replaceChildren(canvas);
    const size = { width: viewport.width / viewport.scale, height: viewport.height / viewport.scale };
    const laid = letters.map((line) => lay(line, size));
    text.append(...laid);
    return {
      pieces: [...layer.textContentItemsStr, ...letters.map((line) => line.text)],
      elements: [...layer.textDivs, ...laid],
    };
  }

  return {
    done: run(),
    cancel: () => {
      stop();
    },
  };
}

let measuring: CanvasRenderingContext2D | null | undefined;

/** An element with the words of a line that was recognised, as wide as the line. */
function lay(line: Letters, page: { width: number; height: number }): HTMLElement {
  const SIZE = 100;
  measuring ??= document.createElement("canvas").getContext("2d");
  if (measuring) measuring.font = `${String(SIZE)}px sans-serif`;
  const measured = (measuring?.measureText(line.text).width ?? 0) / SIZE;
  const { left, top, size, stretch, turn } = standing(line, page, measured);
  const element = document.createElement("span");
  element.textContent = line.text;
  const { style } = element;
  [style.left, style.top, style.fontFamily] = [left, top, "sans-serif"];
  style.setProperty("--font-height", `${String(size)}px`);
  style.setProperty("--scale-x", String(stretch));
  style.setProperty("--rotate", `${String(turn)}deg`);
  return element;
}

/** Gives back the memory of a page that was drawn. */
export function clear(sheet: HTMLElement, text: HTMLElement): void {
  sheet.replaceChildren();
  text.replaceChildren();
}

/** The pieces of a page's text, without drawing it. */
export async function textOf({ pdf }: OpenPdf, number: number): Promise<string[]> {
  const page = await pdf.getPage(number);
  // By a reader: `getTextContent` loops over the stream, which WebKit does not know how to do.
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<TextContent>;
  const pieces: string[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read())
    pieces.push(...read.value.items.flatMap((item) => ("str" in item ? [item.str] : [])));
  return pieces;
}

/** Sizes of the pages in pixels at 100 %; of a long document only the first ones are asked, the rest is taken to be alike. */
export async function measure({ pdf }: OpenPdf): Promise<{ width: number; height: number }[]> {
  const ASKED = 300;
  const asked = Array.from({ length: Math.min(pdf.numPages, ASKED) }, async (_, index) => {
    const { width, height } = (await pdf.getPage(index + 1)).getViewport({ scale: PIXELS_PER_POINT });
    return { width, height };
  });
  const sizes = await Promise.all(asked);
  const last = sizes.at(-1) ?? { width: 794, height: 1123 };
  return Array.from({ length: pdf.numPages }, (_, index) => sizes[index] ?? last);
}
