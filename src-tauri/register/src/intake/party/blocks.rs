//! Blocks of lines that are each about one party: from the line that names a side to the next such line.

use std::ops::Range;

use crate::intake::entry;
use crate::intake::subject::Who;
use crate::intake::view::View;
use crate::intake::vocabulary::{Label, PAPERS, PARTIES};

/// Lines about one party.
#[derive(Debug)]
pub(in crate::intake) struct Block {
    /// Of whom they speak.
    pub(in crate::intake) who: Who,
    /// The first line, which names the side, to the end of the last.
    pub(in crate::intake) range: Range<usize>,
    /// Where the line that names the side ends.
    pub(in crate::intake) head: usize,
}

/// Most lines of a block.
const MOST: usize = 16;
/// Longest line that names a side without a value beside it.
const HEAD: usize = 60;
/// A line longer than this is a sentence.
const LONG: usize = 200;

/// The blocks of a part, in the order of the text.
pub(super) fn find(view: &View<'_>) -> Vec<Block> {
    let lines = view.lines();
    let mut found: Vec<Block> = Vec::new();
    let mut open = false;
    for (number, line) in lines.iter().enumerate() {
        if let Some(who) = opens(view, number, line) {
            found.push(Block { who, range: line.clone(), head: line.end });
            open = true;
            continue;
        }
        let Some(block) = found.last_mut().filter(|_| open) else { continue };
        open = goes_on(view, number, line, block) && view.lines_in(&block.range).len() < MOST;
        if open {
            block.range.end = line.end;
        }
    }
    found
}

/// The words of a line before its value, and whether a value stands there.
fn label(text: &str) -> (&str, &str) {
    let text = text.trim().trim_start_matches(['|', '*', ' ']);
    let at = text.find([':', '\t', '|']).unwrap_or(text.len());
    let (head, rest) = text.split_at(at);
    (head.trim(), rest.trim_matches([':', '\t', '|', ' ', '*']))
}

/// The side that a line names, if it opens what is said of one.
fn opens(view: &View<'_>, number: usize, line: &Range<usize>) -> Option<Who> {
    // Most lines are too long, or begin with a word that no such line has.
    let body = view.unmarked(line);
    let (head, value) = label(view.at(&body));
    if head.is_empty() || head.len() > HEAD || !view.starts_upper(body.start) {
        return None;
    }
    let who = side(head)?;
    let bare = value.is_empty();
    let other = side(value.trim_end_matches([':', '.'])).is_some();
    let labelled = || {
        view.lines().get(number + 1).is_some_and(|next| {
            let (head, value) = label(view.at(&view.unmarked(next)));
            !value.is_empty() && head.len() < HEAD && entry::find(head).is_some_and(of_party)
        })
    };
    let colon = view.at(line).contains(':');
    (!other && (!bare || colon || labelled())).then_some(who)
}

/// The side of words that are all about one.
fn side(head: &str) -> Option<Who> {
    let blocks = &PARTIES.blocks;
    if let Some(rest) = blocks.others.iter().find_map(|words| head.strip_suffix(words)) {
        return rest.split_whitespace().all(|word| blocks.beside.is(word)).then_some(Who::Other);
    }
    let mut found = None;
    for word in head.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let who = match word {
            word if blocks.school.is(word) => Some(Who::School),
            word if PARTIES.sides.vendor.is(word) => Some(Who::Vendor),
            word if blocks.beside.is(word) => None,
            _ => return None,
        };
        match (found, who) {
            (Some(one), Some(two)) if one != two => return None,
            _ => found = found.or(who),
        }
    }
    found
}

/// Whether a label announces something of a party.
fn of_party(label: Label) -> bool {
    matches!(
        label,
        Label::Address
            | Label::Postcode
            | Label::Kvk
            | Label::TradeName
            | Label::Contact
            | Label::Phone
            | Label::Email
            | Label::Role
            | Label::Link
            | Label::Other
    )
}

/// Whether a line goes on about the party of a block.
fn goes_on(view: &View<'_>, number: usize, line: &Range<usize>, block: &Block) -> bool {
    let text = view.at(line).trim();
    let Some(above) = number.checked_sub(1).and_then(|above| view.lines().get(above)) else { return false };
    let known = entry::find(label(view.at(&view.unmarked(line))).0);
    let ends = known.is_some_and(|label| !of_party(label))
        || view.is_heading(line)
        || text.len() > LONG
        || PAPERS.annexes.open(text)
        || PAPERS.clauses.open(text);
    // Below an empty line stands another matter, unless it is the first line of the block or has a label of a party.
    let apart = view.parted(above, line) && above.end != block.head && known.is_none();
    !ends && !apart
}
