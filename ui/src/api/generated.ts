// Written from the list of calls in the core; `make generated` writes it anew.
/* eslint-disable -- generated from the core */

/**
 * What the program is.
 */
export type About = { 
/**
 * Name.
 */
name: string, 
/**
 * Version.
 */
version: string, 
/**
 * Newest schema that it reads and writes.
 */
schema: number, };

/**
 * What an acceptance did.
 */
export type Accepted = { 
/**
 * The document as it is kept.
 */
document: Document, 
/**
 * Whether the register held the same bytes before.
 */
already_read: boolean, 
/**
 * How many facts were read in it.
 */
read: number, 
/**
 * How many of these are refused, now or before.
 */
refused: number, 
/**
 * What became of the passages, where the text of the document was kept anew: it is read otherwise now than when it was kept.
 */
renewed: Renewed | null, 
/**
 * The records that took facts.
 */
records: Array<Written>, 
/**
 * How each chosen fact stood to the register.
 */
facts: Array<FactStanding>, 
/**
 * What the document states otherwise.
 */
conflicts: Array<Conflict>, 
/**
 * Parties that come close to a name of which a new party was made.
 */
matches: Array<PartyMatch>, 
/**
 * Products that come close to a name of which a new product was made.
 */
product_matches: Array<ProductMatch>, 
/**
 * Whether a school was added whose sector nobody stated: it stands as primary education, with a remark.
 */
sector_assumed: boolean, };

/**
 * A flag that a dated decision accepts.
 */
export type AcceptedFlag = { 
/**
 * The flag.
 */
flag: Flag, 
/**
 * The decision.
 */
decision: string, 
/**
 * Until when it holds; the flag returns the day after.
 */
until: string | null, 
/**
 * Why it was taken.
 */
reason: string, 
/**
 * Function that took it.
 */
by: string, };

/**
 * A processing activity of the board.
 */
export type Activity = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * What is done.
 */
description: string | null, 
/**
 * Whether data go outside the EEA (art. 30(1)(e)); "none" is said explicitly.
 */
transfers: TransferState, 
/**
 * Security measures in general terms (art. 30(1)(g)).
 */
measures: string | null, 
/**
 * Reasons for the grounds.
 */
ground_reason: string | null, 
/**
 * Where the data come from.
 */
origin: string | null, 
/**
 * Whether decisions are automated (art. 22).
 */
automated_decisions: boolean | null, 
/**
 * How.
 */
automated_explanation: string | null, 
/**
 * Function that answers for it.
 */
owner: string | null, 
/**
 * Last review.
 */
reviewed_on: string | null, 
/**
 * DPIA.
 */
dpia: string | null, 
/**
 * Remarks.
 */
note: string | null, 
/**
 * Purposes in words (art. 30(1)(b)).
 */
purposes: Array<string>, 
/**
 * Grounds of art. 6, ids as in `g6e`, and of art. 9, as in `g9g`.
 */
grounds: Array<string>, 
/**
 * Data subjects, ids as in `ds1` (art. 30(1)(c)).
 */
data_subjects: Array<string>, 
/**
 * Categories of data (art. 30(1)(c)).
 */
categories: Array<ActivityCategory>, 
/**
 * Recipients (art. 30(1)(d)).
 */
recipients: Array<ActivityRecipient>, 
/**
 * Erasure terms (art. 30(1)(f)).
 */
retention: Array<ActivityRetention>, 
/**
 * Joint controllers and representatives (art. 30(1)(a)).
 */
joint_controllers: Array<string>, 
/**
 * Products used.
 */
products: Array<string>, 
/**
 * Schools concerned; none listed means all.
 */
schools: Array<string>, };

/**
 * A category of personal data in an activity.
 */
export type ActivityCategory = { 
/**
 * Id of the reference table, as in `dc07`.
 */
category: string, 
/**
 * What exactly.
 */
note: string | null, };

/**
 * A recipient of the data (art. 30(1)(d)).
 */
export type ActivityRecipient = { 
/**
 * Party, if it is one of the register.
 */
party: string | null, 
/**
 * Category of recipients or exchange partner, such as `DUO`.
 */
description: string | null, };

/**
 * An erasure term (art. 30(1)(f)).
 */
export type ActivityRetention = { 
/**
 * What is kept.
 */
subject: string | null, 
/**
 * Months; `None` where the term is not a number of months.
 */
months: number | null, 
/**
 * The term in words, with the event from which it runs.
 */
term: string | null, };

/**
 * A record to be added.
 */
export type AddRecord = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Its fields; what is left out is unknown.
 */
fields: Record<string, unknown>, };

/**
 * An agreement between the board and a processor (art. 28(3) AVG).
 */
export type Agreement = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Processor.
 */
party: string, 
/**
 * What people call it.
 */
title: string | null, 
/**
 * Covenant model or own text.
 */
basis: AgreementBasis, 
/**
 * Version of the covenant's model, as in `4.0`.
 */
covenant_version: string | null, 
/**
 * Where it stands.
 */
status: AgreementStatus, 
/**
 * Since when it stands there.
 */
status_since: string | null, 
/**
 * First day.
 */
starts_on: string | null, 
/**
 * Last day.
 */
ends_on: string | null, 
/**
 * Underlying contract: order, licence.
 */
underlying_contract: string | null, 
/**
 * First day of the underlying contract, or of its last renewal.
 */
underlying_starts_on: string | null, 
/**
 * Last day of the underlying contract.
 */
underlying_ends_on: string | null, 
/**
 * Hours within which the vendor must report a breach.
 */
breach_hours: number | null, 
/**
 * Days within which data are returned or destroyed after the end.
 */
exit_days: number | null, 
/**
 * Whether the text leaves that term to be agreed.
 */
exit_term_open: boolean | null, 
/**
 * Weeks in which the board may object to a change of sub-processors.
 */
objection_weeks: number | null, 
/**
 * Clause on liability.
 */
liability: string | null, 
/**
 * Whether a cap conflicts with model 4.0 art. 13(2).
 */
cap_conflict: boolean | null, 
/**
 * Conflicts with the underlying contract (model 4.0 art. 14(1)).
 */
underlying_conflict: string | null, 
/**
 * Whether help is charged without prior notice (model 4.0 art. 9(3)).
 */
assistance_fee: boolean | null, 
/**
 * Last check of the vendor's logs (model 4.0 art. 7(2)).
 */
log_reviewed_on: string | null, 
/**
 * Last audit.
 */
audited_on: string | null, 
/**
 * When the vendor confirmed destruction (model 4.0 art. 12(3)).
 */
destruction_confirmed_on: string | null, 
/**
 * Whether only an address on the web is held, no copy.
 */
url_only: boolean | null, 
/**
 * Agreement that this one replaces (model 4.0 art. 2(2)).
 */
supersedes: string | null, 
/**
 * Remarks; the reason where no agreement is needed.
 */
note: string | null, 
/**
 * Products covered; none listed means all of the vendor's (domain R15: one agreement a vendor).
 */
products: Array<string>, 
/**
 * Signatures.
 */
signatures: Array<Signature>, 
/**
 * Annexes.
 */
annexes: Array<Annex>, 
/**
 * Departures from the model.
 */
deviations: Array<Deviation>, 
/**
 * Schools under it.
 */
schools: Array<AgreementSchool>, 
/**
 * Checklist of art. 28(3).
 */
checklist: Array<Provision>, };

/**
 * On what text an agreement stands.
 */
export type AgreementBasis = "covenant" | "own";

/**
 * A school under the agreement (annex 4).
 */
export type AgreementSchool = { 
/**
 * School.
 */
school: string, 
/**
 * Contact named there, a function.
 */
contact: string | null, };

/**
 * Where an agreement stands.
 */
export type AgreementStatus = "none" | "requested" | "received" | "in_review" | "awaiting_signature" | "signed" | "by_terms" | "expired" | "ended" | "closed" | "not_needed";

/**
 * Class of a product under the AI Act.
 */
export type AiClass = "none" | "limited" | "high" | "forbidden" | "unknown";

/**
 * A document with nearly the same text: the same paper in another format, or another edition of it.
 */
export type Alike = { 
/**
 * The document.
 */
document: string, 
/**
 * Name of its file.
 */
name: string, 
/**
 * How much of the longer of the two texts stands in the other, between 0 and 1.
 */
share: number, };

/**
 * An annex of an agreement.
 */
export type Annex = { 
/**
 * Number, 1 to 4 in the model.
 */
number: number, 
/**
 * What it is called.
 */
title: string | null, 
/**
 * Whether the board initialled it.
 */
initialled_school: boolean | null, 
/**
 * Whether the vendor did.
 */
initialled_vendor: boolean | null, };

/**
 * What a paper states in one cell. Three ways of not knowing stay apart from each other and from a no.
 */
export type Answer = { "kind": "yes" } | { "kind": "no" } | { "kind": "partly" } | { "kind": "unknown" } | { "kind": "silent" } | { "kind": "no_document" } | { "kind": "code", "value": string } | { "kind": "number", "value": number } | { "kind": "date", "value": string } | { "kind": "text", "value": string } | { "kind": "list", "value": Array<string> };

/**
 * Whether a category of data is processed.
 */
export type Applies = "yes" | "no" | "partly" | "unknown";

/**
 * A record to be archived or taken out of the archive.
 */
export type Archived = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Record.
 */
id: string, 
/**
 * Into the archive, or out of it.
 */
archived: boolean, };

/**
 * Which calls are described.
 */
export type AskCalls = { 
/**
 * Only this call, and then with its types written out; all of them unless given.
 */
name?: string | null, };

/**
 * Whose chain is shown.
 */
export type AskChain = { 
/**
 * The vendor.
 */
id: string, 
/**
 * The day to judge by; today, in Amsterdam, unless another is named.
 */
today?: string | null, };

/**
 * What is laid side by side: two to four columns in all, first the products, then the versions.
 */
export type AskCompare = { 
/**
 * Products, each with the leaflet and the annex that count.
 */
products?: Array<string>, 
/**
 * Versions of leaflets, each with the annex of its time.
 */
leaflets?: Array<string>, 
/**
 * Versions of security annexes, each with the leaflet of its time.
 */
annexes?: Array<string>, 
/**
 * The day to judge by; today, in Amsterdam, unless another is named.
 */
today?: string | null, };

/**
 * On which day flags are to be told apart.
 */
export type AskFlagKeys = { 
/**
 * The day to judge by; today, in Amsterdam, unless another is named.
 */
today?: string | null, };

/**
 * Which flags are wanted.
 */
export type AskFlags = { 
/**
 * The day to judge by; today, in Amsterdam, unless another is named.
 */
today?: string | null, 
/**
 * Only flags of this weight.
 */
severity?: Severity | null, 
/**
 * Only flags on records of this noun.
 */
noun?: Noun | null, 
/**
 * Only flags on this record. For a product or a vendor, together with its noun: also those on what belongs to it.
 */
id?: string | null, 
/**
 * Only flags of this rule, by its code.
 */
rule?: string | null, 
/**
 * Only flags that touch this.
 */
reach?: Reach | null, 
/**
 * Only flags in whose texts each of these words stands, capitals and accents apart.
 */
text?: string | null, 
/**
 * Only flags with one of these keys.
 */
keys?: Array<string> | null, 
/**
 * Kind by kind and record by record, as a person goes through them; otherwise the heaviest come first.
 */
by_record: boolean, 
/**
 * Only the first so many in that order; by record, the rest of the last record too.
 */
first?: number | null, };

/**
 * Which figures are wanted.
 */
export type AskOverview = { 
/**
 * The day on which is counted; today, in Amsterdam, unless another is named.
 */
today?: string | null, };

/**
 * Which scores are wanted.
 */
export type AskScore = { 
/**
 * Only this product.
 */
product?: string | null, 
/**
 * The day to judge by; today, in Amsterdam, unless another is named.
 */
today?: string | null, };

/**
 * Of which records it is asked where they stand.
 */
export type AskStandings = { 
/**
 * Their noun.
 */
noun: Noun, 
/**
 * The records.
 */
ids: string[], 
/**
 * The day to judge by; today, in Amsterdam, unless another is named.
 */
today?: string | null, };

