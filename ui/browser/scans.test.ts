import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";

import { violations } from "./checks";
import { makeEmpty, startHost } from "./host";
import { everything } from "./places";
import { openWindow, startBrowser, type Window } from "./window";

const SCAN = resolve(import.meta.dirname, "../../tests/fixtures/scans/sterrenlezer-scan.pdf");
const NAME = "sterrenlezer-scan.pdf";
// Tests that cannot run here are told by vitest.
const TESSERACT = process.env.WAARBORG_TESSERACT ?? "tesseract";
const knows = String(spawnSync(TESSERACT, ["--list-langs"]).stdout);
const isHere = ["nld", "eng", "osd"].every((name) => knows.includes(name));

const browser = await startBrowser();
afterAll(() => browser.close());

async function give(window: Window) {
  const { page } = window;
  page.setDefaultTimeout(30_000);
  await window.go("/intake");
  await page.locator("main input[type=file]").setInputFiles(SCAN);
  await page.getByText("Eén document is een scan", { exact: false }).waitFor();
}

/** What is marked as the passage that one is at: its words, and where on its page it stands, in shares of that. */
function marked(page: Page) {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get("passage") ?? [])] as Range[];
    const box = ranges[0]?.getBoundingClientRect();
    const sheet = ranges[0]?.startContainer.parentElement?.closest("section")?.getBoundingClientRect();
    const share =
      box && sheet ? { x: (box.left - sheet.left) / sheet.width, y: (box.top - sheet.top) / sheet.height } : null;
    return { words: ranges.map(String).join(" "), share };
  });
}

