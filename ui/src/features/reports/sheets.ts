import { openPdf } from "../../components/pdf/pdfjs";

/** Fine enough for small letters on paper. */
const DOTS_PER_INCH = 150;
const POINTS_PER_INCH = 72;

/** The sheets of a PDF for the printer, as it looks: its pages are drawn one by one. */
export async function sheetsOf(bytes: Uint8Array): Promise<HTMLElement> {
  const open = await openPdf(bytes);
  const sheets = document.createElement("div");
  sheets.className = "print-pages";
  try {
    for (let number = 1; number <= open.pdf.numPages; number++) {
      const page = await open.pdf.getPage(number);
      const viewport = page.getViewport({ scale: DOTS_PER_INCH / POINTS_PER_INCH });
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
      await page.render({ canvas, viewport }).promise;
      // A picture takes a fraction of the memory of a canvas: a register may have hundreds of pages.
      const picture = new Image();
      picture.alt = "";
      picture.src = canvas.toDataURL("image/jpeg", 0.9);
      await picture.decode();
      sheets.append(picture);
    }
  } finally {
    await open.close();
  }
  return sheets;
}
