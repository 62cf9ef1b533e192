import type { Activity, Doubt, ProposedLine } from "../../api/generated";

/** A leaflet of a product that an activity uses, with what the core proposes from it. */
export interface Source {
  /** What the leaflet is called. */
  label: string;
  lines: ProposedLine[];
}

/** Something that a leaflet says and the activity does not. */
export interface Proposal {
  key: string;
  /** As people read it. */
  text: string;
  /** Why it is not for the record as a matter of course, if it is not. */
  doubt: Doubt | null;
  /** The leaflets that say so. */
  from: string[];
  /** What would be added to the field. */
  value: unknown;
}

/** Fields of an activity for which leaflets have something to propose. */
export type Proposed = "purposes" | "data_subjects" | "categories" | "recipients" | "retention";

type Member<Field extends Proposed> = Activity[Field][number];

/** The leaflets that no later one replaces. */
export function current<T extends { id: string; supersedes: string | null }>(leaflets: T[]): T[] {
  const replaced = new Set(leaflets.map(({ supersedes }) => supersedes));
  return leaflets.filter(({ id }) => !replaced.has(id));
}

/** What the leaflets say for a field that the activity does not have yet. What several say is one proposal. */
export function proposals(field: Proposed, activity: Activity, sources: Source[]): Proposal[] {
  const found = new Map<string, Proposal>();
  const there = new Set(activity[field].map((member) => keyOf(field, member)));
  for (const { label, lines } of sources) {
    for (const { value, text, doubt } of lines.filter((line) => line.field === field)) {
      const key = keyOf(field, value);
      if (there.has(key)) continue;
      const before = found.get(key);
      if (before) before.from = [...new Set([...before.from, label])];
      else found.set(key, { key, text, doubt, value, from: [label] });
    }
  }
  return [...found.values()];
}

/** The value of the field with what is taken over. */
export function taken(field: Proposed, activity: Activity, chosen: Proposal[]): unknown[] {
  return [...activity[field], ...chosen.map(({ value }) => value)];
}

/** What tells that a field has a value already, though it may say more or less of it. */
function keyOf(field: Proposed, value: unknown): string {
  switch (field) {
    case "purposes":
      return fold(value as Member<"purposes">);
    case "data_subjects":
      return value as Member<"data_subjects">;
    case "categories":
      return (value as Member<"categories">).category;
    case "recipients": {
      const { party, description } = value as Member<"recipients">;
      return party ?? fold(description ?? "");
    }
    case "retention": {
      const { subject, months } = value as Member<"retention">;
      return `${fold(subject ?? "")} ${String(months ?? "")}`;
    }
  }
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
