import { copyFile, readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

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
  await page
    .getByRole("link", { name: basename(path) })
    .last()
    .click();
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

const dialog = page.locator("dialog[open]");
const edit = list.locator("article form");

/** Gives a copy of the text as another file, so that what one test did leaves the next alone. */
async function copy(name: string, more = ""): Promise<string> {
  const path = join(host.folder, name);
  await copyFile(TEXT, path);
  if (more !== "") await writeFile(path, `${await readFile(TEXT, "utf8")}\n\n${more}\n`);
  return path;
}

test("decisions that are not in the register are asked about before they go", async () => {
  const path = await copy("besluiten.txt", "Een regel erbij.");
  await give(path);
  const here = list.locator("article[aria-current]");
  await here.focus();
  await page.keyboard.press("r");
  await window.go("/party");
  // As the shell tells the page when somebody presses the cross.
  await page.evaluate(() => dispatchEvent(new Event("waarborg-leave")));
  await dialog.getByText("1 besluit over ‘besluiten.txt’ staat nog niet in het register").waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Terug naar wat u deed besluiten.txt" }).click();
  await list.waitFor();
  expect(await card("", "Geweigerd").count()).toBe(1);

  // Putting it aside keeps them; leaving it out of the list asks.
  await page.getByRole("button", { name: "Opzij leggen" }).click();
  await window.go("/intake");
  await page.getByRole("button", { name: "besluiten.txt van de lijst halen" }).click();
  await dialog.getByText("U nam 1 besluit over dit document.").waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Laten staan" }).click();
  await page.getByRole("link", { name: "besluiten.txt" }).click();
  expect(await card("", "Geweigerd").count()).toBe(1);
  await window.go("/intake");
  await page.getByRole("button", { name: "besluiten.txt van de lijst halen" }).click();
  await dialog.getByRole("button", { name: "Van de lijst halen" }).click();
  await window.still();
  expect(await page.getByRole("link", { name: "besluiten.txt" }).count()).toBe(0);
  expect(window.faults.splice(0)).toEqual([]);
});

test("a value that is half changed stays, and stands in the way of being done", async () => {
  await give(await copy("half.txt", "Nog een regel erbij."));
  const address = card("Adres van de leverancier", "");
  await address.click();
  await page.keyboard.press("e");
  await page.getByLabel("Plaats", { exact: true }).fill("Vlaard");
  // Another pencil.
  const other = card("Product of dienst", "");
  await other.first().click();
  await page.keyboard.press("e");
  expect(await edit.count()).toBe(2);
  expect(await page.getByLabel("Plaats", { exact: true }).inputValue()).toBe("Vlaard");
  // Away while typing, and back.
  await page.getByLabel("Plaats", { exact: true }).press("End");
  await page.keyboard.type("ingen");
  await window.go("/party");
  await page.goBack();
  await list.waitFor();
  expect(await page.getByLabel("Plaats", { exact: true }).inputValue()).toBe("Vlaardingen");
  // Done is not done; what was opened and left as it was is no matter.
  await page.keyboard.press("Control+Enter");
  await page.getByText("Deze waarde staat nog open").waitFor();
  await expect.poll(() => edit.count()).toBe(1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("article")?.textContent ?? ""))
    .toContain("Plaats");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Zo overnemen" }).click();
  await list.getByText(/door u gewijzigd/).waitFor();
  await window.still();
  expect(await page.getByText("Deze waarde staat nog open").count()).toBe(0);
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/uit half.txt/)
    .first()
    .waitFor();
  expect(window.faults.splice(0)).toEqual([]);
});

test("a file that was changed after it was read is not taken over", async () => {
  const path = await copy("gewijzigd.txt", "Een derde regel.");
  await give(path);
  const before = (await records("document")).length;
  await writeFile(path, "Iets heel anders.");
  await page.getByLabel("Zekerheid vanaf").selectOption("50");
  await page.getByRole("button", { name: /^\d+ gegevens? overnemen/ }).click();
  await page.getByText(/kan niet meer worden gelezen|niet meer het bestand/).waitFor();
  expect((await records("document")).length).toBe(before);
  expect(window.faults.splice(0)).toEqual([]);
});

