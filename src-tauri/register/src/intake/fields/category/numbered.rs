//! The rows of the table written out as sentences: "Godsdienst (6) verwerken wij niet".

use std::sync::LazyLock;

use regex::Regex;

use super::answer::labelled_as;
use super::{FEWEST, category};
use crate::intake::confidence::MODEL;
use crate::intake::fold::pattern;
use crate::intake::vocabulary::{DATA, Verdict};
use crate::intake::{Found, Sheet};
use crate::model::choice::Applies;

/// The number of a row behind its label.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"\((?P<number>1[0-4]|[1-9])\)"));
/// The first word that decides; "wel, maar alleen" decides less.
static VERDICT: LazyLock<Regex> = LazyLock::new(|| {
    let Verdict { no, partly, yes } = &DATA.category.verdict;
    pattern(&format!(r"\b(?:(?P<no>{no})|(?P<partly>{partly})|(?P<yes>{yes}))\b"))
});

/// What sentences with the numbers of the rows say; nothing if there are too few for a table.
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for hit in NUMBER.captures_iter(view.text()) {
        let (Some(whole), Some(number)) = (hit.get(0), hit.name("number")) else { continue };
        let id = format!("dc{:0>2}", number.as_str());
        let before = view.before(whole.start(), 90);
        // The label is the longest run of words up to the number that names this very row.
        let starts = std::iter::once(0).chain(before.match_indices([' ', '\n']).map(|(at, _)| at + 1));
        let named = starts.into_iter().any(|at| before.get(at..).and_then(labelled_as) == Some(id.as_str()));
        if !named {
            continue;
        }
        let sentence = view.sentence(whole.start());
        let rest = view.at(&(whole.end()..sentence.end.max(whole.end())));
        let applies = match VERDICT.captures(rest) {
            Some(verdict) if verdict.name("no").is_some() => Applies::No,
            Some(verdict) if verdict.name("partly").is_some() => Applies::Partly,
            Some(_) => Applies::Yes,
            None => continue,
        };
        found.push(Found::new(
            category(&id, applies, None),
            whole.start().saturating_sub(before.len().min(40))..sentence.end.max(whole.end()),
            MODEL,
        ));
    }
    if found.len() < FEWEST { Vec::new() } else { found }
}
