import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type { Page } from "playwright-core";

import type { Foreign } from "./words";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds against WCAG 2.2 AA: a line an element that breaks a rule. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axe);
  const found = await page.evaluate<{ passes: number; lines: string[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(WCAG_22_AA)}, resultTypes: ["violations"] }).then((result) => ({
      passes: result.passes.length,
      lines: result.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => id + ": " + target.join(" ") + ": " + failureSummary)),
    }))`,
  );
  // A page on which no rule applies would pass unseen.
  return found.passes > 0 ? found.lines : ["axe-core checked nothing"];
}

/** Text that is cut off or runs out of the window, where nothing lets a person see the rest. */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 1.5;
    const found: string[] = [];
    const scrolls = (box: Element) => /auto|scroll/.test(getComputedStyle(box).overflowX);
    const name = (element: Element, text: string) =>
      `${element.tagName.toLowerCase()}.${(element.getAttribute("class") ?? "").split(" ")[0] ?? ""} “${text.slice(0, 60)}”`;
    if (document.documentElement.scrollWidth > innerWidth + SLACK)
      found.push(`the window is ${String(document.documentElement.scrollWidth - innerWidth)} px too wide`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const element = node.parentElement;
      if (text === "" || !element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      // Meant for those who hear it.
      if (element.closest(".unseen, [aria-hidden=true], option, title, .nl-skip-link")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const drawn = range.getBoundingClientRect();
      if (drawn.width === 0) continue;
      for (let box: Element | null = element; box; box = box.parentElement) {
        const style = getComputedStyle(box);
        const around = box.getBoundingClientRect();
        const outside = drawn.right > around.right + SLACK || drawn.left < around.left - SLACK;
        const below = drawn.bottom > around.bottom + 4 || drawn.top < around.top - 4;
        if (scrolls(box)) break;
        const hidesAcross = /hidden|clip/.test(style.overflowX) && outside;
        const hidesDown = /hidden|clip/.test(style.overflowY) && below;
        if ((hidesAcross || hidesDown) && !element.closest("[title]")) {
          found.push(`cut: ${name(element, text)}`);
          break;
        }
        if (box === document.body && (drawn.right > innerWidth + SLACK || drawn.left < -SLACK))
          found.push(`out of the window: ${name(element, text)}`);
        if (style.position === "fixed") break;
      }
    }
    // What is typed in boxes scrolls; what a closed list shows does not.
    for (const select of document.querySelectorAll("select")) {
      if (!select.checkVisibility()) continue;
      const shown = select.selectedOptions[0]?.textContent.trim() ?? "";
      const measure = document.createElement("canvas").getContext("2d");
      if (!measure) continue;
      const style = getComputedStyle(select);
      measure.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const room = select.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
      if (measure.measureText(shown).width > room + SLACK && select.title === "")
        found.push(`cut: ${name(select, shown)}`);
    }
    return [...new Set(found)];
  });
}

/** Keys of the catalogue that came out as themselves, and words of the other language. */
export async function untranslated(page: Page, { foreign, keys }: Foreign): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const words = new Set<string>([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Code, and the names that others gave their works, are the same in every language; a paper keeps to its own.
      if (!node.parentElement?.closest("code, [translate=no], [lang]:not(html), .page > .text"))
        words.add(node.textContent?.trim() ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
      for (const name of ["aria-label", "title", "placeholder", "alt"])
        words.add(element.getAttribute(name)?.trim() ?? "");
    return [...words];
  });
  const isKey = (word: string) => /^[a-z]+(-[a-z0-9]+)+(\.[a-z]+)?$/.test(word) && keys.has(word.split("-")[0] ?? "");
  return seen.filter((word) => foreign.has(word) || isKey(word)).map((word) => `“${word}”`);
}

/** How an element looks, with what it holds: in a drawing the ring is around the shape within the link. */
const LOOK = `(element) => [element, ...element.querySelectorAll("*")].map((one) => {
  const { outlineStyle, outlineWidth, boxShadow, stroke, strokeWidth } = getComputedStyle(one);
  return [outlineStyle, outlineWidth, boxShadow, stroke, strokeWidth].join();
}).join("|")`;

/** What can be operated and the Tab key does not come to, and what does not show that it came. */
export async function unreachable(page: Page): Promise<string[]> {
  const expected = await page.evaluate<number>(`{
    document.activeElement?.blur();
    const within = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
    const look = ${LOOK};
    const controls = [...within.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled") && one.tabIndex >= 0)
      // Of a group of radio buttons Tab comes to one.
      .filter((one) => one.type !== "radio" || one.checked)
      .filter((one) => !one.closest("[inert]"));
    controls.forEach((one, index) => {
      one.dataset.reach = String(index);
      one.dataset.plain = look(one);
    });
    controls.length;
  }`);
  const came = new Set<string>();
  const faults: string[] = [];
  // At the end the browser leaves the page, and begins again. So it does when what had the keyboard was drawn anew, as a page of a
  // PDF that had not come yet: that is no end. Nor is what is drawn as one comes to it, as the rest of a long list.
  for (let left = 0; left < 5 && came.size < expected;) {
    await page.keyboard.press("Tab");
    const { reach, away, ringed, name } = await page.evaluate<{
      reach: string | null;
      away: boolean;
      ringed: boolean;
      name: string;
    }>(`{
      const active = document.activeElement ?? document.body;
      const { reach, plain } = active.dataset;
      ({ reach: reach ?? null, away: active === document.body, ringed: plain !== (${LOOK})(active), name: active.outerHTML.slice(0, 120) });
    }`);
    if (reach === null || came.has(reach)) {
      left += away ? 1 : 0.01;
      continue;
    }
    if (!ringed) faults.push(`nothing shows that the keyboard is at ${name}`);
    came.add(reach);
  }
  const missed = await page.evaluate<string[]>(`{
    const came = ${JSON.stringify([...came])};
    const all = [...document.querySelectorAll("[data-reach]")];
    const missed = all.filter(({ dataset }) => !came.includes(dataset.reach)).map((one) => one.outerHTML.slice(0, 120));
    for (const { dataset } of all) {
      delete dataset.reach;
      delete dataset.plain;
    }
    missed;
  }`);
  return [...faults, ...missed.map((one) => `the Tab key does not come to ${one}`)];
}
