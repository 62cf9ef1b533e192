import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import type { Noun } from "../src/api/generated";
import { startHost } from "./host";
import { Keys } from "./keys";
import { everything } from "./places";
import { openWindow, startBrowser } from "./window";

// A board's first days by somebody who has no mouse: every test goes on where the last one ended.
const browser = await startBrowser();
const host = await startHost();
const window = await openWindow(browser, host);
const keys = new Keys(window);
const register = join(host.folder, "dijk.waarborg");
const PASSWORD = "vier woorden op een rij";

afterAll(async () => {
  await window[Symbol.asyncDispose]();
  await browser.close();
  await host[Symbol.asyncDispose]();
});

async function all(noun: Noun) {
  return (await host.call("list", everything(noun))).items;
}

test("makes a register with a password and two schools", async () => {
  await keys.press("Tab");
  await keys.to("button", "Nieuw register", { most: 1 });
  await keys.press("Enter");
  expect(await keys.dialog()).toBe("Nieuw register");
  // Without a name one does not go on, and is told why.
  await keys.press("Enter");
  await keys.sees("Vul de naam van het bestuur in", "dialog[open]");
  expect((await keys.at()).name).toContain("Naam");
  await keys.type("Stichting De Dijk");
  await keys.press("Enter");
  await keys.type("De Terp");
  await keys.choose("Onderwijssoort", "Primair", { most: 2 });
  await keys.to("button", "Regel toevoegen", { most: 3 });
  await keys.press("Enter");
  expect((await keys.at()).name).toContain("2");
  await keys.type("De Wierde");
  await keys.choose("Onderwijssoort", "Voortgezet", { most: 2 });
  await keys.press("Tab");
  await keys.press("Enter");
  await keys.press("Enter");
  await keys.type(PASSWORD);
  await keys.to("password", "Wachtwoord nog een keer", { most: 2 });
  await keys.type(PASSWORD);
  await host.answer(register);
  await keys.press("Enter");
  await keys.arrives("Signalen");
  expect(await host.call("status", {})).toMatchObject({ path: register, encrypted: true });
  expect((await all("school")).map(({ name, sector }) => [name, sector])).toEqual([
    ["De Terp", "po"],
    ["De Wierde", "vo"],
  ]);
});

test("adds a vendor and a product, with its vendor found by the letters of its name", async () => {
  await keys.press("Control+k");
  await keys.rush("leverancier toev", "Enter");
  await window.still();
  expect(await keys.dialog()).toBe("Leverancier toevoegen");
  await keys.type("Rekenrijk");
  await keys.press("Enter");
  await keys.arrives("Rekenrijk");
  expect((await all("party")).map(({ name }) => name)).toEqual(["Rekenrijk"]);

  await keys.to("button", "Nieuw: product", { most: 15 });
  await keys.press("Enter");
  await keys.type("Rekenmeester");
  await keys.press("Enter");
  await keys.arrives("Rekenrijk · Rekenmeester");
  const [party] = await all("party");
  expect(await all("product")).toMatchObject([{ name: "Rekenmeester", party: party?.id }]);

  // The same from the list of products: the vendor that is there is found, and one that is not is made on the way.
  for (const [product, typed, vendor] of [
    ["Rekenspel", "reken", "Rekenrijk"],
    ["Taalboog", "Taalhuis", "Taalhuis"],
  ] as const) {
    await keys.press("Control+k");
    await keys.rush("nieuw: product", "Enter");
    await window.still();
    await keys.pick("Partij", typed, { most: 0 });
    await keys.fill("Naam", product, { most: 2 });
    await keys.press("Enter");
    await keys.arrives(`${vendor} · ${product}`);
  }
  const parties = await all("party");
  expect(parties.map(({ name }) => name)).toEqual(["Rekenrijk", "Taalhuis"]);
  const owners = (await all("product")).map(({ name, party }) => [name, parties.find(({ id }) => id === party)?.name]);
  expect(owners).toEqual([
    ["Rekenmeester", "Rekenrijk"],
    ["Rekenspel", "Rekenrijk"],
    ["Taalboog", "Taalhuis"],
  ]);
});

