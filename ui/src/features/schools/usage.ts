import type { Product, RecordStanding, Use } from "../../api/generated";
import type { Listed } from "../../app/every";
import type { Binding } from "../../components/verdict/papers";

/** What a school uses, and on what agreement. */
export interface UsageRow {
  use: Use;
  /** What the product is called; also when it is in the archive. */
  name: string;
  /** The product; nothing if it is in the archive. */
  product: Product | undefined;
  /** Of the agreements that cover the product. */
  agreement: Binding;
  /** Whether the use has ended, by its state or by its last day. */
  over: boolean;
}

const ORDER: Use["status"][] = ["active", "planned", "ended"];

/** What a school uses: what is in use first, what has ended last, each by name. The labels are those of what the uses refer to. */
export function usage(
  { items, labels }: Listed<Use>,
  products: Product[],
  standings: RecordStanding[],
  today: string,
): UsageRow[] {
  const rows = items.map((use) => {
    const product = products.find(({ id }) => id === use.product);
    return {
      use,
      name: product?.name ?? labels[use.product] ?? use.product,
      product,
      agreement: standings.find(({ id }) => id === use.product)?.agreement,
      over: use.status === "ended" || (use.until !== null && use.until < today),
    };
  });
  const weight = ({ use, over }: UsageRow) => (over ? ORDER.length : ORDER.indexOf(use.status));
  return rows.sort((a, b) => weight(a) - weight(b) || a.name.localeCompare(b.name, "nl"));
}
