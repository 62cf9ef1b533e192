//! The lists themselves, those of one noun together, in the order in which people meet the nouns.

use super::choice;

choice! {
    /// Kind of education of a school.
    Sector in "sector" {
        Po = "po": "Primary education.",
        So = "so": "Special primary education.",
        Vo = "vo": "Secondary education.",
        Vso = "vso": "Special secondary education.",
        Mbo = "mbo": "Vocational education.",
    }
}

choice! {
    /// Level of an aspect in the ROSA classification; the order is that of strictness.
    Level in "level" {
        L = "L": "Low.",
        M = "M": "Middle.",
        H = "H": "High.",
    }
}

choice! {
    /// Aspect of the ROSA classification (BIV).
    Aspect in "aspect" {
        B = "b": "Availability (beschikbaarheid).",
        I = "i": "Integrity (integriteit).",
        V = "v": "Confidentiality (vertrouwelijkheid).",
    }
}

choice! {
    /// What a vendor states of one ROSA measure.
    Outcome in "outcome" {
        Met = "met": "Voldaan.",
        Alternative = "alternative": "Alternatieve maatregel.",
        NotMet = "not_met": "Niet voldaan.",
        NotApplicable = "not_applicable": "Niet van toepassing.",
        Unknown = "unknown": "Not stated.",
    }
}

choice! {
    /// How the ROSA outcomes were established.
    AssessmentForm in "assessment_form" {
        SelfAssessment = "self": "By the vendor itself.",
        Peer = "peer": "By a peer.",
        Audit = "audit": "By an external auditor.",
        Unknown = "unknown": "Stated to be unknown.",
    }
}

choice! {
    /// Whether a category of data is processed.
    Applies in "applies" {
        Yes = "yes": "It is.",
        No = "no": "It is not.",
        Partly = "partly": "Some of its items are.",
        Unknown = "unknown": "The document leaves it open.",
    }
}

choice! {
    /// Role of a party (AVG art. 4, 26, 28; model agreement 4.0).
    Role in "role" {
        Controller = "rol_vv": "Controller.",
        JointController = "rol_gv": "Joint controller.",
        Processor = "rol_vw": "Processor.",
        Subprocessor = "rol_sv": "Sub-processor.",
        Distributor = "rol_dist": "Distributor, as processor.",
        Hub = "rol_knoop": "Access hub with an agreement of its own.",
        ThirdParty = "rol_derde": "Third party or recipient.",
    }
}

choice! {
    /// Standard for safe mail.
    MailStandard in "mail_standard" {
        Spf = "spf": "Sender policy framework.",
        Dkim = "dkim": "Mail signed by its domain (DKIM).",
        Dmarc = "dmarc": "Domain-based message authentication, reporting and conformance.",
    }
}

choice! {
    /// A vendor's relation to the covenant.
    Participation in "participation" {
        Participant = "cp_deelnemer": "Participant: bound to model 4.0.",
        Supporter = "cp_medestander": "Supporter: general model.",
        Neither = "cp_geen": "Neither.",
        Unchecked = "cp_onbekend": "Not checked.",
    }
}

choice! {
    /// What a contact is for.
    ContactKind in "contact_kind" {
        Privacy = "privacy": "Questions on privacy.",
        Breach = "breach": "Notice of breaches.",
        Helpdesk = "helpdesk": "Support.",
        Security = "security": "Information security.",
        General = "general": "Anything.",
        Dpo = "dpo": "Data protection officer (FG).",
        Sales = "sales": "Orders.",
        Instructions = "instructions": "Authorised to give or take instructions (model 4.0 art. 2(3)).",
    }
}

choice! {
    /// What a product is.
    ProductKind in "product_kind" {
        LearningMaterial = "learning_material": "Learning material (leermiddel).",
        Test = "test": "Tests and examinations.",
        PupilAdministration = "pupil_administration": "Pupil administration (LAS) or pupil tracking.",
        LearningEnvironment = "learning_environment": "Learning environment (ELO).",
        Office = "office": "Office suite.",
        Hub = "hub": "Access hub or identity provider (knooppunt).",
        Communication = "communication": "Communication with pupils and parents.",
        Care = "care": "Guidance and care file.",
        Personnel = "personnel": "Staff and payroll.",
        DeviceManagement = "device_management": "Management of devices and networks.",
        Ai = "ai": "Product that is mainly AI.",
        Other = "other": "Anything else.",
    }
}

