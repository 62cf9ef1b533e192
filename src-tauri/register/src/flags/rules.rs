//! The rules, one file each. Adding a rule is adding its file, and its line here.

mod agreement {
    pub(super) mod agreement_ending;
    pub(super) mod agreement_lapsed_in_use;
    pub(super) mod agreement_unsigned;
    pub(super) mod use_without_agreement;
}
mod leaflet {
    pub(super) mod leaflet_missing;
    pub(super) mod leaflet_outdated;
}
mod record {
    pub(super) mod compulsory_field_empty;
    pub(super) mod product_without_activity;
}
mod security {
    pub(super) mod coverage_insufficient;
    pub(super) mod critical_measure_not_met;
    pub(super) mod declared_level_too_low;
    pub(super) mod outcomes_missing;
}
mod subprocessor {
    pub(super) mod processing_country_missing;
}
mod transfer {
    pub(super) mod transfer_without_mechanism;
    pub(super) mod transfer_without_permission;
}

use super::rule::Rule;

/// Every rule, in the order of its code.
pub const RULES: &[&Rule] = &[
    &agreement::use_without_agreement::RULE,
    &agreement::agreement_unsigned::RULE,
    &agreement::agreement_lapsed_in_use::RULE,
    &agreement::agreement_ending::RULE,
    &leaflet::leaflet_missing::RULE,
    &leaflet::leaflet_outdated::RULE,
    &security::outcomes_missing::RULE,
    &security::coverage_insufficient::RULE,
    &security::declared_level_too_low::RULE,
    &security::critical_measure_not_met::RULE,
    &subprocessor::processing_country_missing::RULE,
    &transfer::transfer_without_permission::RULE,
    &transfer::transfer_without_mechanism::RULE,
    &record::compulsory_field_empty::RULE,
    &record::product_without_activity::RULE,
];
