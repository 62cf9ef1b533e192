import { afterAll, expect, test } from "vitest";

import { cutText, unreachable, untranslated, violations } from "./checks";
import { makeExample, startHost } from "./host";
import { places } from "./places";
import { openWindow, startBrowser, type Window } from "./window";
import { wordsNotIn } from "./words";

const browser = await startBrowser();
const host = await startHost({ make: makeExample });
const everywhere = await places(host);

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

/** Looks at every place, and tells what is wrong with each. */
async function everyPlace(window: Window, look: () => Promise<string[]>): Promise<string[]> {
  const wrong: string[] = [];
  for (const { name, route, act } of everywhere) {
    await window.go(route);
    await act?.(window.page);
    wrong.push(...(await look()).map((line) => `${name}: ${line}`));
    wrong.push(...window.faults.splice(0).map((line) => `${name}: ${line}`));
  }
  return wrong;
}

for (const scheme of ["light", "dark"] as const)
  test(`every screen keeps WCAG 2.2 AA in ${scheme}, and says nothing on the console`, async () => {
    await using window = await openWindow(browser, host, { scheme });
    expect(await everyPlace(window, () => violations(window.page))).toEqual([]);
  });

for (const look of [
  { width: 1024, height: 640 },
  { width: 1280, height: 800, zoom: 2 },
])
  test(`nothing is cut in ${JSON.stringify(look)}`, async () => {
    await using window = await openWindow(browser, host, look);
    expect(await everyPlace(window, () => cutText(window.page))).toEqual([]);
  });

test("the Tab key comes to everything that can be operated, with a ring around it, and away from it", async () => {
  await using window = await openWindow(browser, host);
  expect(await everyPlace(window, () => unreachable(window.page))).toEqual([]);
});

for (const language of ["nl", "en"] as const)
  test(`every word is ${language === "nl" ? "Dutch" : "English"} for who reads that`, async () => {
    const foreign = await wordsNotIn(language);
    await using speaking = await startHost({ language, make: makeExample });
    await using window = await openWindow(browser, speaking);
    expect(await everyPlace(window, () => untranslated(window.page, foreign))).toEqual([]);
  });
