/** How the states of a record are coloured, beside the word. A list that is not named here gets no colour. */
export type Tone = "critical" | "high" | "medium" | "low" | "good" | "plain";

const TONES: Record<string, Record<string, Tone>> = {
  "agreement-status": {
    none: "high",
    requested: "medium",
    received: "medium",
    in_review: "medium",
    awaiting_signature: "medium",
    signed: "good",
    by_terms: "low",
    expired: "high",
    ended: "plain",
    closed: "plain",
    not_needed: "plain",
  },
  "product-status": {
    allowed: "good",
    conditional: "medium",
    under_review: "low",
    not_allowed: "high",
    retired: "plain",
  },
  "use-status": { active: "good", planned: "low", ended: "plain" },
  outcome: { met: "good", alternative: "medium", not_met: "high", not_applicable: "plain", unknown: "low" },
  severity: { critical: "critical", high: "high", medium: "medium", low: "low", info: "plain" },
  risk: { high: "high", risk: "medium", unlikely: "low" },
  "request-status": { open: "medium", approved: "good", conditional: "medium", rejected: "plain" },
  "change-decision": { open: "medium", accepted: "good", objected: "high" },
};

/** The colour of a value of a list. */
export function tone(list: string, value: string): Tone | null {
  return TONES[list]?.[value] ?? null;
}
