import type { Locator } from "playwright-core";
import { afterAll, expect, test } from "vitest";

import type { Noun } from "../src/api/generated";
import { violations } from "./checks";
import { makeExample, startHost } from "./host";
import { everything } from "./places";
import { openWindow, startBrowser, type Window } from "./window";

const browser = await startBrowser();
const host = await startHost({ make: makeExample });

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

async function first(noun: Noun) {
  const { items, labels } = await host.call("list", everything(noun));
  const id = String(items[0]?.id);
  return { id, label: labels[id] ?? "" };
}

async function holds(noun: Noun, id: string, field: string) {
  return (await host.call("show", { noun, id, on: null })).record[field];
}

function box(window: Window, field: string): Locator {
  return window.page.locator(`[data-field="${field}"]`).locator("input, textarea").first();
}

/** The message that something was not saved. */
function said(window: Window): Locator {
  return window.page.locator(".stack .unsaved");
}

test("half a date is not forgotten: a message says what it was and why, and leads back to it", async () => {
  await using window = await openWindow(browser, host);
  const { id, label } = await first("agreement");
  const before = await holds("agreement", id, "ends_on");
  await window.go(`/agreement/${id}`);
  await box(window, "ends_on").fill("31-12-");
  // By a link, as one goes anywhere.
  await window.page.locator('nav a[href="#/school"]').click();
  await window.still();
  const text = await said(window).innerText();
  expect(text).toContain(`‘Einddatum’ van ${label} is niet opgeslagen`);
  expect(text).toContain("Ingevuld was: ‘31-12-’. Dit is geen datum.");
  expect(await violations(window.page)).toEqual([]);
  expect(await holds("agreement", id, "ends_on")).toBe(before);

  await said(window).getByRole("button", { name: "Terug naar het veld" }).click();
  await window.still();
  expect(await said(window).count()).toBe(0);
  expect(await box(window, "ends_on").inputValue()).toBe("31-12-");
  expect(await window.page.locator('[data-field="ends_on"] [role=alert]').innerText()).toContain("Dit is geen datum");
  await expect.poll(() => box(window, "ends_on").evaluate((one) => one === document.activeElement)).toBe(true);

  await box(window, "ends_on").fill("31-12-2029");
  await box(window, "ends_on").press("Enter");
  await window.still();
  expect(await holds("agreement", id, "ends_on")).toBe("2029-12-31");
  await window.go("/school");
  expect(await said(window).count()).toBe(0);
  expect(window.faults).toEqual([]);
});

test("a value that the core refuses stands in the field again, also after going back by oneself", async () => {
  await using window = await openWindow(browser, host);
  const { id } = await first("school");
  await window.go(`/school/${id}`);
  await box(window, "ibp_email").fill("geen adres");
  await window.go("/party");
  expect(await said(window).innerText()).toContain("‘geen adres’");
  await window.page.goBack();
  await window.still();
  expect(await said(window).count()).toBe(0);
  expect(await box(window, "ibp_email").inputValue()).toBe("geen adres");
  expect(await window.page.locator('[data-field="ibp_email"] [role=alert]').count()).toBe(1);
  // Escape takes it back, and then it is over.
  const before = await holds("school", id, "ibp_email");
  await box(window, "ibp_email").press("Escape");
  expect(await box(window, "ibp_email").inputValue()).toBe(before ?? "");
  expect(await window.page.locator('[data-field="ibp_email"] [role=alert]').count()).toBe(0);
  await window.go("/party");
  expect(await said(window).count()).toBe(0);
  expect(window.faults).toEqual([]);
});

test("a name that nobody has, a line that is not complete and a cell of a table are kept alike", async () => {
  await using window = await openWindow(browser, host);
  const agreement = await first("agreement");
  await window.go(`/agreement/${agreement.id}`);
  await box(window, "party").fill("Niemand van die naam");
  await window.page
    .locator('[data-field="deviations"]')
    .getByRole("button", { name: /Regel toevoegen/ })
    .click();
  await window.page.keyboard.type("artikel 9");
  const annex = await first("security_annex");
  await window.go(`/security_annex/${annex.id}`);
  const texts = await said(window).allInnerTexts();
  expect(texts.join()).toContain("‘Niemand van die naam’");
  expect(texts.join()).toContain("‘artikel 9’. De regel is nog niet compleet.");
  const day = window.page.locator("td.planned_on input").first();
  await day.fill("ooit");
  await window.go(`/agreement/${agreement.id}`);
  expect((await said(window).allInnerTexts()).join()).toContain("‘ooit’");
  expect(await said(window).count()).toBe(1);
  expect(await box(window, "party").inputValue()).toBe("Niemand van die naam");
  expect(await box(window, "deviations").inputValue()).toBe("artikel 9");
  await box(window, "party").press("Escape");
  await window.page.locator('[data-field="deviations"] tbody tr').last().getByRole("button").last().click();
  await said(window).getByRole("button", { name: "Terug naar het veld" }).click();
  await window.still();
  expect(await day.inputValue()).toBe("ooit");
  await expect.poll(() => day.evaluate((one) => one === document.activeElement)).toBe(true);
  await day.press("Escape");
  await window.go("/school");
  expect(await said(window).count()).toBe(0);
  expect(window.faults).toEqual([]);
});

