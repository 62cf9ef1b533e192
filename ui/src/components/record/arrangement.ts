import type { AnyRecord, Field, Noun } from "../../api/generated";

/** How a noun is laid out: what stands in its list, what its form begins with, what is asked when one is added. */
interface Layout<Name extends string = string> {
  /** Columns of the list; the first leads to the record, an empty one is what the record is called as a whole. */
  columns: (Name | "")[];
  /** Fields that the list can be narrowed by. */
  filters: Name[];
  /** The form in parts, each under a heading; what is named nowhere comes last, under "other". */
  parts: Record<string, Name[]>;
  /** Fields that are asked when a record is added, besides those that it cannot be without. */
  ask: Name[];
  /** Fields that the program fills for itself: no form shows them. */
  kept: Name[];
  /** Values of fields that have a way of their own: no form offers them. */
  withheld: Partial<Record<Name, string[]>>;
  /** Nouns that belong to it, shown on its page, with the field by which they do. */
  related: { [Other in Noun]: [Other, NameOf<Other>] }[Noun][];
}

/** The fields of a noun. */
type NameOf<Of extends Noun> = Exclude<keyof AnyRecord[Of], "id" | "revision" | "archived_on"> & string;

const NOTHING: Layout = { columns: [""], filters: [], parts: {}, ask: [], kept: [], withheld: {}, related: [] };