test.skipIf(!isHere)("a scan is offered, recognised, reviewed on its pages and kept as what it is", async () => {
  await using host = await startHost({ make: makeEmpty });
  await using window = await openWindow(browser, host);
  const { page } = window;
  await give(window);
  await page.getByText("Er gaat niets naar internet.", { exact: false }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Tekst herkennen (OCR)" }).click();
  await page.getByText("Op 2 van 2 bladzijden is tekst herkend.").waitFor();
  expect(await page.getByRole("button", { name: "Tekst herkennen (OCR)" }).count()).toBe(0);
  await page.getByRole("link", { name: NAME }).click();

  const list = page.locator("section[aria-label='Wat in het document is gelezen']");
  await list.waitFor();
  await page
    .getByText("De tekst op de bladzijden 1–2 is herkend in een scan (OCR) en kan fouten bevatten.", { exact: false })
    .waitFor();
  const card = list.locator("article").filter({ hasText: "Postduifdienst" }).first();
  expect(await card.textContent()).toContain("herkend (OCR)");
  await page.locator(".pages .page").first().waitFor();
  await card.click();
  await page.getByText("De passage is gemarkeerd op bladzijde 2.").waitFor();
  await expect.poll(async () => (await marked(page)).words).toContain("Postduifdienst N.V.");
  // Over the row of the table in the picture, not somewhere on the page.
  const { share } = await marked(page);
  expect(share?.x).toBeGreaterThan(0.1);
  expect(share?.x).toBeLessThan(0.15);
  expect(share?.y).toBeGreaterThan(0.24);
  expect(share?.y).toBeLessThan(0.34);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("Zekerheid vanaf").selectOption("50");
  await list.getByRole("button", { name: /^Overnemen/ }).click();
  await page.getByRole("button", { name: /^\d+ gegevens overnemen/ }).click();
  await page.getByText(/gegevens uit sterrenlezer-scan.pdf zijn overgenomen/).waitFor();

  const [document] = (await host.call("list", everything("document"))).items;
  await window.go(`/document/${String(document?.id)}`);
  await page.getByText("De tekst op de bladzijden 1–2 is herkend in een scan (OCR)", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Als tekst" }).waitFor();
  await page
    .locator(".pages .page span", { hasText: "Kaarsvlam Educatie B.V." })
    .first()
    .waitFor({ state: "attached" });
  expect(await violations(page)).toEqual([]);
  expect(window.faults).toEqual([]);
});

test.skipIf(!isHere)("a scan that was kept before gets its text on its own page", async () => {
  await using host = await startHost({ make: makeEmpty });
  const bytes = (await readFile(SCAN)).toString("base64");
  const kept = await host.call("keep_document", { name: NAME, bytes, kind: null, links: [] });
  await using window = await openWindow(browser, host);
  const { page } = window;
  page.setDefaultTimeout(30_000);
  await window.go(`/document/${kept.value.document.id}`);
  await page.getByRole("button", { name: "Tekst herkennen (OCR)" }).click();
  await page.getByText("De tekst is herkend en bij het document bewaard.").first().waitFor();
  await page.getByText("De tekst op de bladzijden 1–2 is herkend in een scan (OCR)", { exact: false }).waitFor();
  const [text] = await host.call("document_text", { id: kept.value.document.id });
  expect(text).toContain("Kluiswolk Hosting B.V.");
  expect(window.faults).toEqual([]);
});

test("why nothing was recognised in a kept scan stands on its page, where it can be tried again", async () => {
  const folder = await mkdtemp(join(tmpdir(), "waarborg-recogniser-"));
  const program = join(folder, "tesseract");
  await writeFile(program, `#!/bin/sh\n[ "$1" = --list-langs ] && { echo nld; exit; }\ncat >/dev/null\nexit 1\n`);
  await chmod(program, 0o755);
  {
    await using host = await startHost({ make: makeEmpty, path: `${folder}:${process.env.PATH ?? ""}` });
    const bytes = (await readFile(SCAN)).toString("base64");
    const kept = await host.call("keep_document", { name: NAME, bytes, kind: null, links: [] });
    await using window = await openWindow(browser, host);
    const { page } = window;
    page.setDefaultTimeout(30_000);
    await window.go(`/document/${kept.value.document.id}`);
    await page
      .getByText("2 bladzijden zijn plaatjes van tekst waarin nog niets is herkend.", { exact: false })
      .waitFor();
    await page.getByRole("button", { name: "Tekst herkennen (OCR)" }).click();
    await page
      .getByText("Op de bladzijden 1–2 is niets herkend: Tesseract kon het plaatje niet lezen.", { exact: false })
      .waitFor();
    await page.getByRole("button", { name: "Tekst herkennen (OCR)" }).and(page.locator(":enabled")).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(window.faults).toEqual([]);
  }
  await rm(folder, { recursive: true });
});

test("without Tesseract the window says how to get it", async () => {
  await using host = await startHost({ make: makeEmpty, path: "/nonexistent" });
  await using window = await openWindow(browser, host, { width: 1024, height: 640 });
  const { page } = window;
  await give(window);
  await page.getByText("sudo apt install tesseract-ocr tesseract-ocr-nld", { exact: false }).waitFor();
  expect(await page.getByRole("button", { name: "Tekst herkennen (OCR)" }).count()).toBe(0);
  await page.getByRole("button", { name: "Opnieuw kijken" }).click();
  await window.still();
  expect(await violations(page)).toEqual([]);
  expect(window.faults).toEqual([]);
});

test("recognising that takes too long is stopped, and the scan is as it was", async () => {
  const folder = await mkdtemp(join(tmpdir(), "waarborg-recogniser-"));
  const program = join(folder, "tesseract");
  const script = `#!/bin/sh\n[ "$1" = --list-langs ] && { echo nld; exit; }\necho $$ >"${folder}/number"\nexec sleep 600\n`;
  await writeFile(program, script);
  await chmod(program, 0o755);
  {
    await using host = await startHost({ make: makeEmpty, path: `${folder}:${process.env.PATH ?? ""}` });
    await using window = await openWindow(browser, host);
    const { page } = window;
    await give(window);
    await page.getByRole("button", { name: "Tekst herkennen (OCR)" }).click();
    await expect.poll(async () => readFile(join(folder, "number"), "utf8").catch(() => "")).not.toBe("");
    // What is under way is known to the window by then.
    await page.getByText("Document lezen…").waitFor();
    // Meanwhile the register can be looked into and added to.
    await page.getByRole("link", { name: "Scholen" }).first().click();
    await page.getByRole("heading", { name: "Scholen", level: 1 }).waitFor();
    await page.getByText("Er zijn nog geen scholen", { exact: false }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Stoppen" }).first().click();
    await page.getByRole("button", { name: "Tekst herkennen (OCR)" }).and(page.locator(":enabled")).waitFor();
    const number = (await readFile(join(folder, "number"), "utf8")).trim();
    await expect.poll(() => String(spawnSync("ps", ["-o", "stat=", "-p", number]).stdout).trim()).toMatch(/^(Z.*)?$/);
    expect(window.faults).toEqual([]);
  }
  await rm(folder, { recursive: true });
});
