//! What Waarborg knows of law, covenant and sector: the tables of `assets/reference`, typed.
//!
//! Each table is read once, from the text that was compiled in. A row has an id that the register stores, labels in both
//! languages, and its provenance: where it comes from, how sure it is and when someone last looked. A row that was not checked
//! says so, and what is our own proposal is called that wherever it is shown.
//!
//! Nothing here reads the clock: what holds today is asked with a date, as in [`adequacy`] and [`Table::on`].

mod breach;
mod covenant;
mod dpia;
mod record;
mod scheme;
mod source;
mod table;
#[cfg(test)]
mod tests;
mod transfer;

use chrono::NaiveDate;

pub use breach::*;
pub use covenant::*;
pub use dpia::*;
pub use record::*;
pub use scheme::*;
pub use source::*;
pub use table::{Certainty, Row, Table, TableHead, TableView, Words};
pub use transfer::*;

macro_rules! catalogue {
    ($($table:ident),* $(,)?) => {
        /// Every table with its rows, in the order of the domain.
        pub fn tables() -> Vec<TableView> {
            vec![$(TableView::from($table())),*]
        }

        /// Whether a table, by its name, has a row of an id. A table that does not exist has none.
        pub fn has(table: &str, id: &str) -> bool {
            match table {
                $(stringify!($table) => $table().find(id).is_some(),)*
                _ => false,
            }
        }

        /// The oldest day on which a row of any table was checked, which is how old the tables are as a whole.
        pub fn checked_on() -> Option<NaiveDate> {
            let mut oldest: Option<NaiveDate> = None;
            $(oldest = oldest.into_iter().chain($table().iter().filter_map(|row| row.checked_on)).min();)*
            oldest
        }
    };
}

// Adding a table is adding a line here; a test fails when the folder holds a file that is not listed.
catalogue![
    covenants,
    participations,
    model_articles,
    provisions,
    agreement_statuses,
    roles,
    leaflet_fields,
    categories,
    data_subjects,
    attribute_sets,
    login_hubs,
    purposes,
    rosa_versions,
    levels,
    measures,
    outcomes,
    assessment_forms,
    score_rules,
    evidence_labels,
    required_levels,
    certificates,
    continuity_terms,
    article_30,
    article_30_extras,
    processor_record,
    grounds,
    norms,
    dates,
    yearly_cycle,
    eea,
    eea_traps,
    adequacies,
    mechanisms,
    scc_modules,
    scc_sets,
    dtia_steps,
    dtia_measures,
    dtia_outcomes,
    breach_duties,
    breach_steps,
    notice_items,
    authority_notice,
    breach_exceptions,
    dpia_criteria,
    ap_dpia_list,
    product_triggers,
    sector_dpias,
    ai_classes,
    retention,
    countries,
    sources,
];
