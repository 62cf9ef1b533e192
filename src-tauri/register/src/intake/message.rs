//! Where the words of a message stand: below its head, and above the message that it answers.

use std::ops::Range;

use waarborg_extract::Part;

use super::vocabulary::PAPERS;

/// A message, whose text begins with who wrote to whom.
const MESSAGE: &str = "message/rfc822";

/// How many lines are looked at for a head.
const TOP: usize = 4;

/// Where the words of a part stand, in characters. The head of a message names people of the school as well as of the vendor, and
/// only says that they wrote to each other; a message quoted below an answer is what the other one wrote. A message that is passed
/// on is what was sent: it is read.
pub(super) fn words_of(part: &Part) -> Range<usize> {
    let words = &PAPERS.message;
    let whole = part.text.chars().count();
    let top: Vec<String> = part.text.split('\n').take(TOP).map(low).collect();
    let heads = || top.iter().enumerate().filter(|(_, line)| words.heads.open(line));
    if part.media_type != MESSAGE && heads().count() < 2 {
        return 0..whole;
    }
    let Some(last) = heads().map(|(at, _)| at).next_back() else { return 0..whole };
    let mut start = 0;
    let mut place = 0;
    let mut passed = false;
    let mut within = true;
    // How far the line of the head that stands just above is indented, and whether it is a label alone, with its value below it.
    let mut above: Option<(usize, bool)> = None;
    for (number, line) in part.text.split('\n').enumerate() {
        let next = place + line.chars().count() + 1;
        let text = low(line);
        let indent = line.len() - line.trim_start().len();
        let goes_on = above.is_some_and(|(margin, bare)| bare || indent > margin);
        let labelled = words.heads.open(&text) || words.beside.open(&text);
        let head = within && (labelled || quotes(&text) || passes_on(&text));
        if head || within && !text.is_empty() && (number <= last || goes_on) {
            start = next.min(whole);
            let bare = words.heads.is(&text) || words.beside.is(&text);
            above = if head { Some((indent, bare)) } else { above.map(|(margin, _)| (margin, false)) };
            passed |= words.subjects.behind(&text).is_some_and(|subject| words.passing.open(subject.trim_start()));
        } else if text.is_empty() {
            above = None;
        } else {
            within = false;
            if !passed && quotes(&text) {
                return start..place;
            }
        }
        place = next;
    }
    start..whole
}

/// The beginning of a line in small letters.
fn low(line: &str) -> String {
    const ENOUGH: usize = 60;
    let line = line.trim();
    let end = line.char_indices().nth(ENOUGH).map_or(line.len(), |(end, _)| end);
    line.get(..end).unwrap_or(line).to_lowercase()
}

/// Whether a line marks the message below it as quoted: "-----Oorspronkelijk bericht-----".
fn quotes(line: &str) -> bool {
    dashed(line).is_some_and(|text| PAPERS.message.quoted.open(text))
}

/// Whether a line marks the message below it as passed on: "-----Doorgestuurd bericht-----", "Begin forwarded message:".
fn passes_on(line: &str) -> bool {
    let words = &PAPERS.message;
    let bare = line.trim_start_matches(['>', '-', ' ']);
    words.begins.open(bare) || dashed(line).is_some_and(|text| words.passed.open(text))
}

/// What stands behind the dashes of a line.
fn dashed(line: &str) -> Option<&str> {
    let bare = line.trim_start_matches(['>', ' ']);
    bare.starts_with("-----").then(|| bare.trim_start_matches(['-', ' ']))
}