/**
 * Aspect of the ROSA classification (BIV).
 */
export type Aspect = "b" | "i" | "v";

/**
 * The score of one aspect, with the steps that lead to it.
 */
export type AspectScore = { 
/**
 * The aspect.
 */
aspect: Aspect, 
/**
 * Points out of 100, with one decimal; `None` if too little is stated.
 */
score: number | null, 
/**
 * What the score comes to.
 */
band: Band, 
/**
 * Measures that are met.
 */
met: number, 
/**
 * Measures with a compensating one in their place.
 */
alternative: number, 
/**
 * Measures that are not met.
 */
not_met: number, 
/**
 * Measures that do not apply.
 */
not_applicable: number, 
/**
 * Measures of which an outcome is stated and that apply.
 */
stated: number, 
/**
 * Measures of which none is stated.
 */
missing: number, 
/**
 * Share of the measures that apply of which an outcome is stated, in per cent with one decimal.
 */
completeness: number, 
/**
 * Level that the data ask.
 */
required: Level | null, 
/**
 * Level that the vendor declares.
 */
declared: Level | null, 
/**
 * Why that level is asked.
 */
required_because: Array<string>, 
/**
 * Critical measures that are not met, by id.
 */
knocked_out_by: Array<string>, 
/**
 * The calculation in words, to be checked by hand.
 */
steps: Array<string>, };

/**
 * How the ROSA outcomes were established.
 */
export type AssessmentForm = "self" | "peer" | "audit" | "unknown";

/**
 * A backup in the folder of a register.
 */
export type Backup = { 
/**
 * When it was made.
 */
at: string, 
/**
 * File.
 */
path: string, };

/**
 * What a score comes to; the order is from best to worst.
 */
export type Band = "sufficient" | "attention" | "insufficient" | "insufficient_data";

/**
 * An agreement with where it stands on a day.
 */
export type BindingAgreement = { 
/**
 * The agreement.
 */
id: string, 
/**
 * Its status, as the register says.
 */
status: AgreementStatus, 
/**
 * Its last day: its own, or else that of the contract with which it ends.
 */
ends_on: string | null, 
/**
 * Whether that day has passed although it stands as concluded.
 */
lapsed: boolean, };

/**
 * The controller whose register this is (AVG art. 30(1)(a)). A register holds exactly one.
 */
export type Board = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Name as people know it.
 */
name: string, 
/**
 * Legal form, such as `stichting`.
 */
legal_form: string | null, 
/**
 * BRIN of the board's institution.
 */
brin: string | null, 
/**
 * Number in the register of institutions and studies (RIO).
 */
rio: string | null, 
/**
 * Number in the trade register.
 */
kvk: string | null, 
/**
 * Street and number.
 */
street: string | null, 
/**
 * Postal code.
 */
postcode: string | null, 
/**
 * City.
 */
city: string | null, 
/**
 * Country, ISO 3166-1 alpha-2.
 */
country: string | null, 
/**
 * General e-mail address.
 */
email: string | null, 
/**
 * General telephone number.
 */
phone: string | null, 
/**
 * Site of the board.
 */
website: string | null, 
/**
 * Function that represents the board, such as `voorzitter college van bestuur`.
 */
representative: string | null, 
/**
 * The FG: a function or a firm, not necessarily a person (art. 37-39 AVG).
 */
fg_name: string | null, 
/**
 * E-mail address of the FG.
 */
fg_email: string | null, 
/**
 * Telephone number of the FG.
 */
fg_phone: string | null, 
/**
 * Number under which the FG is registered with the AP.
 */
fg_registration: string | null, 
/**
 * IBP contact.
 */
ibp_name: string | null, 
/**
 * E-mail address of the IBP contact.
 */
ibp_email: string | null, 
/**
 * E-mail address for security incidents.
 */
security_email: string | null, 
/**
 * Remarks.
 */
note: string | null, };

/**
 * A call, for people and for other programs. Types are named as TypeScript does.
 */
export type Call = { 
/**
 * Name.
 */
name: string, 
/**
 * What it does.
 */
doc: string, 
/**
 * Type of its request.
 */
request: string, 
/**
 * Fields of its request.
 */
fields: Array<CallField>, 
/**
 * Type of its answer.
 */
answer: string, 
/**
 * The types that request and answer name, each declared, where one call is asked for.
 */
types: Array<string>, };

/**
 * A field of a request.
 */
export type CallField = { 
/**
 * Name.
 */
name: string, 
/**
 * Type.
 */
type: string, 
/**
 * Whether it can be left out.
 */
optional: boolean, 
/**
 * What it says.
 */
doc: string, };

/**
 * A certificate that a party shows (domain 3.7).
 */
export type Certificate = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Holder.
 */
party: string, 
/**
 * Standard with its year, as in `ISO/IEC 27001:2022`.
 */
standard: string, 
/**
 * Number.
 */
number: string | null, 
/**
 * What it covers.
 */
scope: string | null, 
/**
 * Who issued it.
 */
body: string | null, 
/**
 * Since when.
 */
since: string | null, 
/**
 * Until when.
 */
until: string | null, };

/**
 * The chain behind a vendor.
 */
export type Chain = { 
/**
 * The vendor.
 */
vendor: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What is linked, the vendor first, then products, parties and countries by name.
 */
nodes: Array<ChainNode>, 
/**
 * The links.
 */
edges: Array<ChainEdge>, 
/**
 * The same as a table: a row for each country that a party works in for a product.
 */
rows: Array<ChainRow>, 
/**
 * The day by which was judged.
 */
as_of: string, };

/**
 * A link of the graph.
 */
export type ChainEdge = { 
/**
 * Key of the node that it comes from.
 */
from: string, 
/**
 * Key of the node that it goes to.
 */
to: string, 
/**
 * For a link to a country: what is done there; empty where nobody said.
 */
handling: Array<Handling>, 
/**
 * For a link to a country: what the register holds of a transfer to it.
 */
transfer: TransferStanding | null, 
/**
 * The same in words; empty where there is nothing to say.
 */
text: string, };

/**
 * One link of the chain between a pupil and the product, such as the hub or the identity provider.
 */
export type ChainLink = { 
/**
 * Name of the link.
 */
name: string, 
/**
 * Promised availability in per cent.
 */
percent: number | null, };

/**
 * A node of the graph.
 */
export type ChainNode = { 
/**
 * Its key within the graph.
 */
key: string, 
/**
 * What it is.
 */
kind: NodeKind, 
/**
 * What people call it.
 */
label: string, 
/**
 * Noun of its record.
 */
noun: Noun | null, 
/**
 * Its record; a country has none, nor does a party that is only named in a text.
 */
record: string | null, 
/**
 * For a party that works for the vendor: whether some leaflet lists it. One that a text only names is not listed.
 */
listed: boolean | null, 
/**
 * For a product: whether there is a leaflet, and not only what the vendor states elsewhere, or nothing.
 */
has_leaflet: boolean | null, 
/**
 * For a country: its code, ISO 3166-1; `None` if nobody stated it.
 */
country: string | null, 
/**
 * For a country: how it stands to the law of transfers.
 */
standing: CountryStanding | null, };

/**
 * A row of the table.
 */
export type ChainRow = { 
/**
 * Product.
 */
product: string, 
/**
 * What people call it.
 */
product_label: string, 
/**
 * The party that works there; the vendor itself, or a sub-processor. `None` if it is only named in a text.
 */
party: string | null, 
/**
 * Its name.
 */
party_name: string, 
/**
 * Whether it is the vendor itself.
 */
is_vendor: boolean, 
/**
 * Whether the leaflet lists it.
 */
listed: boolean, 
/**
 * Where the leaflet lists it.
 */
subprocessing: string | null, 
/**
 * What it does.
 */
service: string | null, 
/**
 * Seat or place as stated.
 */
place: string | null, 
/**
 * Country, ISO 3166-1; `None` if nobody stated it.
 */
country: string | null, 
/**
 * The country in words.
 */
country_label: string, 
/**
 * How it stands to the law of transfers.
 */
standing: CountryStanding, 
/**
 * The same in words.
 */
standing_label: string, 
/**
 * What is done there.
 */
handling: Array<Handling>, 
/**
 * What the register holds of a transfer to it.
 */
transfer_standing: TransferStanding, 
/**
 * The same in words.
 */
transfer_label: string, 
/**
 * The transfer, if the register holds one.
 */
transfer: string | null, 
/**
 * On what it stands.
 */
mechanism: Mechanism | null, 
/**
 * Since when the board has permitted it in writing.
 */
permission_on: string | null, };

/**
 * Decision on an announced change of sub-processors.
 */
export type ChangeDecision = "open" | "accepted" | "objected";

/**
 * A new password.
 */
export type ChangePassword = { 
/**
 * The password; none takes the encryption away. It must be said: a request that leaves it out is refused.
 */
password: string | null, };

/**
 * Fields to be changed.
 */
export type ChangeRecord = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Record.
 */
id: string, 
/**
 * Revision that was read.
 */
revision?: number | null, 
/**
 * The fields that change; null makes one unknown.
 */
fields: Record<string, unknown>, };

/**
 * What changes in the settings.
 */
export type ChangeSettings = { 
/**
 * The terms that change, by name; null gives one its default back. A term that is left out stays as it is.
 */
terms: { [name in keyof Terms]?: number | null }, };

/**
 * The answer to a change, and what to reload because of it.
 */
export type Changed<T> = { 
/**
 * What the call answers.
 */
value: T, 
/**
 * Every record that was touched; a host reloads exactly these.
 */
touched: Array<Touched>, 
/**
 * Entry in the history; `None` if nothing changed.
 */
entry: string | null, };

/**
 * A fact of which a person takes another value over than was read.
 */
export type ChangedFact = { 
/**
 * Its place in the reading, from 0.
 */
fact: number, 
/**
 * The value, in the form of the fact's own.
 */
value: unknown, };

/**
 * What a check found. Nothing was changed.
 */
export type CheckResult = { 
/**
 * Whether nothing is wrong.
 */
sound: boolean, 
/**
 * What SQLite finds wrong with the pages of the file.
 */
pages: Array<string>, 
/**
 * Tables with a reference to nothing.
 */
references: Array<string>, 
/**
 * First entry of the history that does not fit the chain.
 */
history: number | null, 
/**
 * Documents whose bytes are gone or changed.
 */
documents: Array<string>, 
/**
 * Whether the search index is that of this program; it is rebuilt on opening for writing if not.
 */
derived_current: boolean, 
/**
 * Number of entries in the history.
 */
entries: number, 
/**
 * Hash of the last entry, in hexadecimals: noted elsewhere, it shows later whether the history was rewritten.
 */
last_hash: string | null, };

/**
 * A document, and what a person chooses of it. Understanding and accepting ask the same, so that what is proposed is what happens.
 */
export type ChosenDocument = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * Its bytes, in Base64.
 */
bytes: string, 
/**
 * SHA-256 of the bytes that a person has before them, in hexadecimals: others are refused, since their facts may be others. Any
 * bytes unless given.
 */
sha256?: string | null, 
/**
 * Whether letters are recognised on pages that are pictures of text; not unless given. See `recognition`.
 */
recognise?: boolean, 
/**
 * SHA-256 of the text that a person has before them, as the answer of `intake` has it: where letters are recognised otherwise by
 * now, the facts may be others, and it is refused. Any text unless given.
 */
text_sha256?: string | null, 
/**
 * The facts taken over, by their place in the answer of `intake`, from 0; all that were not refused before unless given.
 */
facts?: Array<number> | null, 
/**
 * Facts below this confidence (0 to 1) are left out.
 */
min_confidence?: number | null, 
/**
 * The party whose document it is, where a person decides; found by number and name otherwise.
 */
vendor?: string | null, 
/**
 * School that uses the product: its id, the beginning of it, or its name. A school that is not there is added.
 */
use_at?: string | null, 
/**
 * Sector of a school that is added.
 */
sector?: Sector | null, 
/**
 * Whether what the document states replaces what the register says otherwise; not unless given.
 */
overwrite?: boolean, 
/**
 * Facts that replace what the register says otherwise, by their place in the answer of `intake`; none unless given.
 */
