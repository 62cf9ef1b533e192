import type { Agreement, AgreementStatus, Side, Signature } from "../../api/generated";
import { endOf, lapsed } from "../../components/verdict/papers";

/** Within so many days of its end an agreement asks for a decision; as the rule on ending agreements has it. */
const SOON = 90;
const DAY = 86_400_000;

type Asked = Pick<
  Agreement,
  | "status"
  | "ends_on"
  | "underlying_ends_on"
  | "signatures"
  | "destruction_confirmed_on"
  | "note"
  | "basis"
  | "checklist"
>;

/** What must happen next with an agreement: the key of the words, whether anything must, and the last day that the words name. */
export interface NextStep {
  word: string;
  due: boolean;
  date?: string;
}

const PLAIN: Partial<Record<AgreementStatus, string>> = {
  none: "agreement-next-none",
  requested: "agreement-next-requested",
  received: "agreement-next-received",
  in_review: "agreement-next-in-review",
  awaiting_signature: "agreement-next-sign",
  by_terms: "agreement-next-by-terms",
  expired: "agreement-next-expired",
};

/** Whether a side has signed, by whom and when: a function is as good as a name. */
function signedBy(signatures: Signature[], side: Side): boolean {
  return signatures.some((one) => one.side === side && one.signed_on !== null && (one.name ?? one.role) !== null);
}

/** What must happen next. */
export function nextStep(agreement: Asked, today: string): NextStep {
  const { status, signatures } = agreement;
  const date = endOf(agreement);
  if (lapsed(agreement, today)) return { word: "agreement-next-expired", due: true };
  const plain = PLAIN[status];
  if (plain !== undefined) return { word: plain, due: true };
  if (status === "signed") {
    if (!signedBy(signatures, "school") || !signedBy(signatures, "vendor"))
      return { word: "agreement-next-sign", due: true };
    if (date === null) return { word: "agreement-next-nothing", due: false };
    const soon = (Date.parse(date) - Date.parse(today)) / DAY <= SOON;
    return { word: soon ? "agreement-next-ending" : "agreement-next-until", due: soon, date };
  }
  if (status === "ended")
    return {
      word: agreement.destruction_confirmed_on === null ? "agreement-next-ended" : "agreement-next-close",
      due: true,
    };
  if (status === "not_needed" && (agreement.note ?? "") === "") return { word: "agreement-next-reason", due: true };
  return { word: "agreement-next-nothing", due: false };
}
