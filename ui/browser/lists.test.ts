import { afterAll, expect, test } from "vitest";

import { makeExample, startHost } from "./host";
import { everything } from "./places";
import { openWindow, startBrowser } from "./window";

const browser = await startBrowser();
const host = await startHost({ make: makeExample });
const ROWS = 120;
for (let row = 1; row <= ROWS; row++)
  await host.call("add", { noun: "school", fields: { name: `School ${String(row).padStart(3, "0")}`, sector: "po" } });

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

test("whoever goes back to a list finds it as it was: as far down, with the keyboard on the same row", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  const here = () => page.evaluate(() => document.activeElement?.textContent.trim());
  const top = () => page.locator(".box").evaluate((box) => Math.round(box.scrollTop));
  await window.go("/school");
  await page.locator("tbody a[tabindex='0']").focus();
  await page.keyboard.press("End");
  await window.still();
  await expect.poll(here).not.toContain("School");
  for (let up = 0; up < 40; up++) await page.keyboard.press("ArrowUp");
  await window.still();
  await expect.poll(here).toMatch(/^School/);
  const row = await here();
  const before = await top();
  expect(before).toBeGreaterThan(500);
  await page.keyboard.press("Enter");
  await window.still();
  expect(await page.locator("h1").innerText()).toBe(row);
  await page.keyboard.press("Escape");
  await window.still();
  await expect.poll(here).toBe(row);
  expect(await top()).toBe(before);
  expect(window.faults).toEqual([]);
});

test("what is typed quickly in a box that searches, is what the arrow and Enter take", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  const { items } = await host.call("list", everything("use"));
  const id = String(items[0]?.id);
  await window.go(`/use/${id}`);
  const box = page.locator('[data-field="school"] input');
  for (const number of ["117", "009", "064"]) {
    await box.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(`school ${number}`);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await window.still();
    const { record, labels } = await host.call("show", { noun: "use", id, on: null });
    expect(labels[String(record.school)]).toBe(`School ${number}`);
    expect(await box.inputValue()).toBe(`School ${number}`);
  }
  expect(window.faults).toEqual([]);
});

test("a product shows the activities that name it, and a new one names it", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  const { items } = await host.call("list", everything("activity"));
  const activity = items.find(({ products }) => Array.isArray(products) && products.length > 0);
  const [product] = activity?.products as string[];
  await window.go(`/product/${String(product)}`);
  const related = page.locator('section[aria-labelledby="related-activity"]');
  await related.getByRole("link", { name: String(activity?.name) }).waitFor();
  await related.getByRole("button", { name: /Toevoegen/ }).click();
  await page.locator('dialog[open] [data-field="name"] input').fill("Proefverwerking");
  await page.keyboard.press("Enter");
  await window.still();
  const { items: now } = await host.call("list", everything("activity"));
  expect(now.find(({ name }) => name === "Proefverwerking")).toMatchObject({ products: [product] });
  expect(window.faults).toEqual([]);
});