replace?: Array<number>, 
/**
 * Facts of which another value is taken over than was read; none unless given.
 */
changed?: Array<ChangedFact>, 
/**
 * Facts that are refused: they are not proposed again from this document; none unless given.
 */
refused?: Array<number>, 
/**
 * What a person says is meant by names that come close to others; nothing unless given.
 */
same?: Array<SameAs>, };

/**
 * What a host does about a failure. A code is added only with the host that acts on it.
 */
export type Code = "not_found" | "stale" | "invalid" | "locked" | "too_new" | "not_a_register" | "damaged" | "unlock" | "read_only" | "exists" | "over_register" | "full" | "unreadable" | "refused" | "stopped" | "internal";

/**
 * What one paper states.
 */
export type ComparedCell = { 
/**
 * What it states.
 */
answer: Answer, 
/**
 * The same as people read it.
 */
text: string, 
/**
 * What it adds in its own words.
 */
note: string | null, 
/**
 * The passages that say so.
 */
evidence: Array<Evidence>, 
/**
 * The rules that find something on it.
 */
marks: Array<Mark>, 
/**
 * Whether a rule finds something graver on it than on another column of the row.
 */
less_favourable: boolean, };

/**
 * One column: a product with the papers that are laid beside the others.
 */
export type ComparedColumn = { 
/**
 * What heads it: the product, and the edition where another column shows the same product.
 */
title: string, 
/**
 * Product.
 */
product: string, 
/**
 * What people call the product.
 */
product_label: string, 
/**
 * Vendor.
 */
vendor: string, 
/**
 * Its name.
 */
vendor_name: string, 
/**
 * The leaflet, or what the vendor states in its stead.
 */
leaflet: ComparedPaper | null, 
/**
 * The security annex.
 */
annex: ComparedPaper | null, };

/**
 * Rows about one thing.
 */
export type ComparedGroup = { 
/**
 * What they are about.
 */
key: PaperTopic, 
/**
 * The same in words.
 */
title: string, 
/**
 * The rows, in a fixed order.
 */
rows: Array<ComparedRow>, };

/**
 * A version of a paper.
 */
export type ComparedPaper = { 
/**
 * Its record.
 */
id: string, 
/**
 * Version as stated.
 */
version: string | null, 
/**
 * Date as stated.
 */
dated_on: string | null, 
/**
 * Whether it is the one that counts now.
 */
is_current: boolean, };

/**
 * One row: a cell for each column.
 */
export type ComparedRow = { 
/**
 * What it is about, unique within its group: `dc05`, `rb1`, `leaflet_date`, or the id of a party.
 */
key: string, 
/**
 * The same in words.
 */
label: string, 
/**
 * The cells, in the order of the columns.
 */
cells: Array<ComparedCell>, 
/**
 * Whether the papers state different things. A paper that is not there is told once, in the first group, and differs from
 * nothing elsewhere; what a vendor adds in its own words counts only between versions of one product.
 */
differs: boolean, };

/**
 * Products or versions side by side.
 */
export type Comparison = { 
/**
 * The columns, in the order in which they were asked for.
 */
columns: Array<ComparedColumn>, 
/**
 * The rows, by what they are about. A group without rows is left out.
 */
groups: Array<ComparedGroup>, 
/**
 * Whether every column is a version of one product.
 */
of_one_product: boolean, 
/**
 * How many rows differ.
 */
differing: number, 
/**
 * The day by which was judged.
 */
as_of: string, };

/**
 * A condition on one field.
 */
export type Condition = { 
/**
 * Field. A many-valued field holds if one of its values does.
 */
field: string, 
/**
 * Test.
 */
test?: Test, 
/**
 * Value to compare with; not used by `empty` and `filled`. A list for `is` and `is_not`: one of these, or none of them.
 */
value?: string | number | boolean | (string | number)[] | null, };

/**
 * A value that the document states otherwise than the register.
 */
export type Conflict = { 
/**
 * The fact, by its place in the reading.
 */
fact: number, 
/**
 * Noun of the record.
 */
noun: Noun, 
/**
 * The record; `None` where the document contradicts itself on a record that it adds.
 */
record: string | null, 
/**
 * Field of the record.
 */
field: string, 
/**
 * What the register says.
 */
stored: unknown, 
/**
 * What the document states.
 */
stated: unknown, 
/**
 * Whether the document's value was taken.
 */
overwritten: boolean, 
/**
 * The same in words.
 */
message: string, };

/**
 * A contact of a party, or of the board where no party is named. A function, not a person (domain 4.4).
 */
export type Contact = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Party; the board's own contact where empty.
 */
party: string | null, 
/**
 * What it is for.
 */
kind: ContactKind, 
/**
 * Function or department.
 */
name: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Telephone number.
 */
phone: string | null, 
/**
 * Page.
 */
url: string | null, };

/**
 * What a contact is for.
 */
export type ContactKind = "privacy" | "breach" | "helpdesk" | "security" | "general" | "dpo" | "sales" | "instructions";

/**
 * How a country stands to the law of transfers (domain 5.5); the order is from the least to the most that is asked.
 */
export type CountryStanding = "eea" | "adequate" | "adequate_in_scope" | "outside" | "unknown";

/**
 * Which register is to be made.
 */
export type Create = { 
/**
 * Where; nothing may stand there.
 */
path: string, 
/**
 * The board: at least its `name`.
 */
board: Record<string, unknown>, 
/**
 * Password; without one the file is not encrypted.
 */
password?: string | null, };

/**
 * Where the example board is to be made.
 */
export type CreateExample = { 
/**
 * Where; nothing may stand there.
 */
path: string, 
/**
 * Name of the board, over its own.
 */
board?: string | null, 
/**
 * Password; without one the file is not encrypted.
 */
password?: string | null, };

/**
 * An advice, a decision, or the acceptance of a flag until a date. Advice and decision are kept apart (AVG art. 38-39).
 */
export type Decision = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Kind.
 */
kind: DecisionKind, 
/**
 * What was decided.
 */
title: string, 
/**
 * Noun of the record that it is about.
 */
subject_noun: Noun | null, 
/**
 * That record.
 */
subject: string | null, 
/**
 * Code of the rule whose flag is accepted.
 */
rule: string | null, 
/**
 * Why.
 */
reason: string, 
/**
 * Function that decided or advised.
 */
by: string, 
/**
 * When.
 */
decided_on: string, 
/**
 * Until when an acceptance holds; the flag returns the day after.
 */
until: string | null, 
/**
 * The flag's evaluated values at that time, as JSON: the flag returns when they change.
 */
accepted_values: string | null, 
/**
 * Advice of the FG that it builds on.
 */
advice: string | null, };

/**
 * Kind of a decision; advice and decision are kept apart (AVG art. 38-39).
 */
export type DecisionKind = "advice" | "decision" | "acceptance" | "instruction";

/**
 * A departure from the model, as annex 3 states it (model 4.0 art. 14(2)).
 */
export type Deviation = { 
/**
 * Article departed from.
 */
article: string, 
/**
 * The other text.
 */
text: string, 
/**
 * Reason given.
 */
reason: string | null, 
/**
 * Advice of the FG.
 */
fg_opinion: string | null, };

/**
 * A document. Its bytes are kept once, however many records link to it.
 */
export type Document = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Name of the file.
 */
name: string, 
/**
 * Media type by content.
 */
media_type: string, 
/**
 * Number of bytes.
 */
size: number, 
/**
 * SHA-256 of the bytes, in hexadecimals.
 */
sha256: string, 
/**
 * What it is.
 */
kind: DocumentKind | null, 
/**
 * Number of pages.
 */
pages: number | null, 
/**
 * Where it came from.
 */
source: string | null, 
/**
 * When it was received.
 */
received_on: string | null, 
/**
 * When its bytes and text were erased.
 */
erased_on: string | null, 
/**
 * Remarks.
 */
note: string | null, 
/**
 * Records that it belongs to.
 */
links: Array<DocumentLink>, 
/**
 * Facts that a person refused, each as its digest: they are not proposed again.
 */
refused: Array<string>, };

/**
 * The bytes of a document.
 */
export type DocumentBytes = { 
/**
 * In Base64.
 */
bytes: string, };

/**
 * Which document is meant.
 */
export type DocumentId = { 
/**
 * Document.
 */
id: string, };

/**
 * Kind of a document.
 */
export type DocumentKind = "agreement" | "leaflet" | "security_annex" | "policy" | "sla" | "subprocessor_list" | "register";

/**
 * A record that a document belongs to.
 */
export type DocumentLink = { 
/**
 * Noun of the record.
 */
noun: Noun, 
/**
 * Its id.
 */
record: string, };

/**
 * Why a line is not for the record as a matter of course.
 */
export type Doubt = "school_chooses" | "not_allowed" | "unknown_id";

/**
 * A recipient's state on the Data Privacy Framework list.
 */
export type DpfStatus = "active" | "inactive" | "not_listed";

/**
 * A DPIA, or the reasoned pre-check that none is needed.
 */
export type Dpia = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Title.
 */
title: string, 
/**
 * Product that it is about; an activity refers to its DPIA itself.
 */
product: string | null, 
/**
 * Date of the pre-check.
 */
precheck_on: string | null, 
/**
 * Whether a DPIA is needed.
 */
needed: boolean | null, 
/**
 * Why, or why not.
 */
precheck_reason: string | null, 
/**
 * Sector DPIA that it builds on (domain 7.4), with its address.
 */
sector_dpia: string | null, 
/**
 * Whether the board adopted that one locally.
 */
local_done: boolean | null, 
/**
 * Date of the DPIA.
 */
dated_on: string | null, 
/**
 * Function that made it.
 */
made_by: string | null, 
/**
 * Outcome.
 */
outcome: string | null, 
/**
 * Measures adopted.
 */
measures: string | null, 
/**
 * Whether a high risk remains.
 */
residual_high: boolean | null, 
/**
 * When the AP was consulted beforehand (art. 36).
 */
consulted_on: string | null, 
/**
 * Advice of the FG.
 */
fg_advice: string | null, 
/**
 * Criteria met, ids as in `k7`.
 */
criteria: Array<string>, 
/**
 * Items of the AP's list, ids of the reference table.
 */
ap_list: Array<string>, };

/**
 * Outcome of a data transfer impact assessment.
 */
export type DtiaOutcome = "acceptable" | "acceptable_with_measures" | "not_acceptable";

/**
 * An entry of the history.
 */
export type Entry = { 
/**
 * Place in the chain, from 1.
 */
number: number, 
/**
 * Identity, the same in every copy of the register.
 */
id: string, 
/**
 * Copy of the register that made it.
 */
replica: string, 
/**
 * When.
 */
at: string, 
/**
 * Who: the name of the account.
 */
actor: string, 
/**
 * What was done.
 */
operation: Operation, 
/**
 * Entry that this one undoes.
 */
undoes: string | null, 
/**
 * What it did to each record.
 */
records: Array<EntryRecord>, 
/**
 * Hash of this entry and of all before it, in hexadecimals.
 */
hash: string, };

/**
 * What an entry did to one field.
 */
export type EntryField = { 
/**
 * Field.
 */
field: string, 
/**
 * Value before.
 */
before: unknown, 
/**
 * Value after.
 */
after: unknown, 
/**
 * Whether the values were erased: both are null then.
 */
erased: boolean, };

/**
 * What an entry did to one record.
 */
export type EntryRecord = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Record.
 */
record: string, 
/**
 * Revision before; `None` if it was added.
 */
before: number | null, 
/**
 * Revision after; `None` if it was taken away.
 */
after: number | null, 
/**
 * What it did to each field.
 */
fields: Array<EntryField>, };

/**
 * Where a value of the register was read.
 */
