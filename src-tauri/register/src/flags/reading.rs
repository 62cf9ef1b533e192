//! How a person goes through the flags of a whole register: in which order, and by words.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Finding, flag, subject};
use crate::model::Noun;
use crate::model::choice::Severity;
use crate::text::fold;
use crate::view::View;
use crate::words::Language;

/// The first so many findings as a person goes through them, and the rest of the record that is reached then: by kind of record and then
/// by record, the record with the heaviest finding first, then by name; the heaviest of a record first. Of hundreds of thousands few are
/// shown at a time: only the records that may be among these are named and put in order, and nothing is worded.
pub fn by_record<'f>(
    mut findings: Vec<&'f Finding>,
    least: usize,
    view: &View,
    language: Language,
) -> Vec<&'f Finding> {
    let mut heaviest: HashMap<Uuid, (Noun, Severity)> = HashMap::new();
    for Finding { noun, id, severity, .. } in findings.iter().copied() {
        let (_, known) = heaviest.entry(*id).or_insert((*noun, *severity));
        *known = (*known).min(*severity);
    }
    let mut records: Vec<((Noun, Severity), Uuid)> = heaviest.into_iter().map(|(id, weight)| (weight, id)).collect();
    // Every record has a finding, so that no more records than findings are reached.
    if let Some(last) = least.checked_sub(1).filter(|last| *last < records.len()) {
        let (_, &mut (reached, _), _) = records.select_nth_unstable(last);
        records.retain(|(weight, _)| *weight <= reached);
    }
    let mut named: Vec<((Noun, Severity), String, Uuid)> = records
        .into_iter()
        .map(|(weight, id)| (weight, fold(&subject::label(view, language, weight.0, id)), id))
        .collect();
    named.sort_unstable();
    named.truncate(least);
    let places: HashMap<Uuid, usize> = named.iter().enumerate().map(|(place, (_, _, id))| (*id, place)).collect();
    findings.retain(|finding| places.contains_key(&finding.id));
    findings.sort_by_key(|finding| (places.get(&finding.id), finding.severity, finding.rule.code, finding.field));
    findings.truncate(whole_records(&findings, least));
    findings
}

/// The first so many findings of an order by record, and the rest of the record that is reached then.
fn whole_records(findings: &[&Finding], least: usize) -> usize {
    let rest = findings.get(least..).unwrap_or_default();
    let last = least.checked_sub(1).and_then(|index| findings.get(index)).map(|finding| finding.id);
    findings.len() - rest.len() + rest.iter().take_while(|finding| Some(finding.id) == last).count()
}

/// Words that are looked for in what is read of flags.
#[derive(Debug)]
pub struct Sought<'a> {
    words: Vec<String>,
    view: &'a View,
    language: Language,
    /// The texts of rules, folded, by code.
    rules: HashMap<&'static str, String>,
}

impl<'a> Sought<'a> {
    /// Looks for each word of a text.
    pub fn new(text: &str, view: &'a View, language: Language) -> Self {
        let words = fold(text).split_whitespace().map(str::to_owned).collect();
        Self { words, view, language, rules: HashMap::new() }
    }

    /// Whether each word stands in the rule, the record's name or the sentence of a finding. A sentence is only worded where the
    /// others do not have them all.
    pub fn are_in(&mut self, finding: &Finding) -> bool {
        let Finding { rule, noun, id, .. } = finding;
        let language = self.language;
        let texts = self.rules.entry(rule.code).or_insert_with(|| {
            let [title, remedy, source] = ["title", "remedy", "source"].map(|part| rule.text(language, part));
            fold(&format!("{} {title} {remedy} {source}", rule.code))
        });
        let mut missing: Vec<&String> = self.words.iter().filter(|word| !texts.contains(*word)).collect();
        if missing.is_empty() {
            return true;
        }
        let label = subject::label(self.view, language, *noun, *id);
        let folded = fold(&label);
        missing.retain(|word| !folded.contains(*word));
        if missing.is_empty() {
            return true;
        }
        let message = fold(&flag::message(finding, &label, language));
        missing.iter().all(|word| message.contains(*word))
    }
}
