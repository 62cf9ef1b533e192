import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";

import { afterAll, test } from "vitest";

import { makeExample, startHost } from "./host";
import { everything, places } from "./places";
import { openWindow, startBrowser } from "./window";

// `make screenshots`: every screen in both themes, to be looked at; the README and the handbook show two of them.
const pictures = resolve(import.meta.dirname, "../../tests/output/screenshots");
const shown = resolve(import.meta.dirname, "../../assets/handbook/images");
const browser = await startBrowser();
const host = await startHost({ make: makeExample });
const everywhere = await places(host);

/** Where the register of a test lies is nobody's business. */
const style = ".register .path { visibility: hidden }";

/** A vendor with papers, flags and a chain. */
const VENDOR = "Vlierhof Onderwijssystemen";

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

for (const scheme of ["light", "dark"] as const)
  test(`every screen in ${scheme}`, { timeout: 300_000 }, async () => {
    await mkdir(join(pictures, scheme), { recursive: true });
    await using window = await openWindow(browser, host, { scheme });
    for (const { name, route, act } of everywhere) {
      await window.go(route);
      await act?.(window.page);
      await window.still();
      await window.page.screenshot({ path: join(pictures, scheme, `${name.replaceAll(/[ /]/g, "-")}.png`) });
      if (act) await window.page.keyboard.press("Escape");
    }
    if (scheme === "dark") return;
    const { items } = await host.call("list", everything("party"));
    const vendor = items.find(({ name }) => name === VENDOR);
    await window.go(`/party/${String(vendor?.id)}`);
    await window.page.screenshot({ path: join(shown, "vendor.png"), style });
    await window.go("/signals");
    await window.page.screenshot({ path: join(shown, "signals.png"), style });
  });
