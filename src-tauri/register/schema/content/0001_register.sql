-- The content of a register. A step that was released is never edited; what changes comes in a next file.
--
-- Every noun has a table with the columns of its record, and a table for each of its many-valued fields (`owner`, `position`,
-- values). Ids are UUIDs of sixteen bytes. Dates are ISO 8601 text, instants RFC 3339 in UTC. `sort_label` is what people call
-- the record, folded, so that lists sort and page by an index.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- The controller whose register this is (AVG art. 30(1)(a)). A register holds exactly one.
CREATE TABLE "board" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    name TEXT NOT NULL,
    legal_form TEXT,
    brin TEXT,
    rio TEXT,
    kvk TEXT,
    street TEXT,
    postcode TEXT,
    city TEXT,
    country TEXT,
    email TEXT,
    phone TEXT,
    website TEXT,
    representative TEXT,
    fg_name TEXT,
    fg_email TEXT,
    fg_phone TEXT,
    fg_registration TEXT,
    ibp_name TEXT,
    ibp_email TEXT,
    security_email TEXT,
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX board_by_label ON "board" (sort_label, id);

-- A school of the board.
CREATE TABLE "school" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    name TEXT NOT NULL,
    brin TEXT,
    sector TEXT NOT NULL CHECK (sector IN ('po', 'so', 'vo', 'vso', 'mbo')),
    city TEXT,
    ibp_name TEXT,
    ibp_email TEXT,
    pupils INTEGER CHECK (pupils >= 0),
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX school_by_label ON "school" (sort_label, id);