export type Evidence = { 
/**
 * Document.
 */
document: string, 
/**
 * Noun of the record that took the value.
 */
noun: Noun, 
/**
 * That record.
 */
record: string, 
/**
 * Field of the fact, as `intake` names it.
 */
field: string, 
/**
 * The fact.
 */
value: unknown, 
/**
 * Part of the document, from 1.
 */
part: number, 
/**
 * Page, from 1.
 */
page: number | null, 
/**
 * First character of the passage. A passage that begins where it ends stands nowhere in the text as it is read now.
 */
start: number, 
/**
 * One past its last character.
 */
end: number, 
/**
 * The passage; `None` once the document was erased.
 */
quote: string | null, 
/**
 * How sure intake was, between 0 and 1.
 */
confidence: number, 
/**
 * What intake read, where a person took another value over.
 */
read: unknown, };

/**
 * Which report is wanted.
 */
export type Export = { 
/**
 * Report.
 */
report: ReportKind, 
/**
 * Format.
 */
format: Format, 
/**
 * Language; that of the session unless given.
 */
language?: Language | null, 
/**
 * The day it speaks of; today, in Amsterdam, unless another is named.
 */
today?: string | null, 
/**
 * For a comparison: what is laid side by side.
 */
compare?: AskCompare | null, 
/**
 * For a comparison: whether only what differs is shown.
 */
differences?: boolean, };

/**
 * A report, ready to be saved.
 */
export type Exported = { 
/**
 * Name for the file.
 */
name: string, 
/**
 * Media type.
 */
media_type: string, 
/**
 * Its bytes, in Base64; those of the first volume where there are more.
 */
bytes: string, 
/**
 * Names of its volumes, where it fills more than one file.
 */
volumes: Array<string>, };

/**
 * The text of a document with positions: parts, pages, lines and tables, as the extracting program writes them.
 */
export type Extracted = { name: string; sha256: string; media_type: string; size: number; parts: Array<{ name: string; media_type: string; no_text: boolean; scanned?: number[]; recognised?: { pages: number[]; unread: Array<{ page: number; why: string }> }; unread?: { code: string }; text: string; pages: Array<{ number: number; start: number; end: number; width: number; height: number }>; lines: Array<{ start: number; end: number; page: number | null; area: { x: number; y: number; width: number; height: number } | null; heading: boolean; sureness?: number }>; tables: Array<{ page: number | null; rows: Array<{ cells: Array<{ start: number; end: number; struck: boolean; joined?: { start: number; end: number } }> }> }> }> };

/**
 * How one fact stands to the register.
 */
export type FactStanding = { 
/**
 * Its place in the reading, from 0.
 */
fact: number, 
/**
 * How it stands.
 */
standing: Standing, 
/**
 * Noun of the record that takes it.
 */
noun: Noun | null, 
/**
 * That record, if it stood in the register before.
 */
record: string | null, };

/**
 * A failure as hosts and people get it.
 */
export type Failure = { 
/**
 * What a host acts on.
 */
code: Code, 
/**
 * What happened, to what.
 */
message: string, 
/**
 * What to do.
 */
hint: string | null, 
/**
 * Field at fault.
 */
field: string | null, };

/**
 * A field of a record.
 */
export type Field = { 
/**
 * Name.
 */
name: string, 
/**
 * What one value is.
 */
form: Form, 
/**
 * Whether a record cannot be without it.
 */
required: boolean, 
/**
 * Whether it has many values.
 */
many: boolean, };

/**
 * One figure of a snapshot.
 */
export type Figure = { 
/**
 * Name of the figure, as in `flags.critical`.
 */
name: string, 
/**
 * Its value.
 */
value: number, };

/**
 * Figures that belong together: a chart, and the table beside it.
 */
export type FigureGroup = { 
/**
 * Key.
 */
key: GroupKey, 
/**
 * Title.
 */
title: string, 
/**
 * What is counted, and on what day.
 */
definition: string, 
/**
 * What the figures are numbers of.
 */
unit: string, 
/**
 * How much is counted in all, where each counts once; `None` where one may count in several figures.
 */
total: number | null, 
/**
 * The figures, in the order in which people read them.
 */
figures: Array<OverviewFigure>, };

/**
 * Which record is meant.
 */
export type Find = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * An id, its first eight characters or more, or a name that is unique.
 */
text: string, };

/**
 * A flag: what a rule finds on a record, worded. This is the wire form.
 */
export type Flag = { 
/**
 * Code of the rule, as in `OVK-01`.
 */
rule: string, 
/**
 * Version of the rule.
 */
version: number, 
/**
 * Name of the defect.
 */
name: string, 
/**
 * How much it weighs.
 */
severity: Severity, 
/**
 * The record.
 */
subject: Subject, 
/**
 * The field to look at.
 */
field: string, 
/**
 * The facts that were weighed.
 */
values: Record<string, unknown>, 
/**
 * What was found, naming the record and the facts.
 */
message: string, 
/**
 * What to do.
 */
remedy: string, 
/**
 * On what the rule rests.
 */
source: string, };

/**
 * How many flags of one weight stand on records of one noun.
 */
export type FlagCount = { 
/**
 * The noun.
 */
noun: Noun, 
/**
 * The weight.
 */
severity: Severity, 
/**
 * How many.
 */
count: number, };

/**
 * The keys of the flags of a register on a day: what a host remembers to tell what is new the next time.
 *
 * A key is the code of the rule, the noun and the id of the record, and the field, parted by blanks, as in
 * `OVK-01 product 0192… status`. Nothing of what stands in the register is in it.
 */
export type FlagKeys = { 
/**
 * Of those that stand.
 */
standing: Array<string>, 
/**
 * Of those that the board has accepted for a time.
 */
accepted: Array<string>, 
/**
 * The day by which was judged.
 */
as_of: string, };

/**
 * The flags of a register on a day.
 */
export type FlagList = { 
/**
 * Flags that stand: heaviest first, or by record.
 */
flags: Array<Flag>, 
/**
 * How many stand, also of other nouns and weights than were asked for, and also where only the first were; by kind of record,
 * then by weight.
 */
counts: Array<FlagCount>, 
/**
 * Flags that a dated decision accepts; each returns when the date passes or its facts change.
 */
accepted: Array<AcceptedFlag>, 
/**
 * The day by which was judged.
 */
as_of: string, };

/**
 * What a value is.
 */
export type Form = { "kind": "text" } | { "kind": "prose" } | { "kind": "date" } | { "kind": "instant" } | { "kind": "whole" } | { "kind": "decimal" } | { "kind": "yes_no" } | { "kind": "choice", 
/**
 * Name of the list, with hyphens.
 */
list: string, 
/**
 * Its values, in the order in which people read them.
 */
values: Array<string>, } | { "kind": "row", 
/**
 * Id of the table.
 */
table: string, } | { "kind": "country" } | { "kind": "record", 
/**
 * Noun.
 */
noun: Noun, } | { "kind": "any_record" } | { "kind": "group", 
/**
 * The fields.
 */
fields: Array<Field>, };

/**
 * A format that a report can be had in.
 */
export type Format = "pdf" | "xlsx" | "csv" | "json";

/**
 * The record that was meant.
 */
export type Found = { 
/**
 * Record.
 */
id: string, };

/**
 * Hits of one noun, best first.
 */
export type Group = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Hits.
 */
hits: Array<Hit>, };

/**
 * A group of figures.
 */
export type GroupKey = "counts" | "products_by_agreement" | "agreements_by_status" | "leaflets_by_age" | "rosa_b" | "rosa_i" | "rosa_v" | "level_b" | "level_i" | "level_v" | "zones" | "countries" | "transfers" | "flags_by_severity" | "flags_by_rule" | "flags_by_school";

/**
 * What is done in a country.
 */
export type Handling = "storage" | "processing" | "access";

/**
 * A page of the history.
 */
export type HistoryPage = { 
/**
 * Entries, newest first.
 */
entries: Array<Entry>, };

/**
 * Which entries are asked for.
 */
export type HistoryQuery = { 
/**
 * Only entries that touched records of this noun.
 */
noun?: Noun | null, 
/**
 * Only entries that touched this record.
 */
id?: string | null, 
/**
 * Only entries before this number: the next page.
 */
before?: number | null, 
/**
 * At most so many, 50 unless given.
 */
limit?: number | null, };

/**
 * A record that fits.
 */
export type Hit = { 
/**
 * Record.
 */
id: string, 
/**
 * What people call it, with what it belongs to.
 */
label: string, 
/**
 * Whether it was found only by forgiving a typing error.
 */
nearly: boolean, };

/**
 * An incident. The clock of 72 hours runs from `known_at` (art. 33(1) AVG).
 */
export type Incident = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Kind.
 */
kind: IncidentKind, 
/**
 * Title.
 */
title: string, 
/**
 * Who brought it to light.
 */
source: IncidentSource, 
/**
 * Vendor concerned.
 */
party: string | null, 
/**
 * When it was discovered.
 */
discovered_at: string | null, 
/**
 * When it began.
 */
occurred_from: string | null, 
/**
 * When it ended.
 */
occurred_to: string | null, 
/**
 * When the vendor knew.
 */
vendor_aware_at: string | null, 
/**
 * When the vendor informed the board.
 */
informed_at: string | null, 
/**
 * When the board knew: the clock.
 */
known_at: string | null, 
/**
 * Approximate number of persons.
 */
persons: number | null, 
/**
 * Approximate number of records.
 */
records: number | null, 
/**
 * Cause.
 */
cause: string | null, 
/**
 * Consequences.
 */
effect: string | null, 
/**
 * Whether the data were encrypted or hashed.
 */
encrypted: boolean | null, 
/**
 * Risk for the persons.
 */
risk: Risk | null, 
/**
 * Whether it is notified to the AP.
 */
ap_decision: boolean | null, 
/**
 * Why, or why not, or why late.
 */
ap_reason: string | null, 
/**
 * When it was notified.
 */
ap_reported_at: string | null, 
/**
 * Number that the AP gave.
 */
ap_number: string | null, 
/**
 * Whether the persons are told (art. 34).
 */
subjects_decision: boolean | null, 
/**
 * Why, or why not.
 */
subjects_reason: string | null, 
/**
 * When they were told.
 */
subjects_informed_at: string | null, 
/**
 * Measures taken.
 */
measures: string | null, 
/**
 * Advice of the FG.
 */
fg_advice: string | null, 
/**
 * Costs, and who bears them.
 */
costs: string | null, 
/**
 * When it was closed.
 */
closed_at: string | null, 
/**
 * Lessons.
 */
lessons: string | null, 
/**
 * Schools.
 */
schools: Array<string>, 
/**
 * Products.
 */
products: Array<string>, 
/**
 * Categories of data, ids as in `dc01`.
 */
categories: Array<string>, 
/**
 * Data subjects, ids as in `ds1`.
 */
data_subjects: Array<string>, 
/**
 * Items of the vendor's notice that were received, ids as in `v4` (domain 6.3).
 */
notice_items: Array<string>, };

/**
 * Kind of an incident.
 */
export type IncidentKind = "breach" | "security" | "near_miss" | "non_performance";

/**
 * Who brought an incident to light.
 */
export type IncidentSource = "vendor" | "school" | "third";

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

/**
 * A document to be kept.
 */
export type KeepDocument = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * Its bytes, in Base64.
 */
bytes: string, 
/**
 * What it is.
 */
kind?: DocumentKind | null, 
/**
 * Records that it belongs to; none unless given.
 */
links?: Array<DocumentLink>, 
/**
 * Whether letters are recognised on pages that are pictures of text; not unless given. See `recognition`. The text of a document
 * that is kept already is kept anew then.
 */
recognise?: boolean, };

/**
 * A document that is kept.
 */
export type Kept = { 
/**
 * The document.
 */
document: Document, 
/**
 * Why its text could not be read, if it could not: it is kept all the same, and is not found by what it says.
 */
unread: Failure | null, 
/**
 * Why files inside it could not be read, such as an attachment with a password: the others are found by what they say.
 */
unread_parts: Array<Failure>, 
/**
 * How many pages are pictures of text in which nobody had letters recognised, by what is kept now.
 */
scanned: number, 
/**
 * What was recognised in pictures of text now, by part; empty unless that was asked and there are some. What is kept stays where it
 * knows more; see `document_recognised`.
 */
recognised: Array<RecognisedPart>, };

/**
 * An activity that is there already.
 */
export type KnownActivity = { 
/**
 * Activity.
 */
id: string, 
/**
 * What people call it.
 */
label: string, };

