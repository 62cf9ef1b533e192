//! Where sentences, items and cells begin: at full stops that end something, and at lines that open something.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{LONGEST, View, pieces};
use crate::intake::fold::pattern;
use crate::intake::vocabulary::{GRAMMAR, Grammar, PAPERS, PARTIES, TIME, Units};

/// A mark after which a line is an item of its own.
static ITEM: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:[-*>+o]\s+|-[a-z]|\[[x\d ]+\]|\(?(?:\d{1,2}(?:\.\d+)*|[a-z]|[ivx]{1,4})[.)]\s)"));

/// "… seventy-two\n(72) hours": a number in brackets that repeats the one before it, with what it counts.
static REPEATED: LazyLock<Regex> = LazyLock::new(|| {
    let Units { hours, days, weeks, months, years, whole, .. } = &TIME.units;
    pattern(&format!(r"^\(\d{{1,4}}\) (?:{whole} ?)?(?:{hours}|{days}|{weeks}|{months}|{years})\b"))
});
/// The number of a clause.
static CLAUSE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*\d{1,2}[a-z]?(?:\.\d{1,2})+\s+"));

impl View<'_> {
    /// Whether a line begins an item of a list.
    pub(in crate::intake) fn is_item(&self, line: &Range<usize>) -> bool {
        let text = self.at(line).trim_start();
        ITEM.is_match(text) && !REPEATED.is_match(text)
    }

    /// Places at which a new sentence, item or cell begins.
    pub(super) fn find_stops(&self) -> Vec<usize> {
        let bytes = self.text().as_bytes();
        let mut stops = vec![0];
        for (i, pair) in bytes.windows(2).enumerate() {
            let [one, two] = pair else { continue };
            let white = matches!(two, b' ' | b'\n' | b'\t');
            let ends = matches!(one, b'!' | b'?' | b';')
                || (*one == b'.' && !self.is_abbreviation(i) && !self.is_form_inside(i));
            if ends && white {
                stops.push(i + 2);
            }
        }
        let mut item = false;
        for (number, line) in self.lines.iter().enumerate() {
            let above = number.checked_sub(1).and_then(|above| self.lines.get(above));
            let parted = item && above.is_some_and(|above| self.parted(above, line));
            item = self.is_item(line) || item && !parted;
            let previous = line.start.checked_sub(2).and_then(|i| bytes.get(i)).copied().unwrap_or(b'.');
            if self.is_item(line)
                || self.is_clause(line)
                || self.is_heading(line)
                || previous == b':' && self.starts_upper(line.start)
            {
                stops.push(line.start);
                if self.is_heading(line) {
                    stops.push(line.end + 1);
                }
            } else if self.starts_upper(line.start)
                && line.start > 0
                && previous != b','
                && (self.is_short(self.line_at(line.start - 1)) || self.is_box(self.line_at(line.start - 1)))
            {
                // A short line without a full stop, then a capital: a heading or a label, not a sentence that runs on.
                stops.push(line.start);
            } else if parted && self.starts_upper(line.start)
                || self.opens_apart(number)
                || previous != b',' && self.heads_a_line(number)
            {
                stops.push(line.start);
            }
        }
        for row in &self.rows {
            for cell in row.cells.iter().filter(|cell| !cell.is_empty()) {
                stops.extend([cell.start, cell.end]);
            }
        }
        stops.sort_unstable();
        stops.dedup();
        let ends: Vec<usize> = stops.iter().skip(1).copied().chain([bytes.len()]).collect();
        let more = stops.iter().zip(ends).filter(|(start, end)| *start + LONGEST < *end);
        let more: Vec<usize> = more
            .flat_map(|(start, end)| pieces(&self.folded, *start..end).into_iter().skip(1).map(|piece| piece.start))
            .collect();
        stops.extend(more);
        stops.sort_unstable();
        stops
    }

    /// Whether the empty line above a line ends the sentence before it: what stands below opens something, and what stands above
    /// does not run on, as it does over the edge of a page and in a text with an empty line below each of its lines.
    fn opens_apart(&self, number: usize) -> bool {
        let line = |number: Option<usize>| number.and_then(|number| self.lines.get(number));
        let (Some(above), Some(below)) = (line(number.checked_sub(1)), line(Some(number))) else { return false };
        if !self.parted(above, below) {
            return false;
        }
        let small = |line: &Range<usize>| {
            self.at(line).starts_with(|c: char| c.is_ascii_lowercase()) && !self.starts_upper(line.start)
        };
        let spaced = line(Some(number + 1)).is_some_and(|next| small(next) && self.parted(below, next))
            || small(above) && line(number.checked_sub(2)).is_some_and(|before| self.parted(before, above));
        let Grammar { links, on, by, of, whither, determiners, .. } = &*GRAMMAR;
        let last = self.at(above).trim_end();
        let word = last.rsplit([' ', '\t']).next().unwrap_or_default();
        let runs_on = last.ends_with([',', '(', '-', '&', '/'])
            || [links, on, by, of, whither, determiners].iter().any(|words| words.is(word));
        let opens =
            self.at(below).trim_start().starts_with(|c: char| !c.is_ascii_lowercase() && !matches!(c, ')' | '('));
        !spaced && !runs_on && (opens || self.starts_upper(below.start))
    }

    /// Whether a line begins a numbered clause: "4.2  De melding …".
    fn is_clause(&self, line: &Range<usize>) -> bool {
        let number = CLAUSE.find(self.at(line));
        number.is_some_and(|number| self.starts_upper(line.start + number.end()))
    }

    /// Whether a line is a label on its own, with what it is about in small letters below it: no line of a text is so short and
    /// runs on.
    fn heads_a_line(&self, number: usize) -> bool {
        let (Some(line), Some(next)) = (self.lines.get(number), self.lines.get(number + 1)) else { return false };
        let text = self.at(line).trim();
        line.len() <= 28
            && next.len() > line.len()
            && text.split(' ').count() <= 3
            && text.ends_with(|c: char| c.is_ascii_lowercase())
            && self.starts_upper(line.start)
            && self.at(next).starts_with(|c: char| c.is_ascii_lowercase())
            && !self.starts_upper(next.start)
    }

    fn is_short(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|line| line.len() < 48)
    }

    /// Whether a line is a box with its words; the next line that begins with a capital is another matter.
    fn is_box(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|line| {
            let text = self.at(line).trim_start().trim_start_matches(['-', '*', ' ']);
            text.starts_with("[x]") || text.starts_with("[ ]")
        })
    }

    /// The full stop of a legal form after which the sentence goes on: "Naam, Inc. is gecertificeerd".
    fn is_form_inside(&self, stop: usize) -> bool {
        let word = self.before(stop, 8).rsplit([' ', '\n', '\t', '(']).next().unwrap_or_default();
        PARTIES.forms.inside.is(word)
            && self.after(stop + 2, 1).starts_with(|c: char| c.is_ascii_lowercase())
            && !self.starts_upper(stop + 2)
    }

    /// A full stop that ends no sentence: an abbreviation, an initial, a number of a list.
    fn is_abbreviation(&self, stop: usize) -> bool {
        let before = self.before(stop, 12);
        let word = before.rsplit([' ', '\n', '\t', '(']).next().unwrap_or_default();
        // "… uit bijlage A." ends a sentence.
        let annex = before.strip_suffix(word).map(str::trim_end);
        let annex = annex.is_some_and(|rest| PAPERS.annexes.close(rest) || PAPERS.clauses.close(rest));
        // "B.V. Naam" may end a sentence; the next word decides.
        let initial = !annex && word.len() == 1
            || word.rsplit('.').next().is_some_and(|last| last.len() == 1) && word.contains('.');
        // The number of an item ends no sentence; the last figures of a telephone number may.
        let figures =
            before.strip_suffix(word).is_some_and(|rest| rest.trim_end().ends_with(|c: char| c.is_ascii_digit()));
        GRAMMAR.abbreviations.is(word)
            || initial
            || (!word.is_empty() && word.len() < 3 && word.bytes().all(|b| b.is_ascii_digit()) && !figures)
    }
}