test("after filing a leaflet an activity is proposed, and a person adds what they ticked", async () => {
  const path = join(host.folder, "bijsluiter.pdf");
  await copyFile(PDF, path);
  await give(path);
  await page.getByLabel("Zekerheid vanaf").selectOption("50");
  await list.getByRole("button", { name: /^Overnemen/ }).click();
  await page.getByRole("button", { name: /^\d+ gegevens overnemen/ }).click();
  await page
    .getByText(/uit bijsluiter.pdf/)
    .first()
    .waitFor();
  await window.go("/intake");
  await page.getByRole("button", { name: "Verwerking voorstellen" }).last().click();
  const ticks = dialog.getByRole("checkbox");
  await ticks.first().waitFor();
  expect(await violations(page)).toEqual([]);
  const [all, first] = [await ticks.count(), await dialog.locator(".line").first().innerText()];
  expect(all).toBeGreaterThan(8);
  await ticks.first().uncheck();
  await dialog.getByLabel(/^Naam/).fill("Leerlingen volgen");
  // Put away and opened again it is as it was left.
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Verwerking voorstellen" }).last().click();
  await dialog.getByText("Dit vulde u eerder in.").waitFor();
  expect(await ticks.first().isChecked()).toBe(false);
  await dialog.getByRole("button", { name: "Verwerking toevoegen" }).click();
  await page.getByRole("heading", { name: "Leerlingen volgen" }).waitFor();
  const { items } = await host.call("list", everything("activity"));
  expect(items.map(({ name, transfers }) => [name, transfers])).toEqual([["Leerlingen volgen", "unknown"]]);
  expect(items[0]?.purposes).not.toContain(first);
  expect(items[0]?.recipients).not.toEqual([]);

  const of = items[0]?.products as string[];
  const leaflet = (await records("leaflet")).find(({ product }) => of.includes(String(product)));
  await window.go(`/leaflet/${String(leaflet?.id)}`);
  await page.getByRole("button", { name: "Verwerking voorstellen" }).click();
  await dialog.getByRole("link", { name: "Leerlingen volgen" }).waitFor();
  await page.keyboard.press("Escape");
  expect(window.faults.splice(0)).toEqual([]);
});

test("a file inside a file that was not read is named with the reason, and parts stand under their names", async () => {
  const text = await readFile(TEXT, "utf8");
  const picture = Buffer.from("\x89PNG\r\n\x1a\n", "latin1").toString("base64");
  const path = join(host.folder, "bericht.eml");
  const part = (head: string[], body: string) => ["--grens", ...head, "", body, ""].join("\r\n");
  await writeFile(
    path,
    [
      "From: leverancier@example.org",
      "To: school@example.org",
      "Subject: Onze papieren",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="grens"',
      "",
      part(["Content-Type: text/plain; charset=utf-8"], "Hierbij onze papieren."),
      part(["Content-Type: text/plain; charset=utf-8", 'Content-Disposition: attachment; filename="kopie.txt"'], text),
      part(
        [
          "Content-Type: image/png",
          "Content-Transfer-Encoding: base64",
          'Content-Disposition: attachment; filename="foto.png"',
        ],
        picture,
      ),
      "--grens--",
      "",
    ].join("\r\n"),
  );
  await choose(path);
  await page
    .getByRole("row", { name: /bericht.eml/ })
    .getByText("1 bestand erin is niet gelezen")
    .waitFor();
  await page.getByRole("link", { name: "bericht.eml" }).click();
  await list.getByText("Eén bestand in dit bestand is niet gelezen.").waitFor();
  expect(await list.getByRole("listitem").filter({ hasText: "foto.png" }).first().innerText()).toContain("foto.png");
  await page.getByRole("heading", { name: /kopie\.txt/ }).waitFor();
  const unread = page.locator("section").filter({ has: page.getByRole("heading", { name: /foto\.png/ }) });
  expect(await unread.last().innerText()).not.toContain("geen tekst die Waarborg kan lezen");
  expect(await violations(page)).toEqual([]);
  expect(window.faults.splice(0)).toEqual([]);
});
