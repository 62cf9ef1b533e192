//! The order in which a person goes through the flags of a whole register.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Finding, subject};
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
