import type { Agreement, AgreementStatus } from "../../api/generated";

/** A leaflet or an annex, as far as one asks which version counts. */
export interface Paper {
  id: string;
  dated_on: string | null;
  received_on: string | null;
  supersedes: string | null;
}

/** Where an agreement stands, from what binds most to what binds least. */
const BINDS: AgreementStatus[] = [
  "signed",
  "by_terms",
  "not_needed",
  "awaiting_signature",
  "in_review",
  "received",
  "requested",
  "expired",
  "ended",
  "closed",
  "none",
];

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
export function lapsed({ status, ends_on }: Pick<Agreement, "status" | "ends_on">, today: string): boolean {
  return (status === "signed" || status === "by_terms") && ends_on !== null && ends_on < today;
}

/** Of some agreements the one that binds most; of equals, the one that began last. */
export function binding(agreements: Agreement[], today: string): Agreement | undefined {
  const weight = (one: Agreement) => (lapsed(one, today) ? BINDS.indexOf("expired") : BINDS.indexOf(one.status));
  return [...agreements].sort(
    (one, other) => weight(one) - weight(other) || ((one.starts_on ?? "") < (other.starts_on ?? "") ? 1 : -1),
  )[0];
}

/** The agreements that cover a product: those that name it, and those that name none. */
export function covering(agreements: Agreement[], product: string): Agreement[] {
  return agreements.filter(({ products }) => products.length === 0 || products.includes(product));
}
