import { expect, test } from "vitest";

import type { Leaflet, Product, Subprocessing, Transfer } from "../../api/generated";
import { BOX, layOut } from "./graph";
import { chainRows, type ChainRow, type ChainSource } from "./rows";

const source: ChainSource = {
  vendor: { id: "v", name: "Leverancier" },
  products: [
    { id: "p1", name: "Een" },
    { id: "p2", name: "Twee" },
  ] as Product[],
  leaflets: [
    {
      id: "l1",
      product: "p1",
      layout: "4.0_mevw",
      dated_on: "2026-01-01",
      received_on: null,
      supersedes: null,
      storage: [{ place: "Groningen", country: "NL" }],
      unlisted: ["Dijkwolk"],
    },
  ] as unknown as Leaflet[],
  subprocessings: [
    {
      id: "s1",
      leaflet: "l1",
      party: "host",
      service: "hosting",
      place: null,
      countries: [
        { country: "US", handling: "storage" },
        { country: "US", handling: "access" },
      ],
    },
  ] as Subprocessing[],
  transfers: [],
  partyName: (id) => (id === "host" ? "Wolkhuis" : id),
  findParty: () => null,
  standing: (country) => (country === null ? "unknown" : country === "NL" ? "eea" : "outside"),
};

test("a product of which nobody said where it runs has a row that says so", () => {
  const rows = chainRows(source).filter(({ product }) => product === "p2");
  expect(rows).toMatchObject([{ is_vendor: true, country: null, standing: "unknown", transfer_standing: "unknown" }]);
});

test("a country has one row however much is done there, and one that is only named is marked", () => {
  const rows = chainRows(source).filter(({ product }) => product === "p1");
  expect(rows.map(({ party_name, country, listed }) => [party_name, country, listed])).toEqual([
    ["Leverancier", "NL", true],
    ["Wolkhuis", "US", true],
    ["Dijkwolk", null, false],
  ]);
  expect(rows[1]).toMatchObject({ handling: ["storage", "access"], transfer_standing: "unrecorded" });
});

test("finds the transfer that makes a country lawful, or what it lacks", () => {
  const transfer = { id: "t", product: null, recipient: "host", country: "US", mechanism: "tm_46scc" } as Transfer;
  const of = (permission_on: string | null) =>
    chainRows({ ...source, transfers: [{ ...transfer, permission_on }] }).find(({ party }) => party === "host");
  expect(of(null)?.transfer_standing).toBe("without_permission");
  expect(of("2026-02-01")).toMatchObject({ transfer_standing: "recorded", transfer: "t" });
});

test("lays the chain out in three columns without boxes on top of each other", () => {
  const { nodes, edges, width, height } = layOut(chainRows(source));
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
  const [row] = chainRows(source);
  const rows = [
    { ...row, country: "US", transfer_standing: "recorded" },
    { ...row, country: "US", transfer_standing: "without_mechanism" },
  ] as ChainRow[];
  const line = layOut(rows).edges.filter(({ to }) => to.kind === "country");
  expect(line.map(({ transfer }) => transfer)).toEqual(["without_mechanism"]);
  expect(line[0]?.path).toMatch(/^M.+C.+$/);
});

test("nothing known is an empty drawing", () => {
  expect(layOut([])).toMatchObject({ nodes: [], edges: [] });
});
