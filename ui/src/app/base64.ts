/** Bytes travel to and from the core as Base64. */

/** Bytes of Base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text);
  const bytes = new Uint8Array(plain.length);
  for (let at = 0; at < plain.length; at++) bytes[at] = plain.charCodeAt(at);
  return bytes;
}

/** A file as Base64. The browser's own reader does this without holding up the window, however large the file. */
export function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      // `data:…;base64,` stands before it.
      const text = reader.result as string;
      resolve(text.slice(text.indexOf(",") + 1));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error("unreadable"));
    };
    reader.readAsDataURL(file);
  });
}
