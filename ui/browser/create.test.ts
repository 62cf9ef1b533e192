import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { violations } from "./checks";
import { startHost } from "./host";
import { everything } from "./places";
import { openWindow, startBrowser } from "./window";

const browser = await startBrowser();
const host = await startHost();

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

test("a school that the register refuses stands there still, with the reason, and is mended or left", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  const dialog = page.locator("dialog[open]");
  const next = () => dialog.getByRole("button", { name: "Verder", exact: true }).click();
  await host.answer(join(host.folder, "nieuw.waarborg"));
  await page.getByRole("button", { name: "Nieuw register" }).click();
  await dialog.getByLabel(/^Naam/).fill("Nieuw bestuur");
  await next();
  for (const [line, name, brin] of [
    [1, "De Linde", "12AB00"],
    [2, "De Berk", "geen brin"],
    [3, "De Eik", "ook niet"],
  ] as const) {
    if (line > 1) await dialog.getByRole("button", { name: "Regel toevoegen" }).click();
    await dialog.getByLabel(`Naam, ${String(line)}`).fill(name);
    await dialog.getByLabel(`BRIN, ${String(line)}`).fill(brin);
    await dialog.getByLabel(`Onderwijssoort, ${String(line)}`).selectOption("po");
  }
  await next();
  await next();
  await dialog.getByLabel("Zonder wachtwoord").check();
  await dialog.getByRole("button", { name: "Register maken" }).click();
  await dialog.getByText("deze 2 scholen zijn niet toegevoegd").waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await dialog.getByLabel("Naam, 1").inputValue()).toBe("De Berk");
  expect(await dialog.getByLabel("BRIN, 1").getAttribute("aria-invalid")).toBe("true");
  expect((await host.call("list", everything("school"))).total).toBe(1);

  await dialog.getByLabel("BRIN, 1").fill("34CD01");
  await dialog.getByRole("button", { name: "Opnieuw toevoegen" }).click();
  await dialog.getByText("deze school is niet toegevoegd").waitFor();
  expect(await dialog.getByLabel("Naam, 1").inputValue()).toBe("De Eik");
  await dialog.getByRole("button", { name: "Verder zonder" }).click();
  await page.getByText("Niet toegevoegd aan het register: De Eik").waitFor();
  const { items } = await host.call("list", everything("school"));
  expect(items.map(({ name }) => String(name)).sort()).toEqual(["De Berk", "De Linde"]);
  expect(window.faults).toEqual([]);
});
