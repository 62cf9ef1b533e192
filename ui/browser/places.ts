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
  "intake",
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
  for (const page of ["index", "reports", "rules/OVK-01"]) all.push({ name: `help ${page}`, route: `/help/${page}` });
  // Screens, other than they begin.
  all.push(
    { name: "signals accepted", route: "/signals?show=accepted" },
    { name: "signals narrowed to nothing", route: "/signals?text=zoekditmaarniet" },
    { name: "party list of nothing", route: "/party?text=zoekditmaarniet" },
    { name: "reports figures", route: "/reports?tab=figures" },
    { name: "reports board", route: "/reports?report=board" },
    { name: "reports sheet", route: "/reports?format=xlsx" },
  );
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
    const [fullest, ...others] = items.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
    if (fullest) all.push({ name: `${noun} page`, route: `/${noun}/${String(fullest.id)}` });
    if (fullest && noun === "party")
      all.push({ name: "history as it was", route: `/history?noun=party&id=${String(fullest.id)}&on=2026-11-22` });
    if (noun === "product") {
      const few = [fullest, ...others].slice(0, 3).map((record) => String(record?.id));
      const compared = `/compare?products=${few.join(",")}`;
      all.push({ name: "compare three", route: compared });
      all.push({ name: "compare differences", route: `${compared}&differences=yes` });
    }
    if (noun === "document" && fullest)
      all.push({ name: "document as text", route: `/document/${String(fullest.id)}?as=text` });
  }
  return all;
}
