import type { Agreement, Product, Use } from "../../api/generated";
import { binding, covering } from "../../components/verdict/papers";

/** What a school uses, and on what agreement. */
export interface UsageRow {
  use: Use;
  product: Product | undefined;
  /** The agreement that binds most of those that cover the product. */
  agreement: Agreement | undefined;
  /** Whether the use has ended, by its state or by its last day. */
  over: boolean;
}

const ORDER: Use["status"][] = ["active", "planned", "ended"];

/** What a school uses: what is in use first, what has ended last, each by name. */
export function usage(uses: Use[], products: Product[], agreements: Agreement[], today: string): UsageRow[] {
  const rows = uses.map((use) => {
    const product = products.find(({ id }) => id === use.product);
    const withVendor = agreements.filter(({ party }) => party === product?.party);
    const agreement = product && binding(covering(withVendor, product.id), today);
    return { use, product, agreement, over: use.status === "ended" || (use.until !== null && use.until < today) };
  });
  const weight = ({ use, over }: UsageRow) => (over ? ORDER.length : ORDER.indexOf(use.status));
  return rows.sort(
    (a, b) => weight(a) - weight(b) || (a.product?.name ?? "").localeCompare(b.product?.name ?? "", "nl"),
  );
}
