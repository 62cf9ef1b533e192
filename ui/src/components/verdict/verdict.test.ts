import { expect, test } from "vitest";

import type { Agreement, ChainRow, Leaflet, Product, ProductScore } from "../../api/generated";
import { counting, covering, newestFirst } from "./papers";
import { bySeverity } from "./severity";
import { verdict, type Ground } from "./verdict";

function agreement(fields: Partial<Agreement>): Agreement {
  return {
    id: "a",
    party: "v",
    status: "signed",
    starts_on: null,
    ends_on: null,
    products: [],
    ...fields,
  } as Agreement;
}

function leaflet(fields: Partial<Leaflet>): Leaflet {
  return {
    id: "l",
    product: "p",
    layout: "4.0_mevw",
    dated_on: null,
    received_on: null,
    supersedes: null,
    ...fields,
  } as Leaflet;
}

function ground(fields: Partial<Ground>): Ground {
  return { products: [], agreement: null, leaflets: [], annexes: [], scores: [], rows: [], ...fields };
}

const product = (id: string, status: Product["status"] = "allowed") => ({ id, status }) as Product;
const about = (fields: Partial<Ground>, wanted: string) =>
  verdict(ground(fields)).find((judgement) => judgement.about === wanted);

test("the newest version counts, unless another replaces it", () => {
  const old = leaflet({ id: "old", dated_on: "2025-01-01" });
  const undated = leaflet({ id: "undated", received_on: "2026-09-01" });
  const next = leaflet({ id: "next", dated_on: "2026-01-01" });
  expect(newestFirst([old, undated, next]).map(({ id }) => id)).toEqual(["next", "old", "undated"]);
  expect(counting([old, next])?.id).toBe("next");
  expect(counting([old, { ...next, dated_on: "2024-01-01", supersedes: "old" }])?.id).toBe("next");
  const none: Leaflet[] = [];
  expect(counting(none)).toBeUndefined();
});

test("an agreement that names products covers no others", () => {
  const all = agreement({ id: "all" });
  const one = agreement({ id: "one", products: ["p1"] });
  expect(covering([all, one], "p2").map(({ id }) => id)).toEqual(["all"]);
});

test("tells what is missing, and leads to the product that lacks it", () => {
  const products = [product("p1"), product("p2"), product("p3", "retired")];
  expect(about({ products }, "leaflet")).toMatchObject({ word: "verdict-missing", tone: "high" });
  expect(about({ products, leaflets: [leaflet({ product: "p1" })] }, "leaflet")).toMatchObject({
    word: "verdict-some",
    values: { have: 1, all: 2 },
    to: "/product/p2",
  });
  const statement = leaflet({ product: "p1", layout: "statement" });
  expect(about({ products: [product("p1")], leaflets: [statement] }, "leaflet")?.word).toBe("verdict-missing");
  expect(about({}, "agreement")).toMatchObject({ word: "verdict-none", tone: "high" });
});

test("says of an agreement that ran out that it did, whatever its status", () => {
  const agreement = { id: "a", status: "signed", ends_on: "2026-01-31", lapsed: true } as const;
  expect(about({ agreement }, "agreement")).toMatchObject({
    word: "verdict-lapsed",
    values: { date: "31-01-2026" },
    to: "/agreement/a",
  });
});

test("the worst band counts", () => {
  const scores = ["sufficient", "insufficient", "attention"].map((band) => ({ band, annex: band, product: "p" }));
  expect(about({ scores: scores as ProductScore[] }, "rosa")).toMatchObject({
    word: "band-insufficient",
    to: "/security_annex/insufficient",
  });
});

test("a transfer that is not in order weighs more than a country that nobody stated", () => {
  const row = { listed: true, transfer: null };
  const lacking = { ...row, standing: "outside", transfer_standing: "unrecorded" } as ChainRow;
  const unknown = { ...row, standing: "unknown", transfer_standing: "unknown" } as ChainRow;
  const inside = { ...row, standing: "eea", transfer_standing: "not_needed" } as ChainRow;
  expect(about({ rows: [inside, unknown, lacking] }, "transfers")?.word).toBe("verdict-transfers-lacking");
  expect(about({ rows: [inside, unknown] }, "transfers")?.word).toBe("verdict-transfers-unknown");
  expect(about({ rows: [inside] }, "transfers")?.word).toBe("verdict-transfers-none");
  expect(about({ rows: [] }, "transfers")?.word).toBe("verdict-unknown");
});

test("counts flags heaviest first, one by one or as the core counted them", () => {
  const flags = (["low", "critical", "low"] as const).map((severity) => ({ severity }));
  expect([...bySeverity(flags)]).toEqual(Object.entries({ critical: 1, high: 0, medium: 0, low: 2, info: 0 }));
  expect(bySeverity([...flags, { severity: "low", count: 40 }]).get("low")).toBe(42);
});
