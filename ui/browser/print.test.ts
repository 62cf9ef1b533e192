import { execFileSync } from "node:child_process";

import { afterAll, beforeAll, expect, test } from "vitest";

import { makeExample, startHost } from "./host";
import { openWindow, startBrowser, type Window } from "./window";

const browser = await startBrowser();
const host = await startHost({ make: makeExample });
/** Parties beside those of the example: more than the window asks the standings of at once. */
const PARTIES = 130;
/** More than go on paper at once. */
const CONTACTS = 1010;
/** One of the parties, to which all of them belong. */
let owner = "";

/** As printers have it. */
const EDGE = "1cm";
const MARGIN = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE };

const name = (number: number) => `Partij ${String(number).padStart(3, "0")}`;

beforeAll(async () => {
  for (let number = 1; number <= PARTIES; number++) {
    const { value } = await host.call("add", { noun: "party", fields: { name: name(number) } });
    owner = String(value.record.id);
  }
  for (let number = 1; number <= CONTACTS; number++)
    await host.call("add", {
      noun: "contact",
      fields: { party: owner, phone: "0101234567", kind: "helpdesk", name: `Loket ${String(number).padStart(4, "0")}` },
    });
}, 400_000);

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

/** What is on the paper, without its lines. */
async function paper({ page }: Window): Promise<string> {
  const pdf = await page.pdf({ format: "A4", margin: MARGIN });
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, maxBuffer: 2 ** 26 });
  return text.toString().replaceAll(/\s+/g, " ");
}

/** What is on the paper of a person who prints the screen, with Ctrl+P unless in another way. */
async function onPaper(window: Window, ask = () => window.page.keyboard.press("Control+p")): Promise<string> {
  const dialog = window.page.evaluate(
    () =>
      new Promise<void>((opened) => {
        globalThis.print = () => {
          opened();
        };
      }),
  );
  await ask();
  await dialog;
  return paper(window);
}

test("on paper stand the verdicts of all vendors, also of those that nobody scrolled to", async () => {
  await using window = await openWindow(browser, host);
  await window.go("/party?show=all");
  const rows = Number(await window.page.locator("table").getAttribute("aria-rowcount")) - 1;
  expect(rows).toBeGreaterThan(PARTIES);
  const text = await onPaper(window);
  // No agreement and no flags.
  for (let number = 1; number <= PARTIES; number++) expect(text).toContain(`${name(number)} geen geen`);
  expect(text).not.toContain("…");
  expect(text).toContain("Voorbeeldbestuur, 22-11-2026");
  expect(text).toContain("Gekozen: Alle partijen, ook subverwerkers");
  expect(text).toContain(`${String(rows)} regels`);
  expect(text).not.toContain("Hier sta");
  expect(text).not.toContain("Naar de inhoud");
  // The window is as it was.
  expect(await window.page.locator("tbody tr[data-row]").count()).toBeLessThan(40);

  await window.go("/product");
  const { items } = await host.call("list", {
    noun: "product",
    query: {
      filter: [],
      text: null,
      archived: false,
      sort: null,
      descending: false,
      limit: 1000,
      after: null,
      offset: null,
    },
  });
  const products = await onPaper(window);
  for (const { name, owner } of items)
    for (const word of JSON.stringify([name, owner]).match(/\p{L}+/gu) ?? [])
      if (word !== "null") expect(products).toContain(word);
  expect(products).not.toContain("…");
  expect(products).not.toContain("Gekozen");
  expect(window.faults).toEqual([]);
});

test("what prints without the program says what it could not wait for", async () => {
  await using window = await openWindow(browser, host);
  await window.go("/party?show=all");
  const text = await paper(window);
  expect(text).toMatch(/Hier staat wat al was opgehaald: \d+ van de \d+ regels\./);
  expect(text).toContain("… …");
  expect(await window.page.locator("tbody tr[data-row]").count()).toBeLessThan(40);
});

test("a list that was narrowed says on paper by what", async () => {
  await using window = await openWindow(browser, host);
  await window.go("/party?show=all&text=Partij+00&archived=yes");
  const fitting = 9;
  expect(await window.page.locator("table").getAttribute("aria-rowcount")).toBe(String(fitting + 1));
  const text = await onPaper(window);
  expect(text).toContain("Gekozen: Alle partijen, ook subverwerkers; met ‘Partij 00’; Ook gearchiveerd");
  expect(text).toContain(`${String(fitting)} regels`);
  await window.go("/school?sector=po");
  expect(await onPaper(window)).toContain("Gekozen: Onderwijssoort: primair onderwijs (po)");
  await window.go("/activity?text=leerling&missing=yes");
  expect(await onPaper(window)).toContain("Gekozen: met ‘leerling’; Alleen");
  await window.go("/history?noun=product");
  expect(await onPaper(window)).toContain("Gekozen: Producten");
  expect(window.faults).toEqual([]);
});

