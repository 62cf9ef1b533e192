import type { FigureGroup, GroupKey, Lead } from "../../api/generated";
import type { Mark } from "./chart";

/** Charts of more groups than one: the same question about each aspect of security. */
export const ASPECTS = {
  rosa: ["rosa_b", "rosa_i", "rosa_v"],
  level: ["level_b", "level_i", "level_v"],
} as const satisfies Record<string, GroupKey[]>;

/** Groups that are a whole in a few pieces: one bar says more than many. */
export const WHOLES: GroupKey[] = ["products_by_agreement", "leaflets_by_age", "zones", "flags_by_severity"];

/** Where the records behind a figure are: a list or the flags, narrowed; else the figures' own list of them. */
export function hrefOf(lead: Lead, group: GroupKey, figure: string): string {
  if (lead.to === "flags") {
    const { severity, rule, reach, accepted } = lead;
    const school = typeof reach === "object" && reach !== null ? reach.school : reach;
    const words = { show: accepted ? "accepted" : null, severity, rule, reach: school };
    return `#/signals${queryOf(words)}`;
  }
  // A list can be narrowed by what a field is; other conditions and loose records are told by the figure.
  if (lead.to === "records" && lead.filter.every(({ test, value }) => test === "is" && typeof value === "string")) {
    return `#/${lead.noun}${queryOf(Object.fromEntries(lead.filter.map(({ field, value }) => [field, value as string])))}`;
  }
  return `#/reports${queryOf({ tab: "figures", group, figure })}`;
}

/** The figures of a group as marks of a chart. */
export function marksOf({ key: group, figures }: FigureGroup): Mark[] {
  return figures.map(({ key, label, note, count, tone, lead }) => ({
    key,
    label,
    note,
    count,
    tone,
    to: hrefOf(lead, group, key),
  }));
}

function queryOf(words: Record<string, string | null>): string {
  const given = Object.entries(words).filter((pair): pair is [string, string] => pair[1] !== null);
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}
