import type { Severity } from "../../api/generated";

/** The weights, heaviest first. */
export const SEVERITIES: Severity[] = ["critical", "high", "medium", "low", "info"];

/** Flags, or how many there are of a weight. */
export interface Weighed {
  severity: Severity;
  count?: number;
}

/** How many there are of each weight, heaviest first; also of those that are not there. */
export function bySeverity(flags: Weighed[]): Map<Severity, number> {
  const sums = new Map(SEVERITIES.map((severity) => [severity, 0]));
  for (const { severity, count = 1 } of flags) sums.set(severity, (sums.get(severity) ?? 0) + count);
  return sums;
}