choice! {
    /// Where a product stands at the board.
    ProductStatus in "product_status" {
        UnderReview = "under_review": "Being judged.",
        Allowed = "allowed": "May be used.",
        Conditional = "conditional": "May be used under conditions.",
        NotAllowed = "not_allowed": "May not be used.",
        Retired = "retired": "No longer used.",
    }
}

choice! {
    /// Class of a product under the AI Act.
    AiClass in "ai_class" {
        None = "none": "No AI.",
        Limited = "limited": "Limited risk.",
        High = "high": "High risk (Annex III).",
        Forbidden = "forbidden": "Prohibited practice.",
        Unknown = "unknown": "Has AI, class not known.",
    }
}

choice! {
    /// Hub over which pupils and teachers log in.
    LoginHub in "login_hub" {
        Basispoort = "basispoort": "Basispoort.",
        Entree = "entree": "Entree Federatie.",
        Other = "other": "Another.",
    }
}

choice! {
    /// Kind of licence under which a school uses a product.
    UseKind in "use_kind" {
        Regular = "regular": "Bought.",
        Trial = "trial": "Trial.",
        Pilot = "pilot": "Pilot.",
        Free = "free": "Free of charge.",
    }
}

choice! {
    /// Whether a school uses a product.
    UseStatus in "use_status" {
        Planned = "planned": "Not yet.",
        Active = "active": "Now.",
        Ended = "ended": "No longer.",
    }
}

choice! {
    /// A school's choice on an optional processing (model 4.0 art. 3(2)).
    OptionalChoice in "optional_choice" {
        On = "on": "Switched on.",
        Off = "off": "Switched off.",
        NotChosen = "not_chosen": "No choice recorded.",
    }
}

choice! {
    /// On what text an agreement stands.
    AgreementBasis in "agreement_basis" {
        Covenant = "covenant": "The covenant's model.",
        Own = "own": "The vendor's or the board's own text.",
    }
}

choice! {
    /// Where an agreement stands.
    AgreementStatus in "agreement_status" {
        None = "none": "There is none.",
        Requested = "requested": "Asked for.",
        Received = "received": "Received, not yet reviewed.",
        InReview = "in_review": "FG or IBP reviews it.",
        AwaitingSignature = "awaiting_signature": "Lies with the board for signature.",
        Signed = "signed": "Signed by both.",
        ByTerms = "by_terms": "Part of the licence terms, no signed copy.",
        Expired = "expired": "Lapsed.",
        Ended = "ended": "Ended, exit duties open.",
        Closed = "closed": "Exit confirmed.",
        NotNeeded = "not_needed": "Not needed; the reason stands in the note.",
    }
}

choice! {
    /// One of the two sides of an agreement.
    Side in "side" {
        School = "school": "The board.",
        Vendor = "vendor": "The vendor.",
    }
}

choice! {
    /// Layout of a privacy leaflet.
    LeafletLayout in "leaflet_layout" {
        V30 = "3.0": "Covenant 3.0: sections A-F and the table of 14 rows.",
        V40 = "4.0_mevw": "Covenant 4.0, the branch format of MEVW.",
        Other = "other": "Another form of leaflet.",
        Statement = "statement": "No leaflet: what the vendor states elsewhere (policy, list). BIJ-01 still fires.",
    }
}

choice! {
    /// What is done in a country.
    Handling in "handling" {
        Storage = "storage": "Data are stored there.",
        Processing = "processing": "Data are processed there.",
        Access = "access": "Data are reached from there.",
    }
}

choice! {
    /// Mechanism for a transfer outside the EEA (AVG ch. V).
    Mechanism in "mechanism" {
        None = "tm_none": "No transfer (EEA).",
        Adequacy = "tm_45": "Adequacy decision.",
        Dpf = "tm_45dpf": "EU-US Data Privacy Framework.",
        Scc = "tm_46scc": "Standard contractual clauses.",
        Bcr = "tm_46bcr": "Binding corporate rules.",
        PublicBodies = "tm_46pub": "Instrument between public bodies.",
        Code = "tm_46code": "Code of conduct.",
        Certification = "tm_46cert": "Certification.",
        AdHoc = "tm_46adhoc": "Ad hoc clauses.",
        Derogation = "tm_49": "Derogation.",
        Consent = "tm_49e": "Explicit consent.",
        Unknown = "tm_onb": "Unknown.",
    }
}