/**
 * A language that people can read the register in.
 */
export type Language = "nl" | "en";

/**
 * What leads from a figure to the records behind it.
 */
export type Lead = { "to": "records", 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Conditions; none leads to all records.
 */
filter: Array<Condition>, } | { "to": "these", 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Ids.
 */
ids: string[], } | { "to": "flags", 
/**
 * Of this severity.
 */
severity: Severity | null, 
/**
 * Of this rule.
 */
rule: string | null, 
/**
 * That touch this.
 */
reach: Reach | null, 
/**
 * Those that a decision accepts, instead of those that stand.
 */
accepted: boolean, };

/**
 * One version of the leaflet of one product. A new version is a new record; the old one stays.
 */
export type Leaflet = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Product.
 */
product: string, 
/**
 * Layout.
 */
layout: LeafletLayout, 
/**
 * Version as stated.
 */
version: string | null, 
/**
 * Date as stated.
 */
dated_on: string | null, 
/**
 * When the board received it.
 */
received_on: string | null, 
/**
 * When it was reviewed.
 */
reviewed_on: string | null, 
/**
 * Function that reviewed it.
 */
reviewed_by: string | null, 
/**
 * When the board accepted it.
 */
accepted_on: string | null, 
/**
 * Function that accepted it.
 */
accepted_by: string | null, 
/**
 * Description of the product in it.
 */
description: string | null, 
/**
 * Whether data are used for marketing (model 4.0 art. 5(2)).
 */
marketing_use: boolean | null, 
/**
 * Whether the chain pseudonym (ECK iD) is used (model 4.0 art. 7(4)).
 */
uses_ketenid: boolean | null, 
/**
 * Whether processing outside the EEA is stated to be absent.
 */
no_transfers_stated: boolean | null, 
/**
 * Version that this one replaces.
 */
supersedes: string | null, 
/**
 * Remarks.
 */
note: string | null, 
/**
 * Purposes.
 */
purposes: Array<LeafletPurpose>, 
/**
 * Data subjects, ids as in `ds1`.
 */
data_subjects: Array<string>, 
/**
 * Categories of data.
 */
categories: Array<LeafletCategory>, 
/**
 * Attributes received over a hub.
 */
attributes: Array<string>, 
/**
 * Retention terms.
 */
retention: Array<LeafletRetention>, 
/**
 * Places of storage and processing.
 */
storage: Array<StoragePlace>, 
/**
 * Parties that the text names as processing, outside its own list of sub-processors.
 */
unlisted: Array<string>, };

/**
 * A category of data. A category that the document passes over has no row: silence is not a no.
 */
export type LeafletCategory = { 
/**
 * Id of the reference table, as in `dc01`.
 */
category: string, 
/**
 * Whether it is processed.
 */
applies: Applies, 
/**
 * What the document says of it.
 */
note: string | null, 
/**
 * Items within the category that are processed, as in `begeleiding`; empty where the document does not tell.
 */
items: string | null, };

/**
 * Layout of a privacy leaflet.
 */
export type LeafletLayout = "3.0" | "4.0_mevw" | "other" | "statement";

/**
 * A purpose of processing.
 */
export type LeafletPurpose = { 
/**
 * Id of the reference table, as in `p01`.
 */
purpose: string, 
/**
 * Whether a school must choose it first (model 4.0 art. 3(2)).
 */
optional: boolean, };

/**
 * A retention term.
 */
export type LeafletRetention = { 
/**
 * What is kept.
 */
subject: string | null, 
/**
 * Months; `None` where no number is stated.
 */
months: number | null, 
/**
 * From when the term runs.
 */
starts_at: string | null, };

/**
 * A message to a vendor, drafted from a template with the facts filled in.
 */
export type Letter = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Vendor.
 */
party: string, 
/**
 * Template that it was drafted from.
 */
template: string | null, 
/**
 * Subject line.
 */
subject_line: string, 
/**
 * Text.
 */
body: string, 
/**
 * Noun of the record that it is about.
 */
subject_noun: Noun | null, 
/**
 * That record.
 */
subject: string | null, 
/**
 * When it was drafted.
 */
drafted_on: string, 
/**
 * When it was sent.
 */
sent_on: string | null, 
/**
 * When it was answered.
 */
answered_on: string | null, };

/**
 * Level of an aspect in the ROSA classification; the order is that of strictness.
 */
export type Level = "L" | "M" | "H";

/**
 * Which records are listed.
 */
export type List = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Which, and in what order; all that are not archived unless given.
 */
query?: ListQuery, };

/**
 * Which records of a noun are asked for, and in what order.
 */
export type ListQuery = { 
/**
 * All of these must hold.
 */
filter?: Array<Condition>, 
/**
 * Words that the record must contain, as in searching.
 */
text?: string | null, 
/**
 * Whether archived records are listed too.
 */
archived?: boolean, 
/**
 * Field to sort by; what people call the record unless given, and its date where it is called by that.
 */
sort?: string | null, 
/**
 * From high to low.
 */
descending?: boolean, 
/**
 * At most so many, 50 unless given, 1,000 at most.
 */
limit?: number | null, 
/**
 * Where the page begins: `next` of the page before.
 */
after?: string | null, 
/**
 * Where the page begins, counted in records: for whoever jumps into the middle of a list.
 */
offset?: number | null, };

/**
 * Hub over which pupils and teachers log in.
 */
export type LoginHub = "basispoort" | "entree" | "other";

/**
 * Standard for safe mail.
 */
export type MailStandard = "spf" | "dkim" | "dmarc";

/**
 * A rule that finds something on a cell.
 */
export type Mark = { 
/**
 * Code of the rule, as in `SEC-06`.
 */
rule: string, 
/**
 * How much it weighs.
 */
severity: Severity, 
/**
 * What was found, in a sentence.
 */
why: string, 
/**
 * On what the rule rests.
 */
source: string, };

/**
 * The outcome of one measure.
 */
export type MeasureOutcome = { 
/**
 * Id of the reference table, as in `rb1`.
 */
measure: string, 
/**
 * Outcome.
 */
outcome: Outcome, 
/**
 * Explanation as stated.
 */
explanation: string | null, 
/**
 * When a shortfall is to be mended.
 */
planned_on: string | null, };

/**
 * Mechanism for a transfer outside the EEA (AVG ch. V).
 */
export type Mechanism = "tm_none" | "tm_45" | "tm_45dpf" | "tm_46scc" | "tm_46bcr" | "tm_46pub" | "tm_46code" | "tm_46cert" | "tm_46adhoc" | "tm_49" | "tm_49e" | "tm_onb";

/**
 * Two parties that are one.
 */
export type MergeParties = { 
/**
 * Party that stays.
 */
into: string, 
/**
 * Party that goes into it.
 */
from: string, };

/**
 * What a node of the chain is.
 */
export type NodeKind = "vendor" | "product" | "subprocessor" | "country";

/**
 * A request without anything to say.
 */
export type Nothing = Record<symbol, never>;

/**
 * From when a promised term for breach notices runs.
 */
export type NoticeFrom = "discovery" | "establishment" | "unstated";

/**
 * A noun of the register.
 */
export type Noun = "board" | "school" | "party" | "contact" | "certificate" | "product" | "use" | "service_level" | "agreement" | "leaflet" | "subprocessing" | "security_annex" | "letter" | "subprocessor_change" | "document" | "transfer" | "dpia" | "activity" | "incident" | "request" | "task" | "decision" | "snapshot";

/**
 * A noun and its fields.
 */
export type NounFields = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Its fields, those of many values last.
 */
fields: Array<Field>, };

/**
 * Which register is to be opened.
 */
export type Open = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Password, for an encrypted register.
 */
password?: string | null, 
/**
 * For reading only; for writing too unless given.
 */
read_only?: boolean, };

/**
 * What a change was, for people.
 */
export type Operation = "create" | "add" | "change" | "archive" | "unarchive" | "merge" | "intake" | "keep" | "erase" | "settings" | "undo";

/**
 * A school's choice on an optional processing (model 4.0 art. 3(2)).
 */
export type OptionalChoice = "on" | "off" | "not_chosen";

/**
 * A school's choice on one optional processing.
 */
export type OptionalProcessing = { 
/**
 * Purpose, an id of the reference table.
 */
purpose: string, 
/**
 * The choice.
 */
choice: OptionalChoice, 
/**
 * Function that chose.
 */
chosen_by: string | null, 
/**
 * When.
 */
chosen_on: string | null, };

/**
 * What a vendor states of one ROSA measure.
 */
export type Outcome = "met" | "alternative" | "not_met" | "not_applicable" | "unknown";

/**
 * The figures of a register on a day.
 */
export type Overview = { 
/**
 * Board whose register it is.
 */
board: string, 
/**
 * The day on which they were counted.
 */
as_of: string, 
/**
 * The figures, in groups.
 */
groups: Array<FigureGroup>, };

/**
 * A count; on the wire the figures of a snapshot have the short name.
 */
export type OverviewFigure = { 
/**
 * Key, unique in its group.
 */
key: string, 
/**
 * What is counted.
 */
label: string, 
/**
 * What that means exactly, where the label does not say it.
 */
note: string | null, 
/**
 * How many.
 */
count: number, 
/**
 * How it points; shown by a mark and a word, never by colour alone.
 */
tone: Tone, 
/**
 * What leads to the records.
 */
lead: Lead, };

/**
 * A page of records.
 */
export type Page = { 
/**
 * The records.
 */
items: Record<string, unknown>[], 
/**
 * How many there are on all pages.
 */
total: number, 
/**
 * Where the next page begins; `None` on the last.
 */
next: string | null, 
/**
 * What people call the records, and those that they refer to, by id.
 */
labels: { [key in string]: string }, };

/**
 * What a group of rows is about; the order is that in which people read them.
 */
export type PaperTopic = "document" | "purposes" | "data_subjects" | "categories" | "attributes" | "retention" | "storage" | "subprocessors" | "transfers" | "marketing" | "security" | "measures";

/**
 * A vendor's relation to the covenant.
 */
export type Participation = "cp_deelnemer" | "cp_medestander" | "cp_geen" | "cp_onbekend";

/**
 * An organisation: vendor, distributor, hub, sub-processor, recipient. One record per legal entity.
 */
export type Party = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Name as people know it.
 */
name: string, 
/**
 * Name in the trade register, with the legal form.
 */
legal_name: string | null, 
/**
 * Name under which it trades.
 */
trade_name: string | null, 
/**
 * Number in the trade register.
 */
kvk: string | null, 
/**
 * Street and number.
 */
street: string | null, 
/**
 * Postal code.
 */
postcode: string | null, 
/**
 * City of the seat.
 */
city: string | null, 
/**
 * Country of the seat, ISO 3166-1 alpha-2.
 */
country: string | null, 
/**
 * Group that it belongs to.
 */
parent_name: string | null, 
/**
 * Country of that group: a risk to note where it lies outside the EEA, not by itself a transfer (domain 5.5).
 */
parent_country: string | null, 
/**
 * Site.
 */
website: string | null, 
/**
 * Relation to the covenant.
 */
participation: Participation | null, 
/**
 * When that was looked up.
 */
participation_checked_on: string | null, 
/**
 * Whether it claims purposes of its own (model 4.0 art. 5(1)).
 */
own_purposes_claimed: boolean | null, 
/**
 * Whether it confirms that it keeps the processor's record (art. 30(2) AVG).
 */
art30_2_confirmed: boolean | null, 
/**
 * Hours within which it promises to report a breach; `None` with `breach_from` set means "without undue delay".
 */
breach_hours: number | null, 
/**
 * From when those hours run.
 */
breach_from: NoticeFrom | null, 
/**
 * Whether it reserves its own notice to the AP.
 */
breach_vendor_notifies_ap: boolean | null, 
/**
 * Function at the board that answers for this party.
 */
owner: string | null, 
/**
 * The owner's deputy.
 */
deputy: string | null, 
/**
 * Last review of the vendor.
 */
reviewed_on: string | null, 
/**
 * Remarks.
 */
note: string | null, 
/**
 * Its roles.
 */
roles: Array<Role>, 
/**
 * Mail standards that it states to have implemented.
 */
