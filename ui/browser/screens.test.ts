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
    await window.still();
    wrong.push(...(await look()).map((line) => `${name}: ${line}`));
    if (act) await window.page.keyboard.press("Escape");
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

for (const language of ["nl", "en"] as const)
  for (const look of [{}, { scheme: "dark" as const, width: 1024, height: 640 }, { zoom: 2 }])
    test(`what one starts with, in ${language} and ${JSON.stringify(look)}`, async () => {
      const foreign = await wordsNotIn(language);
      await using empty = await startHost({ language });
      await using window = await openWindow(browser, empty, look);
      const { page } = window;
      const wrong: string[] = [];
      const check = async (name: string) => {
        await window.still();
        const found = [await violations(page), await cutText(page), await untranslated(page, foreign)].flat();
        wrong.push(...found.map((line) => `${name}: ${line}`));
      };
      await check("start");
      await page.locator("main .nl-button--primary").click();
      await page.waitForSelector("dialog[open]");
      await check("making a register");
      expect(wrong).toEqual([]);
      expect(window.faults).toEqual([]);
    });

test("what is wrong is found", async () => {
  await using window = await openWindow(browser, host);
  await window.go("/about");
  await window.page.evaluate(() => {
    const main = document.querySelector("main");
    main?.insertAdjacentHTML(
      "beforeend",
      "<input id='nameless'><p id='key'>form-nothing-here</p><p id='foreign'>Signals</p>",
    );
    const narrow = document.createElement("p");
    narrow.textContent = "Een zin die nergens heen kan omdat het vak te smal is";
    Object.assign(narrow.style, { inlineSize: "3rem", overflow: "hidden", whiteSpace: "nowrap" });
    const lost = document.createElement("button");
    lost.textContent = "hier komt de tabtoets, maar niemand ziet het";
    lost.id = "ringless";
    Object.assign(lost.style, { outline: "none", boxShadow: "none" });
    main?.append(narrow, lost);
  });
  const { page } = window;
  expect((await violations(page)).join()).toContain("#nameless");
  expect((await cutText(page)).join()).toContain("Een zin die nergens heen kan");
  expect(await untranslated(page, await wordsNotIn("nl"))).toEqual(["“form-nothing-here”", "“Signals”"]);
  expect((await unreachable(page)).join()).toContain("ringless");
});
