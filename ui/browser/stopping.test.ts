import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { violations } from "./checks";
import { makeEmpty, startHost } from "./host";
import { everything } from "./places";
import { openWindow, startBrowser } from "./window";

test("a document that takes long to read says so and can be stopped", async () => {
  const folder = await mkdtemp(join(tmpdir(), "waarborg-reader-"));
  // A reader that takes its time: our own is too quick to be stopped by hand.
  const extractor = join(folder, "reader");
  await writeFile(extractor, "#!/bin/sh\nexec sleep 600\n", { mode: 0o755 });
  const browser = await startBrowser();
  const host = await startHost({ make: makeEmpty, extractor });
  const window = await openWindow(browser, host);
  const { page, faults } = window;
  await window.go("/document");

  const drop = "const files = new DataTransfer(); files.items.add(new File(['tekst'], 'bijsluiter.txt'));";
  await page.evaluate(`${drop} document.body.dispatchEvent(
    new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }))`);
  await page.locator("dialog[open] .nl-button--primary").click();
  const bar = page.locator("dialog[open] [role=progressbar]");
  await bar.waitFor();
  expect(await bar.getAttribute("aria-label")).toBe("Document bewaren…");
  // How much there is to read, nobody knows beforehand.
  expect(await bar.getAttribute("aria-valuenow")).toBeNull();
  expect(await violations(page)).toEqual([]);
  if (process.env.WAARBORG_PICTURES) await page.screenshot({ path: join(process.env.WAARBORG_PICTURES, "work.png") });
  // One way to stop, and one only: two would make one wonder what each does.
  const stop = page.locator("dialog[open]").getByRole("button", { name: /^Stop/ });
  expect(await stop.count()).toBe(1);
  await stop.click();
  await bar.waitFor({ state: "detached" });
  const { items } = await host.call("list", everything("document"));
  expect(items).toEqual([]);
  expect(faults).toEqual([]);

  await browser.close();
  await host[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