mail_security: Array<MailStandard>, };

/**
 * A party that might be the one that the document names, or might not: a person decides.
 */
export type PartyMatch = { 
/**
 * Name in the document.
 */
name: string, 
/**
 * Party that comes close.
 */
party: string, 
/**
 * Its name.
 */
party_name: string, };

/**
 * A product or service of a party.
 */
export type Product = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Vendor.
 */
party: string, 
/**
 * Name.
 */
name: string, 
/**
 * Edition or version.
 */
edition: string | null, 
/**
 * What it is.
 */
kind: ProductKind | null, 
/**
 * What it does.
 */
description: string | null, 
/**
 * Where it stands at the board.
 */
status: ProductStatus | null, 
/**
 * Class under the AI Act.
 */
ai_class: AiClass | null, 
/**
 * Whether it processes personal data; unknown counts as yes until a leaflet says otherwise (domain 10).
 */
processes_personal_data: boolean | null, 
/**
 * Whether this record stands for all services of a vendor whose document names no product. Made by Waarborg.
 */
all_services: boolean, 
/**
 * Days that a trial lasts, as the vendor states it.
 */
trial_days: number | null, 
/**
 * Whether the vendor concludes an agreement for trials.
 */
trial_agreement: boolean | null, 
/**
 * Level of availability that the FG requires, over the computed one.
 */
required_b: Level | null, 
/**
 * Level of integrity that the FG requires.
 */
required_i: Level | null, 
/**
 * Level of confidentiality that the FG requires.
 */
required_v: Level | null, 
/**
 * Why the FG departs from the computed levels.
 */
required_reason: string | null, 
/**
 * Function that answers for the product.
 */
owner: string | null, 
/**
 * Remarks.
 */
note: string | null, 
/**
 * EANs; an ISBN-13 is one.
 */
eans: Array<string>, 
/**
 * Pages about it.
 */
urls: Array<string>, 
/**
 * Sectors that it is meant for.
 */
sectors: Array<Sector>, 
/**
 * Hubs over which people log in.
 */
login_hubs: Array<LoginHub>, 
/**
 * Attributes that the board in fact sends (model 4.0 art. 5(3)).
 */
attributes_sent: Array<string>, 
/**
 * Embedded content of third parties: players, fonts, maps, analytics.
 */
third_party_content: Array<string>, };

/**
 * What a product is.
 */
export type ProductKind = "learning_material" | "test" | "pupil_administration" | "learning_environment" | "office" | "hub" | "communication" | "care" | "personnel" | "device_management" | "ai" | "other";

/**
 * A product that might be the one that the document names, or might not: a person decides.
 */
export type ProductMatch = { 
/**
 * Name in the document.
 */
name: string, 
/**
 * Product that comes close.
 */
product: string, 
/**
 * Its name.
 */
product_name: string, };

/**
 * The ROSA coverage of a product: our own calculation, and named so.
 */
export type ProductScore = { 
/**
 * Product.
 */
product: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * What the score is called wherever it is shown.
 */
title: string, 
/**
 * Version of the algorithm; kept with every score.
 */
algorithm: number, 
/**
 * The rule, to be printed beside the score.
 */
rule: string, 
/**
 * Annex whose outcomes were counted.
 */
annex: string | null, 
/**
 * The worst aspect; aspects are never averaged.
 */
band: Band, 
/**
 * Measures of which an outcome is stated and that apply.
 */
stated: number, 
/**
 * Measures of which none is stated.
 */
missing: number, 
/**
 * Share of the measures that apply of which an outcome is stated, in per cent with one decimal.
 */
completeness: number, 
/**
 * Availability, integrity, confidentiality.
 */
aspects: Array<AspectScore>, 
/**
 * How far the outcomes can be relied on; `None` if there are none.
 */
evidence: Reliability | null, };

/**
 * Where a product stands at the board.
 */
export type ProductStatus = "under_review" | "allowed" | "conditional" | "not_allowed" | "retired";

/**
 * How a reading stands to the open register.
 */
export type Proposal = { 
/**
 * The document in the register with the same bytes, if it was read before.
 */
already_read: string | null, 
/**
 * How many facts were read in it.
 */
read: number, 
/**
 * How many of these are refused, now or before.
 */
refused: number, 
/**
 * How each fact stands that is taken over, in the order of the facts.
 */
facts: Array<FactStanding>, 
/**
 * What the document states otherwise than the register.
 */
conflicts: Array<Conflict>, 
/**
 * Parties that come close to a name of which a new party would be made.
 */
matches: Array<PartyMatch>, 
/**
 * Products that come close to a name of which a new product would be made.
 */
product_matches: Array<ProductMatch>, 
/**
 * The records that would take facts; one that would be added has no lasting id yet.
 */
records: Array<Written>, 
/**
 * Whether a school would be added whose sector nobody stated.
 */
sector_assumed: boolean, };

/**
 * The leaflet from which an activity is proposed.
 */
export type ProposeActivity = { 
/**
 * Leaflet.
 */
leaflet: string, };

/**
 * An activity as a leaflet lets one expect it.
 */
export type ProposedActivity = { 
/**
 * What it can be called, until the board has a better name: the product.
 */
name: string, 
/**
 * The product that the leaflet is about.
 */
product: string, 
/**
 * What it would say, in the order of article 30.
 */
lines: Array<ProposedLine>, 
/**
 * The activities that the product belongs to already: what the leaflet says may belong there.
 */
there: Array<KnownActivity>, };

/**
 * Something that a leaflet states, as the activity would say it.
 */
export type ProposedLine = { 
/**
 * Field of the activity, which holds many values.
 */
field: string, 
/**
 * The value that would be added to it.
 */
value: unknown, 
/**
 * As people read it.
 */
text: string, 
/**
 * Why it is not for the record as a matter of course, if it is not.
 */
doubt: Doubt | null, };

/**
 * One provision of art. 28(3) AVG, checked in an agreement that is not the covenant's (domain 1.5).
 */
export type Provision = { 
/**
 * Id of the checklist, as in `c28_a`.
 */
item: string, 
/**
 * Whether the agreement has it.
 */
present: boolean | null, 
/**
 * Where, or what is wanting.
 */
note: string | null, };

/**
 * What a flag touches.
 */
export type Reach = { "school": string } | "board" | "nowhere";

/**
 * A document that is to be read; nothing of it is kept.
 */
export type ReadDocument = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * Its bytes, in Base64.
 */
bytes: string, 
/**
 * Whether letters are recognised on pages that are pictures of text; not unless given. See `recognition`.
 */
recognise?: boolean, };

/**
 * What was read in a document and, with a register open, how it stands to that.
 */
export type ReadFacts = { 
/**
 * The file.
 */
document: { name: string; sha256: string; media_type: string; pages: number | null; characters: number; text_sha256: string; parts: Array<{ name: string; media_type: string; pages: number | null; characters: number; no_text: boolean; scanned: number; unread: string | null }> }, 
/**
 * What it states, in the order of the text.
 */
facts: Array<{ field: string; value: unknown; quote: string; page: number | null; start: number; end: number; part: number; confidence: number; recognised: boolean }>, 
/**
 * The text of each part, in which the passages stand.
 */
texts: Array<string>, 
/**
 * The files inside it that were not read, in the order of the parts.
 */
unread: Array<UnreadPart>, 
/**
 * What was recognised in pictures of text, by part; empty unless that was asked and there are some.
 */
recognised: Array<RecognisedPart>, 
/**
 * What the open register knows of this paper already. None without a register.
 */
seen: Seen | null, 
/**
 * What acceptance would do with the facts that were chosen. None without a register, with one that is open for reading only, and
 * where something stands in the way.
 */
proposal: Proposal | null, 
/**
 * What stands in the way of accepting; `refused` where nobody says whose document it is.
 */
obstacle: Failure | null, };

/**
 * A line that was recognised; places are in points from the page's top left corner.
 */
export type RecognisedLine = { 
/**
 * Page, from 1.
 */
page: number, 
/**
 * First character.
 */
start: number, 
/**
 * One past its last character.
 */
end: number, 
/**
 * Left edge.
 */
x: number, 
/**
 * Top edge.
 */
y: number, 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, 
/**
 * How sure the recogniser is of its words on average, between 0 and 1.
 */
sureness: number, };

/**
 * What was recognised in the pictures of a part of a document.
 */
export type RecognisedPart = { 
/**
 * Part of the document, from 1.
 */
part: number, 
/**
 * Its name; empty where it was kept before names were.
 */
name: string, 
/**
 * The pages of which letters were recognised, from 1.
 */
pages: Array<number>, 
/**
 * The pages that are pictures as well, and of which nothing was recognised.
 */
unread: Array<UnrecognisedPage>, 
/**
 * The lines that were recognised, in the order of the text.
 */
lines: Array<RecognisedLine>, };

/**
 * Whether letters can be recognised in pictures, on this machine.
 */
export type RecognitionState = { 
/**
 * Whether a program is there that does so.
 */
available: boolean, 
/**
 * The languages that it knows, of Dutch (`nld`) and English (`eng`).
 */
languages: Array<string>, 
/**
 * What is missing and how to get it, in words: the program, or the Dutch language.
 */
missing: Failure | null, };

/**
 * A record of any noun.
 */
export type RecordId = { 
/**
 * Record.
 */
id: string, };

/**
 * Where a record stands.
 */
export type RecordStanding = { 
/**
 * The record.
 */
id: string, 
/**
 * Of a vendor or a product, the agreement that binds most; none where there is none.
 */
agreement: BindingAgreement | null, 
/**
 * How many flags stand, by noun, then by weight: for a product or a vendor also those on what belongs to it.
 */
flags: Array<FlagCount>, };

/**
 * A record as it is answered.
 */
export type Recorded = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * What people call it, with what it belongs to.
 */
label: string, 
/**
 * Its fields; `AnyRecord` tells which a noun has.
 */
record: Record<string, unknown>, 
/**
 * What people call the records that it refers to, by id.
 */
labels: { [key in string]: string }, };

/**
 * How far outcomes can be relied on.
 */
export type Reliability = { 
/**
 * A to D.
 */
letter: string, 
/**
 * What the letter means.
 */
label: string, };

/**
 * What became of the passages that facts were read from, when the text of their document was kept anew.
 */
export type Renewed = { 
/**
 * So many stand in the new text as well, and are marked there.
 */
found: number, 
/**
 * So many do not: their words stay with the fact, and no place in the text.
 */
lost: number, };

/**
 * An older edition of a paper.
 */
export type Replaced = { 
/**
 * The record.
 */
record: string, 
/**
 * What people call it.
 */
label: string, };

/**
 * A report that the register makes.
 */
export type ReportKind = "register" | "comparison" | "board";

/**
 * A request, with the five objective properties of a quick scan (domain R32).
 */
export type Request = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Asked for, or found in use.
 */
kind: RequestKind, 
/**
 * Name of the tool.
 */
tool: string, 
/**
 * School.
 */
school: string | null, 
/**
 * Function that asks.
 */
requested_by: string | null, 
/**
 * When.
 */
requested_on: string, 
/**
 * What for.
 */
purpose: string | null, 
/**
 * Whether pupils need an account.
 */
account_needed: boolean | null, 
/**
 * Whether personal data are entered.
 */
personal_data: boolean | null, 
/**
 * Whether it shows advertising or tracks.
 */
advertising: boolean | null, 
/**
 * Whether data stay in the EEA.
 */
inside_eea: boolean | null, 
/**
 * Whether the vendor has an agreement to offer.
 */
agreement_offered: boolean | null, 
/**
 * Where it stands.
 */
status: RequestStatus, 
/**
 * When it was decided.
 */
decided_on: string | null, 
/**
 * Function that decided.
 */
decided_by: string | null, 
/**
 * Why, and under what conditions.
 */
reason: string | null, 
/**
 * Product that came of it.
 */
product: string | null, };

/**
 * Kind of a request for a tool.
 */
export type RequestKind = "request" | "shadow";

/**
 * Where a request stands.
 */
export type RequestStatus = "open" | "approved" | "conditional" | "rejected";

/**
 * Which backup becomes a register, and where.
 */