-- An organisation: vendor, distributor, hub, sub-processor, recipient. One record per legal entity.
CREATE TABLE "party" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    name TEXT NOT NULL,
    legal_name TEXT,
    trade_name TEXT,
    kvk TEXT,
    street TEXT,
    postcode TEXT,
    city TEXT,
    country TEXT,
    parent_name TEXT,
    parent_country TEXT,
    website TEXT,
    participation TEXT CHECK (participation IN ('cp_deelnemer', 'cp_medestander', 'cp_geen', 'cp_onbekend')),
    participation_checked_on TEXT CHECK (participation_checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    own_purposes_claimed INTEGER CHECK (own_purposes_claimed IN (0, 1)),
    art30_2_confirmed INTEGER CHECK (art30_2_confirmed IN (0, 1)),
    breach_hours INTEGER CHECK (breach_hours >= 0),
    breach_from TEXT CHECK (breach_from IN ('discovery', 'establishment', 'unstated')),
    breach_vendor_notifies_ap INTEGER CHECK (breach_vendor_notifies_ap IN (0, 1)),
    owner TEXT,
    deputy TEXT,
    reviewed_on TEXT CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX party_by_label ON "party" (sort_label, id);
CREATE TABLE party_role (
    owner BLOB NOT NULL REFERENCES "party" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL CHECK (value IN ('rol_vv', 'rol_gv', 'rol_vw', 'rol_sv', 'rol_dist', 'rol_knoop', 'rol_derde')),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE party_mail_security (
    owner BLOB NOT NULL REFERENCES "party" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- A contact of a party, or of the board where no party is named. A function, not a person (domain 4.4).
CREATE TABLE "contact" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    party BLOB REFERENCES "party" (id),
    kind TEXT NOT NULL CHECK (kind IN ('privacy', 'breach', 'helpdesk', 'security', 'general', 'dpo', 'sales', 'instructions')),
    name TEXT,
    email TEXT,
    phone TEXT,
    url TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_label ON "contact" (sort_label, id);
CREATE INDEX contact_by_party ON "contact" (party);

-- A certificate that a party shows (domain 3.7).
CREATE TABLE "certificate" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    party BLOB NOT NULL REFERENCES "party" (id),
    standard TEXT NOT NULL,
    number TEXT,
    scope TEXT,
    body TEXT,
    since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX certificate_by_label ON "certificate" (sort_label, id);
CREATE INDEX certificate_by_party ON "certificate" (party);

-- A product or service of a party.
CREATE TABLE "product" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    party BLOB NOT NULL REFERENCES "party" (id),
    name TEXT NOT NULL,
    edition TEXT,
    kind TEXT CHECK (kind IN ('learning_material', 'test', 'pupil_administration', 'learning_environment', 'office', 'hub', 'communication', 'care', 'personnel', 'device_management', 'ai', 'other')),
    description TEXT,
    status TEXT CHECK (status IN ('under_review', 'allowed', 'conditional', 'not_allowed', 'retired')),
    ai_class TEXT CHECK (ai_class IN ('none', 'limited', 'high', 'forbidden', 'unknown')),
    processes_personal_data INTEGER CHECK (processes_personal_data IN (0, 1)),
    all_services INTEGER NOT NULL CHECK (all_services IN (0, 1)),
    trial_days INTEGER CHECK (trial_days >= 0),
    trial_agreement INTEGER CHECK (trial_agreement IN (0, 1)),
    required_b TEXT CHECK (required_b IN ('L', 'M', 'H')),
    required_i TEXT CHECK (required_i IN ('L', 'M', 'H')),
    required_v TEXT CHECK (required_v IN ('L', 'M', 'H')),
    required_reason TEXT,
    owner TEXT,
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX product_by_label ON "product" (sort_label, id);
CREATE INDEX product_by_party ON "product" (party);
CREATE TABLE product_ean (
    owner BLOB NOT NULL REFERENCES "product" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE product_url (
    owner BLOB NOT NULL REFERENCES "product" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE product_sector (
    owner BLOB NOT NULL REFERENCES "product" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL CHECK (value IN ('po', 'so', 'vo', 'vso', 'mbo')),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE product_login_hub (
    owner BLOB NOT NULL REFERENCES "product" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL CHECK (value IN ('basispoort', 'entree', 'other')),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE product_attribute_sent (
    owner BLOB NOT NULL REFERENCES "product" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE product_third_party_content (
    owner BLOB NOT NULL REFERENCES "product" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- The use of a product at a school.
CREATE TABLE "use" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    product BLOB NOT NULL REFERENCES "product" (id),
    school BLOB NOT NULL REFERENCES "school" (id),
    kind TEXT NOT NULL CHECK (kind IN ('regular', 'trial', 'pilot', 'free')),
    status TEXT NOT NULL CHECK (status IN ('planned', 'active', 'ended')),
    since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    pupils INTEGER CHECK (pupils >= 0),
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX use_by_label ON "use" (sort_label, id);
CREATE INDEX use_by_product ON "use" (product);
CREATE INDEX use_by_school ON "use" (school);
CREATE TABLE use_optional_processing (
    owner BLOB NOT NULL REFERENCES "use" (id),
    position INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    choice TEXT NOT NULL CHECK (choice IN ('on', 'off', 'not_chosen')),
    chosen_by TEXT,
    chosen_on TEXT CHECK (chosen_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- A promise on service: continuity, availability, hours. Of a vendor, or of one product.
CREATE TABLE "service_level" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    party BLOB NOT NULL REFERENCES "party" (id),
    product BLOB REFERENCES "product" (id),
    component TEXT NOT NULL,
    mtd_hours REAL,
    rto_hours REAL,
    rpo_hours REAL,
    availability REAL,
    service_window TEXT,
    exclusions TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX service_level_by_label ON "service_level" (sort_label, id);
CREATE INDEX service_level_by_party ON "service_level" (party);
CREATE INDEX service_level_by_product ON "service_level" (product);
CREATE TABLE service_level_chain (
    owner BLOB NOT NULL REFERENCES "service_level" (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    percent REAL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- An agreement between the board and a processor (art. 28(3) AVG).
CREATE TABLE "agreement" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    party BLOB NOT NULL REFERENCES "party" (id),
    title TEXT,
    basis TEXT NOT NULL CHECK (basis IN ('covenant', 'own')),
    covenant_version TEXT,
    status TEXT NOT NULL CHECK (status IN ('none', 'requested', 'received', 'in_review', 'awaiting_signature', 'signed', 'by_terms', 'expired', 'ended', 'closed', 'not_needed')),
    status_since TEXT CHECK (status_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    underlying_contract TEXT,
    underlying_starts_on TEXT CHECK (underlying_starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    underlying_ends_on TEXT CHECK (underlying_ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    breach_hours INTEGER CHECK (breach_hours >= 0),
    exit_days INTEGER CHECK (exit_days >= 0),
    exit_term_open INTEGER CHECK (exit_term_open IN (0, 1)),
    objection_weeks INTEGER CHECK (objection_weeks >= 0),
    liability TEXT,
    cap_conflict INTEGER CHECK (cap_conflict IN (0, 1)),
    underlying_conflict TEXT,
    assistance_fee INTEGER CHECK (assistance_fee IN (0, 1)),
    log_reviewed_on TEXT CHECK (log_reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    audited_on TEXT CHECK (audited_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    destruction_confirmed_on TEXT CHECK (destruction_confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    url_only INTEGER CHECK (url_only IN (0, 1)),
    supersedes BLOB REFERENCES "agreement" (id),
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_by_label ON "agreement" (sort_label, id);
CREATE INDEX agreement_by_party ON "agreement" (party);
CREATE INDEX agreement_by_supersedes ON "agreement" (supersedes);
CREATE TABLE agreement_product (
    owner BLOB NOT NULL REFERENCES "agreement" (id),
    position INTEGER NOT NULL,
    value BLOB NOT NULL REFERENCES "product" (id),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_product_by_value ON agreement_product (value);
CREATE TABLE agreement_signature (
    owner BLOB NOT NULL REFERENCES "agreement" (id),
    position INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('school', 'vendor')),
    name TEXT,
    role TEXT,
    signed_on TEXT CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    authorised INTEGER CHECK (authorised IN (0, 1)),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE agreement_annex (
    owner BLOB NOT NULL REFERENCES "agreement" (id),
    position INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0),
    title TEXT,
    initialled_school INTEGER CHECK (initialled_school IN (0, 1)),
    initialled_vendor INTEGER CHECK (initialled_vendor IN (0, 1)),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE agreement_deviation (
    owner BLOB NOT NULL REFERENCES "agreement" (id),
    position INTEGER NOT NULL,
    article TEXT NOT NULL,
    text TEXT NOT NULL,
    reason TEXT,
    fg_opinion TEXT,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE agreement_school (
    owner BLOB NOT NULL REFERENCES "agreement" (id),
    position INTEGER NOT NULL,
    school BLOB NOT NULL REFERENCES "school" (id),
    contact TEXT,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_school_by_school ON agreement_school (school);
CREATE TABLE agreement_provision (
    owner BLOB NOT NULL REFERENCES "agreement" (id),
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    present INTEGER CHECK (present IN (0, 1)),
    note TEXT,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- One version of the leaflet of one product. A new version is a new record; the old one stays.
CREATE TABLE "leaflet" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    product BLOB NOT NULL REFERENCES "product" (id),
    layout TEXT NOT NULL CHECK (layout IN ('3.0', '4.0_mevw', 'other', 'statement')),
    version TEXT,
    dated_on TEXT CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reviewed_on TEXT CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reviewed_by TEXT,
    accepted_on TEXT CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    accepted_by TEXT,
    description TEXT,
    marketing_use INTEGER CHECK (marketing_use IN (0, 1)),
    uses_ketenid INTEGER CHECK (uses_ketenid IN (0, 1)),
    no_transfers_stated INTEGER CHECK (no_transfers_stated IN (0, 1)),
    supersedes BLOB REFERENCES "leaflet" (id),
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX leaflet_by_label ON "leaflet" (sort_label, id);
CREATE INDEX leaflet_by_product ON "leaflet" (product);
CREATE INDEX leaflet_by_supersedes ON "leaflet" (supersedes);
CREATE TABLE leaflet_purpose (
    owner BLOB NOT NULL REFERENCES "leaflet" (id),
    position INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    optional INTEGER NOT NULL CHECK (optional IN (0, 1)),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE leaflet_data_subject (
    owner BLOB NOT NULL REFERENCES "leaflet" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE leaflet_category (
    owner BLOB NOT NULL REFERENCES "leaflet" (id),
    position INTEGER NOT NULL,
    category TEXT NOT NULL,
    applies TEXT NOT NULL CHECK (applies IN ('yes', 'no', 'partly', 'unknown')),
    note TEXT,
    items TEXT,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE leaflet_attribute (
    owner BLOB NOT NULL REFERENCES "leaflet" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE leaflet_retention (
    owner BLOB NOT NULL REFERENCES "leaflet" (id),
    position INTEGER NOT NULL,
    subject TEXT,
    months INTEGER CHECK (months >= 0),
    starts_at TEXT,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE leaflet_storage (
    owner BLOB NOT NULL REFERENCES "leaflet" (id),
    position INTEGER NOT NULL,
    place TEXT,
    country TEXT,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE leaflet_unlisted (
    owner BLOB NOT NULL REFERENCES "leaflet" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- A sub-processor as a leaflet lists it (model 4.0 art. 11(1)).
CREATE TABLE "subprocessing" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    leaflet BLOB NOT NULL REFERENCES "leaflet" (id),
    party BLOB NOT NULL REFERENCES "party" (id),
    service TEXT,
    place TEXT,
    onward_transfers TEXT,
    contract_seen INTEGER CHECK (contract_seen IN (0, 1)),
    destruction_confirmed_on TEXT CHECK (destruction_confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX subprocessing_by_label ON "subprocessing" (sort_label, id);
CREATE INDEX subprocessing_by_leaflet ON "subprocessing" (leaflet);
CREATE INDEX subprocessing_by_party ON "subprocessing" (party);
CREATE TABLE subprocessing_country (
    owner BLOB NOT NULL REFERENCES "subprocessing" (id),
    position INTEGER NOT NULL,
    country TEXT NOT NULL,
    handling TEXT NOT NULL CHECK (handling IN ('storage', 'processing', 'access')),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- One version of the security annex of one product. A new version is a new record; the old one stays.
CREATE TABLE "security_annex" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    product BLOB NOT NULL REFERENCES "product" (id),
    version TEXT,
    dated_on TEXT CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    scheme_version TEXT,
    form TEXT CHECK (form IN ('self', 'peer', 'audit', 'unknown')),
    assessor TEXT,
    assessor_employer TEXT,
    assessor_interested INTEGER CHECK (assessor_interested IN (0, 1)),
    assessed_on TEXT CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    level_b TEXT CHECK (level_b IN ('L', 'M', 'H')),
    level_i TEXT CHECK (level_i IN ('L', 'M', 'H')),
    level_v TEXT CHECK (level_v IN ('L', 'M', 'H')),
    conformity_claimed INTEGER CHECK (conformity_claimed IN (0, 1)),
    incident_terms TEXT,
    review_due TEXT CHECK (review_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    supersedes BLOB REFERENCES "security_annex" (id),
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX security_annex_by_label ON "security_annex" (sort_label, id);
CREATE INDEX security_annex_by_product ON "security_annex" (product);
CREATE INDEX security_annex_by_supersedes ON "security_annex" (supersedes);
CREATE TABLE security_annex_measure (
    owner BLOB NOT NULL REFERENCES "security_annex" (id),
    position INTEGER NOT NULL,
    measure TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('met', 'alternative', 'not_met', 'not_applicable', 'unknown')),
    explanation TEXT,
    planned_on TEXT CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- A message to a vendor, drafted from a template with the facts filled in.
CREATE TABLE "letter" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    party BLOB NOT NULL REFERENCES "party" (id),
    template TEXT,
    subject_line TEXT NOT NULL,
    body TEXT NOT NULL,
    subject_noun TEXT CHECK (subject_noun IN ('board', 'school', 'party', 'contact', 'certificate', 'product', 'use', 'service_level', 'agreement', 'leaflet', 'subprocessing', 'security_annex', 'letter', 'subprocessor_change', 'document', 'transfer', 'dpia', 'activity', 'incident', 'request', 'task', 'decision', 'snapshot')),
    subject BLOB CHECK (length(subject) = 16),
    drafted_on TEXT NOT NULL CHECK (drafted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sent_on TEXT CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_by_label ON "letter" (sort_label, id);
CREATE INDEX letter_by_party ON "letter" (party);

-- A change of sub-processors that a vendor announced (model 4.0 art. 11(2)).
CREATE TABLE "subprocessor_change" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    party BLOB NOT NULL REFERENCES "party" (id),
    product BLOB REFERENCES "product" (id),
    subprocessor BLOB REFERENCES "party" (id),
    description TEXT NOT NULL,
    announced_on TEXT NOT NULL CHECK (announced_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    deadline_on TEXT NOT NULL CHECK (deadline_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    decision TEXT NOT NULL CHECK (decision IN ('open', 'accepted', 'objected')),
    decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reason TEXT,
    letter BLOB REFERENCES "letter" (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subprocessor_change_by_label ON "subprocessor_change" (sort_label, id);
CREATE INDEX subprocessor_change_by_party ON "subprocessor_change" (party);
CREATE INDEX subprocessor_change_by_product ON "subprocessor_change" (product);
CREATE INDEX subprocessor_change_by_subprocessor ON "subprocessor_change" (subprocessor);
CREATE INDEX subprocessor_change_by_letter ON "subprocessor_change" (letter);

-- A document. Its bytes are kept once, however many records link to it.
CREATE TABLE "document" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL,
    kind TEXT CHECK (kind IN ('agreement', 'leaflet', 'security_annex', 'policy', 'sla', 'subprocessor_list', 'register')),
    pages INTEGER CHECK (pages >= 0),
    source TEXT,
    received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    erased_on TEXT CHECK (erased_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX document_by_label ON "document" (sort_label, id);
CREATE TABLE document_link (
    owner BLOB NOT NULL REFERENCES "document" (id),
    position INTEGER NOT NULL,
    noun TEXT NOT NULL CHECK (noun IN ('board', 'school', 'party', 'contact', 'certificate', 'product', 'use', 'service_level', 'agreement', 'leaflet', 'subprocessing', 'security_annex', 'letter', 'subprocessor_change', 'document', 'transfer', 'dpia', 'activity', 'incident', 'request', 'task', 'decision', 'snapshot')),
    record BLOB NOT NULL CHECK (length(record) = 16),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_link_by_record ON document_link (record);

-- A transfer of personal data to a country outside the EEA.
CREATE TABLE "transfer" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    party BLOB NOT NULL REFERENCES "party" (id),
    product BLOB REFERENCES "product" (id),
    recipient BLOB REFERENCES "party" (id),
    country TEXT,
    remote_access INTEGER CHECK (remote_access IN (0, 1)),
    mechanism TEXT CHECK (mechanism IN ('tm_none', 'tm_45', 'tm_45dpf', 'tm_46scc', 'tm_46bcr', 'tm_46pub', 'tm_46code', 'tm_46cert', 'tm_46adhoc', 'tm_49', 'tm_49e', 'tm_onb')),
    scope_confirmed INTEGER CHECK (scope_confirmed IN (0, 1)),
    scc_module TEXT CHECK (scc_module IN ('m1', 'm2', 'm3', 'm4')),
    scc_2021 INTEGER CHECK (scc_2021 IN (0, 1)),
    scc_annexes_complete INTEGER CHECK (scc_annexes_complete IN (0, 1)),
    dpf_status TEXT CHECK (dpf_status IN ('active', 'inactive', 'not_listed')),
    dpf_checked_on TEXT CHECK (dpf_checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    dtia_on TEXT CHECK (dtia_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    dtia_by TEXT,
    dtia_outcome TEXT CHECK (dtia_outcome IN ('acceptable', 'acceptable_with_measures', 'not_acceptable')),
    dtia_review_on TEXT CHECK (dtia_review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    permission_on TEXT CHECK (permission_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    permission_document BLOB REFERENCES "document" (id),
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX transfer_by_label ON "transfer" (sort_label, id);
CREATE INDEX transfer_by_party ON "transfer" (party);
CREATE INDEX transfer_by_product ON "transfer" (product);
CREATE INDEX transfer_by_recipient ON "transfer" (recipient);
CREATE INDEX transfer_by_permission_document ON "transfer" (permission_document);
CREATE TABLE transfer_measure (
    owner BLOB NOT NULL REFERENCES "transfer" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- A DPIA, or the reasoned pre-check that none is needed.
CREATE TABLE "dpia" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    title TEXT NOT NULL,
    product BLOB REFERENCES "product" (id),
    precheck_on TEXT CHECK (precheck_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    needed INTEGER CHECK (needed IN (0, 1)),
    precheck_reason TEXT,
    sector_dpia TEXT,
    local_done INTEGER CHECK (local_done IN (0, 1)),
    dated_on TEXT CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    made_by TEXT,
    outcome TEXT,
    measures TEXT,
    residual_high INTEGER CHECK (residual_high IN (0, 1)),
    consulted_on TEXT CHECK (consulted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    fg_advice TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX dpia_by_label ON "dpia" (sort_label, id);
CREATE INDEX dpia_by_product ON "dpia" (product);
CREATE TABLE dpia_criterion (
    owner BLOB NOT NULL REFERENCES "dpia" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE dpia_ap_item (
    owner BLOB NOT NULL REFERENCES "dpia" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- A processing activity of the board.
CREATE TABLE "activity" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    transfers TEXT NOT NULL CHECK (transfers IN ('none', 'some', 'unknown')),
    measures TEXT,
    ground_reason TEXT,
    origin TEXT,
    automated_decisions INTEGER CHECK (automated_decisions IN (0, 1)),
    automated_explanation TEXT,
    owner TEXT,
    reviewed_on TEXT CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    dpia BLOB REFERENCES "dpia" (id),
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_by_label ON "activity" (sort_label, id);
CREATE INDEX activity_by_dpia ON "activity" (dpia);
CREATE TABLE activity_purpose (
    owner BLOB NOT NULL REFERENCES "activity" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_ground (
    owner BLOB NOT NULL REFERENCES "activity" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_data_subject (
    owner BLOB NOT NULL REFERENCES "activity" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_category (
    owner BLOB NOT NULL REFERENCES "activity" (id),
    position INTEGER NOT NULL,
    category TEXT NOT NULL,
    note TEXT,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_recipient (
    owner BLOB NOT NULL REFERENCES "activity" (id),
    position INTEGER NOT NULL,
    party BLOB REFERENCES "party" (id),
    description TEXT,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_recipient_by_party ON activity_recipient (party);
CREATE TABLE activity_retention (
    owner BLOB NOT NULL REFERENCES "activity" (id),
    position INTEGER NOT NULL,
    subject TEXT,
    months INTEGER CHECK (months >= 0),
    term TEXT,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_joint_controller (
    owner BLOB NOT NULL REFERENCES "activity" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_product (
    owner BLOB NOT NULL REFERENCES "activity" (id),
    position INTEGER NOT NULL,
    value BLOB NOT NULL REFERENCES "product" (id),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_product_by_value ON activity_product (value);
CREATE TABLE activity_school (
    owner BLOB NOT NULL REFERENCES "activity" (id),
    position INTEGER NOT NULL,
    value BLOB NOT NULL REFERENCES "school" (id),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_school_by_value ON activity_school (value);

-- An incident. The clock of 72 hours runs from `known_at` (art. 33(1) AVG).
CREATE TABLE "incident" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('breach', 'security', 'near_miss', 'non_performance')),
    title TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('vendor', 'school', 'third')),
    party BLOB REFERENCES "party" (id),
    discovered_at TEXT CHECK (discovered_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
    occurred_from TEXT CHECK (occurred_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
    occurred_to TEXT CHECK (occurred_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
    vendor_aware_at TEXT CHECK (vendor_aware_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
    informed_at TEXT CHECK (informed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
    known_at TEXT CHECK (known_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
    persons INTEGER CHECK (persons >= 0),
    records INTEGER CHECK (records >= 0),
    cause TEXT,
    effect TEXT,
    encrypted INTEGER CHECK (encrypted IN (0, 1)),
    risk TEXT CHECK (risk IN ('unlikely', 'risk', 'high')),
    ap_decision INTEGER CHECK (ap_decision IN (0, 1)),
    ap_reason TEXT,
    ap_reported_at TEXT CHECK (ap_reported_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
    ap_number TEXT,
    subjects_decision INTEGER CHECK (subjects_decision IN (0, 1)),
    subjects_reason TEXT,
    subjects_informed_at TEXT CHECK (subjects_informed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
    measures TEXT,
    fg_advice TEXT,
    costs TEXT,
    closed_at TEXT CHECK (closed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
    lessons TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_by_label ON "incident" (sort_label, id);
CREATE INDEX incident_by_party ON "incident" (party);
CREATE TABLE incident_school (
    owner BLOB NOT NULL REFERENCES "incident" (id),
    position INTEGER NOT NULL,
    value BLOB NOT NULL REFERENCES "school" (id),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_school_by_value ON incident_school (value);
CREATE TABLE incident_product (
    owner BLOB NOT NULL REFERENCES "incident" (id),
    position INTEGER NOT NULL,
    value BLOB NOT NULL REFERENCES "product" (id),
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_product_by_value ON incident_product (value);
CREATE TABLE incident_category (
    owner BLOB NOT NULL REFERENCES "incident" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE incident_data_subject (
    owner BLOB NOT NULL REFERENCES "incident" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE incident_notice_item (
    owner BLOB NOT NULL REFERENCES "incident" (id),
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- A request, with the five objective properties of a quick scan (domain R32).
CREATE TABLE "request" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('request', 'shadow')),
    tool TEXT NOT NULL,
    school BLOB REFERENCES "school" (id),
    requested_by TEXT,
    requested_on TEXT NOT NULL CHECK (requested_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    purpose TEXT,
    account_needed INTEGER CHECK (account_needed IN (0, 1)),
    personal_data INTEGER CHECK (personal_data IN (0, 1)),
    advertising INTEGER CHECK (advertising IN (0, 1)),
    inside_eea INTEGER CHECK (inside_eea IN (0, 1)),
    agreement_offered INTEGER CHECK (agreement_offered IN (0, 1)),
    status TEXT NOT NULL CHECK (status IN ('open', 'approved', 'conditional', 'rejected')),
    decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    decided_by TEXT,
    reason TEXT,
    product BLOB REFERENCES "product" (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_by_label ON "request" (sort_label, id);
CREATE INDEX request_by_school ON "request" (school);
CREATE INDEX request_by_product ON "request" (product);

-- Something to be done.
CREATE TABLE "task" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    title TEXT NOT NULL,
    subject_noun TEXT CHECK (subject_noun IN ('board', 'school', 'party', 'contact', 'certificate', 'product', 'use', 'service_level', 'agreement', 'leaflet', 'subprocessing', 'security_annex', 'letter', 'subprocessor_change', 'document', 'transfer', 'dpia', 'activity', 'incident', 'request', 'task', 'decision', 'snapshot')),
    subject BLOB CHECK (length(subject) = 16),
    rule TEXT,
    owner TEXT,
    due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX task_by_label ON "task" (sort_label, id);

-- An advice, a decision, or the acceptance of a flag until a date. Advice and decision are kept apart (AVG art. 38-39).
CREATE TABLE "decision" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('advice', 'decision', 'acceptance', 'instruction')),
    title TEXT NOT NULL,
    subject_noun TEXT CHECK (subject_noun IN ('board', 'school', 'party', 'contact', 'certificate', 'product', 'use', 'service_level', 'agreement', 'leaflet', 'subprocessing', 'security_annex', 'letter', 'subprocessor_change', 'document', 'transfer', 'dpia', 'activity', 'incident', 'request', 'task', 'decision', 'snapshot')),
    subject BLOB CHECK (length(subject) = 16),
    rule TEXT,
    reason TEXT NOT NULL,
    by TEXT NOT NULL,
    decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    accepted_values TEXT,
    advice BLOB REFERENCES "decision" (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_by_label ON "decision" (sort_label, id);
CREATE INDEX decision_by_advice ON "decision" (advice);

-- The figures of the register on a date, frozen for trends.
CREATE TABLE "snapshot" (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sort_label TEXT NOT NULL,
    taken_on TEXT NOT NULL CHECK (taken_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    occasion TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX snapshot_by_label ON "snapshot" (sort_label, id);
CREATE TABLE snapshot_figure (
    owner BLOB NOT NULL REFERENCES "snapshot" (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

-- A register holds one board.
CREATE UNIQUE INDEX board_is_one ON board (revision > 0);
-- The same bytes are one document; one that was erased may be kept anew.
CREATE UNIQUE INDEX document_by_hash ON document (sha256) WHERE erased_on IS NULL;

-- Long lists sort and filter by these.
CREATE INDEX product_by_kind ON product (ifnull(kind, ''), id);
CREATE INDEX product_by_status ON product (ifnull(status, ''), id);
CREATE INDEX product_in_use ON product (archived_on, sort_label, id);
CREATE INDEX product_of_kind ON product (kind, sort_label, id);
CREATE INDEX product_of_status ON product (status, sort_label, id);
CREATE INDEX agreement_by_status ON agreement (ifnull(status, ''), id);
CREATE INDEX agreement_by_end ON agreement (ifnull(ends_on, ''), id);

-- The bytes of documents, once each, whatever links to them.
CREATE TABLE document_blob (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

-- The text of documents as it was extracted; evidence counts in it.
CREATE TABLE document_text (
    document BLOB NOT NULL REFERENCES document (id),
    part INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (document, part)
) STRICT, WITHOUT ROWID;

-- Where a field of a record was read. Kept out of the history, so that a document can be erased.
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    -- Number of the entry whose change noted it: undoing that change takes back no other evidence.
    entry INTEGER NOT NULL CHECK (entry > 0),
    document BLOB NOT NULL REFERENCES document (id),
    noun TEXT NOT NULL,
    record BLOB NOT NULL CHECK (length(record) = 16),
    field TEXT NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    part INTEGER NOT NULL,
    page INTEGER,
    first INTEGER NOT NULL,
    past INTEGER NOT NULL,
    quote TEXT,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
) STRICT;
CREATE INDEX evidence_by_record ON evidence (record, field);
CREATE INDEX evidence_by_document ON evidence (document);
CREATE INDEX evidence_by_entry ON evidence (entry);

-- Evidence that a merge took from one record to another, so that undoing the merge can take it back.
CREATE TABLE evidence_move (
    entry INTEGER NOT NULL CHECK (entry > 0),
    evidence INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
    before BLOB NOT NULL CHECK (length(before) = 16),
    after BLOB NOT NULL CHECK (length(after) = 16),
    PRIMARY KEY (entry, evidence)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_move_by_evidence ON evidence_move (evidence);

-- Settings of the board: terms, thresholds, language. JSON values.
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT;

-- The history: appended to, never changed.
CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    replica BLOB NOT NULL CHECK (length(replica) = 16),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    operation TEXT NOT NULL,
    undoes BLOB REFERENCES entry (id),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TABLE entry_record (
    entry INTEGER NOT NULL REFERENCES entry (number),
    position INTEGER NOT NULL,
    noun TEXT NOT NULL,
    record BLOB NOT NULL CHECK (length(record) = 16),
    before INTEGER,
    after INTEGER,
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_record_by_record ON entry_record (record, entry);
CREATE TABLE entry_field (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL,
    position INTEGER NOT NULL,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT,
    salt BLOB CHECK (length(salt) = 16),
    before_hash BLOB NOT NULL CHECK (length(before_hash) = 32),
    after_hash BLOB NOT NULL CHECK (length(after_hash) = 32),
    FOREIGN KEY (entry, position) REFERENCES entry_record (entry, position)
) STRICT;
CREATE INDEX entry_field_by_record ON entry_field (entry, position);

CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the history is only appended to'); END;
CREATE TRIGGER entry_record_stays BEFORE DELETE ON entry_record BEGIN SELECT RAISE(ABORT, 'the history is only appended to'); END;
CREATE TRIGGER entry_field_stays BEFORE DELETE ON entry_field BEGIN SELECT RAISE(ABORT, 'the history is only appended to'); END;
-- An entry is written with an empty hash, which its records then give it.
CREATE TRIGGER entry_is_fixed BEFORE UPDATE ON entry WHEN OLD.hash <> zeroblob(32)
BEGIN SELECT RAISE(ABORT, 'the history is only appended to'); END;
CREATE TRIGGER entry_record_is_fixed BEFORE UPDATE ON entry_record
BEGIN SELECT RAISE(ABORT, 'the history is only appended to'); END;
-- A value may be erased: values and salt go, the hashes stay.
CREATE TRIGGER entry_field_is_fixed BEFORE UPDATE ON entry_field
WHEN NEW.before IS NOT NULL OR NEW.after IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.before_hash <> OLD.before_hash
    OR NEW.after_hash <> OLD.after_hash OR NEW.entry <> OLD.entry OR NEW.position <> OLD.position OR NEW.field <> OLD.field
BEGIN SELECT RAISE(ABORT, 'the history is only appended to'); END;
