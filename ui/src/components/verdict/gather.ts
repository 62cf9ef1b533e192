import type {
  Agreement,
  ChainRow,
  Flag,
  Leaflet,
  Product,
  ProductScore,
  SecurityAnnex,
  Subprocessing,
  Transfer,
  Use,
} from "../../api/generated";
import type { App } from "../../app/app.svelte";
import { ANY_FLAG, belonging, type Listed } from "../../app/every";
import type { Binding } from "./papers";

/** What the register holds around a vendor, or around one product of it. */
export interface Circle {
  products: Product[];
  agreements: Agreement[];
  agreement: Binding;
  leaflets: Leaflet[];
  annexes: SecurityAnnex[];
  uses: Use[];
  subprocessings: Subprocessing[];
  transfers: Transfer[];
  scores: ProductScore[];
  /** Who works where. */
  rows: ChainRow[];
  /** All that is missing or weak around it. */
  flags: Flag[];
  labels: Record<string, string | undefined>;
  today: string;
}

/** Gathers what there is around a vendor; with `only`, around that product of it. */
export async function gather(app: App, vendor: { id: string; name: string }, only?: Product): Promise<Circle> {
  const today = app.status?.today ?? "";
  const [noun, { id }] = only ? (["product", only] as const) : (["party", vendor] as const);
  const chain = app.recall("chain", { id: vendor.id, today: null });
  const [judged, standings, products, agreements, transfers] = await Promise.all([
    app.call("flags", { ...ANY_FLAG, noun, id }),
    app.call("standings", { noun, ids: [id], today: null }),
    only ? { items: [only], labels: {} } : belonging<Product>(app, "product", "party", vendor.id),
    belonging<Agreement>(app, "agreement", "party", vendor.id),
    belonging<Transfer>(app, "transfer", "party", vendor.id),
  ]);
  const ids = products.items.map(({ id }) => id);
  const [leaflets, annexes, uses, scores] = await Promise.all([
    around<Leaflet>(app, "leaflet", "product", ids),
    around<SecurityAnnex>(app, "security_annex", "product", ids),
    around<Use>(app, "use", "product", ids),
    Promise.all(ids.map((product) => app.recall("score", { product, today: null }))),
  ]);
  const subprocessings = await around<Subprocessing>(
    app,
    "subprocessing",
    "leaflet",
    leaflets.items.map(({ id }) => id),
  );
  const labels = Object.assign(
    {},
    ...[products, agreements, transfers, leaflets, annexes, uses, subprocessings].map((listed) => listed.labels),
  ) as Record<string, string | undefined>;
  const concerned = transfers.items.filter(({ product }) => !only || product === null || product === only.id);
  return {
    products: products.items,
    agreements: agreements.items,
    agreement: standings[0]?.agreement,
    leaflets: leaflets.items,
    annexes: annexes.items,
    uses: uses.items,
    subprocessings: subprocessings.items,
    transfers: concerned,
    scores: scores.flat(),
    rows: (await chain).rows.filter(({ product }) => !only || product === only.id),
    flags: judged.flags,
    labels,
    today,
  };
}

async function around<T extends { id: string }>(
  app: App,
  noun: "leaflet" | "security_annex" | "use" | "subprocessing",
  field: string,
  ids: string[],
): Promise<Listed<T>> {
  const lists = await Promise.all(ids.map((id) => belonging<T>(app, noun, field, id)));
  return {
    items: lists.flatMap(({ items }) => items),
    labels: Object.assign({}, ...lists.map(({ labels }) => labels)) as Listed["labels"],
  };
}
