import { afterAll, expect, test } from "vitest";

import { makeEmpty, startHost } from "./host";
import { openWindow, startBrowser } from "./window";

const browser = await startBrowser();
const host = await startHost({ make: makeEmpty });

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

test("at 400 % all that a failed search says can be read, and the commands below it can be reached", async () => {
  // As a window of 1280 × 1024 has it then (WCAG 1.4.10).
  await using window = await openWindow(browser, host, { width: 1280, height: 1024, zoom: 4 });
  const { page } = window;
  await page.route("**/*", async (route) => {
    const request = route.request();
    if (request.method() !== "POST" || !request.postData()?.includes('"search"')) return route.fallback();
    const words = { message: "Het zoeken is niet gelukt. ".repeat(8), hint: "Probeer het opnieuw. ".repeat(8) };
    return route.fulfill({ status: 422, json: { code: "io", field: null, ...words } });
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("e");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("alert").waitFor();
  // What the wheel brings into sight, as no script does: one could scroll what a person cannot.
  const ends = [dialog.locator("[role=alert] p").nth(1), dialog.getByRole("option").last()];
  const seen = ends.map(() => false);
  await dialog.hover();
  for (let turn = 0; turn < 60 && seen.includes(false); turn++) {
    for (const [index, end] of ends.entries()) {
      const [box, frame] = [await end.boundingBox(), await dialog.boundingBox()];
      if (!box || !frame) throw new Error("it is there");
      const bottom = box.y + box.height;
      if (bottom > frame.y && bottom <= frame.y + frame.height) seen[index] = true;
    }
    await page.mouse.wheel(0, 60);
    await window.still();
  }
  expect(seen).toEqual([true, true]);
});
