import type { Entry, EntryField, EntryRecord, Field, Noun } from "../../api/generated";

/** What became of a field of many values: what came, and what went. */
export interface Difference {
  came: unknown[];
  went: unknown[];
}

/** Compares two lists of values, each as often as it occurs. */
export function difference(before: unknown, after: unknown): Difference {
  const [old, now] = [asList(before), asList(after)];
  return { came: without(now, old), went: without(old, now) };
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
}

function without(values: unknown[], others: unknown[]): unknown[] {
  const left = others.map((other) => spell(other));
  return values.filter((value) => {
    const at = left.indexOf(spell(value));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** A value as text, whatever the order of its fields. */
function spell(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** Whether nothing is stated. */
export function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Fields that say nothing to people: the record itself already does. */
const INNER = ["id", "revision"];

/** The fields of a record that an entry changed, as people care for them. */
export function told({ fields }: EntryRecord): EntryField[] {
  return fields.filter(
    ({ field, before, after, erased }) =>
      !INNER.includes(field) && (erased || !(isNothing(before) && isNothing(after))),
  );
}

/** What an entry did to each record on the whole: an acceptance may have changed one more than once. */
export function wholes(records: EntryRecord[]): EntryRecord[] {
  const whole = new Map<string, EntryRecord>();
  for (const record of records) {
    const first = whole.get(record.record);
    if (!first) {
      whole.set(record.record, record);
      continue;
    }
    const names = new Set([...first.fields, ...record.fields].map(({ field }) => field));
    const fields = [...names].flatMap((name) => {
      const [old, now] = [first, record].map(({ fields }) => fields.find(({ field }) => field === name));
      const either = now ?? old;
      return either ? [{ ...either, before: (old ?? either).before, erased: either.erased }] : [];
    });
    whole.set(record.record, { ...first, after: record.after, fields });
  }
  return [...whole.values()];
}

/** What a record was called, by what the entry says of it: for one that is no longer there. */
export function nameIn({ fields }: EntryRecord): string | null {
  for (const wanted of ["name", "title", "description"]) {
    const found = fields.find(({ field }) => field === wanted);
    const value = found?.after ?? found?.before;
    if (typeof value === "string" && value !== "") return value;
  }
  return null;
}

/** A record that a value names. */
export interface Named {
  noun: Noun;
  id: string;
}

/** The records that a value of a field names. */
export function namedBy({ form, many }: Field, value: unknown, beside?: unknown): Named[] {
  if (value === null || value === undefined) return [];
  if (many && Array.isArray(value)) return value.flatMap((one) => namedBy({ form, many: false } as Field, one));
  if (form.kind === "record" && typeof value === "string") return [{ noun: form.noun, id: value }];
  if (form.kind === "any_record" && typeof value === "string" && typeof beside === "string")
    return [{ noun: beside as Noun, id: value }];
  if (form.kind !== "group" || typeof value !== "object") return [];
  const line = value as Record<string, unknown>;
  return form.fields.flatMap((field) => namedBy(field, line[field.name], line.noun));
}

/** The entries that others in the list have undone, with those that did. */
export function undone(entries: Entry[]): Map<string, Entry> {
  const found = new Map<string, Entry>();
  // Newest first: the newest undoing counts.
  for (const entry of entries) if (entry.undoes !== null && !found.has(entry.undoes)) found.set(entry.undoes, entry);
  return found;
}

/** Entries by day, as the calendar in Amsterdam has it. */
export function byDay(entries: Entry[], dayOf: (instant: string) => string): { day: string; entries: Entry[] }[] {
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
