import type { AskCompare, Noun } from "../../api/generated";

/** What can be laid side by side: a product, or a version of one of its papers. */
export type Comparable = Extract<Noun, "product" | "leaflet" | "security_annex">;

/** A column that was chosen. */
export interface Chosen {
  noun: Comparable;
  id: string;
}

/** Words of the address, in the order in which the core gives the columns. */
const WORDS: Record<Comparable, "products" | "leaflets" | "annexes"> = {
  product: "products",
  leaflet: "leaflets",
  security_annex: "annexes",
};

export const COMPARABLE = Object.keys(WORDS) as Comparable[];

/** Fewer say nothing, more cannot be read. */
export const FEWEST = 2;
export const MOST = 4;

/** What the address says to lay side by side, each once. */
export function chosenIn(query: (name: string) => string | null): Chosen[] {
  return COMPARABLE.flatMap((noun) => {
    const ids = (query(WORDS[noun]) ?? "").split(",").filter(Boolean);
    return [...new Set(ids)].map((id) => ({ noun, id }));
  }).slice(0, MOST);
}

/** Where a choice stands. */
export function addressOf(chosen: Chosen[], differences: boolean): string {
  const words = COMPARABLE.flatMap((noun) => {
    const ids = chosen.filter((one) => one.noun === noun).map(({ id }) => id);
    return ids.length > 0 ? [`${WORDS[noun]}=${ids.join(",")}`] : [];
  });
  if (differences) words.push("differences=yes");
  return words.length > 0 ? `/compare?${words.join("&")}` : "/compare";
}

/** The question to the core. */
export function asked(chosen: Chosen[]): AskCompare {
  const ids = (noun: Comparable) => chosen.filter((one) => one.noun === noun).map(({ id }) => id);
  return { products: ids("product"), leaflets: ids("leaflet"), annexes: ids("security_annex"), today: null };
}
