import type { Locator, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";

import type { Field, Noun } from "../src/api/generated";
import { layout } from "../src/components/record/arrangement";
import { makeExample, startHost } from "./host";
import { everything } from "./places";
import { openWindow, startBrowser } from "./window";

const browser = await startBrowser();
const host = await startHost({ make: makeExample });
const nouns = await host.call("nouns", {});
const window = await openWindow(browser, host);

afterAll(async () => {
  await window[Symbol.asyncDispose]();
  await browser.close();
  await host[Symbol.asyncDispose]();
});

/** What one types into fields that do not take any text. */
const TYPED: Record<string, string> = {
  brin: "09AB",
  eans: "8712345678906",
  email: "privacy@proef.example",
  fg_email: "fg@proef.example",
  ibp_email: "ibp@proef.example",
  security_email: "security@proef.example",
  kvk: "12345678",
  postcode: "3811 SB",
  rio: "100A123",
  subject_noun: "product",
  url: "https://www.proef.example/privacy",
  urls: "https://app.proef.example",
  website: "https://www.proef.example",
};

/** What nobody fills in, besides what the layout keeps: the program knows it, or a page has a table of its own for it. */
const ELSEWHERE: Partial<Record<Noun, string[]>> = {
  agreement: ["checklist"],
  document: ["media_type", "size", "sha256", "pages", "erased_on", "refused"],
  leaflet: ["purposes", "categories"],
  security_annex: ["measures"],
  snapshot: ["taken_on", "occasion", "figures"],
};

const day = "03-02-2026";
const boxes = "input:visible, textarea:visible, select:visible";

/** Fills one control, as a person does; answers what the core should hold then, if that can be told beforehand. */
async function fill(page: Page, control: Locator, { name, form }: Pick<Field, "name" | "form">): Promise<unknown> {
  const box = control.locator(boxes).first();
  const typed: Partial<Record<typeof form.kind, [string, unknown]>> = {
    date: [day, "2026-02-03"],
    whole: ["2", 2],
    decimal: ["99,5", 99.5],
    instant: [`${day} 10:15`, undefined],
    text: [TYPED[name] ?? `Proef ${name}`, TYPED[name] ?? `Proef ${name}`],
    prose: [`Proef ${name}`, `Proef ${name}`],
  };
  const [text, expected] = typed[form.kind] ?? [null, undefined];
  if (text !== null) {
    await box.fill(text);
    await box.press("Tab");
    return expected;
  }
  if ((await box.evaluate(({ tagName }) => tagName)) === "SELECT") {
    const values = await box
      .locator("option:not(:checked)")
      .evaluateAll((options) =>
        options.map((option) => (option as HTMLOptionElement).value).filter((value) => value !== ""),
      );
    // What it is about decides what can be chosen after it.
    const nouns = ["product", "party"].filter((noun) => values.includes(noun));
    const value = (name.endsWith("noun") ? nouns[0] : values.at(-1)) ?? "";
    await box.selectOption(value);
    return form.kind === "yes_no" ? value === "true" : value;
  }
  // One of many: the list under the box, by the keyboard.
  const before = await box.inputValue();
  await box.focus();
  await page.keyboard.press("ArrowDown");
  const choices = control.getByRole("option");
  await choices.first().waitFor();
  const labels = await choices.allTextContents();
  const wanted = labels.findIndex((label) => label.trim() !== before.trim());
  await choices.nth(wanted).click();
  return undefined;
}

/** Fills a field that holds many: a box, one more value, or one more line. */
async function addTo(page: Page, row: Locator, field: Field): Promise<void> {
  if (field.form.kind !== "group") {
    const tick = row.locator("input[type=checkbox]").last();
    if ((await tick.count()) > 0) await tick.click();
    else await fill(page, row, field);
    return;
  }
  await row.getByRole("button", { name: /Regel toevoegen/ }).click();
  const line = row.locator("tbody tr").last();
  const number = await row.locator("tbody tr").count();
  for (const [index, member] of field.form.fields.entries()) {
    // A line is saved as soon as it is complete; what comes after that changes a line that was saved.
    const cell = row
      .locator("tbody tr")
      .nth(number - 1)
      .locator("td")
      .nth(index);
    await fill(page, cell, member);
    await window.still();
  }
  await line.waitFor();
}

for (const { noun, fields } of nouns.filter(({ noun }) => noun !== "snapshot"))
  test(`every field of ${noun} is saved and read back`, async () => {
    const { page } = window;
    page.setDefaultTimeout(5_000);
    const { items } = await host.call("list", everything(noun));
    const id = String(items[0]?.id);
    const wrong: string[] = [];
    // What was refused for want of a field that comes later, with what it has to be in the end.
    const refused: { field: Field; expected: unknown; told: string }[] = [];
    await window.go(`/${noun}/${id}`);
    const holds = async ({ name }: Field) => (await host.call("show", { noun, id, on: null })).record[name];
    for (const field of fields) {
      if ([...layout(noun).kept, ...(ELSEWHERE[noun] ?? [])].includes(field.name)) continue;
      const row = page.locator(`[data-field="${field.name}"]`);
      const before = JSON.stringify(await holds(field));
      let expected: unknown;
      try {
        if (field.many) await addTo(page, row, field);
        else expected = await fill(page, row, field);
      } catch (thrown) {
        wrong.push(`${field.name}: ${String(thrown).slice(0, 300)}`);
        continue;
      }
      await window.still();
      const told = (await row.locator("[role=alert]").allTextContents()).join(" ");
      const after = await holds(field);
      if (told !== "") refused.push({ field, expected, told });
      else if (JSON.stringify(after) === before) wrong.push(`${field.name} was not saved: ${before}`);
      else if (expected !== undefined && after !== expected)
        wrong.push(`${field.name}: ${JSON.stringify(after)} instead of ${JSON.stringify(expected)}`);
    }
    for (const { field, expected, told } of refused)
      if ((await holds(field)) !== expected) wrong.push(`${field.name} stays refused: ${told}`);
    expect(wrong).toEqual([]);
    expect(window.faults.splice(0)).toEqual([]);
  });
