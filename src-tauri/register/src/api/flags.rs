//! Calls that tell flags: what stands, what the board has accepted, and how many there are. They write nothing.

#![expect(clippy::needless_pass_by_value, reason = "the list of calls asks the same of every call")]

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::Session;
use crate::error::Result;
use crate::flags::{self, Acceptances, AcceptedFlag, Context, Finding, Flag, Reach, Sought};
use crate::model::Noun;
use crate::model::choice::Severity;
use crate::register::Register;
use crate::standing::BindingAgreement;
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
    /// Only flags on this record. For a product or a vendor, together with its noun: also those on what belongs to it.
    #[ts(optional = nullable, type = "string | null")]
    pub id: Option<Uuid>,
    /// Only flags of this rule, by its code.
    #[ts(optional = nullable)]
    pub rule: Option<String>,
    /// Only flags that touch this.
    #[ts(optional = nullable)]
    pub reach: Option<Reach>,
    /// Only flags in whose texts each of these words stands, capitals and accents apart.
    #[ts(optional = nullable)]
    pub text: Option<String>,
    /// Only flags with one of these keys.
    #[ts(optional = nullable)]
    pub keys: Option<BTreeSet<String>>,
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
    /// How many stand, also of other nouns and weights than were asked for, and also where only the first were; by kind of record,
    /// then by weight.
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

/// Of which records it is asked where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskStandings {
    /// Their noun.
    pub noun: Noun,
    /// The records.
    #[ts(type = "string[]")]
    pub ids: Vec<Uuid>,
    /// The day to judge by; today, in Amsterdam, unless another is named.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub today: Option<NaiveDate>,
}

/// Where a record stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RecordStanding {
    /// The record.
    #[ts(type = "string")]
    pub id: Uuid,
    /// Of a vendor or a product, the agreement that binds most; none where there is none.
    pub agreement: Option<BindingAgreement>,
    /// How many flags stand, by noun, then by weight: for a product or a vendor also those on what belongs to it.
    pub flags: Vec<FlagCount>,
}

/// On which day flags are to be told apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskFlagKeys {
    /// The day to judge by; today, in Amsterdam, unless another is named.
    #[ts(optional = nullable)]
    pub today: Option<NaiveDate>,
}

/// The keys of the flags of a register on a day: what a host remembers to tell what is new the next time.
///
/// A key is the code of the rule, the noun and the id of the record, and the field, parted by blanks, as in
/// `OVK-01 product 0192… status`. Nothing of what stands in the register is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FlagKeys {
    /// Of those that stand.
    pub standing: Vec<String>,
    /// Of those that the board has accepted for a time.
    pub accepted: Vec<String>,
    /// The day by which was judged.
    pub as_of: NaiveDate,
}

pub(super) fn flags(session: &mut Session, request: AskFlags) -> Result<FlagList> {
    let today = request.today.unwrap_or_else(|| session.world().today());
    let language = session.language;
    let register = session.register()?;
    let (view, found) = find(register, &request, today)?;
    let mut sought = request.text.as_deref().map(|text| Sought::new(text, view, language));
    let found = found.iter().filter(|finding| {
        request.rule.as_deref().is_none_or(|rule| finding.rule.code.eq_ignore_ascii_case(rule))
            && request.reach.is_none_or(|reach| flags::reaches(view, finding).contains(&reach))
            && request.keys.as_ref().is_none_or(|keys| keys.contains(&finding.key()))
            && sought.as_mut().is_none_or(|sought| sought.are_in(finding))
    });
    let (mut standing, mut accepted) = Acceptances::on(view, today).sort_out(found);
    let counts = count(&standing);
    let is_meant = |finding: &&Finding| {
        request.severity.is_none_or(|severity| finding.severity == severity)
            // Together with an id the noun says what belongs to it.
            && (request.id.is_some() || request.noun.is_none_or(|noun| finding.noun == noun))
    };
    standing.retain(is_meant);
    accepted.retain(|(finding, _)| is_meant(finding));
    let first = request.first.map_or(usize::MAX, |first| first as usize);
    if first == 0 {
        standing.clear();
    }
    if request.by_record {
        standing = flags::by_record(standing, first, view, language);
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

/// What is found on what is asked about: judged now where that is one record or one rule, and otherwise chosen from what the whole
/// register was judged to have.
fn find<'a>(
    register: &'a mut Register,
    request: &AskFlags,
    today: NaiveDate,
) -> Result<(&'a View, Cow<'a, [Finding]>)> {
    let rule = request.rule.as_deref().map(|code| flags::rule(&code.to_ascii_uppercase()));
    if let (Some(noun), Some(id)) = (request.noun, request.id) {
        let terms = register.terms()?;
        let view = register.view()?;
        return Ok((view, flags::evaluate_around(view, &terms, today, noun, id).into()));
    }
    // The register is not judged as a whole for one rule; where it was, it is not judged again.
    if let (None, Some(rule)) = (request.id, rule)
        && !register.is_judged(today)?
    {
        let terms = register.terms()?;
        let view = register.view()?;
        let found = rule.map(|rule| flags::evaluate_rule(view, &terms, today, rule)).unwrap_or_default();
        return Ok((view, found.into()));
    }
    let (view, _, found) = register.judged(today)?;
    let Some(id) = request.id else { return Ok((view, found.into())) };
    let found: Vec<_> = found.iter().filter(|finding| finding.id == id).cloned().collect();
    Ok((view, found.into()))
}

fn count(findings: &[&Finding]) -> Vec<FlagCount> {
    let mut counts = BTreeMap::<_, u32>::new();
    for Finding { noun, severity, .. } in findings {
        *counts.entry((*noun, *severity)).or_default() += 1;
    }
    counts.into_iter().map(|((noun, severity), count)| FlagCount { noun, severity, count }).collect()
}

pub(super) fn standings(session: &mut Session, request: AskStandings) -> Result<Vec<RecordStanding>> {
    let today = request.today.unwrap_or_else(|| session.world().today());
    let register = session.register()?;
    let terms = register.terms()?;
    let view = register.view()?;
    let acceptances = Acceptances::on(view, today);
    let context = Context { view, terms: &terms, today };
    // The archive is not judged, and has no standing.
    let is_judged = |id: &Uuid| {
        (request.noun != Noun::Product || view.products.contains_key(&(*id).into()))
            && (request.noun != Noun::Party || view.parties.contains_key(&(*id).into()))
    };
    let standing = request.ids.into_iter().filter(is_judged).map(|id| {
        let found = flags::evaluate_around(view, &terms, today, request.noun, id);
        let agreement = match (request.noun, view.products.get(&id.into())) {
            (Noun::Product, Some(product)) => BindingAgreement::of(&context, view.agreements_on(product)),
            (Noun::Party, _) => BindingAgreement::of(&context, view.agreements_with(id.into())),
            _ => None,
        };
        RecordStanding { id, agreement, flags: count(&acceptances.sort_out(&found).0) }
    });
    Ok(standing.collect())
}

pub(super) fn flag_keys(session: &mut Session, request: AskFlagKeys) -> Result<FlagKeys> {
    let today = request.today.unwrap_or_else(|| session.world().today());
    let (view, _, found) = session.register()?.judged(today)?;
    let (standing, accepted) = Acceptances::on(view, today).sort_out(found);
    Ok(FlagKeys {
        standing: standing.into_iter().map(Finding::key).collect(),
        accepted: accepted.iter().map(|(finding, _)| finding.key()).collect(),
        as_of: today,
    })
}
