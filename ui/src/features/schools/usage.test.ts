import { expect, test } from "vitest";

import type { Agreement, Product, Use } from "../../api/generated";
import { usage } from "./usage";

const product = (id: string, name: string, party: string) => ({ id, name, party }) as Product;
const use = (product: string, status: Use["status"], until: string | null = null) =>
  ({ id: `use of ${product}`, product, status, until }) as Use;
const agreement = (id: string, party: string, status: Agreement["status"], products: string[] = []) =>
  ({ id, party, status, products, starts_on: null, ends_on: null }) as unknown as Agreement;

const products = [product("t", "Taalwiek", "v"), product("r", "Rekenweide", "v"), product("o", "Ouderdraad", "w")];

test("what is in use comes first, and what is past its last day last", () => {
  const rows = usage(
    [use("r", "active", "2026-01-01"), use("o", "planned"), use("t", "active")],
    products,
    [],
    "2026-11-22",
  );
  expect(rows.map(({ product, over }) => [product?.name, over])).toEqual([
    ["Taalwiek", false],
    ["Ouderdraad", false],
    ["Rekenweide", true],
  ]);
});

test("takes the agreement of the vendor that covers the product and binds most", () => {
  const agreements = [
    agreement("asked", "v", "requested"),
    agreement("for-t", "v", "signed", ["t"]),
    agreement("other", "w", "signed"),
  ];
  const rows = usage([use("t", "active"), use("r", "active")], products, agreements, "2026-11-22");
  expect(rows.map(({ product, agreement }) => [product?.id, agreement?.id])).toEqual([
    ["r", "asked"],
    ["t", "for-t"],
  ]);
});
