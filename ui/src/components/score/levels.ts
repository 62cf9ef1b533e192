import type { Level } from "../../api/generated";

const ORDER: Level[] = ["L", "M", "H"];

/** Whether what is declared reaches what is required; unknown where either is. */
export function compareLevels(required: Level | null, declared: Level | null): "enough" | "too_low" | "unknown" {
  if (required === null || declared === null) return "unknown";
  return ORDER.indexOf(declared) >= ORDER.indexOf(required) ? "enough" : "too_low";
}
