//! How a person goes through the flags of a whole register: in which order, and by words.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Finding, flag, subject};
use crate::model::Noun;
use crate::model::choice::Severity;
use crate::text::fold;
use crate::view::View;
use crate::words::Language;

/// Puts findings together by kind of record and then by record: the record with the heaviest flag first, then by name; the
/// heaviest flag of a record first. Sorted before they are worded, since few of tens of thousands are shown at a time.
pub fn by_record(findings: &mut [Finding], view: &View, language: Language) {
    let mut records: HashMap<Uuid, (Severity, String)> = HashMap::new();
    for Finding { noun, id, severity, .. } in &*findings {
        let (heaviest, _) =
            records.entry(*id).or_insert_with(|| (*severity, fold(&subject::label(view, language, *noun, *id))));
        *heaviest = (*heaviest).min(*severity);
    }
    let key = |finding: &Finding| -> (Noun, Option<&(Severity, String)>, Uuid, Severity, &'static str, &'static str) {
        (finding.noun, records.get(&finding.id), finding.id, finding.severity, finding.rule.code, finding.field)
    };
    findings.sort_by(|one, other| key(one).cmp(&key(other)));
}

/// The first so many findings of an order by record, and the rest of the record that is reached then.
pub fn whole_records(findings: &[Finding], least: usize) -> usize {
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
