//! Data protection impact assessments (AVG art. 35).

use chrono::NaiveDate;

use super::check;
use super::id::Id;
use super::product::Product;
use super::record::record;

record! {
    /// A DPIA, or the reasoned pre-check that none is needed.
    Dpia in "dpia" {
        /// Title.
        title: String,
        /// Product that it is about; an activity refers to its DPIA itself.
        product: Option<Id<Product>>,
        /// Date of the pre-check.
        precheck_on: Option<NaiveDate>,
        /// Whether a DPIA is needed.
        needed: Option<bool>,
        /// Why, or why not.
        precheck_reason: Option<String>,
        /// Sector DPIA that it builds on (domain 7.4), with its address.
        sector_dpia: Option<String>,
        /// Whether the board adopted that one locally.
        local_done: Option<bool>,
        /// Date of the DPIA.
        dated_on: Option<NaiveDate>,
        /// Function that made it.
        made_by: Option<String>,
        /// Outcome.
        outcome: Option<String>,
        /// Measures adopted.
        measures: Option<String>,
        /// Whether a high risk remains.
        residual_high: Option<bool>,
        /// When the AP was consulted beforehand (art. 36).
        consulted_on: Option<NaiveDate>,
        /// Advice of the FG.
        fg_advice: Option<String>,
    }
    parts {
        /// Criteria met, ids as in `k7`.
        criteria: String = "dpia_criterion",
        /// Items of the AP's list, ids of the reference table.
        ap_list: String = "dpia_ap_item",
    }
    label(self) { self.title.clone() }
    check(self) {
        check::name("title", &self.title)?;
        self.criteria.iter().try_for_each(|id| check::known("criteria", "dpia_criteria", id))?;
        self.ap_list.iter().try_for_each(|id| check::known("ap_list", "ap_dpia_list", id))
    }
}
