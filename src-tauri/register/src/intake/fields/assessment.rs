//! `assessment`: how the outcomes were established.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::stated::Stated;
use crate::intake::vocabulary::{Label, WORDS, any_of};
use crate::intake::{Found, Sheet, date};
use crate::model::choice::AssessmentForm;

static FORMS: LazyLock<Vec<(AssessmentForm, Regex)>> =
    LazyLock::new(|| WORDS.assessments.iter().map(|(form, words)| (*form, any_of(words))).collect());

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for entry in sheet.entries.with(Label::Assessment) {
        let value = view.at(&entry.value).trim();
        let Some((form, _)) = FORMS.iter().find(|(_, words)| words.is_match(value)).filter(|_| value.len() < 90) else {
            continue;
        };
        let near = |label: Label| {
            sheet
                .entries
                .with(label)
                .filter(|other| other.name.start.abs_diff(entry.name.start) < 700)
                .min_by_key(|other| other.name.start.abs_diff(entry.name.start))
        };
        let assessor = near(Label::Assessor);
        let date = near(Label::AssessmentDate)
            .and_then(|date| date::first(view.at(&date.value)).map(|(_, date)| date))
            .or_else(|| date::first(value).map(|(_, date)| date));
        let end = assessor.map_or(entry.value.end, |assessor| assessor.value.end.max(entry.value.end));
        let start = assessor.map_or(entry.name.start, |assessor| assessor.name.start.min(entry.name.start));
        found.push(Found::new(
            Stated::Assessment { form: *form, assessor: assessor.map(|assessor| view.words(&assessor.value)), date },
            start..end,
            entry.confidence,
        ));
        break;
    }
    found
}
