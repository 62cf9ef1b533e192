import { expect, test } from "vitest";

import type { Product, Use } from "../../api/generated";
import { usage } from "./usage";

const product = (id: string, name: string, party: string) => ({ id, name, party }) as Product;
const use = (product: string, status: Use["status"], until: string | null = null) =>
  ({ id: `use of ${product}`, product, status, until }) as Use;
const listed = (...items: Use[]) => ({ items, labels: { z: "Zonnepad" } });
const products = [product("t", "Taalwiek", "v"), product("r", "Rekenweide", "v"), product("o", "Ouderdraad", "w")];

test("what is in use comes first, and what is past its last day last", () => {
  const rows = usage(
    listed(use("r", "active", "2026-01-01"), use("o", "planned"), use("t", "active")),
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

test("puts beside a use the agreement of its product", () => {
  const agreement = { id: "a", status: "signed", ends_on: null, lapsed: false } as const;
  const rows = usage(
    listed(use("t", "active"), use("r", "active")),
    products,
    [
      { id: "t", agreement, flags: [] },
      { id: "r", agreement: null, flags: [] },
    ],
    "2026-11-22",
  );
  expect(rows.map(({ product, agreement }) => [product?.id, agreement])).toEqual([
    ["r", null],
    ["t", agreement],
  ]);
});

test("a product in the archive has its name, and no agreement that is missing", () => {
  const rows = usage(listed(use("z", "ended"), use("t", "ended")), products, [], "2026-11-22");
  expect(rows.map(({ name, product, agreement }) => [name, product?.id, agreement])).toEqual([
    ["Taalwiek", "t", undefined],
    ["Zonnepad", undefined, undefined],
  ]);
});