test("closing the register and closing the window ask once, and lead back", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  const dialog = page.locator("dialog[open]");
  const { id } = await first("agreement");
  const { path } = await host.call("status", {});
  const close = async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("register sluiten");
    await page.keyboard.press("Enter");
    await window.still();
  };
  await window.go(`/agreement/${id}`);
  await box(window, "starts_on").fill("1 maart 2");
  await page.locator("h1").click();
  await close();
  expect(await dialog.innerText()).toContain("Ingevuld was: ‘1 maart 2’");
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Terug naar het veld" }).click();
  await window.still();
  expect(await dialog.count()).toBe(0);
  await expect.poll(() => box(window, "starts_on").evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await host.call("status", {})).toMatchObject({ path });

  // As the shell tells the page when somebody presses the cross; twice, as people do.
  await page.evaluate(() => dispatchEvent(new Event("waarborg-leave")));
  await page.evaluate(() => dispatchEvent(new Event("waarborg-leave")));
  await window.still();
  expect(await dialog.count()).toBe(1);
  await page.keyboard.press("Escape");
  await window.still();
  expect(await dialog.count()).toBe(0);
  expect(await host.call("status", {})).toMatchObject({ path });

  await close();
  await dialog.getByRole("button", { name: "Sluiten zonder dit op te slaan" }).click();
  await window.still();
  expect(await host.call("status", {}).catch(() => null)).toBeNull();
  expect(await said(window).count()).toBe(0);
  await host.call("open", { path, password: null, read_only: false });
  expect(window.faults).toEqual([]);
});

test("what is filled in to add something waits for who puts the dialog away", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  const dialog = page.locator("dialog[open]");
  const { total } = await host.call("list", everything("agreement"));
  const open = async () => {
    await window.go("/agreement");
    await page.getByRole("button", { name: /^Nieuw/ }).click();
    await dialog.waitFor();
  };
  const field = (name: string) => dialog.locator(`[data-field="${name}"] :is(input, select)`);
  await open();
  await field("covenant_version").fill("4.0");
  await field("starts_on").fill("1 ja");
  await page.keyboard.press("Escape");
  await window.still();
  expect(await dialog.count()).toBe(0);
  expect(await page.locator(".stack").last().innerText()).toContain("Wat u invulde, staat er nog");

  await open();
  expect(await dialog.innerText()).toContain("Dit vulde u eerder in.");
  expect(await field("covenant_version").inputValue()).toBe("4.0");
  expect(await field("starts_on").inputValue()).toBe("1 ja");
  expect(await dialog.locator('[data-field="starts_on"] [role=alert]').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Opnieuw beginnen" }).click();
  expect(await field("covenant_version").inputValue()).toBe("");
  expect(await dialog.innerText()).not.toContain("Dit vulde u eerder in.");
  await field("covenant_version").fill("3.0");
  await dialog.getByRole("button", { name: "Annuleren" }).click();

  await open();
  expect(await field("covenant_version").inputValue()).toBe("");
  await page.keyboard.press("Escape");
  expect((await host.call("list", everything("agreement"))).total).toBe(total);
  expect(window.faults).toEqual([]);
});

test("adding what is refused says so in the dialog, which keeps what was filled in", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  const dialog = page.locator("dialog[open]");
  await window.go("/school?add=yes");
  await dialog.locator('[data-field="name"] input').fill("De Proef");
  await dialog.locator('[data-field="brin"] input').fill("geen brin");
  await page.keyboard.press("Enter");
  await window.still();
  expect(await dialog.locator("[role=alert]").allInnerTexts()).toContainEqual(expect.stringMatching(/BRIN|brin/));
  expect(await dialog.locator('[data-field="name"] input').inputValue()).toBe("De Proef");
  await dialog.getByRole("button", { name: "Annuleren" }).click();
  expect(window.faults).toEqual([]);
});

test("fields that are filled quickly are all saved", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  const { id } = await first("school");
  await window.go(`/school/${id}`);
  await box(window, "city").focus();
  const { keyboard } = page;
  await keyboard.press("Control+a");
  await keyboard.type("Delft");
  await keyboard.press("Enter");
  await box(window, "ibp_name").focus();
  await keyboard.press("Control+a");
  await keyboard.type("Contactpersoon IBP");
  await keyboard.press("Tab");
  await box(window, "pupils").focus();
  await keyboard.press("Control+a");
  await keyboard.type("321");
  await keyboard.press("Enter");
  await window.still();
  const { record } = await host.call("show", { noun: "school", id, on: null });
  expect(record).toMatchObject({ city: "Delft", ibp_name: "Contactpersoon IBP", pupils: 321 });
  expect(window.faults).toEqual([]);
});