export type Restore = { 
/**
 * Backup.
 */
backup: string, 
/**
 * Where the register is written; nothing may stand there.
 */
path: string, 
/**
 * Password of the backup's day.
 */
password?: string | null, };

/**
 * Risk for the persons concerned.
 */
export type Risk = "unlikely" | "risk" | "high";

/**
 * Role of a party (AVG art. 4, 26, 28; model agreement 4.0).
 */
export type Role = "rol_vv" | "rol_gv" | "rol_vw" | "rol_sv" | "rol_dist" | "rol_knoop" | "rol_derde";

/**
 * A rule as people read it.
 */
export type RuleInfo = { 
/**
 * Code, as in `OVK-01`.
 */
code: string, 
/**
 * Name of the defect.
 */
name: string, 
/**
 * How much it weighs, unless the facts decide otherwise.
 */
severity: Severity, 
/**
 * Version.
 */
version: number, 
/**
 * Title.
 */
title: string, 
/**
 * What it checks.
 */
what: string, 
/**
 * Why that matters.
 */
why: string, 
/**
 * What to do.
 */
do: string, 
/**
 * The remedy in one sentence.
 */
remedy: string, 
/**
 * On what it rests.
 */
source: string, };

/**
 * What a person says that a name in a document means.
 */
export type SameAs = { 
/**
 * The name.
 */
name: string, 
/**
 * Noun of what it means: a party or a product.
 */
noun: Noun, 
/**
 * The record that it means.
 */
record: string, };

/**
 * What is written where.
 */
export type SaveFile = { 
/**
 * File.
 */
path: string, 
/**
 * Its bytes, in Base64.
 */
bytes: string, };

/**
 * Which report is written where.
 */
export type SaveReport = { 
/**
 * File. Volumes have its name with their number behind it.
 */
path: string, 
/**
 * Report.
 */
report: Export, };

/**
 * A file that was written.
 */
export type SavedFile = { 
/**
 * Where.
 */
path: string, 
/**
 * Bytes in it.
 */
size: number, };

/**
 * A report that was written.
 */
export type SavedReport = { 
/**
 * Media type.
 */
media_type: string, 
/**
 * Its files: one, or its volumes in order.
 */
files: Array<SavedFile>, };

/**
 * Module of the standard contractual clauses of 2021.
 */
export type SccModule = "m1" | "m2" | "m3" | "m4";

/**
 * A school of the board.
 */
export type School = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * BRIN with the two digits of the location.
 */
brin: string | null, 
/**
 * Kind of education.
 */
sector: Sector, 
/**
 * City.
 */
city: string | null, 
/**
 * IBP contact, a function.
 */
ibp_name: string | null, 
/**
 * E-mail address of the IBP contact.
 */
ibp_email: string | null, 
/**
 * Number of pupils.
 */
pupils: number | null, 
/**
 * Remarks.
 */
note: string | null, };

/**
 * What is searched for.
 */
export type SearchQuery = { 
/**
 * Words, the last of them perhaps unfinished.
 */
text: string, 
/**
 * Only this noun.
 */
noun?: Noun | null, 
/**
 * At most so many a noun, 8 unless given.
 */
limit?: number | null, };

/**
 * Kind of education of a school.
 */
export type Sector = "po" | "so" | "vo" | "vso" | "mbo";

/**
 * One version of the security annex of one product. A new version is a new record; the old one stays.
 */
export type SecurityAnnex = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Product.
 */
product: string, 
/**
 * Version as stated.
 */
version: string | null, 
/**
 * Date as stated.
 */
dated_on: string | null, 
/**
 * When the board received it.
 */
received_on: string | null, 
/**
 * Version of the certification scheme, as in `3.0`.
 */
scheme_version: string | null, 
/**
 * How the outcomes were established.
 */
form: AssessmentForm | null, 
/**
 * Who established them.
 */
assessor: string | null, 
/**
 * Who employs the assessor.
 */
assessor_employer: string | null, 
/**
 * Whether the assessor has an interest in the outcome (vendor or sub-processor that makes the product).
 */
assessor_interested: boolean | null, 
/**
 * When they were established.
 */
assessed_on: string | null, 
/**
 * Declared availability.
 */
level_b: Level | null, 
/**
 * Declared integrity.
 */
level_i: Level | null, 
/**
 * Declared confidentiality.
 */
level_v: Level | null, 
/**
 * Whether conformity with ROSA is claimed without outcomes.
 */
conformity_claimed: boolean | null, 
/**
 * Agreements on incidents that are no breaches (model 4.0 art. 8(8)).
 */
incident_terms: string | null, 
/**
 * When the next evaluation is due (model 4.0 art. 7(5)).
 */
review_due: string | null, 
/**
 * Annex that this one replaces.
 */
supersedes: string | null, 
/**
 * Remarks.
 */
note: string | null, 
/**
 * Outcomes by measure.
 */
measures: Array<MeasureOutcome>, };

/**
 * What the register knows of a paper.
 */
export type Seen = { 
/**
 * The document with the same bytes.
 */
document: string | null, 
/**
 * Whether its text is read otherwise now than when it was kept: accepting keeps the new text, and takes the passages along.
 */
renews: boolean, 
/**
 * The facts that a person refused of it, by their place in the reading.
 */
refused: Array<number>, 
/**
 * The document with other bytes whose text is most like it, if one is.
 */
alike: Alike | null, };

/**
 * A promise on service: continuity, availability, hours. Of a vendor, or of one product.
 */
export type ServiceLevel = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Vendor.
 */
party: string, 
/**
 * Product, if the promise is for one.
 */
product: string | null, 
/**
 * Component that it is about.
 */
component: string, 
/**
 * Maximum tolerable downtime, in hours.
 */
mtd_hours: number | null, 
/**
 * Recovery time objective, in hours.
 */
rto_hours: number | null, 
/**
 * Recovery point objective, in hours.
 */
rpo_hours: number | null, 
/**
 * Availability in per cent.
 */
availability: number | null, 
/**
 * When people can reach the service desk, or when the service runs.
 */
service_window: string | null, 
/**
 * What does not count.
 */
exclusions: string | null, 
/**
 * The login chain, in order.
 */
chain: Array<ChainLink>, };

/**
 * The settings of a register.
 */
export type Settings = { 
/**
 * The terms by which rules judge.
 */
terms: Terms, 
/**
 * The same terms for people, each with where it comes from.
 */
about: Array<TermInfo>, };

/**
 * How much a flag weighs.
 */
export type Severity = "critical" | "high" | "medium" | "low" | "info";

/**
 * Which record is shown.
 */
export type Show = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Record.
 */
id: string, 
/**
 * As it was at the end of this date, in Amsterdam.
 */
on?: string | null, };

/**
 * One of the two sides of an agreement.
 */
export type Side = "school" | "vendor";

/**
 * A signature under an agreement.
 */
export type Signature = { 
/**
 * Side that signs.
 */
side: Side, 
/**
 * Name as it stands in the agreement.
 */
name: string | null, 
/**
 * Function.
 */
role: string | null, 
/**
 * Date of signing.
 */
signed_on: string | null, 
/**
 * Whether the signatory may bind that side.
 */
authorised: boolean | null, };

/**
 * The figures of the register on a date, frozen for trends.
 */
export type Snapshot = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Date.
 */
taken_on: string, 
/**
 * Why it was taken.
 */
occasion: string | null, 
/**
 * The figures.
 */
figures: Array<Figure>, };

/**
 * In which language people are spoken to.
 */
export type Speak = { 
/**
 * Language.
 */
language: Language, };

/**
 * How a fact stands to the register; the order is that of what a person should look at.
 */
export type Standing = "unplaced" | "same" | "new" | "differs" | "refused";

/**
 * Which register is open.
 */
export type Status = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Name of the board.
 */
board: string, 
/**
 * Whether the file is encrypted.
 */
encrypted: boolean, 
/**
 * Whether it was opened for reading only.
 */
read_only: boolean, 
/**
 * The date that decides deadlines.
 */
today: string, };

/**
 * A place of storage or processing by the vendor.
 */
export type StoragePlace = { 
/**
 * City or region.
 */
place: string | null, 
/**
 * Country, ISO 3166-1 alpha-2; `None` if unstated.
 */
country: string | null, };

/**
 * The record that a flag is about.
 */
export type Subject = { 
/**
 * Its noun.
 */
kind: Noun, 
/**
 * Its id.
 */
id: string, 
/**
 * What people call it, with what it belongs to.
 */
label: string, };

/**
 * A sub-processor as a leaflet lists it (model 4.0 art. 11(1)).
 */
export type Subprocessing = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Leaflet that lists it.
 */
leaflet: string, 
/**
 * Sub-processor.
 */
party: string, 
/**
 * What it does.
 */
service: string | null, 
/**
 * Seat or place as stated there; not by itself the place of storage.
 */
place: string | null, 
/**
 * Onward transfers as stated.
 */
onward_transfers: string | null, 
/**
 * Whether the contract with it, or an extract, was seen (model 4.0 art. 11(3)).
 */
contract_seen: boolean | null, 
/**
 * When its destruction of data was confirmed (model 4.0 art. 12(4)).
 */
destruction_confirmed_on: string | null, 
/**
 * Countries of storage, processing and access. Empty means that nobody stated any.
 */
countries: Array<SubprocessingCountry>, };

/**
 * A country in which a sub-processor works.
 */
export type SubprocessingCountry = { 
/**
 * Country, ISO 3166-1 alpha-2.
 */
country: string, 
/**
 * What is done there.
 */
handling: Handling, };

/**
 * A change of sub-processors that a vendor announced (model 4.0 art. 11(2)).
 */
export type SubprocessorChange = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Vendor.
 */
party: string, 
/**
 * Product; all of the vendor's where empty.
 */
product: string | null, 
/**
 * Sub-processor that comes or goes.
 */
subprocessor: string | null, 
/**
 * What changes.
 */
description: string, 
/**
 * When it was announced.
 */
announced_on: string, 
/**
 * Last day to object; six weeks after the announcement unless agreed otherwise.
 */
deadline_on: string, 
/**
 * Decision.
 */
decision: ChangeDecision, 
/**
 * When it was taken.
 */
decided_on: string | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * Letter to the vendor.
 */
letter: string | null, };

/**
 * A table as the window and the command line show it.
 */
export type TableView = { 
/**
 * Its rows: `id`, `nl`, `en`, `source`, `certainty`, `checked_on`, and the table's own columns.
 */
rows: Array<JsonValue>, 
/**
 * Id of the table: the name of its file.
 */
id: string, 
/**
 * Dutch title.
 */
nl: string, 
/**
 * English title.
 */
en: string, 
/**
 * Columns that are our own proposal although the rest of a row has a source.
 */
ours: Array<string>, };

/**
 * Something to be done.
 */
export type Task = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * What.
 */
title: string, 
/**
 * Noun of the record that it is about.
 */
subject_noun: Noun | null, 
/**
 * That record.
 */
subject: string | null, 
/**
 * Code of the rule that gave rise to it.
 */
rule: string | null, 
/**
 * Function that does it.
 */
owner: string | null, 
/**
 * When it must be done.
 */
due_on: string | null, 
/**
 * When it was done.
 */
done_on: string | null, 
/**
 * Remarks.
 */
note: string | null, };

/**
 * A term for people.
 */
export type TermInfo = { 
/**
 * Its name among the terms.
 */
key: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * What it is now.
 */
value: number, 
/**
 * What it is unless the board chooses otherwise.
 */
default: number, 
/**
 * What it counts.
 */
unit: TermUnit, 
/**
 * The least that it can be.
 */
least: number, 
/**
 * The most that it can be.
 */
most: number, 
/**
 * Code of the rule that judges by it.
 */
rule: string, 
/**
 * Whether the default is our own proposal, and not that of a source.
 */
ours: boolean, 
/**
 * On what the default rests.
 */
source: string, };

/**
 * What a term counts.
 */
export type TermUnit = "days" | "months";

/**
 * The terms by which rules judge. The defaults are those of the domain reference, chapter 10.
 */
