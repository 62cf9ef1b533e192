//! What a rule is.

use std::borrow::Cow;

use serde::Serialize;
use ts_rs::TS;

use super::case::Case;
use super::context::Context;
use super::finding::Findings;
use crate::model::choice::Severity;
use crate::model::{Activity, Agreement, Board, Transfer};
use crate::words::{self, Language};

/// How a rule looks, by what it looks at.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// A product with its leaflets, sub-processors and annex.
    Product(fn(&Case<'_>, &mut Findings)),
    /// An agreement.
    Agreement(fn(&Context<'_>, &Agreement, &mut Findings)),
    /// A transfer: one in the register, and one that the leaflet of a product states while none is there.
    Transfer {
        /// How it looks at a transfer in the register.
        recorded: fn(&Context<'_>, &Transfer, &mut Findings),
        /// How it looks at a product of which the leaflet may state one.
        stated: fn(&Case<'_>, &mut Findings),
    },
    /// The record of processing: the board's own card, and each activity.
    Record {
        /// How it looks at the board.
        board: fn(&Context<'_>, &Board, &mut Findings),
        /// How it looks at an activity.
        activity: fn(&Context<'_>, &Activity, &mut Findings),
    },
}

/// A rule: what must not be so, and how to see it.
#[derive(Debug)]
pub struct Rule {
    /// What people call it, as in `OVK-01`; never used again for another rule.
    pub code: &'static str,
    /// The defect, in kebab case: also the name of its file.
    pub name: &'static str,
    /// How much it weighs, unless the facts decide otherwise.
    pub severity: Severity,
    /// Counts changes of what it finds; kept with accepted flags.
    pub version: u32,
    /// How it looks.
    pub check: Check,
}

impl Rule {
    /// Key of its texts in the catalogue, as in `rule-ovk-01`.
    pub fn key(&self) -> String {
        format!("rule-{}", self.code.to_ascii_lowercase())
    }

    /// One of its texts: `title`, `remedy`, `what`, `why`, `do` or `source`.
    pub fn text(&self, language: Language, part: &str) -> Cow<'static, str> {
        words::text(language, &format!("{}.{part}", self.key()))
    }
}

/// A rule as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RuleInfo {
    /// Code, as in `OVK-01`.
    pub code: &'static str,
    /// Name of the defect.
    pub name: &'static str,
    /// How much it weighs, unless the facts decide otherwise.
    pub severity: Severity,
    /// Version.
    pub version: u32,
    /// Title.
    pub title: Cow<'static, str>,
    /// What it checks.
    pub what: Cow<'static, str>,
    /// Why that matters.
    pub why: Cow<'static, str>,
    /// What to do.
    #[serde(rename = "do")]
    pub act: Cow<'static, str>,
    /// The remedy in one sentence.
    pub remedy: Cow<'static, str>,
    /// On what it rests.
    pub source: Cow<'static, str>,
}

impl RuleInfo {
    /// A rule in a language.
    pub fn of(rule: &Rule, language: Language) -> Self {
        Self {
            code: rule.code,
            name: rule.name,
            severity: rule.severity,
            version: rule.version,
            title: rule.text(language, "title"),
            what: rule.text(language, "what"),
            why: rule.text(language, "why"),
            act: rule.text(language, "do"),
            remedy: rule.text(language, "remedy"),
            source: rule.text(language, "source"),
        }
    }
}
