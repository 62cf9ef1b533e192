//! What a sentence denies: a word of denial says so of its own clause, not of the whole sentence.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::fold::pattern;
use super::vocabulary::{GRAMMAR, Grammar, PARTIES};

/// Where a clause ends: at a sign, and at a word that turns the sentence.
static ENDS: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"[;:,()?!\t|]|\. |\n[*-]|\b(?:{}|{})\b", GRAMMAR.and, GRAMMAR.turns)));
/// A denial; "niet alleen" and the like are none.
static DENIES: LazyLock<Regex> = LazyLock::new(|| {
    let Grammar { affirming, denials, naught, .. } = &*GRAMMAR;
    pattern(&format!(r"\b(?:{affirming}|(?P<no>{denials}|{naught}))\b"))
});
/// The same of a thing, which may also be lacking: "zonder adequaatheidsbesluit".
static LACKS: LazyLock<Regex> = LazyLock::new(|| {
    let Grammar { affirming, denials, naught, lacking, .. } = &*GRAMMAR;
    pattern(&format!(r"\b(?:{affirming}|(?P<no>{denials}|{naught}|{lacking}))\b"))
});
/// The same in literal text, with the word that says where something is not.
static ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    let Grammar { affirming, denials, naught, lacking, whither, aside, .. } = &*GRAMMAR;
    Regex::new(&format!(
        r"(?i)\b(?:{affirming}|(?P<no>(?:(?:{denials}|{naught}|{lacking})(?P<place>(?:\s+\w+){{0,2}}?\s+{whither})?)|(?P<other>{aside})))\b"
    ))
    .expect("alternatives are escaped")
});
/// What ends a denial of places, of which there may be several.
static TURNS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!(r"(?i)[;):]|\b{}\b", GRAMMAR.turns)).expect("alternatives are escaped"));

/// Within how many bytes the ends of a clause are looked for.
const REACH: usize = 400;

/// The clause of a folded text that holds a range.
pub(super) fn clause(text: &str, range: &Range<usize>) -> Range<usize> {
    let first = range.start.saturating_sub(REACH);
    let before = text.get(first..range.start).unwrap_or_default();
    let start = ENDS.find_iter(before).filter(|end| ends(before, end)).last().map_or(first, |end| first + end.end());
    let behind = text.get(range.end..text.len().min(range.end + REACH)).unwrap_or_default();
    let end = ENDS.find_iter(behind).find(|end| ends(behind, end)).map_or(behind.len(), |end| end.start());
    start..range.end + end
}

/// Whether a sign ends a clause: the full stop of "B.V." and "Inc." ends nothing.
fn ends(text: &str, sign: &regex::Match<'_>) -> bool {
    let word =
        text.get(..sign.start()).and_then(|before| before.rsplit([' ', '\n', '\t', '(']).next()).unwrap_or_default();
    !sign.as_str().starts_with('.') || !GRAMMAR.abbreviations.is(word) && !PARTIES.forms.inside.is(word)
}

/// Whether the clause that holds a range denies.
pub(super) fn denied(text: &str, range: &Range<usize>) -> bool {
    text.get(clause(text, range)).is_some_and(denies)
}

/// Whether a piece of a folded text denies.
pub(super) fn denies(text: &str) -> bool {
    first(text).is_some()
}

/// How many denials stand in a folded text.
pub(super) fn count(text: &str) -> usize {
    DENIES.captures_iter(text).filter(|hit| hit.name("no").is_some()).count()
}

/// Where the words end that say in a folded text that a thing is not there, or is lacking.
pub(super) fn lacking(text: &str) -> Vec<usize> {
    LACKS.captures_iter(text).filter_map(|hit| hit.name("no")).map(|hit| hit.end()).collect()
}

/// Where the first denial of a folded text begins.
pub(super) fn first(text: &str) -> Option<usize> {
    DENIES.captures_iter(text).find_map(|hit| hit.name("no")).map(|hit| hit.start())
}

/// A literal text without the places that it denies: "in Amsterdam, niet in de Verenigde Staten" is in Amsterdam.
pub(super) fn affirmed(text: &str) -> String {
    let mut left = String::new();
    let mut from = 0;
    while let Some(rest) = text.get(from..) {
        let Some((hit, no)) = ELSEWHERE.captures_iter(rest).find_map(|hit| Some((hit.name("no")?.range(), hit))) else {
            left.push_str(rest);
            break;
        };
        left.push_str(rest.get(..hit.start).unwrap_or_default());
        // A denial that names a place reaches to the end; another one to the next comma.
        let wide = no.name("place").is_some() || no.name("other").is_some();
        let behind = rest.get(hit.end..).unwrap_or_default();
        let turn = TURNS.find(behind).map(|turn| turn.start());
        let comma = behind.find(',').filter(|_| !wide);
        let Some(end) = turn.into_iter().chain(comma).min() else { break };
        from += hit.end + end;
    }
    left.trim_end_matches([' ', ',']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_denial_is_of_its_clause() {
        let denied = |text: &str, word: &str| {
            let at = text.find(word).unwrap();
            super::denied(text, &(at..at + word.len()))
        };
        assert!(denied("nevel b.v. verstuurt de berichten niet.", "verstuurt"));
        assert!(denied("nevel verzorgt ook niet de hosting", "verzorgt"));
        assert!(!denied("nevel verzorgt de hosting en ziet geen gegevens", "verzorgt"));
        assert!(!denied("nevel neemt dat over, voor u verandert er niet veel", "neemt"));
        assert!(denied("wij schakelen nevel b.v. te breda niet in", "schakelen"));
        assert!(!denied("nevel bewaart teksten zonder namen", "bewaart"));
        assert!(!denied("nevel bewaart niet alleen teksten", "bewaart"));
        assert!(!denied("dit gaat niet weg maar nevel bewaart het", "bewaart"));
    }

    #[test]
    fn places_that_are_denied_are_left_out() {
        for (text, left) in [
            ("Amsterdam, niet in de Verenigde Staten", "Amsterdam"),
            ("Nederland (nooit in India of China), met een kopie in Gent", "Nederland (), met een kopie in Gent"),
            ("Nederland in plaats van in Duitsland", "Nederland"),
            ("Germany (previously in the United States)", "Germany ()"),
            ("niet in Duitsland maar in Nederland", "maar in Nederland"),
            ("een hal die niet van ons is, in Breda", "een hal die , in Breda"),
            ("Amsterdam en niet alleen daar", "Amsterdam en niet alleen daar"),
        ] {
            assert_eq!(affirmed(text), left, "{text}");
        }
    }
}