test("finds a product from anywhere, also with Enter before the answer has come, and says where it is used", async () => {
  await keys.search("rekenmeester");
  await keys.arrives("Rekenrijk · Rekenmeester");
  // A stroke is the other way.
  await keys.press("/");
  await keys.rush("Taalboog");
  await window.still();
  await keys.press("Enter");
  await keys.arrives("Taalhuis · Taalboog");
  await keys.search("Rekenmeester");

  await keys.to("switch", "In gebruik op De Wierde", { most: 20 });
  await keys.press("Space");
  expect((await keys.at()).role).toBe("switch");
  await keys.sees("In gebruik op 1 van 2 scholen", "section[aria-labelledby=uses]");
  const wierde = (await all("school")).find(({ name }) => name === "De Wierde");
  expect(await all("use")).toMatchObject([{ school: wierde?.id, status: "active" }]);
  await keys.fill("Sinds", "1-8-2026", { most: 4 });
  await keys.press("Enter");
  expect(await all("use")).toMatchObject([{ since: "2026-08-01" }]);
});

test("adds an agreement, and fills in its status, its dates and who signed", async () => {
  await keys.to("button", "Nieuw: verwerkersovereenkomst", { most: 15 });
  await keys.press("Enter");
  await keys.choose("Grondslag", "privacyconvenant", { most: 4 });
  await keys.fill("Ingangsdatum", "1 januari 2026", { most: 8 });
  await keys.press("Enter");
  const [added] = await all("agreement");
  expect(added).toMatchObject({ starts_on: "2026-01-01", basis: "covenant" });
  expect((await keys.at()).role).toBe("heading");

  await keys.to("button", "Wijzigen", { most: 15 });
  await keys.press("Enter");
  await keys.to("button", /Regel toevoegen Ondertekeningen/, { most: 6 });
  await keys.press("Enter");
  expect((await keys.at()).name).toContain("Partij die tekent");
  await keys.fill("Naam, 1", "bestuurder", { most: 2 });
  await keys.fill("Getekend op", "15-1-2026", { most: 3 });
  await keys.press("Enter");
  await keys.choose("Status", "getekend", { most: 20, back: true });
  await keys.fill("Einddatum", "31-12-2028", { most: 10 });
  await keys.press("Tab");
  const [agreement] = await all("agreement");
  expect(agreement).toMatchObject({ status: "signed", starts_on: "2026-01-01", ends_on: "2028-12-31" });
  expect(agreement?.signatures).toMatchObject([{ side: "school", name: "bestuurder", signed_on: "2026-01-15" }]);
});

test("adds a leaflet with a category and a purpose", async () => {
  await keys.search("Rekenmeester");
  await keys.arrives("Rekenrijk · Rekenmeester");
  await keys.to("button", "Nieuw: privacybijsluiter", { most: 30 });
  await keys.press("Enter");
  await keys.choose("Indeling", "privacyconvenant 4.0", { most: 2 });
  await keys.fill("Datum van het stuk", "1-6-2026", { most: 6 });
  await keys.press("Enter");
  await keys.to("select", "Verwerkt, Contactgegevens", { most: 25 });
  await keys.type("ja");
  await keys.fill("Opmerking, Contactgegevens", "naam en e-mailadres", { most: 2 });
  await keys.press("Tab");
  await keys.to("button", "Alle doelen", { most: 60 });
  await keys.press("Enter");
  expect((await keys.at()).name).toBe("Alle doelen");
  await keys.to("select", /^Optioneel/, { most: 3 });
  await keys.type("hoort");
  await window.still();
  const [leaflet] = await all("leaflet");
  expect(leaflet).toMatchObject({ layout: "4.0_mevw", dated_on: "2026-06-01" });
  expect(leaflet?.categories).toMatchObject([{ category: "dc01", applies: "yes", note: "naam en e-mailadres" }]);
  expect(leaflet?.purposes).toMatchObject([{ purpose: "p01", optional: false }]);
});

test("adds an annex with the levels that it states", async () => {
  await keys.search("Rekenmeester");
  await keys.arrives("Rekenrijk · Rekenmeester");
  await keys.to("button", "Nieuw: beveiligingsbijlage", { most: 35 });
  await keys.press("Enter");
  await keys.fill("Datum van het stuk", "2-6-2026", { most: 2 });
  await keys.press("Enter");
  // The levels stand after all measures: a button leads past those.
  await keys.to("button", "Niveaus invullen", { most: 12 });
  await keys.press("Enter");
  await keys.choose("Beschikbaarheid volgens", "laag", { most: 3 });
  await keys.choose("Integriteit volgens", "midden", { most: 3 });
  await keys.choose("Vertrouwelijkheid volgens", "hoog", { most: 3 });
  expect(await all("security_annex")).toMatchObject([
    { dated_on: "2026-06-02", level_b: "L", level_i: "M", level_v: "H" },
  ]);
});