export type Terms = { 
/**
 * Days that an agreement may wait for review and signature (OVK-02).
 */
signature_days: number, 
/**
 * Days before the end of an agreement on which its renewal is asked for (OVK-07).
 */
renewal_days: number, 
/**
 * Months after which a leaflet is due for its yearly update (BIJ-02, low).
 */
leaflet_due_months: number, 
/**
 * Months after which a leaflet is outdated (BIJ-02, medium).
 */
leaflet_outdated_months: number, 
/**
 * Months after which a leaflet tells little of today's product (BIJ-02, high).
 */
leaflet_stale_months: number, };

/**
 * How a condition compares.
 */
export type Test = "is" | "is_not" | "at_most" | "at_least" | "empty" | "filled";

/**
 * How a figure points.
 */
export type Tone = "good" | "attention" | "bad" | "unknown" | "plain";

/**
 * A record that a change touched.
 */
export type Touched = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Id.
 */
id: string, };

/**
 * A transfer of personal data to a country outside the EEA.
 */
export type Transfer = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Vendor on whose behalf it happens.
 */
party: string, 
/**
 * Product; all of the vendor's where empty.
 */
product: string | null, 
/**
 * Who receives the data.
 */
recipient: string | null, 
/**
 * Country, ISO 3166-1 alpha-2.
 */
country: string | null, 
/**
 * Whether it is access from there, not storage.
 */
remote_access: boolean | null, 
/**
 * Mechanism; empty means that nobody stated one.
 */
mechanism: Mechanism | null, 
/**
 * Whether the adequacy decision was found to cover this recipient and these data (domain 5.2).
 */
scope_confirmed: boolean | null, 
/**
 * Module of the SCC.
 */
scc_module: SccModule | null, 
/**
 * Whether the SCC are those of 2021.
 */
scc_2021: boolean | null, 
/**
 * Whether the annexes of the SCC are filled in.
 */
scc_annexes_complete: boolean | null, 
/**
 * State on the DPF list.
 */
dpf_status: DpfStatus | null, 
/**
 * When that list was looked up.
 */
dpf_checked_on: string | null, 
/**
 * Date of the transfer impact assessment (DTIA).
 */
dtia_on: string | null, 
/**
 * Function that made it.
 */
dtia_by: string | null, 
/**
 * Its outcome.
 */
dtia_outcome: DtiaOutcome | null, 
/**
 * Next review of it, at most twelve months on (domain 5.4).
 */
dtia_review_on: string | null, 
/**
 * When the board gave its specific written permission (model 4.0 art. 10(1)).
 */
permission_on: string | null, 
/**
 * The document that holds the permission.
 */
permission_document: string | null, 
/**
 * Remarks.
 */
note: string | null, 
/**
 * Supplementary measures, ids as in `sm2`.
 */
measures: Array<string>, };

/**
 * What the register holds of a transfer to a country.
 */
export type TransferStanding = "not_needed" | "recorded" | "without_permission" | "without_mechanism" | "unrecorded" | "unknown";

/**
 * Whether an activity transfers data outside the EEA.
 */
export type TransferState = "none" | "some" | "unknown";

/**
 * Which change is undone.
 */
export type UndoEntry = { 
/**
 * Entry; the last unless given.
 */
entry?: string | null, };

/**
 * A file inside a file that was not read; the others were.
 */
export type UnreadPart = { 
/**
 * Which part it is, counted from 1.
 */
part: number, 
/**
 * Why it was not read.
 */
failure: Failure, };

/**
 * A page of which nothing was recognised; or not all, if letters were recognised on it too.
 */
export type UnrecognisedPage = { 
/**
 * Page, from 1.
 */
page: number, 
/**
 * Why: `no_letters`, `kind`, `too_large`, `timed_out`, `failed` or `limit`; of a kept document also `not_asked`.
 */
why: string, };

/**
 * The use of a product at a school.
 */
export type Use = { 
/**
 * Identity; left out of a record that is not stored yet.
 */
id: string, 
/**
 * Counts the saves; a save names the revision that it read.
 */
revision: number, 
/**
 * Since when the record no longer counts.
 */
archived_on: string | null, 
/**
 * Product.
 */
product: string, 
/**
 * School.
 */
school: string, 
/**
 * Kind of licence.
 */
kind: UseKind, 
/**
 * Whether it is used.
 */
status: UseStatus, 
/**
 * Since when.
 */
since: string | null, 
/**
 * Until when.
 */
until: string | null, 
/**
 * Number of pupils.
 */
pupils: number | null, 
/**
 * Remarks, such as what was decided after a trial.
 */
note: string | null, 
/**
 * Choices on optional processing.
 */
optional_processing: Array<OptionalProcessing>, };

/**
 * Kind of licence under which a school uses a product.
 */
export type UseKind = "regular" | "trial" | "pilot" | "free";

/**
 * Whether a school uses a product.
 */
export type UseStatus = "planned" | "active" | "ended";

/**
 * A record that took facts.
 */
export type Written = { 
/**
 * Noun.
 */
noun: Noun, 
/**
 * Record.
 */
id: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * Whether it was added.
 */
is_new: boolean, 
/**
 * The older edition that it replaces, if it was added as a newer one.
 */
replaces: Replaced | null, };

/** The record of each noun. */
export interface AnyRecord {
  board: Board;
  school: School;
  party: Party;
  contact: Contact;
  certificate: Certificate;
  product: Product;
  use: Use;
  service_level: ServiceLevel;
  agreement: Agreement;
  leaflet: Leaflet;
  subprocessing: Subprocessing;
  security_annex: SecurityAnnex;
  letter: Letter;
  subprocessor_change: SubprocessorChange;
  document: Document;
  transfer: Transfer;
  dpia: Dpia;
  activity: Activity;
  incident: Incident;
  request: Request;
  task: Task;
  decision: Decision;
  snapshot: Snapshot;
}

/** Every call, with its request and its answer. */
export interface Calls {
  /** Tells what the program is. */
  about: { request: Nothing; answer: About };
  /** Lists the calls: what each does, what it asks and what it answers. */
  calls: { request: AskCalls; answer: Array<Call> };
  /** Chooses the language in which the core words its answers. */
  speak: { request: Speak; answer: Nothing };
  /** Makes a register for a board and opens it. */
  create: { request: Create; answer: Status };
  /** Makes the fictitious example board and opens it. */
  create_example: { request: CreateExample; answer: Status };
  /** Opens a register. */
  open: { request: Open; answer: Status };
  /** Closes the register, after a backup if anything changed. */
  close: { request: Nothing; answer: Nothing };
  /** Tells which register is open. */
  status: { request: Nothing; answer: Status };
  /** Changes the password; none takes the encryption away. Older backups keep theirs. */
  change_password: { request: ChangePassword; answer: Status };
  /** Checks the file, its references, its history and its documents. Changes nothing. */
  check: { request: Nothing; answer: CheckResult };
  /** Makes a backup now. */
  back_up: { request: Nothing; answer: Backup };
  /** Lists the backups, oldest first. */
  backups: { request: Nothing; answer: Array<Backup> };
  /** Writes a whole register from a backup; the open one is not touched. */
  restore: { request: Restore; answer: Nothing };
  /** Lists the nouns with their fields. */
  nouns: { request: Nothing; answer: Array<NounFields> };
  /** Lists records of a noun: filtered, sorted, a page at a time. */
  list: { request: List; answer: Page };
  /** Shows a record, as it is or as it was at the end of a date. */
  show: { request: Show; answer: Recorded };
  /** Finds the one record that an id, the beginning of an id, or a name stands for. */
  find: { request: Find; answer: Found };
  /** Adds a record. */
  add: { request: AddRecord; answer: Changed<Recorded> };
  /** Changes fields of a record. With the revision that was read, the change is refused if somebody saved in between. */
  change: { request: ChangeRecord; answer: Changed<Recorded> };
  /** Archives a record, or takes it out of the archive. */
  archive: { request: Archived; answer: Changed<Recorded> };
  /** Makes one party of two: what refers to the other refers to this one, and the other is archived. */
  merge: { request: MergeParties; answer: Changed<Recorded> };
  /** Lists the history, newest first. */
  history: { request: HistoryQuery; answer: HistoryPage };
  /** Undoes the last change, or the one named if nothing later builds on it. */
  undo: { request: UndoEntry; answer: Changed<Entry> };
  /** Searches records and documents, as one types. */
  search: { request: SearchQuery; answer: Array<Group> };
  /** Tells whether letters can be recognised in pictures on this machine, and what is missing if not. */
  recognition: { request: Nothing; answer: RecognitionState };
  /** Gives the text of a document with positions: parts, pages, lines, tables. Nothing is kept. */
  extract: { request: ReadDocument; answer: Extracted };
  /** Reads the facts of a document and, with a register open, tells how they stand to it. Nothing is kept. */
  intake: { request: ChosenDocument; answer: ReadFacts };
  /** Takes a document and its facts into the register, with their evidence: one entry of the history, undone as one. */
  accept: { request: ChosenDocument; answer: Changed<Accepted> };
  /** Proposes a line of the record of processing activities from a leaflet, for a person to check: nothing is added. */
  propose_activity: { request: ProposeActivity; answer: ProposedActivity };
  /** Keeps a document, linked to records. */
  keep_document: { request: KeepDocument; answer: Changed<Kept> };
  /** Gives the bytes of a document. */
  document_bytes: { request: DocumentId; answer: DocumentBytes };
  /** Gives the text of a document as it was extracted, by part. */
  document_text: { request: DocumentId; answer: Array<string> };
  /** Tells what of the text of a document was recognised in pictures, and where it stands on the pages; nothing where none was. */
  document_recognised: { request: DocumentId; answer: Array<RecognisedPart> };
  /** Erases the bytes, the text and the quotes of a document; its record stays and says so. */
  erase_document: { request: DocumentId; answer: Changed<Kept> };
  /** Tells where the values of a record were read. */
  evidence: { request: RecordId; answer: Array<Evidence> };
  /** Judges the register by the rules: what stands, and what the board has accepted for a time. */
  flags: { request: AskFlags; answer: FlagList };
  /** Lists the parties that the board has to do with itself, by role, product or agreement; not those that only work for them. */
  vendors: { request: Nothing; answer: Array<string> };
  /** Tells where vendors, products or other records stand: the agreement that binds, and how many flags. Of what is in the archive nothing is told. */
  standings: { request: AskStandings; answer: Array<RecordStanding> };
  /** Tells flags apart, without a word about them: what a host remembers to tell the next time what is new. */
  flag_keys: { request: AskFlagKeys; answer: FlagKeys };
  /** Lists the rules with what they check, why, and what to do. */
  rules: { request: Nothing; answer: Array<RuleInfo> };
  /** Computes the ROSA coverage of a product, or of all: our own calculation, with its steps. */
  score: { request: AskScore; answer: Array<ProductScore> };
  /** Lays two to four products, or versions of their papers, side by side: what each states, what differs, and the side that a rule finds less favourable. */
  compare: { request: AskCompare; answer: Comparison };
  /** Shows the chain behind a vendor: its products, who works for them, and in which countries; as a graph and as a table. */
  chain: { request: AskChain; answer: Chain };
  /** Tells the settings of the register: the terms by which rules judge, each with its default and where that comes from. */
  settings: { request: Nothing; answer: Settings };
  /** Changes terms, all that are named or none; null gives one its default back. */
  change_settings: { request: ChangeSettings; answer: Changed<Settings> };
  /** Counts the register on a day: figures in groups, each with what is counted and what leads to the records behind it. */
  overview: { request: AskOverview; answer: Overview };
  /** Lists the reference tables: law, covenant and scheme, each row with its source. */
  reference: { request: Nothing; answer: Array<TableView> };
  /** Makes a report. Of one that fills more than one file, the first is given, with the names of all. */
  export: { request: Export; answer: Exported };
  /** Makes a report and writes it, whole or not at all: to the file that a person chose, over what stood there; or, where it fills more than one, as volumes beside it, over nothing. */
  save_report: { request: SaveReport; answer: SavedReport };
  /** Writes a report or a document to a file that a person chose, whole or not at all. What stood there is replaced, unless a register stands there or what belongs to one. */
  save: { request: SaveFile; answer: Nothing };
}
