//! `assessment`: how the outcomes were established.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::name::{is_name, leading};
use crate::intake::stated::Stated;
use crate::intake::view::View;
use crate::intake::vocabulary::{Assessed, FACTS, GRAMMAR, Label, WORDS, any_of};
use crate::intake::{Found, Sheet, date};
use crate::model::choice::{AssessmentForm, DocumentKind};

static FORMS: LazyLock<Vec<(AssessmentForm, Regex)>> =
    LazyLock::new(|| WORDS.assessments.iter().map(|(form, words)| (*form, any_of(words))).collect());

static BY: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{} ", GRAMMAR.by)));
/// What ends the name of an assessor.
static END: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!(" {} |[;(]", FACTS.assessment.behind)).expect("alternatives are escaped"));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for entry in sheet.entries.with(Label::Assessment) {
        let value = view.at(&entry.value).trim();
        let Some(form) = form(value).filter(|_| value.len() < 120) else { continue };
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
            Stated::Assessment {
                form,
                assessor: assessor.map(|assessor| view.words(&assessor.value)).or_else(|| by(view, &entry.value)),
                date,
            },
            start..end,
            entry.confidence,
        ));
        break;
    }
    if found.is_empty() {
        found.extend(told(sheet));
    }
    found
}

/// The form that a text names.
pub(super) fn form(text: &str) -> Option<AssessmentForm> {
    FORMS.iter().find(|(_, words)| words.is_match(text)).map(|(form, _)| *form)
}

/// "door M. Jansen, manager kwaliteit, op …".
pub(super) fn by(view: &View<'_>, range: &Range<usize>) -> Option<String> {
    let by = BY.find(view.at(range))?;
    let rest = view.words(&(range.start + by.end()..range.end));
    let end = END.find(&rest).map_or(rest.len(), |end| end.start());
    let name = rest.get(..end)?.trim().trim_end_matches([',', '.']).to_owned();
    name.starts_with(char::is_uppercase).then_some(name)
}

/// A sentence of an annex that says how it was assessed: "Bureau X heeft de toepassing onderzocht (externe audit)".
fn told(sheet: &Sheet<'_>) -> Option<Found> {
    let view = &sheet.view;
    let Assessed { done, done_by, not, scheme, subject, .. } = &FACTS.assessment;
    let done_in = |text: &str| done.is_match(text);
    FORMS.iter().find_map(|(form, words)| {
        words.find_iter(view.text()).find_map(|word| {
            let sentence = view.sentence(word.start());
            let text = view.at(&sentence);
            let annex = sheet.segments.is(word.start(), DocumentKind::SecurityAnnex);
            let near = view.before(sentence.end, sentence.len() + 300);
            // "Wie heeft getoetst" above "Peer review, door …".
            let headed = sheet.topics.at(word.start()).is_some_and(|section| done_in(view.at(&section.heading)));
            let done = done_in(text) || headed && BY.is_match(text) || done_by.within(text);
            let policy = sheet.segments.is(word.start(), DocumentKind::Policy) && scheme.is_match(text);
            ((annex || policy)
                && word.len() > 5
                && done
                && !not.is_match(text)
                && (scheme.is_match(near) || subject.is_match(text)))
            .then(|| {
                let date = date::first(text).map(|(_, date)| date);
                let assessor = by(view, &sentence).or_else(|| {
                    let words = view.words(&sentence);
                    let name = words.get(..leading(&words))?.trim_end_matches([',', '.']);
                    has_subject(&words, name).then(|| name.to_owned())
                });
                Found::new(Stated::Assessment { form: *form, assessor, date }, sentence, PROSE)
            })
        })
    })
}

/// Whether a name is the subject with which a sentence begins.
fn has_subject(sentence: &str, name: &str) -> bool {
    let rest = sentence.get(name.len()..).unwrap_or_default();
    let behind = rest.strip_prefix(' ').and_then(|rest| FACTS.assessment.acts.behind(rest));
    is_name(name) && behind.is_some()
}
