import { linkHorizontal } from "d3-shape";

import type { ChainRow, CountryStanding, Noun, TransferStanding } from "../../api/generated";
import { fold } from "../../app/text";

/** A box of the drawing. */
export interface ChainNode {
  key: string;
  kind: "product" | "vendor" | "party" | "country";
  /** What people call it; for a country its code, or null where nobody stated it. */
  label: string | null;
  /** Its record; a country and a party that is only named have none. */
  record: { noun: Noun; id: string } | null;
  /** Whether a leaflet lists the party. */
  listed: boolean;
  standing: CountryStanding | null;
  column: 0 | 1 | 2;
  x: number;
  y: number;
}

/** A line of the drawing. */
interface ChainEdge {
  from: ChainNode;
  to: ChainNode;
  /** The worst that is known of the transfer, for a line to a country. */
  transfer: TransferStanding | null;
  path: string;
}

/** A drawing, in its own measure. */
export interface ChainGraph {
  nodes: ChainNode[];
  edges: ChainEdge[];
  width: number;
  height: number;
}

/** Sizes of the drawing, in pixels at 100 %. */
export const BOX = { width: 200, height: 40 };
const GAP = { across: 62, down: 14 };
/** A line of one's own stays clear of the frame of a focused box. */
const MARGIN = 4;

/** From good to bad: of several transfers along one line, the worst is drawn. */
const WORSE: TransferStanding[] = [
  "not_needed",
  "recorded",
  "without_permission",
  "without_mechanism",
  "unrecorded",
  "unknown",
];

/** Lays the chain out in three columns: products, who works for them, and where. */
export function layOut(rows: ChainRow[]): ChainGraph {
  const nodes = new Map<string, ChainNode>();
  const links = new Map<string, { from: string; to: string; transfer: TransferStanding | null }>();
  const link = (from: string, to: string, transfer: TransferStanding | null) => {
    const key = `${from} ${to}`;
    const known = links.get(key)?.transfer ?? null;
    links.set(key, { from, to, transfer: worst(known, transfer) });
  };
  for (const row of rows) {
    const product = `product ${row.product}`;
    add(nodes, {
      key: product,
      kind: "product",
      label: row.product_label,
      record: { noun: "product", id: row.product },
      column: 0,
    });
    const worker = `party ${row.party ?? fold(row.party_name)}`;
    const known = add(nodes, {
      key: worker,
      kind: row.is_vendor ? "vendor" : "party",
      label: row.party_name,
      record: row.party === null ? null : { noun: "party", id: row.party },
      listed: row.listed,
      column: 1,
    });
    known.listed ||= row.listed;
    link(product, worker, null);
    // A party that a text only names says nothing of countries: "unknown" would be no statement about it.
    if (!row.listed) continue;
    const country = `country ${row.country ?? "?"}`;
    add(nodes, { key: country, kind: "country", label: row.country, standing: row.standing, column: 2 });
    link(worker, country, row.transfer_standing);
  }
  return place([...nodes.values()], [...links.values()]);
}

function add(
  nodes: Map<string, ChainNode>,
  node: Partial<ChainNode> & Pick<ChainNode, "key" | "kind" | "column" | "label">,
) {
  const known = nodes.get(node.key);
  if (known) return known;
  const made: ChainNode = { record: null, listed: true, standing: null, x: 0, y: 0, ...node };
  nodes.set(node.key, made);
  return made;
}

function worst(one: TransferStanding | null, other: TransferStanding | null): TransferStanding | null {
  if (one === null || other === null) return one ?? other;
  return WORSE.indexOf(one) > WORSE.indexOf(other) ? one : other;
}

function place(
  nodes: ChainNode[],
  links: { from: string; to: string; transfer: TransferStanding | null }[],
): ChainGraph {
  const columns = [0, 1, 2].map((column) => nodes.filter((node) => node.column === column));
  const [products = [], parties = [], countries = []] = columns;
  // Each column in the order of what it hangs on, so that few lines cross.
  order(parties, links, products);
  order(countries, links, parties);
  const most = Math.max(0, ...columns.map(({ length }) => length));
  const step = BOX.height + GAP.down;
  const height = Math.max(BOX.height, most * step - GAP.down) + 2 * MARGIN;
  columns.forEach((column, at) => {
    const used = column.length * step - GAP.down;
    column.forEach((node, row) => {
      node.x = MARGIN + at * (BOX.width + GAP.across);
      node.y = (height - used) / 2 + row * step;
    });
  });
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const edges = links.flatMap(({ from, to, transfer }): ChainEdge[] => {
    const [source, target] = [byKey.get(from), byKey.get(to)];
    if (!source || !target) return [];
    return [{ from: source, to: target, transfer, path: curve(source, target) }];
  });
  return { nodes: columns.flat(), edges, width: 3 * BOX.width + 2 * GAP.across + 2 * MARGIN, height };
}

/** Sorts a column by the mean place of what leads to each of its boxes; the vendor's own stays on top. */
function order(column: ChainNode[], links: { from: string; to: string }[], before: ChainNode[]): void {
  const place = new Map(before.map(({ key }, index) => [key, index]));
  const mean = ({ key }: ChainNode) => {
    const places = links.filter(({ to }) => to === key).map(({ from }) => place.get(from) ?? 0);
    return places.reduce((sum, next) => sum + next, 0) / Math.max(1, places.length);
  };
  const own = ({ kind }: ChainNode) => (kind === "vendor" ? 0 : 1);
  const weights = new Map(column.map((node) => [node.key, [own(node), mean(node)] as const]));
  column.sort((one, other) => {
    const [ownOne, meanOne] = weights.get(one.key) ?? [1, 0];
    const [ownOther, meanOther] = weights.get(other.key) ?? [1, 0];
    return ownOne - ownOther || meanOne - meanOther;
  });
}

const draw = linkHorizontal<unknown, { source: [number, number]; target: [number, number] }, [number, number]>()
  .source(({ source }) => source)
  .target(({ target }) => target);

function curve(from: ChainNode, to: ChainNode): string {
  const middle = BOX.height / 2;
  return draw({ source: [from.x + BOX.width, from.y + middle], target: [to.x, to.y + middle] }) ?? "";
}
