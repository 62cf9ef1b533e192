import type { BindingAgreement, Product, RecordStanding, Use } from "../../api/generated";

/** What a school uses, and on what agreement. */
export interface UsageRow {
  use: Use;
  product: Product | undefined;
  /** The agreement that binds most of those that cover the product. */
  agreement: BindingAgreement | null;
  /** Whether the use has ended, by its state or by its last day. */
  over: boolean;
}

const ORDER: Use["status"][] = ["active", "planned", "ended"];

/** What a school uses: what is in use first, what has ended last, each by name. */
export function usage(uses: Use[], products: Product[], standings: RecordStanding[], today: string): UsageRow[] {
  const rows = uses.map((use) => {
    const product = products.find(({ id }) => id === use.product);
    const agreement = standings.find(({ id }) => id === use.product)?.agreement ?? null;
    return { use, product, agreement, over: use.status === "ended" || (use.until !== null && use.until < today) };
  });
  const weight = ({ use, over }: UsageRow) => (over ? ORDER.length : ORDER.indexOf(use.status));
  return rows.sort(
    (a, b) => weight(a) - weight(b) || (a.product?.name ?? "").localeCompare(b.product?.name ?? "", "nl"),
  );
}
