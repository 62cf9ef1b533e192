import type { Flag, FlagCount, Noun, Severity, Subject, Task } from "../../api/generated";
import { fold } from "../../app/text";

/** The weights, heaviest first. */
export const SEVERITIES: Severity[] = ["critical", "high", "medium", "low", "info"];

/** A flag with what the list shows beside it. */
export interface Line {
  flag: Flag;
  /** Tells it from all others, today and the next time. */
  key: string;
  /** Whether it was not there the last time. */
  fresh: boolean;
}

/** How a person narrowed the list. */
export interface Narrowing {
  severity: string | null;
  noun: string | null;
  rule: string | null;
  text: string | null;
  /** Keys of those that are meant; null for all. */
  among: Set<string> | null;
  fresh: boolean;
}

/** A record with its flags. */
interface RecordLines {
  subject: Subject;
  lines: Line[];
}

/** A kind of records with theirs. */
interface KindLines {
  noun: Noun;
  count: number;
  records: RecordLines[];
}

/** What changed since the last time. */
interface Difference {
  /** Keys of flags that are new. */
  fresh: Set<string>;
  /** Keys of flags that are gone. */
  gone: string[];
}

/** What tells a flag from others: its rule, its record and its field. Nothing of what stands in the register is in it. */
export function keyOfFlag({ rule, subject, field }: Flag): string {
  return `${rule} ${subject.kind} ${subject.id} ${field}`;
}

/** The parts of such a key. */
export function partsOfKey(key: string): { rule: string; noun: Noun; id: string; field: string } {
  const [rule = "", noun = "", id = "", field = ""] = key.split(" ");
  return { rule, noun: noun as Noun, id, field };
}

/** Where a flag is mended: its field, or the register of activities where it asks to link a product to one. */
export function goalOf({ subject, field }: Flag): string {
  if (subject.kind === "product" && field === "activities") return `#/activity?product=${subject.id}`;
  return `#/${subject.kind}/${subject.id}?field=${field}`;
}

/** A sentence as the title of a task. */
export function plain(sentence: string): string {
  return sentence.replace(/\.$/, "");
}

/** Compares the flags of now with those of before. The first time nothing is new: everything would be. */
export function difference(now: string[], before: string[] | undefined): Difference {
  if (!before) return { fresh: new Set(), gone: [] };
  const [then, today] = [new Set(before), new Set(now)];
  return { fresh: new Set(now.filter((key) => !then.has(key))), gone: [...then].filter((key) => !today.has(key)) };
}

/** What somebody is to do about a flag. */
export function doingAbout(tasks: Task[]): (flag: Flag) => Task[] {
  const doing = grouped(tasks, ({ rule, subject }) => `${rule ?? ""} ${subject ?? ""}`);
  return ({ rule, subject }) => doing.get(`${rule} ${subject.id}`) ?? [];
}

/** Puts beside each flag whether it is new. */
export function linesOf(flags: Flag[], fresh: Set<string>): Line[] {
  const keys = new Map<string, number>();
  return flags.map((flag) => {
    const base = keyOfFlag(flag);
    // A rule may find two things in one field; a list needs to tell them apart.
    const turn = keys.get(base) ?? 0;
    keys.set(base, turn + 1);
    return {
      flag,
      key: turn === 0 ? base : `${base} ${String(turn)}`,
      fresh: fresh.has(base),
    };
  });
}

/** Keeps the flags that fit. */
export function narrow(lines: Line[], { severity, noun, rule, text, among, fresh }: Narrowing): Line[] {
  const words = fold(text ?? "")
    .split(/\s+/)
    .filter(Boolean);
  return lines.filter(
    ({ flag, fresh: isFresh }) =>
      (severity === null || flag.severity === severity) &&
      (noun === null || flag.subject.kind === noun) &&
      (rule === null || flag.rule === rule) &&
      (among === null || among.has(keyOfFlag(flag))) &&
      (!fresh || isFresh) &&
      (words.length === 0 || hasAll(flag, words)),
  );
}

function hasAll({ rule, subject, message, remedy, source }: Flag, words: string[]): boolean {
  const folded = fold(`${rule} ${subject.label} ${message} ${remedy} ${source}`);
  return words.every((word) => folded.includes(word));
}

/** How many there are of each weight. */
export function bySeverity(lines: Line[]): Map<Severity, number> {
  return summed(lines.map(({ flag: { severity } }) => ({ severity, count: 1 })));
}

/** How many of each weight the core counted. */
export function summed(counts: Pick<FlagCount, "severity" | "count">[]): Map<Severity, number> {
  const sums = new Map(SEVERITIES.map((severity) => [severity, 0]));
  for (const { severity, count } of counts) sums.set(severity, (sums.get(severity) ?? 0) + count);
  return sums;
}

/**
 * Groups by kind of record, then by record, in the order in which the core gives flags. Where these are only the first, the
 * core's counts tell how many there are.
 */
export function byKind(lines: Line[], counts?: FlagCount[]): KindLines[] {
  return [...grouped(lines, ({ flag }) => flag.subject.kind)].map(([noun, members]) => ({
    noun,
    count: counts?.reduce((sum, one) => sum + (one.noun === noun ? one.count : 0), 0) ?? members.length,
    records: [...grouped(members, ({ flag }) => flag.subject.id).values()].flatMap((lines) =>
      lines[0] ? [{ subject: lines[0].flag.subject, lines }] : [],
    ),
  }));
}

/** The first so many flags of the groups, whole records at a time: what is not in sight yet need not be drawn. */
export function first(kinds: KindLines[], most: number): KindLines[] {
  let left = most;
  const kept: KindLines[] = [];
  for (const kind of kinds) {
    const records: RecordLines[] = [];
    for (const record of kind.records) {
      if (left <= 0) break;
      records.push(record);
      left -= record.lines.length;
    }
    if (records.length > 0) kept.push({ ...kind, records });
  }
  return kept;
}

function grouped<T, Key>(members: T[], keyOf: (member: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}
