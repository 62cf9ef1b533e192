//! The covenant and its model agreement, and the privacy leaflet (domain 1 and 2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::table::{Words, table};
use crate::model::choice::{Level, Sector, choice};

table! {
    /// A version of the privacy covenant.
    Covenant, all covenants, one covenant, file "covenants" {
        /// The version as documents write it, as in `4.0`; `None` for free text.
        number: Option<String>,
        /// The year of the version.
        year: Option<i32>,
        /// When it was published.
        published_on: Option<NaiveDate>,
        /// The law of its time.
        legal_frame: Option<Words>,
        /// The organisations behind it.
        parties: Vec<String>,
    }
}

table! {
    /// A vendor's relation to the covenant.
    ParticipationRow, all participations, one participation, file "participations" {
        /// What follows from it.
        consequence: Words,
    }
}

table! {
    /// An article or annex of model agreement 4.0.
    ModelArticle, all model_articles, one model_article, file "model_articles" {
        /// The number in the model.
        article: String,
        /// What it asks, in our own words.
        obligation: Words,
        /// Where the register holds it: nouns, or fields of nouns.
        fields: Vec<String>,
    }
}

table! {
    /// A provision that article 28(3) or (9) AVG asks of a processor agreement.
    ProvisionRow, all provisions, one provision, file "provisions" {}
}

table! {
    /// Where an agreement stands.
    AgreementStatusRow, all agreement_statuses, one agreement_status, file "agreement_statuses" {
        /// The Dutch name of the value.
        dutch: String,
        /// Whether an agreement that stands here covers use.
        settled: bool,
    }
}

table! {
    /// A role of a party.
    RoleRow, all roles, one role, file "roles" {
        /// The article that it rests on.
        legal_basis: Words,
    }
}

table! {
    /// A field of the privacy leaflet.
    LeafletField, all leaflet_fields, one leaflet_field, file "leaflet_fields" {
        /// The part of the 3.0 layout in which it stands.
        place_3: Option<String>,
        /// The part of the 4.0 layout of the branch in which it stands.
        place_4: Option<String>,
        /// The letter of article 30(1) AVG that it feeds.
        article_30: Option<String>,
    }
}

choice! {
    /// How sensitive a category of data is.
    Sensitivity in "sensitivity" {
        No = "no": "Not particularly.",
        Raised = "raised": "More than usual.",
        Yes = "yes": "Special or otherwise protected by law.",
        Partly = "partly": "Some of its parts are.",
        Depends = "depends": "It depends on what is meant.",
        Pseudonym = "pseudonym": "A pseudonym.",
    }
}

/// A part of a category that must be ticked by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubItem {
    /// Id within the category.
    pub id: String,
    /// Dutch label.
    pub nl: String,
    /// English label.
    pub en: String,
    /// The level of confidentiality that this part asks, where it differs from the category's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed_v: Option<Level>,
}

table! {
    /// A category of personal data: `dc…` of the covenant's table, `dx…` our own addition.
    Category, all categories, one category, file "categories" {
        /// How sensitive it is; `None` where that was not settled.
        sensitivity: Option<Sensitivity>,
        /// The level of confidentiality that it asks by default; our own proposal.
        needed_v: Option<Level>,
        /// Parts that must be ticked by themselves.
        #[serde(default)]
        sub_items: Vec<SubItem>,
    }
}

table! {
    /// A group of data subjects.
    DataSubject, all data_subjects, one data_subject, file "data_subjects" {
        /// Whether they are pupils or students of today.
        #[serde(default)]
        pupils: bool,
    }
}

table! {
    /// A set of attributes that travels through the login chain.
    AttributeSet, all attribute_sets, one attribute_set, file "attribute_sets" {
        /// The attributes, as documents spell them.
        attributes: Vec<String>,
        /// The form of a value, where the set is one identifier.
        pattern: Option<String>,
    }
}

choice! {
    /// How leaflets of the 4.0 layout offer a purpose.
    PurposeKind in "purpose_kind" {
        Integral = "integral": "Active for everybody who uses the product.",
        Optional = "optional": "A school must choose it first (model 4.0 art. 3(2)-(3)).",
        NotAllowed = "not_allowed": "The model forbids it.",
    }
}

table! {
    /// A purpose of processing (article 5 of the covenant).
    Purpose, all purposes, one purpose, file "purposes" {
        /// How leaflets offer it; `None` where none was read.
        kind: Option<PurposeKind>,
    }
}

table! {
    /// A hub over which pupils and teachers log in.
    LoginHubRow, all login_hubs, one login_hub, file "login_hubs" {
        /// The sectors that use it.
        sectors: Vec<Sector>,
        /// How documents write it.
        spellings: Vec<String>,
    }
}
