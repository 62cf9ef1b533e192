import type { ProposedActivity, ProposedLine } from "../../api/generated";

/** Proposed lines for one field of the activity, each with its place among all of them. */
export interface Group {
  field: string;
  lines: { line: ProposedLine; at: number }[];
}

/** What a line is known by. Not its place: asked again, after the leaflet was changed, another line can stand there. */
export function markOf({ field, value }: ProposedLine): string {
  return `${field} ${JSON.stringify(value)}`;
}

/** The turned lines that are proposed still. */
export function standing({ lines }: ProposedActivity, turned: string[]): string[] {
  const marks = new Set(lines.map(markOf));
  return turned.filter((mark) => marks.has(mark));
}

/** The proposed lines by the field that they are for, in the order in which they came. */
export function grouped({ lines }: ProposedActivity): Group[] {
  const groups: Group[] = [];
  for (const [at, line] of lines.entries()) {
    let group = groups.find(({ field }) => field === line.field);
    if (!group) groups.push((group = { field: line.field, lines: [] }));
    group.lines.push({ line, at });
  }
  return groups;
}

/** Whether a line is ticked: what is not for the record as a matter of course begins unticked, the others ticked. */
export function isTicked(line: ProposedLine, turned: string[]): boolean {
  return (line.doubt === null) !== turned.includes(markOf(line));
}

/** The fields of the activity that a person wants, by what they ticked. */
export function fieldsOf(proposed: ProposedActivity, turned: string[], name: string): Record<string, unknown> {
  // Whether data leave the EEA the board says itself: a first value of a list would say it for them.
  const fields: Record<string, unknown> = { name, products: [proposed.product], transfers: "unknown" };
  for (const { field, lines } of grouped(proposed)) {
    fields[field] = lines.filter(({ line }) => isTicked(line, turned)).map(({ line }) => line.value);
  }
  return fields;
}
