//! Which cell a rule finds something on.

use std::collections::HashMap;

use serde_json::Value;

use super::content::{Mark, PaperTopic};
use super::rows::transfer_key;
use super::side::Side;
use super::{added, domain};
use crate::flags::{self, Case, Finding, Flag};
use crate::model::Noun;
use crate::model::choice::{Aspect, Choice as _};
use crate::words::Language;

/// A row: its group and its key.
pub(super) type Place = (PaperTopic, String);

/// Rules on what papers state. Those on agreements and on the board's own record tell of what the board did, which makes no product
/// less favourable than another.
const ON_PAPERS: [&str; 4] = ["BIJ-", "SEC-", "SUB-", "DOO-"];

/// The marks of a column, by row.
pub(super) fn marks(side: &Side, sides: &[Side], case: &Case<'_>, language: Language) -> HashMap<Place, Vec<Mark>> {
    let context = case.context;
    let mut marks: HashMap<Place, Vec<Mark>> = HashMap::new();
    let found = flags::evaluate_product(&side.view, context.terms, context.today, side.product);
    for finding in found.iter().filter(|finding| ON_PAPERS.iter().any(|group| finding.rule.code.starts_with(group))) {
        let flag = Flag::of(finding, &side.view, language);
        for place in places(finding, side) {
            marks.entry(place).or_default().push(Mark {
                rule: flag.rule.to_owned(),
                severity: flag.severity,
                why: flag.message.clone(),
                source: flag.source.to_string(),
            });
        }
    }
    let of_domain = domain::marks(side, case, language).into_iter().chain(added::marks(side, sides, language));
    for (place, mark) in of_domain {
        marks.entry(place).or_default().push(mark);
    }
    marks
}

/// The rows that a finding is about, by the record and the field that it names.
fn places(finding: &Finding, side: &Side) -> Vec<Place> {
    let row = |group: PaperTopic, key: &str| vec![(group, key.to_owned())];
    match (finding.noun, finding.field) {
        (Noun::Product, "leaflet") => row(PaperTopic::Document, "leaflet"),
        (Noun::Product, "security_annex") => row(PaperTopic::Document, "annex"),
        (Noun::Leaflet, "dated_on") => row(PaperTopic::Document, "leaflet_date"),
        (Noun::Leaflet, "storage") => row(PaperTopic::Storage, "places"),
        (Noun::Leaflet, "unlisted") => row(PaperTopic::Subprocessors, "unlisted"),
        (Noun::Leaflet, "marketing_use" | "uses_ketenid") => row(PaperTopic::Marketing, finding.field),
        (Noun::Leaflet, "categories") => named(finding, "categories", PaperTopic::Categories, ""),
        (Noun::Leaflet, "purposes") => named(finding, "purposes", PaperTopic::Purposes, ""),
        (Noun::Subprocessing, _) => {
            let party = side.view.subprocessings.get(&finding.id.into()).map(|row| row.party.to_string());
            party.into_iter().map(|party| (PaperTopic::Subprocessors, party)).collect()
        }
        (Noun::Transfer, _) => {
            let transfer = side.view.transfers.get(&finding.id.into()).map(transfer_key);
            transfer.into_iter().map(|key| (PaperTopic::Transfers, key)).collect()
        }
        (Noun::SecurityAnnex, "measures") => {
            let aspects = named(finding, "aspects", PaperTopic::Security, "coverage_");
            aspects.into_iter().chain(named(finding, "measures", PaperTopic::Measures, "")).collect()
        }
        (Noun::SecurityAnnex, field) if is_level(field) => named(finding, "aspects", PaperTopic::Security, "level_"),
        (Noun::SecurityAnnex, "dated_on") => row(PaperTopic::Document, "annex_date"),
        (Noun::SecurityAnnex, field) => row(PaperTopic::Security, field),
        _ => Vec::new(),
    }
}

fn is_level(field: &str) -> bool {
    Aspect::ALL.iter().any(|aspect| field == format!("level_{}", aspect.as_str()))
}

/// The rows that a fact of the finding names.
fn named(finding: &Finding, fact: &str, group: PaperTopic, prefix: &str) -> Vec<Place> {
    let facts = finding.values.read();
    let names = facts.get(fact).and_then(Value::as_array);
    names.into_iter().flatten().filter_map(Value::as_str).map(|name| (group, format!("{prefix}{name}"))).collect()
}
