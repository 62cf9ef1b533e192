import type { Answer, ComparedCell, ComparedGroup } from "../../api/generated";

/** How a cell looks: what nobody knows looks different from a no. */
export type Look = "yes" | "no" | "partly" | "unknown" | "plain";

/** The look of an answer. Three ways of not knowing share one look; their words tell them apart. */
export function lookOf({ kind }: Answer): Look {
  switch (kind) {
    case "yes":
    case "no":
    case "partly":
      return kind;
    case "unknown":
    case "silent":
    case "no_document":
      return "unknown";
    default:
      return "plain";
  }
}

/** The groups with what is to be shown of them; a group of which nothing is left is left out. */
export function shownGroups(groups: ComparedGroup[], differences: boolean): ComparedGroup[] {
  if (!differences) return groups;
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ differs }) => differs) }))
    .filter(({ rows }) => rows.length > 0);
}

/** Where the passage stands that says so; of more, the surest. */
export function passageOf({ evidence }: ComparedCell): string | null {
  const [surest] = [...evidence].sort((a, b) => b.confidence - a.confidence);
  if (!surest) return null;
  const { document, part, start, end } = surest;
  return `#/document/${document}?part=${String(part)}&start=${String(start)}&end=${String(end)}`;
}
