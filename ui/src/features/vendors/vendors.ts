import type { Party, Role } from "../../api/generated";

/** Roles in which somebody supplies something to the board itself. */
const SUPPLIES: Role[] = ["rol_vw", "rol_dist", "rol_knoop"];

/**
 * The parties that the board has to do with itself: who supplies something by their role, whose products or agreements are in the
 * register, and whose role nobody stated yet. What remains works for these, or receives something.
 */
export function vendors(parties: Pick<Party, "id" | "roles">[], theirs: { party: string }[]): Set<string> {
  const known = new Set(theirs.map(({ party }) => party));
  return new Set(
    parties
      .filter(({ id, roles }) => known.has(id) || roles.length === 0 || roles.some((role) => SUPPLIES.includes(role)))
      .map(({ id }) => id),
  );
}
