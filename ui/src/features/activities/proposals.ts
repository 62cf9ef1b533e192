import type { Activity, Leaflet, Subprocessing } from "../../api/generated";

/** A leaflet of a product that an activity uses, with the vendor and what it has done by others. */
export interface Source {
  /** What the leaflet is called. */
  label: string;
  leaflet: Leaflet;
  /** The vendor. */
  party: string;
  subprocessings: Subprocessing[];
}

/** Something that a leaflet says and the activity does not. */
export interface Proposal {
  key: string;
  /** As people read it. */
  text: string;
  /** The leaflets that say so. */
  from: string[];
  /** What would be added to the field. */
  value: unknown;
}

/** How ids are worded. */
export interface Wording {
  row: (table: string, id: string) => string;
  party: (id: string) => string;
  months: (months: number) => string;
}

/** Fields of an activity for which leaflets have something to propose. */
export type Proposed = "purposes" | "data_subjects" | "categories" | "recipients" | "retention";

interface Found {
  key: string;
  text: string;
  value: unknown;
}

/** The leaflets that no later one replaces. */
export function current<T extends { id: string; supersedes: string | null }>(leaflets: T[]): T[] {
  const replaced = new Set(leaflets.map(({ supersedes }) => supersedes));
  return leaflets.filter(({ id }) => !replaced.has(id));
}

/** What the leaflets say for a field that the activity does not have yet. What several say is one proposal. */
export function proposals(field: Proposed, activity: Activity, sources: Source[], words: Wording): Proposal[] {
  const found = new Map<string, Proposal>();
  const there = new Set(present(field, activity));
  for (const source of sources) {
    for (const { key, text, value } of stated(field, source, words)) {
      if (there.has(key)) continue;
      const before = found.get(key);
      if (before) before.from = [...new Set([...before.from, source.label])];
      else found.set(key, { key, text, value, from: [source.label] });
    }
  }
  return [...found.values()];
}

/** The value of the field with what is taken over. */
export function taken(field: Proposed, activity: Activity, chosen: Proposal[]): unknown[] {
  return [...activity[field], ...chosen.map(({ value }) => value)];
}

function present(field: Proposed, activity: Activity): string[] {
  switch (field) {
    case "purposes":
      return activity.purposes.map(fold);
    case "data_subjects":
      return activity.data_subjects;
    case "categories":
      return activity.categories.map(({ category }) => category);
    case "recipients":
      return activity.recipients.flatMap(({ party }) => party ?? []);
    case "retention":
      return activity.retention.map(({ subject, months }) => term(subject, months));
  }
}

function stated(field: Proposed, { leaflet, party, subprocessings }: Source, words: Wording): Found[] {
  switch (field) {
    case "purposes":
      return leaflet.purposes.map(({ purpose }) => {
        const text = words.row("purposes", purpose);
        return { key: fold(text), text, value: text };
      });
    case "data_subjects":
      return leaflet.data_subjects.map((id) => ({ key: id, text: words.row("data_subjects", id), value: id }));
    case "categories":
      // What the leaflet passes over or leaves unknown is no answer, and is not proposed.
      return leaflet.categories
        .filter(({ applies }) => applies === "yes" || applies === "partly")
        .map(({ category, note }) => ({
          key: category,
          text: [words.row("categories", category), note].filter(Boolean).join(": "),
          value: { category, note },
        }));
    case "recipients":
      return [party, ...subprocessings.map((one) => one.party)].map((id) => ({
        key: id,
        text: words.party(id),
        value: { party: id, description: null },
      }));
    case "retention":
      return leaflet.retention.map(({ subject, months, starts_at }) => ({
        key: term(subject, months),
        text: [subject, months === null ? null : words.months(months), starts_at].filter(Boolean).join(" · "),
        value: { subject, months, term: starts_at },
      }));
  }
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

function term(subject: string | null, months: number | null): string {
  return `${fold(subject ?? "")} ${String(months ?? "")}`;
}