choice! {
    /// Module of the standard contractual clauses of 2021.
    SccModule in "scc_module" {
        M1 = "m1": "Controller to controller.",
        M2 = "m2": "Controller to processor.",
        M3 = "m3": "Processor to processor.",
        M4 = "m4": "Processor to controller.",
    }
}

choice! {
    /// A recipient's state on the Data Privacy Framework list.
    DpfStatus in "dpf_status" {
        Active = "active": "On the list.",
        Inactive = "inactive": "Once on the list.",
        NotListed = "not_listed": "Not on the list.",
    }
}

choice! {
    /// Outcome of a data transfer impact assessment.
    DtiaOutcome in "dtia_outcome" {
        Acceptable = "acceptable": "Acceptable.",
        WithMeasures = "acceptable_with_measures": "Acceptable with measures.",
        NotAcceptable = "not_acceptable": "Not acceptable.",
    }
}

choice! {
    /// From when a promised term for breach notices runs.
    NoticeFrom in "notice_from" {
        Discovery = "discovery": "From discovery.",
        Establishment = "establishment": "From the moment that the breach is established.",
        Unstated = "unstated": "Not stated.",
    }
}

choice! {
    /// Kind of a document.
    DocumentKind in "document_kind" {
        Agreement = "agreement": "Processor agreement.",
        Leaflet = "leaflet": "Privacy leaflet.",
        SecurityAnnex = "security_annex": "Security annex.",
        Policy = "policy": "Privacy policy.",
        ServiceLevel = "sla": "Service level agreement.",
        SubprocessorList = "subprocessor_list": "List of sub-processors.",
        Register = "register": "Processing register.",
    }
}

choice! {
    /// Decision on an announced change of sub-processors.
    ChangeDecision in "change_decision" {
        Open = "open": "Not yet taken.",
        Accepted = "accepted": "Accepted.",
        Objected = "objected": "Objected.",
    }
}

choice! {
    /// Whether an activity transfers data outside the EEA.
    TransferState in "transfer_state" {
        None = "none": "It does not; the register says so.",
        Some = "some": "It does; see the transfers.",
        Unknown = "unknown": "Not known.",
    }
}

choice! {
    /// Kind of an incident.
    IncidentKind in "incident_kind" {
        Breach = "breach": "Personal data breach (datalek).",
        Security = "security": "Security incident without personal data.",
        NearMiss = "near_miss": "Near miss.",
        NonPerformance = "non_performance": "Vendor cannot perform the agreement (model 4.0 art. 2(5)).",
    }
}

choice! {
    /// Who brought an incident to light.
    IncidentSource in "incident_source" {
        Vendor = "vendor": "The vendor.",
        School = "school": "A school.",
        Third = "third": "A third party.",
    }
}

choice! {
    /// Risk for the persons concerned.
    Risk in "risk" {
        Unlikely = "unlikely": "Risk unlikely.",
        Risk = "risk": "Risk.",
        High = "high": "High risk.",
    }
}

choice! {
    /// Kind of a request for a tool.
    RequestKind in "request_kind" {
        Request = "request": "A teacher asks for it.",
        Shadow = "shadow": "It turned out to be in use.",
    }
}

choice! {
    /// Where a request stands.
    RequestStatus in "request_status" {
        Open = "open": "Not yet decided.",
        Approved = "approved": "May be used.",
        Conditional = "conditional": "May be used under conditions.",
        Rejected = "rejected": "May not be used.",
    }
}

choice! {
    /// Kind of a decision; advice and decision are kept apart (AVG art. 38-39).
    DecisionKind in "decision_kind" {
        Advice = "advice": "Advice of the FG.",
        Decision = "decision": "Decision of the board.",
        Acceptance = "acceptance": "A flag accepted with a reason, until a date.",
        Instruction = "instruction": "An instruction to a vendor that was contested (model 4.0 art. 2(4)).",
    }
}

choice! {
    /// How much a flag weighs.
    Severity in "severity" {
        Critical = "critical": "Kritiek.",
        High = "high": "Hoog.",
        Medium = "medium": "Midden.",
        Low = "low": "Laag.",
        Info = "info": "Info.",
    }
}
