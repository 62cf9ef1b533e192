import { type Browser, chromium, type Page } from "playwright-core";

import type { Host } from "./host";

/** Debian's, as the Makefile installs it. */
const CHROMIUM = process.env.WAARBORG_CHROMIUM ?? "/usr/bin/chromium";

/** Starts the browser without the errands that it runs for itself. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
}

/** How the window is looked at. */
export interface Look {
  /** Size in the pixels of the screen. */
  width: number;
  height: number;
  /** How much everything is enlarged. */
  zoom: number;
  scheme: "light" | "dark";
}

export const USUAL: Look = { width: 1280, height: 800, zoom: 1, scheme: "light" };

/** The window in a browser. */
export interface Window extends AsyncDisposable {
  page: Page;
  /** What went wrong in it without a person being told: errors on the console, and what the policy blocked. */
  faults: string[];
  /** Goes to a screen, and waits until nothing is under way and all is drawn. */
  go(route: string): Promise<void>;
  /** Waits until nothing is under way. */
  still(): Promise<void>;
}

/** Opens the window on a host. */
export async function openWindow(browser: Browser, host: Host, look: Partial<Look> = {}): Promise<Window> {
  const { width, height, zoom, scheme } = { ...USUAL, ...look };
  const context = await browser.newContext({
    viewport: { width: Math.floor(width / zoom), height: Math.floor(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: scheme,
    // Movement would make a picture of chance.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    // What the core refuses comes as a 422, which the browser also writes down; the window tells it to the person.
    if (message.type() === "error" && !message.text().includes("status of 422")) faults.push(message.text());
    if (message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
  // As the desktop's window does (freezePrototype).
  await page.addInitScript("Object.freeze(Object.prototype)");
  // Calls that are under way: what is looked at has to have come.
  let pending = 0;
  let last = Date.now();
  const done = () => {
    pending -= 1;
    last = Date.now();
  };
  page.on("request", () => (pending += 1));
  page.on("requestfinished", done);
  page.on("requestfailed", done);

  async function still() {
    const QUIET = 60;
    do {
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
      await new Promise((later) => setTimeout(later, 15));
    } while (pending > 0 || Date.now() - last < QUIET);
    const blocked = await page.evaluate(() => document.documentElement.dataset.blocked);
    if (blocked !== undefined) faults.push(`the policy blocked ${blocked}`);
  }

  await page.goto(host.url);
  await page.waitForSelector("html[data-ready=true]");
  await still();
  return {
    page,
    faults,
    still,
    async go(route) {
      await page.evaluate((to) => {
        location.hash = to;
      }, route);
      await still();
      // What is drawn, not fetched: the pages of a PDF.
      await page.waitForFunction(
        // What is folded away loads nothing.
        () => ![...document.querySelectorAll("[data-waiting]")].some((text) => text.checkVisibility()),
      );
      await still();
    },
    async [Symbol.asyncDispose]() {
      await context.close();
    },
  };
}
