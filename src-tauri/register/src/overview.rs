//! The figures of a register on a day: what the charts of the window and the report to the board show.
//!
//! A figure is a count with its label and with what leads to the records behind it. Figures stand in groups; each group says what
//! is counted. They are built once from the view and the flags, so that window, command line and report cannot disagree.

mod agreements;
mod counts;
mod figure;
mod flagged;
mod leaflets;
mod places;
mod security;
mod survey;
mod transfers;

pub use agreements::{AgreementState, of_agreement, of_product};
pub use figure::{Figure, FigureGroup, GroupKey, Lead, Overview, Tone};
pub use leaflets::{LeafletAge, age};
pub use places::{Zone, country, place, zone};
pub use security::{Coverage, LevelState, covered, level_state};
pub use survey::Survey;
pub use transfers::{Ground, current, ground};

use self::figure::Builder;
use crate::model::choice::Aspect;

/// The figures of a register, worded.
pub fn overview(survey: &Survey<'_>) -> Overview {
    let build = Builder { survey };
    let groups = [
        counts::group(&build),
        agreements::of_products(&build),
        agreements::by_status(&build),
        leaflets::by_age(&build),
        security::coverage(&build, GroupKey::RosaB, Aspect::B),
        security::coverage(&build, GroupKey::RosaI, Aspect::I),
        security::coverage(&build, GroupKey::RosaV, Aspect::V),
        security::levels(&build, GroupKey::LevelB, Aspect::B),
        security::levels(&build, GroupKey::LevelI, Aspect::I),
        security::levels(&build, GroupKey::LevelV, Aspect::V),
        places::by_zone(&build),
        places::by_country(&build),
        transfers::by_ground(&build),
        flagged::by_severity(&build),
        flagged::by_rule(&build),
        flagged::by_school(&build),
    ];
    let view = survey.context.view;
    Overview {
        board: view.board().map(|board| board.name.clone()).unwrap_or_default(),
        as_of: survey.context.today,
        groups: groups.into(),
    }
}
