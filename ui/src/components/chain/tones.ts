import type { CountryStanding, TransferStanding } from "../../api/generated";
import type { Tone } from "../table/tones";

/** The colours of a standing, beside its word. */
export const STANDING_TONES: Record<CountryStanding, Tone> = {
  eea: "good",
  adequate: "low",
  adequate_in_scope: "low",
  outside: "high",
  unknown: "plain",
};

/** The colours of what the register holds of a transfer, beside its word. */
export const TRANSFER_TONES: Record<TransferStanding, Tone> = {
  not_needed: "good",
  recorded: "good",
  without_permission: "high",
  without_mechanism: "high",
  unrecorded: "high",
  unknown: "plain",
};
