import type { Page } from "playwright-core";

import type { Noun } from "../src/api/generated";
import type { Host } from "./host";

/** Something that a person can have before them: a screen, a page, a dialog over one. */
export interface Place {
  name: string;
  route: string;
  /** What is done there first. */
  act?: (page: Page) => Promise<unknown>;
}

const SCREENS = [
  "signals",
  "party",
  "product",
  "document",
  "compare",
  "activity",
  "reports",
  "school",
  "history",
  "about",
];
const SETTINGS = ["board", "terms", "safety", "backups", "reference", "appearance"];

/** A request for all records of a noun. */
export function everything(noun: Noun) {
  const query = { filter: [], text: null, archived: false, sort: null, descending: false, limit: 50, after: null };
  return { noun, query: { ...query, offset: null } };
}

/** Everything that the window shows of a register, once each. */
export async function places(host: Host): Promise<Place[]> {
  const nouns = await host.call("nouns", {});
  const all: Place[] = SCREENS.map((screen) => ({ name: screen, route: `/${screen}` }));
  all.push(...SETTINGS.map((tab) => ({ name: `settings ${tab}`, route: `/settings?tab=${tab}` })));
  all.push({ name: "help", route: "/help" });
  // Dialogs over a screen.
  for (const noun of ["party", "product", "school", "activity"])
    all.push({ name: `${noun} add`, route: `/${noun}?add=yes`, act: (page) => page.waitForSelector("dialog[open]") });
  all.push({
    name: "search",
    route: "/signals",
    act: async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("leer");
      await page.waitForSelector("dialog[open] [role=option]");
    },
  });
  for (const { noun } of nouns) {
    if (!SCREENS.includes(noun)) all.push({ name: `${noun} list`, route: `/${noun}` });
    const { items } = await host.call("list", everything(noun));
    const [first] = items;
    if (first) all.push({ name: `${noun} page`, route: `/${noun}/${String(first.id)}` });
  }
  return all;
}
