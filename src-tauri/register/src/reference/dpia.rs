//! When a DPIA is called for, and the classes of the AI Act (domain 7).

use chrono::NaiveDate;

use super::table::table;
use crate::model::choice::{ProductKind, choice};

table! {
    /// One of the nine European criteria; two or more call for a DPIA.
    DpiaCriterion, all dpia_criteria, one dpia_criterion, file "dpia_criteria" {
        /// Whether it is true of every product for pupils.
        by_default: bool,
    }
}

table! {
    /// An item of the list for which the Dutch authority asks a DPIA (Stcrt. 2019, 64418).
    ApListItem, all ap_dpia_list, one ap_list_item, file "ap_dpia_list" {
        /// The number in the list.
        number: u8,
        /// Whether it matters to schools; our own mark.
        school_relevant: bool,
    }
}

table! {
    /// A kind of product that calls for a DPIA; our own proposal.
    ProductTrigger, all product_triggers, one product_trigger, file "product_triggers" {
        /// Criteria that it meets.
        criteria: Vec<String>,
        /// Criteria that it may meet.
        possible: Vec<String>,
        /// Items of the authority's list that it may fall under.
        authority: Vec<String>,
        /// Kinds of product that are such a product.
        product_kinds: Vec<ProductKind>,
        /// Categories of data that make a product one.
        categories: Vec<String>,
        /// Purposes that make a product one.
        purposes: Vec<String>,
    }
}

impl ProductTrigger {
    /// Whether only a person can say that a product is one.
    pub fn is_judged(&self) -> bool {
        self.product_kinds.is_empty() && self.categories.is_empty() && self.purposes.is_empty()
    }

    /// Whether a product is one by its kind, its categories or its purposes.
    pub fn applies(&self, kind: Option<ProductKind>, categories: &[&str], purposes: &[&str]) -> bool {
        let among = |list: &[String], ids: &[&str]| ids.iter().any(|id| list.iter().any(|listed| listed == id));
        kind.is_some_and(|kind| self.product_kinds.contains(&kind))
            || among(&self.categories, categories)
            || among(&self.purposes, purposes)
    }
}

choice! {
    /// What is known of a DPIA of the sector.
    SectorDpiaState in "sector_dpia_state" {
        Report = "report": "There is a report.",
        Agreement = "agreement": "There is an agreement that followed from it.",
        Planned = "planned": "It was planned; the outcome was not found.",
        Listed = "listed": "It stands in a list.",
    }
}

table! {
    /// A central DPIA of the education sector. It never replaces the local one.
    SectorDpia, all sector_dpias, one sector_dpia, file "sector_dpias" {
        /// What is known of it.
        state: SectorDpiaState,
        /// The year.
        year: i32,
        /// The quarter, where one was named.
        quarter: Option<u8>,
    }
}

table! {
    /// A class of the AI Act.
    AiClassRow, all ai_classes, one ai_class, file "ai_classes" {
        /// The Dutch name of the value.
        dutch: String,
        /// When the duties of the class begin.
        duties_from: Option<NaiveDate>,
    }
}
