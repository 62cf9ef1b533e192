import type { Use, UseStatus } from "../../api/generated";

/** How a product is used at a school. `past` is a use whose last day has gone by although it still stands as in use. */
export type UseState = UseStatus | "past" | "none";

/** A school, with the use that counts there. */
export interface MatrixRow<S> {
  school: S;
  use: Use | null;
  state: UseState;
  /** Other uses of the product at that school. */
  others: Use[];
}

/** What a person does to a use by a click. */
export type Step =
  | { act: "add"; fields: { product: string; school: string; kind: "regular"; status: "active"; since: string } }
  | { act: "change"; use: Use; fields: { status: UseStatus; since?: string; until?: string | null } };

const COUNTS: UseStatus[] = ["active", "planned", "ended"];

/** The schools in their order, each with the use that counts: what is in use before what is planned before what was. */
export function matrix<S extends { id: string }>(schools: S[], uses: Use[], today: string): MatrixRow<S>[] {
  return schools.map((school) => {
    const own = uses
      .filter((use) => use.school === school.id)
      .sort(
        (one, other) =>
          COUNTS.indexOf(one.status) - COUNTS.indexOf(other.status) ||
          ((one.since ?? "") < (other.since ?? "") ? 1 : -1),
      );
    const [use = null, ...others] = own;
    return { school, use, others, state: stateOf(use, today) };
  });
}

function stateOf(use: Use | null, today: string): UseState {
  if (!use) return "none";
  return use.status === "active" && use.until !== null && use.until < today ? "past" : use.status;
}

/** What a click does: an end to what is in use, a beginning to what is not. */
export function step(row: MatrixRow<{ id: string }>, product: string, today: string): Step {
  const { use, state, school } = row;
  // Ended a moment ago: a second click takes that back.
  if (use && state === "ended" && use.until === today)
    return { act: "change", use, fields: { status: "active", until: null } };
  if (!use || state === "ended")
    // What was used before stays as it was; it is used again from today.
    return { act: "add", fields: { product, school: school.id, kind: "regular", status: "active", since: today } };
  if (state === "planned")
    return {
      act: "change",
      use,
      fields: {
        status: "active",
        ...(use.since === null || use.since > today ? { since: today } : {}),
      },
    };
  return {
    act: "change",
    use,
    fields: { status: "ended", ...(use.until === null || use.until > today ? { until: today } : {}) },
  };
}

/** How many schools stand in each state. */
export function tally(rows: { state: UseState }[]): Record<UseState, number> {
  const count = (wanted: UseState) => rows.filter(({ state }) => state === wanted).length;
  return {
    active: count("active"),
    planned: count("planned"),
    ended: count("ended"),
    past: count("past"),
    none: count("none"),
  };
}