test("goes through a list with the arrows, and back to the place in it", async () => {
  await keys.search("ga naar producten");
  await keys.arrives("Producten");
  await keys.to("link", "Rekenmeester", { most: 25 });
  await keys.press("ArrowDown", "ArrowDown");
  expect((await keys.at()).name).toBe("Taalboog");
  await keys.press("Enter");
  await keys.arrives("Taalhuis · Taalboog");
  await keys.press("Escape");
  await keys.arrives("Producten");
  await expect.poll(async () => (await keys.at()).name).toBe("Taalboog");
});

test("lays two products side by side", async () => {
  await keys.search("ga naar vergelijken");
  await keys.arrives("Vergelijken");
  await keys.pick("Product toevoegen", "Rekenm", { most: 3 });
  // One goes on where the next is added.
  expect((await keys.at()).role).toBe("combobox");
  await keys.pick("Product toevoegen", "Taalb", { most: 0 });
  await keys.sees("Rekenmeester", "main table");
  await keys.sees("Taalboog", "main table");
  expect((await keys.at()).role).toBe("combobox");
});

test("looks at a report, and saves it", async () => {
  await keys.search("ga naar rapporten");
  await keys.arrives("Rapporten");
  await keys.to("radio", "PDF", { most: 6 });
  await keys.press("ArrowDown", "ArrowDown");
  await keys.sees(".csv", "main");
  const file = join(host.folder, "register.csv");
  await host.answer(file);
  await keys.to("button", "Opslaan als", { most: 6 });
  await keys.press("Enter");
  await keys.sees(`Opgeslagen: ${file}`);
  expect(await readFile(file, "utf8")).toContain("Verwerkingsverantwoordelijke");
  expect((await keys.at()).name).toBe("Opslaan als");
});

test("sees what was changed, and takes it back", async () => {
  await keys.search("ga naar geschiedenis");
  await keys.arrives("Geschiedenis");
  expect(await all("security_annex")).toMatchObject([{ level_v: "H" }]);
  await keys.to("button", "Ongedaan maken", { most: 8 });
  await keys.press("Enter");
  expect(await all("security_annex")).toMatchObject([{ level_v: null }]);
  await keys.sees("ongedaan gemaakt op");
  await keys.at();
  // The keys for it take back what was done before that.
  await keys.press("Control+z");
  expect(await all("security_annex")).toMatchObject([{ level_b: "L", level_i: null, level_v: null }]);
});

test("chooses the language and how the window looks", async () => {
  await keys.search("ga naar instellingen");
  await keys.arrives("Instellingen");
  await keys.to("link", "Weergave en taal", { most: 8 });
  await keys.press("Enter");
  await keys.to("radio", /./, { most: 2 });
  await keys.press("ArrowDown", "ArrowDown");
  expect(await window.page.evaluate(() => document.documentElement.dataset.scheme)).toBe("dark");
  await keys.to("radio", "Nederlands", { most: 2 });
  await keys.press("ArrowDown");
  await keys.arrives("Settings");
  expect((await keys.at()).name).toBe("English");
  await keys.press("ArrowUp");
  await keys.arrives("Instellingen");
});

test("closes the register, and opens it with the right password only", async () => {
  await keys.search("register sluiten");
  await keys.sees("Eerder geopend");
  expect(await host.call("status", {}).catch(() => null)).toBeNull();
  await keys.to("button", "Stichting De Dijk", { most: 6 });
  await keys.press("Enter");
  await expect.poll(() => keys.dialog()).toBe("Register openen");
  expect((await keys.at()).role).toBe("password");
  await keys.rush("verkeerd", "Enter");
  await keys.sees("gaat met dit wachtwoord niet open", "dialog[open]");
  expect(await keys.at()).toMatchObject({ role: "password", value: "" });
  await keys.rush(PASSWORD, "Enter");
  await keys.arrives("Signalen");
  expect(await host.call("status", {})).toMatchObject({ path: register });
  expect(window.faults).toEqual([]);
});
