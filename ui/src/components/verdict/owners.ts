import type { Agreement, Flag, Noun } from "../../api/generated";
import type { App } from "../../app/app.svelte";
import { every, everyFlag } from "../../app/every";

/** What the rows of a list are: flags are counted at the vendor or at the product that they concern. */
export type Goal = "party" | "product";

type Known = Record<string, unknown> & { id: string };
/** Records by noun and id, as far as flags lead through them. */
export type Records = Partial<Record<Noun, Record<string, Known | undefined>>>;

/** By which field a record belongs to another one. */
const BELONGS: Partial<Record<Noun, [string, Noun]>> = {
  product: ["party", "party"],
  use: ["product", "product"],
  leaflet: ["product", "product"],
  security_annex: ["product", "product"],
  subprocessing: ["leaflet", "leaflet"],
  agreement: ["party", "party"],
  transfer: ["party", "party"],
  contact: ["party", "party"],
  certificate: ["party", "party"],
  service_level: ["party", "party"],
  subprocessor_change: ["party", "party"],
};

/** The nouns through which the subjects of some flags lead to a goal. */
export function nounsBetween(flags: Pick<Flag, "subject">[], goal: Goal): Noun[] {
  const needed = new Set<Noun>();
  for (const { subject } of flags) {
    let noun: Noun | undefined = subject.kind;
    while (noun !== undefined && noun !== goal) {
      needed.add(noun);
      noun = BELONGS[noun]?.[1];
    }
  }
  // An agreement that names no products concerns all of the vendor's.
  if (goal === "product" && (needed.has("agreement") || needed.has("transfer"))) needed.add("product");
  return [...needed].filter((noun) => BELONGS[noun] !== undefined);
}

/** The flags that concern each vendor or product, by its id. */
export function flagsByOwner<F extends Pick<Flag, "subject">>(
  flags: F[],
  goal: Goal,
  records: Records,
): Record<string, F[] | undefined> {
  const found: Record<string, F[] | undefined> = {};
  for (const flag of flags) {
    for (const owner of ownersOf(flag.subject.kind, flag.subject.id, goal, records)) {
      (found[owner] ??= []).push(flag);
    }
  }
  return found;
}

function ownersOf(noun: Noun, id: string, goal: Goal, records: Records): string[] {
  if (noun === goal) return [id];
  const record = records[noun]?.[id];
  const belongs = BELONGS[noun];
  if (!record || !belongs) return [];
  if (goal === "product" && (noun === "agreement" || noun === "transfer")) return productsOf(noun, record, records);
  const owner = record[belongs[0]];
  return typeof owner === "string" ? ownersOf(belongs[1], owner, goal, records) : [];
}

function productsOf(noun: "agreement" | "transfer", record: Known, records: Records): string[] {
  const named = noun === "agreement" ? (record as unknown as Agreement).products : [record.product].filter(isId);
  if (named.length > 0) return named;
  return Object.values(records.product ?? {}).flatMap((product) =>
    product && product.party === record.party ? [product.id] : [],
  );
}

function isId(value: unknown): value is string {
  return typeof value === "string";
}

/** Asks for the flags of the whole register, and answers them by vendor or by product. */
export async function judgedByOwner(app: App, goal: Goal): Promise<Record<string, Flag[] | undefined>> {
  const { flags } = await everyFlag(app);
  const records: Records = {};
  await Promise.all(
    nounsBetween(flags, goal).map(async (noun) => {
      const { items } = await every<Known>(app, noun);
      records[noun] = Object.fromEntries(items.map((item) => [item.id, item]));
    }),
  );
  return flagsByOwner(flags, goal, records);
}
