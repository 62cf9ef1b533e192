import type { Flag, FlagCount, Noun, Subject, Task } from "../../api/generated";

/** A flag with what the list shows beside it. */
export interface Line {
  flag: Flag;
  /** Tells it from all others, today and the next time. */
  key: string;
  /** Whether it was not there the last time. */
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
  records: RecordLines[];
}

/** What changed since the last time. */
interface Difference {
  /** Keys of flags that are new. */
  fresh: Set<string>;
  /** Keys of flags that are gone. */
  gone: string[];
}

/** What tells a flag from others: its rule, its record and its field, as the core writes it (`flag_keys`). */
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

/**
 * Compares the flags of now with those of before. The first time nothing is new: everything would be. What was accepted since is not
 * gone: it is shown as accepted.
 */
export function difference(now: string[], before: string[] | undefined, accepted: string[] = []): Difference {
  if (!before) return { fresh: new Set(), gone: [] };
  // A large board has tens of thousands.
  const [then, known] = [new Set(before), new Set([...now, ...accepted])];
  return { fresh: new Set(now.filter((key) => !then.has(key))), gone: [...then].filter((key) => !known.has(key)) };
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

/** How many there are, of the kinds of records and of the weights that are meant. */
export function countOf(counts: FlagCount[], noun: string | null, severity: string | null = null): number {
  return counts
    .filter((one) => (noun === null || one.noun === noun) && (severity === null || one.severity === severity))
    .reduce((sum, { count }) => sum + count, 0);
}

/** Groups by kind of record, then by record, in the order in which the core gives flags. */
export function byKind(lines: Line[]): KindLines[] {
  return [...grouped(lines, ({ flag }) => flag.subject.kind)].map(([noun, members]) => ({
    noun,
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
