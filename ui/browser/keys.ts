import type { Page } from "playwright-core";
import { expect } from "vitest";

import type { Window } from "./window";

/** What has the keyboard: its role, and what it is called. */
interface At {
  role: string;
  name: string;
  value: string;
}

/** How it is with what has the keyboard; nothing if it is the page as a whole, which is nowhere. */
const AT = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const text = (node) => (node?.textContent ?? "").replaceAll(/\\s+/g, " ").trim();
  const labelled = (one.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => text(document.getElementById(id))).join(" ").trim();
  const label = [...(one.labels ?? [])].map(text).join(" ").trim();
  const type = one.getAttribute("type") ?? "";
  const roles = { A: "link", BUTTON: "button", SELECT: "select", TEXTAREA: "text", H1: "heading", H2: "heading", MAIN: "main" };
  const role = one.getAttribute("role") ?? (one.tagName === "INPUT" ? (["radio", "checkbox", "password"].includes(type) ? type : "text") : roles[one.tagName]);
  const open = [...document.querySelectorAll("dialog[open]")].at(-1);
  return {
    role: role ?? one.tagName.toLowerCase(),
    name: one.getAttribute("aria-label") ?? (labelled || label || text(one)),
    value: one.value ?? "",
    behind: open !== undefined && !open.contains(one),
  };
})()`;

/** A person who has a keyboard and nothing else. Whatever they do, they must not lose it: neither nowhere nor behind a dialog. */
export class Keys {
  readonly #window: Window;
  /** How often Tab was pressed in all. */
  tabs = 0;

  constructor(window: Window) {
    this.#window = window;
  }

  get #page(): Page {
    return this.#window.page;
  }

  /** What has the keyboard. */
  async at(): Promise<At> {
    const at = await this.#page.evaluate<(At & { behind: boolean }) | null>(AT);
    if (!at) throw new Error("the keyboard is nowhere");
    if (at.behind) throw new Error(`the keyboard is behind a dialog, at ${at.role} “${at.name}”`);
    return at;
  }

  /** Presses keys, one after the other, and waits until nothing is under way. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
    await this.#window.still();
  }

  /** Writes and presses keys faster than anything can answer. */
  async rush(text: string, ...keys: string[]): Promise<void> {
    await this.#page.keyboard.type(text);
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Writes, in the place of what is selected. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Goes to something by Tab, or back by Shift+Tab. Fails if that takes more presses than a person has patience for. */
  async to(role: string, name: string | RegExp, { most = 25, back = false } = {}): Promise<void> {
    const passed: string[] = [];
    const fits = (at: At) =>
      at.role === role && (typeof name === "string" ? at.name.startsWith(name) : name.test(at.name));
    for (let pressed = 0; pressed <= most; pressed++) {
      if (pressed > 0) {
        await this.#page.keyboard.press(back ? "Shift+Tab" : "Tab");
        this.tabs += 1;
      }
      const at = await this.#page.evaluate<At | null>(AT);
      if (at && fits(at)) return;
      passed.push(at ? `${at.role} ${at.name.slice(0, 30)}` : "nowhere");
    }
    throw new Error(`Tab did not come to ${role} “${String(name)}” in ${String(most)} presses: ${passed.join(" | ")}`);
  }

  /** Goes to a field and writes in it, in the place of what it holds. */
  async fill(name: string | RegExp, text: string, options?: { most?: number; back?: boolean }): Promise<void> {
    await this.to("text", name, options);
    await this.press("Control+a");
    await this.type(text);
  }

  /** Goes to a list of a few and chooses by typing how the choice begins. */
  async choose(name: string | RegExp, choice: string, options?: { most?: number; back?: boolean }): Promise<void> {
    await this.to("select", name, options);
    await this.type(choice);
    await this.#window.still();
  }

  /** Goes to a box that searches, writes, and takes what was typed for. */
  async pick(name: string | RegExp, text: string, options?: { most?: number }): Promise<void> {
    await this.to("combobox", name, options);
    await this.press("Control+a");
    await this.rush(text, "ArrowDown", "Enter");
    await this.#window.still();
  }

  /** Looks for something from anywhere, and goes to what is found first, without waiting for it. */
  async search(text: string): Promise<void> {
    await this.press("Control+k");
    await this.rush(text, "Enter");
    await this.#window.still();
  }

  /** Comes to a page: its title stands there, and has the keyboard unless something within it was sought. */
  async arrives(title: string): Promise<void> {
    await expect.poll(() => this.#page.locator("h1").first().innerText()).toBe(title);
    await this.#window.still();
    await this.at();
  }

  /** The title of the uppermost dialog; nothing if there is none. */
  async dialog(): Promise<string | null> {
    const open = this.#page.locator("dialog[open] h2").last();
    return (await open.count()) > 0 ? ((await open.textContent())?.trim() ?? "") : null;
  }

  /** What a person sees somewhere. */
  async sees(text: string | RegExp, within = "body"): Promise<void> {
    await expect
      .poll(() => this.#page.locator(within).last().innerText())
      .toMatch(text instanceof RegExp ? text : new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  }
}
