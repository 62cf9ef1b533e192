import type { Agreement } from "../../api/generated";

/** A leaflet or an annex, as far as one asks which version counts. */
export interface Paper {
  id: string;
  dated_on: string | null;
  received_on: string | null;
  supersedes: string | null;
}

/** Versions, newest first, as the core orders them. */
export function newestFirst<T extends Paper>(papers: T[]): T[] {
  const key = ({ dated_on, received_on, id }: Paper) => `${dated_on ?? ""} ${received_on ?? ""} ${id}`;
  return [...papers].sort((one, other) => (key(one) < key(other) ? 1 : -1));
}

/** The version that counts: the newest that no other replaces. */
export function counting<T extends Paper>(papers: T[]): T | undefined {
  const replaced = papers.map(({ supersedes }) => supersedes);
  return newestFirst(papers).find(({ id }) => !replaced.includes(id));
}

/** Whether an agreement's last day has passed although nobody wrote that down. */
export function lapsed(
  agreement: Pick<Agreement, "status" | "ends_on" | "underlying_ends_on">,
  today: string,
): boolean {
  const { status, ends_on, underlying_ends_on } = agreement;
  const end = ends_on ?? underlying_ends_on;
  return (status === "signed" || status === "by_terms") && end !== null && end < today;
}

/** The agreements that cover a product: those that name it, and those that name none. */
export function covering(agreements: Agreement[], product: string): Agreement[] {
  return agreements.filter(({ products }) => products.length === 0 || products.includes(product));
}
