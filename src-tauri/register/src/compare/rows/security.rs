//! What an annex states: how it was assessed, the BIV levels, the ROSA coverage by our own calculation, and every measure.

use super::super::answer::Answer;
use super::super::content::ComparedCell;
use super::super::side::Side;
use super::super::wording::Wording;
use super::{Line, on_annexes, said_in};
use crate::flags::Case;
use crate::flags::score::AspectCoverage;
use crate::model::SecurityAnnex;
use crate::model::choice::{Aspect, AssessmentForm, Choice as _, Level, Outcome};
use crate::reference::{self, Row as _};
use crate::words;

/// How the outcomes were established, the declared levels and the coverage.
pub(super) fn assessment(sides: &[Side], cases: &[Case<'_>], wording: Wording) -> Vec<Line> {
    let line = |key: &str, cells: Vec<ComparedCell>| {
        Line::new(key, words::field(wording.0, Some("security_annex"), key), cells)
    };
    // One fact of intake states how, by whom and when.
    let assessed = |answer: fn(&SecurityAnnex) -> Answer| {
        on_annexes(sides, wording, |side, annex| {
            let evidence = side.passages(annex.id.uuid(), "assessment", |_| true);
            ComparedCell::new(wording, answer(annex)).from(evidence)
        })
    };
    let form = on_annexes(sides, wording, |side, annex| {
        let cell = match annex.form {
            Some(AssessmentForm::Unknown) => ComparedCell::new(wording, Answer::Unknown),
            Some(form) => {
                let text = wording.member("assessment_form", form.as_str());
                ComparedCell::saying(text, Answer::Code(form.as_str().to_owned()))
            }
            None => ComparedCell::new(wording, Answer::Silent),
        };
        cell.from(side.passages(annex.id.uuid(), "assessment", |_| true))
    });
    let claimed = on_annexes(sides, wording, |side, annex| {
        let evidence = side.passages(annex.id.uuid(), "claim.rosa", |_| true);
        ComparedCell::new(wording, Answer::of(annex.conformity_claimed)).from(evidence)
    });
    let version = on_annexes(sides, wording, |_, annex| {
        ComparedCell::new(wording, Answer::text(annex.scheme_version.as_deref()))
    });
    let mut lines = vec![
        line("scheme_version", version),
        line("form", form),
        line("assessor", assessed(|annex| Answer::text(annex.assessor.as_deref()))),
        line("assessed_on", assessed(|annex| Answer::date(annex.assessed_on))),
        line("assessor_interested", assessed(|annex| Answer::of(annex.assessor_interested))),
        line("conformity_claimed", claimed),
    ];
    for aspect in Aspect::ALL {
        let key = format!("level_{}", aspect.as_str());
        let cells = on_annexes(sides, wording, |side, annex| {
            let evidence = said_in(side, annex.id.uuid(), "biv", "aspect", aspect.as_str());
            level(annex.declared(*aspect), wording).from(evidence)
        });
        lines.push(line(&key, cells));
    }
    for aspect in Aspect::ALL {
        let word = wording.member("aspect", aspect.as_str());
        let label = wording.say_with("compare-row-coverage", &[("aspect", word.into())]);
        let cells = cases.iter().map(|case| coverage(case, *aspect, wording)).collect();
        lines.push(Line::new(format!("coverage_{}", aspect.as_str()), label, cells));
    }
    lines
}

fn level(declared: Option<Level>, wording: Wording) -> ComparedCell {
    match declared {
        Some(level) => {
            let code = level.as_str();
            let text = format!("{code} ({})", wording.member("level", code));
            ComparedCell::saying(text, Answer::Code(code.to_owned()))
        }
        None => ComparedCell::new(wording, Answer::Silent),
    }
}

/// The coverage of an aspect. Too little stated is unknown, never nought.
fn coverage(case: &Case<'_>, aspect: Aspect, wording: Wording) -> ComparedCell {
    if case.annex.is_none() {
        return ComparedCell::new(wording, Answer::NoDocument);
    }
    let found: Option<&AspectCoverage> = case.coverage().aspects.iter().find(|found| found.aspect == aspect);
    let Some(found) = found else {
        return ComparedCell::new(wording, Answer::Unknown);
    };
    let band = wording.member("band", found.band.as_str());
    let Some(score) = found.score else {
        return ComparedCell::saying(band, Answer::Unknown);
    };
    let required = found.required.map_or("none", |level| level.as_str());
    let text = wording.say_with(
        "compare-coverage",
        &[
            ("score", crate::flags::decimal(wording.0, score).into()),
            ("band", band.into()),
            ("required", required.into()),
        ],
    );
    ComparedCell::saying(text, Answer::Number(score))
}

/// The measures of the scheme, each a row.
pub(super) fn measures(sides: &[Side], wording: Wording) -> Vec<Line> {
    let cell = |side: &Side, annex: &SecurityAnnex, id: &str| {
        let Some(row) = annex.measures.iter().find(|row| row.measure == id) else {
            return ComparedCell::new(wording, Answer::Silent);
        };
        let code = row.outcome.as_str();
        let cell = match row.outcome {
            Outcome::Unknown => ComparedCell::new(wording, Answer::Unknown),
            Outcome::Met | Outcome::Alternative | Outcome::NotMet | Outcome::NotApplicable => {
                ComparedCell::saying(wording.member("outcome", code), Answer::Code(code.to_owned()))
            }
        };
        let planned =
            row.planned_on.map(|date| wording.say_with("compare-planned", &[("date", wording.date(date).into())]));
        let added: Vec<String> = row.explanation.clone().into_iter().chain(planned).collect();
        let note = (!added.is_empty()).then(|| added.join("\n"));
        cell.noting(note).from(said_in(side, annex.id.uuid(), "rosa", "measure", id))
    };
    reference::measures()
        .iter()
        .map(|measure| {
            let cells = on_annexes(sides, wording, |side, annex| cell(side, annex, measure.id()));
            Line::new(measure.id(), measure.label(wording.0), cells)
        })
        .collect()
}
