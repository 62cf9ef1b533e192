import { expect, test } from "vitest";

import type { ChainRow } from "../../api/generated";
import { BOX, layOut } from "./graph";

function row(product: string, fields: Partial<ChainRow>): ChainRow {
  return {
    product,
    product_label: product,
    party: null,
    is_vendor: false,
    listed: true,
    country: null,
    ...fields,
  } as ChainRow;
}

const vendor = { party: "v", party_name: "Leverancier", is_vendor: true };
const rows = [
  row("Een", { ...vendor, country: "NL", standing: "eea", transfer_standing: "not_needed" }),
  row("Een", {
    party: "h",
    party_name: "Wolkhuis",
    country: "US",
    standing: "outside",
    transfer_standing: "unrecorded",
  }),
  row("Een", { party_name: "Dijkwolk", listed: false, standing: "unknown", transfer_standing: "unknown" }),
  row("Twee", { ...vendor, standing: "unknown", transfer_standing: "unknown" }),
];

test("lays the chain out in three columns without boxes on top of each other", () => {
  const { nodes, edges, width, height } = layOut(rows);
  expect(nodes.map(({ label, column }) => [label, column])).toEqual([
    ["Een", 0],
    ["Twee", 0],
    ["Leverancier", 1],
    ["Wolkhuis", 1],
    ["Dijkwolk", 1],
    ["NL", 2],
    [null, 2],
    ["US", 2],
  ]);
  for (const column of [0, 1, 2]) {
    const tops = nodes.filter((node) => node.column === column).map(({ y }) => y);
    for (const [at, top] of tops.entries()) {
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + BOX.height).toBeLessThanOrEqual(height);
      expect(top - (tops[at - 1] ?? -BOX.height)).toBeGreaterThanOrEqual(BOX.height);
    }
  }
  expect(Math.max(...nodes.map(({ x }) => x)) + BOX.width).toBeLessThanOrEqual(width);
  // A party that is only named says nothing of countries.
  expect(edges.filter(({ from }) => from.label === "Dijkwolk")).toEqual([]);
});

test("one line stands for several transfers, with the worst that is known", () => {
  const [own] = rows;
  const twice = [
    { ...own, country: "US", transfer_standing: "recorded" },
    { ...own, country: "US", transfer_standing: "without_mechanism" },
  ] as ChainRow[];
  const line = layOut(twice).edges.filter(({ to }) => to.kind === "country");
  expect(line.map(({ transfer }) => transfer)).toEqual(["without_mechanism"]);
  expect(line[0]?.path).toMatch(/^M.+C.+$/);
});

test("nothing known is an empty drawing", () => {
  expect(layOut([])).toMatchObject({ nodes: [], edges: [] });
});

test("a party that one leaflet lists and another only names is listed", () => {
  const named = row("Twee", { party: "h", party_name: "Wolkhuis", listed: false });
  const parties = layOut([named, ...rows]).nodes.filter(({ label }) => label === "Wolkhuis");
  expect(parties.map(({ listed }) => listed)).toEqual([true]);
});