const LAYOUTS: { [Of in Noun]?: Partial<Layout<NameOf<Of>>> } = {
  board: {
    parts: {
      name: ["name", "legal_form", "brin", "rio", "kvk"],
      reach: ["street", "postcode", "city", "country", "website", "email", "phone"],
      people: [
        "representative",
        "fg_name",
        "fg_email",
        "fg_phone",
        "fg_registration",
        "ibp_name",
        "ibp_email",
        "security_email",
      ],
    },
  },
  school: {
    columns: ["name", "brin", "sector", "city", "pupils", "ibp_name"],
    filters: ["sector"],
    ask: ["brin", "sector", "city"],
    related: [
      ["use", "school"],
      ["activity", "schools"],
    ],
  },
  party: {
    columns: ["name", "country", "participation", "website"],
    filters: ["participation", "roles", "country"],
    parts: {
      name: ["name", "trade_name", "legal_name", "roles"],
      reach: ["street", "postcode", "city", "country", "website", "kvk"],
      group: ["parent_name", "parent_country"],
      covenant: ["participation", "participation_checked_on"],
      breach: ["breach_hours", "breach_from", "breach_vendor_notifies_ap"],
    },
    ask: ["country", "website", "roles"],
    related: [
      ["product", "party"],
      ["agreement", "party"],
      ["contact", "party"],
      ["certificate", "party"],
      ["service_level", "party"],
      ["transfer", "recipient"],
      ["subprocessing", "party"],
      ["subprocessor_change", "party"],
    ],
  },
  product: {
    columns: ["name", "party", "status", "kind", "owner"],
    filters: ["status", "kind", "sectors", "ai_class"],
    parts: {
      name: ["name", "edition", "party", "kind", "description", "status", "owner"],
      data: ["processes_personal_data", "ai_class", "attributes_sent", "third_party_content", "login_hubs", "sectors"],
      levels: ["required_b", "required_i", "required_v", "required_reason"],
      offer: ["eans", "urls", "trial_days", "trial_agreement", "all_services"],
    },
    ask: ["party", "kind", "status"],
    related: [
      ["use", "product"],
      ["activity", "products"],
      ["leaflet", "product"],
      ["security_annex", "product"],
      ["service_level", "product"],
      ["dpia", "product"],
      ["request", "product"],
    ],
  },
  use: {
    columns: ["", "kind", "status", "since", "until", "pupils"],
    filters: ["status", "kind"],
    ask: ["kind", "status", "since"],
  },
  agreement: {
    columns: ["", "status", "covenant_version", "starts_on", "ends_on"],
    filters: ["status", "basis"],
    parts: {
      state: ["party", "basis", "covenant_version", "status", "status_since", "starts_on", "ends_on", "supersedes"],
      signing: ["signatures", "annexes", "schools", "products"],
      checklist: ["checklist"],
      content: [
        "deviations",
        "underlying_contract",
        "underlying_starts_on",
        "underlying_ends_on",
        "underlying_conflict",
      ],
      breach: ["breach_hours", "assistance_fee"],
      end: ["exit_days", "exit_term_open", "liability", "cap_conflict", "objection_weeks"],
    },
    ask: ["status", "covenant_version", "starts_on", "ends_on"],
  },
  leaflet: {
    columns: ["", "layout", "version", "dated_on", "received_on", "reviewed_on"],
    filters: ["layout"],
    parts: {
      paper: ["product", "layout", "version", "dated_on", "received_on", "supersedes", "description"],
      review: ["reviewed_on", "reviewed_by", "accepted_on", "accepted_by"],
      categories: ["categories"],
      purposes: ["purposes"],
      subjects: ["data_subjects"],
      attributes: ["attributes", "uses_ketenid", "marketing_use"],
      places: ["storage", "no_transfers_stated", "unlisted"],
      retention: ["retention"],
    },
    ask: ["version", "dated_on"],
    related: [["subprocessing", "leaflet"]],
  },
  security_annex: {
    columns: ["", "version", "dated_on", "form", "level_b", "level_i", "level_v"],
    filters: ["form"],
    parts: {
      paper: ["product", "version", "dated_on", "received_on", "supersedes", "scheme_version"],
      assessment: ["form", "assessed_on", "assessor", "assessor_employer", "assessor_interested", "conformity_claimed"],
      levels: ["level_b", "level_i", "level_v"],
      breach: ["incident_terms"],
      measures: ["measures"],
    },
    ask: ["dated_on", "form"],
  },
  activity: {
    columns: ["name", "owner", "origin", "reviewed_on"],
    // The letters of article 30(1) AVG, in their order; what it does not ask comes after them.
    parts: {
      "article-what": ["name", "description", "owner", "products", "schools"],
      "article-a": ["joint_controllers"],
      "article-b": ["purposes", "grounds", "ground_reason"],
      "article-c": ["data_subjects", "categories"],
      "article-d": ["recipients"],
      "article-e": ["transfers"],
      "article-f": ["retention"],
      "article-g": ["measures"],
      "article-more": ["origin", "automated_decisions", "automated_explanation", "dpia", "reviewed_on", "note"],
    },
    ask: ["owner", "products"],
  },
  document: {
    columns: ["name", "kind", "received_on", "source", "pages"],
    filters: ["kind"],
    parts: { paper: ["name", "kind", "received_on", "source", "note", "links"] },
  },
  subprocessing: { columns: ["", "service", "place"] },
  transfer: {
    columns: ["", "country", "mechanism", "dpf_status"],
    filters: ["mechanism"],
    ask: ["country", "mechanism"],
  },
  contact: { columns: ["", "kind", "email", "phone"], ask: ["kind", "email", "phone"] },
  certificate: { columns: ["", "standard", "until"], ask: ["standard", "until"] },
  service_level: { columns: ["", "availability", "rto_hours", "rpo_hours"] },
  subprocessor_change: { columns: ["", "announced_on", "deadline_on", "decision"] },
  dpia: { columns: ["", "needed", "dated_on"] },
  request: { columns: ["", "status", "requested_on", "requested_by"] },
  incident: {
    columns: ["", "kind", "known_at", "risk", "closed_at"],
    filters: ["kind", "source"],
    ask: ["party", "known_at"],
  },
  letter: { columns: ["", "drafted_on", "sent_on", "answered_on"], kept: ["template"] },
  task: { columns: ["", "owner", "due_on", "done_on"], ask: ["owner", "due_on"] },
  decision: {
    columns: ["", "kind", "by", "decided_on", "until"],
    filters: ["kind"],
    ask: ["until"],
    kept: ["accepted_values"],
    // A flag is accepted where it stands: only there its rule and the facts of the day are known, without which nothing is accepted.
    withheld: { kind: ["acceptance"] },
  },
};

/** How a noun is laid out. */
export function layout(noun: Noun): Layout {
  return { ...NOTHING, ...LAYOUTS[noun] };
}

/** A field as a form offers it: without the values that have a way of their own, unless it has one of those. */
export function offered(noun: Noun, field: Field, value: unknown = null): Field {
  const withheld = layout(noun).withheld[field.name] ?? [];
  if (field.form.kind !== "choice" || withheld.includes(String(value))) return field;
  return { ...field, form: { ...field.form, values: field.form.values.filter((one) => !withheld.includes(one)) } };
}

/** The fields of a noun that people read: without those that the program fills for itself. */
export function readable(noun: Noun, fields: Field[]): Field[] {
  const { kept } = layout(noun);
  return fields.filter(({ name }) => !kept.includes(name));
}
