//! Calls that judge: flags, rules, scores, and the tables behind them. They write nothing.

#![expect(clippy::unnecessary_wraps, reason = "the list of calls asks the same of every call")]
#![expect(clippy::needless_pass_by_value, reason = "as above")]

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{Nothing, Session};
use crate::error::Result;
use crate::flags::score::{ProductScore, explain};
use crate::flags::{self, AcceptedFlag, Case, Context, Finding, Flag, RULES, Reach, RuleInfo, Terms};
use crate::model::choice::Severity;
use crate::model::{Id, Noun, Product};
use crate::reference::{self, TableView};
use crate::register::not_found;
use crate::view::View;

/// Which flags are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskFlags {
    /// The day to judge by; today, in Amsterdam, unless another is named.
    #[ts(optional = nullable)]
    pub today: Option<NaiveDate>,
    /// Only flags of this weight.
    #[ts(optional = nullable)]
    pub severity: Option<Severity>,
    /// Only flags on records of this noun.
    #[ts(optional = nullable)]
    pub noun: Option<Noun>,
    /// Only flags on this record. For a product, together with its noun: also those on what belongs to it.
    #[ts(optional = nullable, type = "string | null")]
    pub id: Option<Uuid>,
    /// Only flags of this rule, by its code.
    #[ts(optional = nullable)]
    pub rule: Option<String>,
    /// Only flags that touch this.
    #[ts(optional = nullable)]
    pub reach: Option<Reach>,
    /// Kind by kind and record by record, as a person goes through them; otherwise the heaviest come first.
    pub by_record: bool,
    /// Only the first so many in that order; by record, the rest of the last record too.
    #[ts(optional = nullable)]
    pub first: Option<u32>,
}

/// The flags of a register on a day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FlagList {
    /// Flags that stand: heaviest first, or by record.
    pub flags: Vec<Flag>,
    /// How many stand, also where only the first were asked for; by kind of record, then by weight.
    pub counts: Vec<FlagCount>,
    /// Flags that a dated decision accepts; each returns when the date passes or its facts change.
    pub accepted: Vec<AcceptedFlag>,
    /// The day by which was judged.
    pub as_of: NaiveDate,
}

/// How many flags of one weight stand on records of one noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct FlagCount {
    /// The noun.
    pub noun: Noun,
    /// The weight.
    pub severity: Severity,
    /// How many.
    pub count: u32,
}

/// Which scores are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskScore {
    /// Only this product.
    #[ts(optional = nullable)]
    pub product: Option<Id<Product>>,
    /// The day to judge by; today, in Amsterdam, unless another is named.
    #[ts(optional = nullable)]
    pub today: Option<NaiveDate>,
}

pub(super) fn flags(session: &mut Session, request: AskFlags) -> Result<FlagList> {
    let today = request.today.unwrap_or_else(|| session.world().today());
    let language = session.language;
    let register = session.register()?;
    let terms = register.terms()?;
    let view = register.view()?;
    let mut found = find(view, &terms, &request, today);
    found.retain(|finding| {
        request.severity.is_none_or(|severity| finding.severity == severity)
            && request.rule.as_deref().is_none_or(|rule| finding.rule.code.eq_ignore_ascii_case(rule))
            && request.reach.is_none_or(|reach| flags::reaches(view, finding).contains(&reach))
    });
    let (mut standing, accepted) = flags::sort_out(view, found, today);
    let counts = count(&standing);
    let first = request.first.map_or(usize::MAX, |first| first as usize);
    if request.by_record {
        flags::by_record(&mut standing, view, language);
        standing.truncate(flags::whole_records(&standing, first));
    }
    let mut flags: Vec<Flag> = standing.into_iter().map(|finding| Flag::of(finding, view, language)).collect();
    if !request.by_record {
        flags.sort_unstable_by(Flag::order);
        flags.truncate(first);
    }
    let mut accepted: Vec<AcceptedFlag> = accepted
        .into_iter()
        .map(|(finding, decision)| AcceptedFlag::of(Flag::of(finding, view, language), decision))
        .collect();
    accepted.sort_unstable_by(|one, other| one.flag.order(&other.flag));
    Ok(FlagList { flags, counts, accepted, as_of: today })
}

fn count(findings: &[Finding]) -> Vec<FlagCount> {
    let mut counts = BTreeMap::<_, u32>::new();
    for Finding { noun, severity, .. } in findings {
        *counts.entry((*noun, *severity)).or_default() += 1;
    }
    counts.into_iter().map(|((noun, severity), count)| FlagCount { noun, severity, count }).collect()
}

fn find(view: &View, terms: &Terms, request: &AskFlags, today: NaiveDate) -> Vec<Finding> {
    if let (Some(Noun::Product), Some(id)) = (request.noun, request.id) {
        return flags::evaluate_product(view, terms, today, id.into());
    }
    let mut found = flags::evaluate(view, terms, today);
    found.retain(|finding| {
        request.noun.is_none_or(|noun| finding.noun == noun) && request.id.is_none_or(|id| finding.id == id)
    });
    found
}

/// Lists the reference tables with their rows, each with its source.
pub(super) fn reference(_: &mut Session, _: Nothing) -> Result<Vec<TableView>> {
    Ok(reference::tables())
}

pub(super) fn rules(session: &mut Session, _: Nothing) -> Result<Vec<RuleInfo>> {
    Ok(RULES.iter().map(|rule| RuleInfo::of(rule, session.language)).collect())
}

pub(super) fn score(session: &mut Session, request: AskScore) -> Result<Vec<ProductScore>> {
    let today = request.today.unwrap_or_else(|| session.world().today());
    let language = session.language;
    let register = session.register()?;
    let terms = register.terms()?;
    let view = register.view()?;
    let context = Context { view, terms: &terms, today };
    let explained = |product: &Product| explain(&Case::new(&context, product), language);
    match request.product {
        Some(id) => {
            let product = view.products.get(&id).ok_or_else(|| not_found(Noun::Product, &id.to_string()))?;
            Ok(vec![explained(product)])
        }
        None => Ok(view.products.values().map(explained).collect()),
    }
}
