import { basename, resolve } from "node:path";

import { afterAll, expect, test } from "vitest";

import { violations } from "./checks";
import { makeEmpty, startHost } from "./host";
import { everything } from "./places";
import { openWindow, startBrowser } from "./window";

const browser = await startBrowser();
const host = await startHost({ make: makeEmpty });
const window = await openWindow(browser, host);
const { page } = window;
page.setDefaultTimeout(20_000);

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

const repository = resolve(import.meta.dirname, "../..");
const TEXT = resolve(repository, "tests/fixtures/intake/boekenboom.txt");
const PDF = resolve(repository, "assets/example/documents/vlierhof-bijsluiter-dossiervlier.pdf");

const list = page.locator("section[aria-label='Wat in het document is gelezen']");
const card = (name: string, value: string) =>
  list.locator("article").filter({ hasText: name }).filter({ hasText: value });
const records = async (noun: "party" | "leaflet" | "document") => (await host.call("list", everything(noun))).items;

async function called(name: string) {
  return (await records("party")).find((party) => String(party.name).startsWith(name));
}

async function choose(path: string) {
  await window.go("/intake");
  await page.locator("main input[type=file]").setInputFiles(path);
}

async function give(path: string) {
  await choose(path);
  await page.getByRole("link", { name: basename(path) }).click();
  await list.waitFor();
  await window.still();
}

test("a document is reviewed by mouse: accepted, refused, marked, undone", async () => {
  await give(PDF);
  expect(await violations(page)).toEqual([]);
  // A fact shows its passage on the page, and the passage leads back to its fact.
  await page.locator(".pages .page").first().waitFor();
  await card("Product of dienst", "Dossiervlier").click();
  await page.getByText("De passage is gemarkeerd op bladzijde").waitFor();
  const marked = await page.evaluate(() => [...(CSS.highlights.get("passage") ?? [])].map(String).join(" "));
  expect(marked).toContain("Dossiervlier");

  const refused = card("Adres van de leverancier", "");
  await refused.getByRole("button", { name: /weigeren/, includeHidden: true }).click();
  await page.getByLabel("Zekerheid vanaf").selectOption("50");
  await list.getByRole("button", { name: /^Overnemen/ }).click();
  await page.getByRole("button", { name: /^\d+ gegevens overnemen/ }).click();
  await page
    .getByText(/1 gegeven is geweigerd/)
    .first()
    .waitFor();
  const vendor = await called("Vlierhof");
  expect(vendor?.name).toContain("Vlierhof");
  expect(vendor?.street ?? null).toBeNull();
  const [document] = await records("document");
  expect(document?.refused).toHaveLength(1);

  // The same file again is recognised; what was refused of it stays so.
  await choose(PDF);
  await page.getByRole("cell", { name: /Staat al in het register/ }).waitFor();
  await window.go(`/document/${String(document?.id)}`);
  await page.getByText("1 gegeven hieruit is geweigerd.").waitFor();
  await page.getByRole("link", { name: "Opnieuw nakijken" }).click();
  await list.waitFor();
  expect(await card("Adres van de leverancier", "Geweigerd").count()).toBe(1);

  await page.keyboard.press("Control+z");
  await page.getByText("De wijziging is ongedaan gemaakt.").first().waitFor();
  await window.still();
  expect(await records("party")).toEqual([]);
  expect(window.faults.splice(0)).toEqual([]);
});

test("a document is reviewed by keyboard, a value changed, and read back", async () => {
  await give(TEXT);
  const here = list.locator("article[aria-current]");
  await here.focus();
  // The vendor, its name in full refused, its address changed.
  await page.keyboard.press("a");
  await page.keyboard.press("r");
  expect(await here.textContent()).toContain("Stationsplein");
  await page.keyboard.press("e");
  await page.getByLabel("Plaats", { exact: true }).fill("Schiedam");
  await page.keyboard.press("Enter");
  await list.getByText(/door u gewijzigd/).waitFor();
  await window.still();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("k");
  expect(await here.textContent()).toContain("Schiedam");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await page.getByText(/gegevens uit boekenboom.txt zijn overgenomen/).waitFor();
  const vendor = await called("Boekenboom");
  expect([vendor?.name, vendor?.legal_name ?? null, vendor?.city]).toEqual(["Boekenboom", null, "Schiedam"]);
  const evidence = await host.call("evidence", { id: String(vendor?.id) });
  const address = evidence.find(({ field }) => field === "vendor.address");
  expect(address?.quote).toContain("Rotterdam");
  expect(window.faults.splice(0)).toEqual([]);
});
