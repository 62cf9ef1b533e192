import { execFileSync } from "node:child_process";

import { afterAll, expect, test } from "vitest";

import { makeExample, startHost } from "./host";
import { openWindow, startBrowser } from "./window";

const browser = await startBrowser();
const host = await startHost({ make: makeExample });

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

test("on paper stands what is in a list, also what nobody scrolled to, or how much of it does not", async () => {
  const { flags } = await host.call("flags", { by_record: true });
  const many = 130;
  for (let number = 1; number <= many; number++)
    await host.call("add", {
      noun: "school",
      fields: { name: `School ${String(number).padStart(3, "0")}`, sector: "po" },
    });
  await using window = await openWindow(browser, host);
  const { page } = window;
  const onPaper = async (route: string) => {
    await window.go(route);
    return execFileSync("pdftotext", ["-layout", "-", "-"], { input: await page.pdf({ format: "A4" }) }).toString();
  };

  const signals = await onPaper("/signals");
  for (const { subject } of flags) expect(signals).toContain(subject.label.slice(0, 30));
  expect(signals).not.toContain("Hier staan");
  expect(signals).not.toContain("Naar de inhoud");

  const schools = await onPaper("/school");
  const printed = schools.match(/School \d{3}/g) ?? [];
  expect(printed.length).toBeGreaterThan(40);
  // The schools of the example come with them.
  expect(schools.replaceAll(/\s+/g, " ")).toContain(`Hier staan de eerste 50 van ${String(many + 3)} regels.`);
  // The window is as it was.
  expect(await page.locator("tbody tr[data-row]").count()).toBeLessThan(40);
  expect(window.faults).toEqual([]);
});
