import type { Evidence } from "../../api/generated";

type Stated = Pick<Evidence, "noun" | "field" | "value">;
type Fields = string[] | ((value: Record<string, unknown>) => string[]);

const PLACE = ["street", "postcode", "city", "country"];
/** The parts of a fact that it states, as the fields of the same name. */
const stated =
  (...names: string[]): Fields =>
  (value) =>
    names.filter((name) => value[name] !== null && value[name] !== undefined);

/** Into which fields of a record a fact goes, by noun and by the fact's name. What is not named here has one of its own name. */
const FIELDS: Record<string, Fields> = {
  "agreement breach.notice": ["breach_hours"],
  "agreement covenant.version": ["covenant_version"],
  "agreement document.kind": ["annexes"],
  "agreement exit.term": ({ days }) => [days === null || days === undefined ? "exit_term_open" : "exit_days"],
  "agreement signature": ["signatures"],
  "agreement subprocessor.objection_weeks": ["objection_weeks"],
  "certificate certificate": stated("standard", "since", "until"),
  "contact contact": stated("kind", "email", "phone", "url"),
  "leaflet attribute": ["attributes"],
  "leaflet category": ["categories"],
  "leaflet covenant.version": ["layout"],
  "leaflet data_subject": ["data_subjects"],
  "leaflet document.date": ["dated_on"],
  "leaflet document.version": ["version"],
  "leaflet purpose": ["purposes"],
  "leaflet subprocessor.unlisted": ["unlisted"],
  "party breach.notice": ["breach_hours", "breach_from"],
  "party breach.vendor_notifies_ap": ["breach_vendor_notifies_ap"],
  "party subprocessor": ["name"],
  "party vendor.address": stated(...PLACE),
  "party vendor.kvk": ["kvk"],
  "party vendor.legal_name": ["legal_name"],
  "party vendor.name": ["name"],
  "party vendor.role": ["roles"],
  "party vendor.trade_name": ["trade_name"],
  "product audience.sector": ["sectors"],
  "product login_hub": ["login_hubs"],
  "product product.ean": ["eans"],
  "product product.name": ["name"],
  "product product.url": ["urls"],
  "product trial": ({ agreement }) => ["trial_days", ...(typeof agreement === "boolean" ? ["trial_agreement"] : [])],
  "security_annex assessment": ({ assessor, date }) => [
    "form",
    ...(typeof assessor === "string" ? ["assessor", "assessor_employer"] : []),
    ...(typeof date === "string" ? ["assessed_on"] : []),
  ],
  "security_annex biv": ({ aspect }) => [`level_${String(aspect)}`],
  "security_annex claim.rosa": ["conformity_claimed"],
  "security_annex document.date": ["dated_on"],
  "security_annex document.version": ["version"],
  "security_annex rosa": ["measures"],
  "service_level availability": ["component", "availability"],
  "service_level continuity": stated("component", "mtd_hours", "rto_hours", "rpo_hours"),
  "subprocessing subprocessor": (value) => [
    "party",
    ...["service", "place"].filter((name) => typeof value[name] === "string"),
    ...(typeof value.country === "string" ? ["countries"] : []),
  ],
  "transfer transfer": stated("recipient", "country", "mechanism"),
};

/** The fields of its record that a fact was filed in. */
export function fieldsOf({ noun, field, value }: Stated): string[] {
  const fields = FIELDS[`${noun} ${field}`] ?? [field];
  if (Array.isArray(fields)) return fields;
  // A document that was erased leaves the place of the passage and not what it said.
  return typeof value === "object" && value !== null ? fields(value as Record<string, unknown>) : [];
}

/** The passages that a field was read from. */
export function evidenceAt<T extends Stated>(evidence: T[], field: string): T[] {
  return evidence.filter((one) => fieldsOf(one).includes(field));
}

/** The passages that one row of a field was read from: a category, a measure. */
export function evidenceOf<T extends Stated>(evidence: T[], fact: string, key: string, row: string): T[] {
  return evidence.filter(({ field, value }) => {
    if (field !== fact || typeof value !== "object" || value === null) return false;
    return (value as Record<string, unknown>)[key] === row;
  });
}