test("of a list that is too long for paper the first rows are printed, and how many there are", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  await window.go("/contact");
  const rows = Number(await page.locator("table").getAttribute("aria-rowcount")) - 1;
  expect(rows).toBeGreaterThanOrEqual(CONTACTS);
  // Who goes to the end fetches only what is there.
  await page.locator("tbody a[tabindex='0']").focus();
  await page.keyboard.press("End");
  await window.still();
  const text = await onPaper(window);
  const written = new Intl.NumberFormat("nl").format(rows);
  expect(text).toContain(`Hier staan de eerste 1.000 van de ${written} regels`);
  expect(await page.locator("tbody tr[data-row]").count()).toBeLessThan(40);

  // A page shows the first of what belongs to it, and leads to all of it.
  await window.go(`/party/${owner}`);
  const related = page.locator('section[aria-labelledby="related-contact"]');
  if ((await related.count()) === 0) throw new Error("a vendor shows its contacts");
  expect(await related.innerText()).toContain(
    `Hier staan de eerste 200 van ${new Intl.NumberFormat("nl").format(CONTACTS)}`,
  );
  await related.getByRole("link", { name: "Alle in een lijst" }).click();
  await window.still();
  expect(await page.locator("table").getAttribute("aria-rowcount")).toBe(String(CONTACTS + 1));
  expect(await onPaper(window)).toContain(`Gekozen: Partij: ${name(PARTIES)}`);
  await page.getByRole("button", { name: `Partij: ${name(PARTIES)}: niet meer kiezen` }).click();
  await window.still();
  expect(await page.locator("table").getAttribute("aria-rowcount")).toBe(String(rows + 1));

  await window.go("/history");
  const { entries } = await host.call("history", {});
  const changes = new Intl.NumberFormat("nl").format(entries[0]?.number ?? 0);
  expect(await onPaper(window)).toContain(`Hier staan de nieuwste 50 van de ${changes} wijzigingen.`);
  expect(window.faults).toEqual([]);
});

test("all flags go on paper, with what was chosen of them, and the screen is as it was", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  const { flags } = await host.call("flags", { by_record: true });
  await window.go("/signals");
  const goals = () => page.locator(".goal").count();
  await expect.poll(goals).toBeGreaterThan(10);
  const before = await goals();
  expect(before).toBeLessThan(flags.length);
  const text = await onPaper(window);
  for (const { subject } of flags) expect(text).toContain(subject.label.slice(0, 30));
  expect(text).not.toContain("Hier staan");
  expect(text).not.toContain("Gekozen");
  await expect.poll(goals).toBe(before);

  await window.go("/signals?severity=high&noun=agreement");
  expect(await onPaper(window)).toContain("Gekozen: Hoog; Verwerkersovereenkomsten");
  await window.go("/signals?show=accepted");
  expect(await onPaper(window)).toContain("Gekozen: Aanvaard");
  expect(window.faults).toEqual([]);
});

test("a screen is printed by its command, without the dialog that it is chosen in", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  await window.go("/school");
  const text = await onPaper(window, async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("afdrukken");
    await page.keyboard.press("Enter");
  });
  expect(text).toContain("Scholen Voorbeeldbestuur, 22-11-2026");
  expect(text).not.toContain("Opdrachten");
});

test("the sheets of a report that was thought better of do not stand in the way of what is printed next", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  await window.go("/reports");
  // As a webview does that tells nothing when the dialog of the printer is cancelled.
  const dialog = page.evaluate(
    () =>
      new Promise<void>((opened) => {
        globalThis.print = () => {
          opened();
        };
      }),
  );
  await page.getByRole("button", { name: "Afdrukken" }).click();
  await dialog;
  expect(await page.locator(".print-pages").count()).toBe(1);
  await page.mouse.wheel(0, 1);
  await expect.poll(() => page.locator(".print-pages").count()).toBe(0);
  await window.go("/school");
  expect(await onPaper(window)).toContain("Scholen Voorbeeldbestuur");
});
