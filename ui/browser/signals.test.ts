import { afterAll, expect, test } from "vitest";

import { makeExample, startHost } from "./host";
import { openWindow, startBrowser } from "./window";

const browser = await startBrowser();
const host = await startHost({ make: makeExample });

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

test("flags are narrowed by the core, and those that are new or gone since the last time are told", async () => {
  await using window = await openWindow(browser, host);
  const { page } = window;
  const goals = page.locator(".goal");
  const seen = () =>
    page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem("waarborg") ?? "{}") as {
        seen?: Record<string, { flags: string[] }>;
      };
      return Object.values(kept.seen ?? {})[0]?.flags ?? [];
    });
  await window.go("/signals");
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(30);
  const { flags } = await host.call("flags", { by_record: true });
  const [one] = flags;
  if (!one) throw new Error("the example has flags");
  const gone = "OVK-01 product 00000000-0000-7000-8000-000000000000 status";
  const own = `${one.rule} ${one.subject.kind} ${one.subject.id} ${one.field}`;
  await page.evaluate(
    ([own, gone]) => {
      const kept = JSON.parse(localStorage.getItem("waarborg") ?? "{}") as {
        seen: Record<string, { flags: string[] }>;
      };
      for (const before of Object.values(kept.seen))
        before.flags = [...before.flags.filter((key) => key !== own), gone ?? ""];
      localStorage.setItem("waarborg", JSON.stringify(kept));
    },
    [own, gone],
  );
  // The next start: the address of the host holds its key, which the page takes out of sight.
  await page.goto("about:blank");
  await page.goto(host.url);
  await page.waitForSelector("html[data-ready=true]");
  await window.go("/signals?show=fresh");
  await expect.poll(() => goals.count()).toBe(1);
  expect(await page.locator("main h3").allInnerTexts()).toContain(one.subject.label);
  await window.go("/signals?show=gone");
  await expect.poll(() => page.locator("main li strong").allInnerTexts()).toEqual(["OVK-01"]);

  const { label } = one.subject;
  const meant = await host.call("flags", { by_record: true, text: label });
  expect(meant.flags.length).toBeLessThan(flags.length);
  await window.go(`/signals?text=${encodeURIComponent(label)}`);
  await expect.poll(() => goals.count()).toBe(meant.flags.length);
  await window.go("/signals?severity=high&noun=agreement");
  const heavy = flags.filter(({ severity, subject }) => severity === "high" && subject.kind === "agreement");
  await expect.poll(() => goals.count()).toBe(heavy.length);
  expect(await page.locator("main [role=status]").first().innerText()).toContain(`${String(heavy.length)} `);
  expect(window.faults).toEqual([]);
});
