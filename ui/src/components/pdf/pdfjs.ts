import type { PDFDocumentProxy, TextLayer } from "pdfjs-dist/legacy/build/pdf.mjs";
import jpeg2000 from "pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url";
import workerFile from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

import { fromBase64 } from "../../app/base64";

/**
 * The only place that loads pdf.js, when a PDF is first looked at. Everything is a file of the program: the page may fetch
 * nothing, so that fonts come as modules that hold their bytes, and there is neither WebAssembly nor `eval`. The build for older
 * browsers, since WebKitGTK 2.46 lacks some of what the other one uses.
 */

// Fonts that a PDF may use without bringing them along; the signs of tick boxes are among them.
const fonts = import.meta.glob<string>("../../../node_modules/pdfjs-dist/standard_fonts/Foxit*.pfb", {
  query: "?url&inline",
  import: "default",
});

/** Gives pdf.js the files that it asks for by name. */
class Files {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const found = Object.entries(fonts).find(([path]) => path.endsWith(`/${filename}`));
    if (!found) throw new Error(`no ${filename}`);
    const url = await found[1]();
    return fromBase64(url.slice(url.indexOf(",") + 1));
  }
}

/** A document that is open, and how to let go of it. */
export interface OpenPdf {
  pdf: PDFDocumentProxy;
  TextLayer: typeof TextLayer;
  close: () => Promise<void>;
}

/** Opens a PDF. Throws whatever pdf.js does: its `name` tells a password from damage. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, PDFWorker, TextLayer } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // Made here, since pdf.js does not take the window's own address for one of its origin and would wrap the file in a blob.
  const port = new Worker(workerFile, { type: "module" });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    worker,
    // The bytes are handed to the worker, and are gone here.
    data: bytes.slice(),
    BinaryDataFactory: Files,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    // Only the decoder of JPEG 2000 is fetched by address; what pdf.js adds to it is a fragment.
    wasmUrl: `${jpeg2000}#/`,
    verbosity: 0,
  });
  async function close() {
    await task.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
  }
  const broken = new Promise<never>((_, reject) => {
    port.onerror = () => {
      reject(new Error("the worker did not start"));
    };
  });
  try {
    return { pdf: await Promise.race([task.promise, broken]), TextLayer, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}
