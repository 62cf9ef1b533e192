import type { Field, Form, Noun } from "../../api/generated";
import type { App } from "../../app/app.svelte";
import { shown } from "../../app/shown";
import { keyOf } from "../../app/text";

/** A part of a fact's value: its name, what it is, and what people call it. */
export interface Member {
  /** None where the value has no parts. */
  name: string | null;
  label: string;
  form: Form;
}

const TEXT: Form = { kind: "text" };
const DATE: Form = { kind: "date" };
const WHOLE: Form = { kind: "whole" };
const YES_NO: Form = { kind: "yes_no" };
const COUNTRY: Form = { kind: "country" };
const choice = (list: string, ...values: string[]): Form => ({ kind: "choice", list, values });

/** The form that a record's field has, or one of the parts of a field. */
type Borrowed = [Noun, string, string?];
type Shape = Form | Borrowed;

const OF_KIND: Record<string, Shape> = { kind: ["document", "kind"] };

/** What the value of a fact is, by the fact's name: a form, or one for each of its parts. */
const SHAPES: Record<string, Shape | Record<string, Shape>> = {
  "document.kind": ["document", "kind"],
  "document.date": { ...OF_KIND, value: DATE },
  "document.version": { ...OF_KIND, value: TEXT },
  "covenant.version": TEXT,
  "vendor.name": TEXT,
  "vendor.legal_name": TEXT,
  "vendor.trade_name": TEXT,
  "vendor.address": { street: TEXT, postcode: TEXT, city: TEXT, country: COUNTRY },
  "vendor.kvk": TEXT,
  "vendor.role": ["party", "roles"],
  "product.name": TEXT,
  "product.ean": TEXT,
  "product.url": TEXT,
  "audience.sector": ["product", "sectors"],
  data_subject: ["leaflet", "data_subjects"],
  contact: { kind: ["contact", "kind"], email: TEXT, phone: TEXT, url: TEXT },
  purpose: { purpose: ["leaflet", "purposes", "purpose"], optional: YES_NO },
  category: {
    category: ["leaflet", "categories", "category"],
    applies: ["leaflet", "categories", "applies"],
    note: TEXT,
  },
  attribute: TEXT,
  login_hub: ["product", "login_hubs"],
  retention: { subject: TEXT, months: WHOLE, trigger: TEXT },
  storage: { place: TEXT, country: COUNTRY },
  subprocessor: { name: TEXT, service: TEXT, place: TEXT, country: COUNTRY },
  "subprocessor.unlisted": TEXT,
  "subprocessor.objection_weeks": WHOLE,
  transfer: { recipient: TEXT, country: COUNTRY, mechanism: ["transfer", "mechanism"] },
  biv: { aspect: choice("aspect", "b", "i", "v"), level: ["security_annex", "level_b"] },
  rosa: {
    measure: ["security_annex", "measures", "measure"],
    outcome: ["security_annex", "measures", "outcome"],
    explanation: TEXT,
  },
  assessment: { form: ["security_annex", "form"], assessor: TEXT, date: DATE },
  certificate: { standard: TEXT, since: DATE, until: DATE },
  mail_security: ["party", "mail_security"],
  "breach.notice": {
    to: choice("notified", "school", "ap", "data_subject"),
    hours: WHOLE,
    from: ["party", "breach_from"],
  },
  "breach.vendor_notifies_ap": YES_NO,
  continuity: { component: TEXT, mtd_hours: WHOLE, rto_hours: WHOLE, rpo_hours: WHOLE },
  availability: { component: TEXT, percent: { kind: "decimal" } },
  service_window: TEXT,
  trial: { kind: choice("trial-kind", "trial", "pilot"), days: WHOLE, agreement: YES_NO },
  third_party_content: TEXT,
  signature: { party: ["agreement", "signatures", "side"], name: TEXT, role: TEXT, date: DATE },
  "exit.term": { days: WHOLE },
  "claim.rosa": YES_NO,
};

/** The parts of a fact's value; one without a name where it has none. */
export function membersOf(app: App, field: string): Member[] {
  const shape = SHAPES[field] ?? TEXT;
  const label = app.say(`stated-${keyOf(field)}`);
  if (isShape(shape)) return [{ name: null, label, form: formOf(app, shape) }];
  return Object.entries(shape).map(([name, part]) => ({
    name,
    label: app.find(`stated-part-${keyOf(name)}`) ?? app.say(`field-${keyOf(name)}`),
    form: formOf(app, part),
  }));
}

function isShape(shape: Shape | Record<string, Shape>): shape is Shape {
  return Array.isArray(shape) || typeof shape.kind === "string";
}

function formOf(app: App, shape: Shape): Form {
  if (!Array.isArray(shape)) return shape;
  const [noun, field, part] = shape;
  const form = app.fields(noun).find(({ name }) => name === field)?.form;
  if (part === undefined || form?.kind !== "group") return form ?? TEXT;
  return form.fields.find(({ name }) => name === part)?.form ?? TEXT;
}

/** The value of a fact in words, its parts one after the other. */
export function worded(app: App, field: string, value: unknown): string {
  const members = membersOf(app, field);
  const [only] = members;
  if (only?.name === null) return part(app, only, value);
  const parts = (value ?? {}) as Record<string, unknown>;
  return members
    .map((member) => withUnit(app, field, member, part(app, member, parts[member.name ?? ""])))
    .filter(Boolean)
    .join(" · ");
}

function part(app: App, { form }: Member, value: unknown): string {
  return shown(app, { form, many: false } as Field, value, {});
}

/** A bare number or yes says nothing by itself: what it is goes before it. */
function withUnit(app: App, field: string, { name, label, form }: Member, text: string): string {
  if (name === null || text === "") return text;
  const alone = field === "purpose" || field === "document.date" || field === "document.version";
  const bare = form.kind === "whole" || form.kind === "decimal" || form.kind === "yes_no";
  if (field === "purpose" && name === "optional")
    return text === app.say("yes-no-yes") ? app.say("intake-optional") : "";
  return bare && !alone ? `${label.toLowerCase()}: ${text}` : text;
}

/** What the register says in a field of a record, in words. */
export function stored(app: App, noun: Noun, field: string, value: unknown): string {
  const known = app.fields(noun).find(({ name }) => name === field);
  if (!known) return typeof value === "string" ? value : "";
  return shown(app, { ...known, many: false }, value, {});
}
