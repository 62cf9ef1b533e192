import type { Agreement, BindingAgreement } from "../../api/generated";

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

/** The agreement that binds most: null where there is none, and nothing where the core does not judge, as in the archive. */
export type Binding = BindingAgreement | null | undefined;

/** The last day of an agreement: its own, or else that of the contract with which it ends. */
export function endOf({
  ends_on,
  underlying_ends_on,
}: Pick<Agreement, "ends_on" | "underlying_ends_on">): string | null {
  return ends_on ?? underlying_ends_on;
}

/** Whether an agreement's last day has passed although nobody wrote that down. */
export function lapsed(
  agreement: Pick<Agreement, "status" | "ends_on" | "underlying_ends_on">,
  today: string,
): boolean {
  const { status } = agreement;
  const end = endOf(agreement);
  return (status === "signed" || status === "by_terms") && end !== null && end < today;
}

/** The agreements that cover a product: those that name it, and those that name none. */
export function covering(agreements: Agreement[], product: string): Agreement[] {
  return agreements.filter(({ products }) => products.length === 0 || products.includes(product));
}
