//! The label and the answer in a row of the table of categories.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::fold::{pattern, squash};
use crate::intake::vocabulary::{ANSWERS, CATEGORY_LABELS, Extent, folded};
use crate::model::choice::Applies;

static ANSWER: LazyLock<Regex> = LazyLock::new(|| {
    let (yes, wel, no, not) = (&ANSWERS.yes, &ANSWERS.heads.yes, &ANSWERS.no, &ANSWERS.heads.no);
    let Extent { partly, void, .. } = &ANSWERS.extent;
    pattern(&format!(
        r"^\W*(?:(?P<yes>(?:{yes}|{wel}|[vx])\b|\[x\])|(?P<no>(?:{no}|{not}|{void})\b|\[ \])|(?P<partly>{partly}\b))(?P<rest>.*)$"
    ))
});

/// The category that a label names.
pub(super) fn labelled_as(cell: &str) -> Option<&'static str> {
    // "Religion / Godsdienst": the same row in two languages.
    if let Some((one, other)) = cell.split_once(" / ").filter(|(one, _)| !one.contains('\n')) {
        return labelled_as(one).or_else(|| labelled_as(other));
    }
    let name = squash(cell);
    let name = name.trim_start_matches(|c: char| c.is_ascii_digit());
    if name.is_empty() {
        return None;
    }
    let rows = || CATEGORY_LABELS.iter();
    rows()
        .find(|(_, row)| row == name)
        .or_else(|| {
            rows()
                .filter(|(_, row)| row.len() > 8 && name.starts_with(row.as_str()) && name.len() < row.len() + 45)
                .max_by_key(|(_, row)| row.len())
        })
        .map(|(id, _)| *id)
}

/// What an answer says, and its remark: "Ja, voor de niet doorgehaalde punten" is partly.
pub(super) fn answer(cell: &str) -> Option<(Applies, Option<String>)> {
    let text = folded(cell).replace('\n', " ");
    // A choice that nobody has made.
    if ANSWERS.extent.unmade.within(&text) {
        return None;
    }
    let found = ANSWER.captures(&text)?;
    let rest = found
        .name("rest")
        // What stands behind the sentence of the answer is another matter.
        .and_then(|rest| rest.as_str().split(". ").next())
        .map(|rest| rest.trim_matches(|c: char| !c.is_ascii_alphanumeric()))
        .unwrap_or_default();
    let tick = found.name("yes").is_some_and(|yes| yes.as_str().len() == 1 || yes.as_str().starts_with('['));
    if tick && !rest.is_empty() || found.name("yes").is_some_and(|yes| yes.as_str().len() == 1 && text.trim().len() > 3)
    {
        return None;
    }
    let remark = cell
        .split_once([',', ';', '(', ':', '-', '–'])
        .map(|(_, remark)| remark.trim().trim_end_matches(')').to_owned())
        .filter(|remark| !remark.is_empty());
    let remark = remark.or_else(|| (!rest.is_empty()).then(|| rest.to_owned()));
    let hangs = ANSWERS.extent.hangs.behind(rest).is_some();
    let no = found.name("no").is_some();
    let limits = &ANSWERS.extent;
    // "Nee, tenzij de ouder het opgeeft", "niet standaard", "ja, als de school dat wil": sometimes.
    let limited = if no { limits.but.is_match(rest) } else { limits.limited.within(rest) };
    let partly = found.name("partly").is_some() || hangs || limited;
    Some(match (partly, no) {
        (true, _) => (Applies::Partly, remark),
        (false, true) => (Applies::No, None),
        (false, false) => (Applies::Yes, remark),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_and_labels() {
        assert_eq!(answer("Ja").map(|a| a.0), Some(Applies::Yes));
        assert_eq!(answer("Nee").map(|a| a.0), Some(Applies::No));
        assert_eq!(answer("Ja, voor de niet\n\ndoorgehaalde punten").map(|a| a.0), Some(Applies::Partly));
        assert_eq!(answer("nee, tenzij de ouder dit opgeeft").map(|a| a.0), Some(Applies::Partly));
        assert_eq!(answer("nee (alleen in de module Zorg)").map(|a| a.0), Some(Applies::Partly));
        assert_eq!(answer("niet standaard").map(|a| a.0), Some(Applies::Partly));
        assert_eq!(answer("No, unless the school asks").map(|a| a.0), Some(Applies::Partly));
        assert_eq!(answer("Ja, als de school dat wil").map(|a| a.0), Some(Applies::Partly));
        assert_eq!(answer("Nee, nooit").map(|a| a.0), Some(Applies::No));
        assert_eq!(answer("☒").map(|a| a.0), Some(Applies::Yes));
        assert_eq!(answer("Jaar"), None);
        assert_eq!(answer("<Ja/Nee>"), None);
        assert_eq!(answer("In part / Deels").map(|a| a.0), Some(Applies::Partly));
        assert_eq!(labelled_as("Religion / Godsdienst"), Some("dc06"));
        assert_eq!(labelled_as("2. Onderwijs-deelnemer-\nnummer"), Some("dc02"));
        assert_eq!(labelled_as("12 Overige gegevens, te weten …."), Some("dc12"));
        assert_eq!(labelled_as("Keten-ID (ECK-ID)"), Some("dc14"));
        assert_eq!(labelled_as("gegevens als bedoeld onder 1"), None);
    }
}
