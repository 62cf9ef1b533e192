//! A part of a document as the extractors see it: folded text, lines, sentences and rows of tables.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use waarborg_extract::{Part, Span};

use super::fold::{Folded, pattern};
use super::ranges::Ranges;
use super::vocabulary::{PAPERS, Papers};

mod rows;
mod stops;

pub(super) use rows::Row;
use rows::rows;

/// A part, prepared for reading.
pub(super) struct View<'a> {
    /// The part itself.
    pub(super) part: &'a Part,
    chars: Vec<char>,
    /// Characters before every `STEP` bytes of the literal text.
    marks: Vec<usize>,
    folded: Folded,
    lines: Vec<Range<usize>>,
    rows: Vec<Row>,
    spread: Ranges,
    stops: Vec<usize>,
}

/// A mark at the start of a line: a bullet, a number, a letter, a heading sign.
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    let Papers { annexes, clauses, .. } = &*PAPERS;
    pattern(&format!(
        r"^(?:#+\s*|[-*>~+o]\s+|-(?:[a-z])|\[\d+\]\s*|\[[x ]\]\s*|(?:{annexes}|{clauses}) \d+[a-z]?\s*[:.-]?\s+|\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]{{1,4}})[.):]\s+|\d+(?:\.\d+)*\s+)+"
    ))
});
impl<'a> View<'a> {
    /// Prepares a part.
    pub(super) fn new(part: &'a Part) -> Self {
        let chars: Vec<char> = part.text.chars().collect();
        let folded = Folded::new(&chars);
        let mut lines = Vec::new();
        let mut start = 0;
        for line in folded.text.split('\n') {
            lines.extend(pieces(&folded, start..start + line.len()));
            start += line.len() + 1;
        }
        let rows = rows(part, &chars, &folded, &lines);
        let spread = Ranges::of(rows.iter().map(Row::range));
        let mut marks = Vec::new();
        let mut before = 0;
        for chunk in part.text.as_bytes().chunks(STEP) {
            marks.push(before);
            before += begun(chunk);
        }
        let mut view = Self { part, chars, marks, folded, lines, rows, spread, stops: Vec::new() };
        view.stops = view.find_stops();
        view
    }

    /// The folded text.
    pub(super) fn text(&self) -> &str {
        &self.folded.text
    }

    /// A piece of the folded text.
    pub(super) fn at(&self, range: &Range<usize>) -> &str {
        self.folded.at(range.start, range.end)
    }

    /// The folded text just before a place, at most `reach` bytes.
    pub(super) fn before(&self, place: usize, reach: usize) -> &str {
        self.folded.at(place.saturating_sub(reach), place)
    }

    /// The folded text from a place, at most `reach` bytes.
    pub(super) fn after(&self, place: usize, reach: usize) -> &str {
        self.folded.at(place, (place + reach).min(self.text().len()))
    }

    /// The characters behind a folded range, without white space around them.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        self.folded.origin(range.start, range.end)
    }

    /// Where a character stands in the folded text.
    pub(super) fn place(&self, character: usize) -> usize {
        self.folded.place(character)
    }

    /// Where a byte of the literal text stands in the folded text.
    pub(super) fn place_of(&self, byte: usize) -> usize {
        self.place(self.characters(byte))
    }

    /// Characters of the literal text before a byte.
    fn characters(&self, byte: usize) -> usize {
        let mark = (byte / STEP).min(self.marks.len().saturating_sub(1));
        let rest = self.part.text.as_bytes().get(mark * STEP..byte).unwrap_or_default();
        self.marks.get(mark).copied().unwrap_or_default() + begun(rest)
    }

    /// The literal text of a span.
    pub(super) fn literal(&self, span: Span) -> String {
        self.chars.get(span.start..span.end).map(|chars| chars.iter().collect()).unwrap_or_default()
    }

    /// The literal text of a folded range, white space made single.
    pub(super) fn words(&self, range: &Range<usize>) -> String {
        one_line(&self.literal(self.span(range)))
    }

    /// Lines, in folded offsets and without line ends.
    pub(super) fn lines(&self) -> &[Range<usize>] {
        &self.lines
    }

    /// The lines that begin inside a range.
    pub(super) fn lines_in(&self, range: &Range<usize>) -> &[Range<usize>] {
        let from = self.lines.partition_point(|line| line.start < range.start);
        let to = self.lines.partition_point(|line| line.start < range.end);
        self.lines.get(from..to).unwrap_or_default()
    }

    /// Index of the line that holds a place.
    pub(super) fn line_at(&self, place: usize) -> usize {
        self.lines.partition_point(|line| line.end < place).min(self.lines.len().saturating_sub(1))
    }

    /// A line without its bullet, number or heading sign.
    pub(super) fn unmarked(&self, line: &Range<usize>) -> Range<usize> {
        let text = self.at(line);
        let skip = text.len() - text.trim_start().len();
        let mark = MARK.find(text.trim_start()).map_or(0, |mark| {
            // "-aanwezigheid": the letter belongs to the word.
            if mark.as_str().starts_with('-') && mark.len() == 2 && !mark.as_str().ends_with(' ') {
                1
            } else {
                mark.end()
            }
        });
        line.start + skip + mark..line.end
    }

    /// Whether the document marks the line at a place as a heading.
    pub(super) fn is_heading(&self, line: &Range<usize>) -> bool {
        let start = self.span(line).start;
        let marked =
            self.part.lines.get(self.part.lines.partition_point(|l| l.span.end <= start)).is_some_and(|l| l.heading);
        marked || self.at(line).trim_start().starts_with('#')
    }

    /// Rows of tables.
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The rows that hold a place, in the order of the tables.
    pub(super) fn rows_at(&self, place: usize) -> impl Iterator<Item = &Row> {
        self.spread.holding(place).into_iter().filter_map(|number| self.rows.get(number))
    }

    /// The rows that stand inside a range, or partly.
    pub(super) fn rows_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Row> {
        self.spread.meeting(range).filter_map(|number| self.rows.get(number))
    }

    /// The rows of a table.
    pub(super) fn table(&self, table: usize) -> &[Row] {
        let from = self.rows.partition_point(|row| row.table < table);
        let to = self.rows.partition_point(|row| row.table <= table);
        self.rows.get(from..to).unwrap_or_default()
    }

    /// The sentence, item or cell that holds a place.
    pub(super) fn sentence(&self, place: usize) -> Range<usize> {
        let next = self.stops.partition_point(|stop| *stop <= place);
        let start = next.checked_sub(1).and_then(|i| self.stops.get(i)).copied().unwrap_or_default();
        let end = self.stops.get(next).copied().unwrap_or(self.text().len());
        start..end
    }

    /// Sentences, items and cells that begin inside a range.
    pub(super) fn sentences(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let mut place = range.start;
        let mut found = Vec::new();
        while place < range.end {
            let sentence = self.sentence(place);
            let end = sentence.end;
            found.push(sentence.start.max(range.start)..end.min(range.end));
            place = end.max(place + 1);
        }
        found
    }

    /// The place just past the words with which a range begins, white space aside.
    pub(super) fn past(&self, range: &Range<usize>, words: &str) -> usize {
        let span = self.span(range);
        let mut left = words.chars().filter(|c| !c.is_whitespace()).count();
        let rest = self.chars.get(span.start..span.end).unwrap_or_default();
        let characters = rest.iter().take_while(|c| {
            let before = left > 0;
            left -= usize::from(before && !c.is_whitespace());
            before
        });
        self.place(span.start + characters.count())
    }

    /// Ends the sentence that runs over a character of the part.
    pub(super) fn stop_at(&mut self, character: usize) {
        let stop = self.place(character);
        if let Err(at) = self.stops.binary_search(&stop) {
            self.stops.insert(at, stop);
        }
    }

    /// Whether an empty line stands between two lines.
    pub(super) fn parted(&self, one: &Range<usize>, two: &Range<usize>) -> bool {
        let from = self.folded.origin(one.start, one.end).end;
        let to = self.folded.origin(two.start, two.end).start;
        self.chars.get(from..to).is_some_and(|between| between.iter().filter(|c| **c == '\n').count() > 1)
    }

    /// Whether the literal text at a place begins with a capital.
    pub(super) fn starts_upper(&self, place: usize) -> bool {
        let at = self.span(&(place..(place + 1).min(self.text().len()))).start;
        self.chars.get(at).is_some_and(|c| c.is_uppercase())
    }
}

/// How many characters begin in these bytes.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// Bytes of the literal text between two marks.
const STEP: usize = 256;
/// Longest line or sentence, in bytes: what is asked of it for each of its words must not grow with the text.
const LONGEST: usize = 8_000;

/// A line in pieces of bearable length, parted at blanks.
fn pieces(folded: &Folded, line: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = line.start;
    while line.end - start > LONGEST {
        let blank = folded.at(start, start + LONGEST).rfind([' ', '\t']).filter(|blank| *blank > 0);
        let end = start + blank.unwrap_or(LONGEST);
        found.push(start..end);
        start = end + usize::from(blank.is_some());
    }
    found.push(start..line.end);
    found
}

/// A text with its white space made single.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines with tabs as rows between bars, which keep their empty cells.
#[cfg(test)]
pub(super) fn piped(text: &str) -> String {
    format!("| {} |\n", text.trim_end_matches('\n').replace('\t', " | ").replace('\n', " |\n| "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str) -> Part {
        Part { text: text.to_owned(), ..Part::default() }
    }

    #[test]
    fn characters_are_counted_as_they_stand() {
        let long = part(&"één ﬁ → Wolkje 😀 ".repeat(80));
        let view = View::new(&long);
        for (characters, (byte, _)) in long.text.char_indices().enumerate() {
            assert_eq!(view.characters(byte), characters);
        }
        assert_eq!(view.characters(long.text.len()), long.text.chars().count());
    }

    #[test]
    fn no_line_and_no_sentence_grows_with_the_text() {
        for text in ["naam, adres, ".repeat(10_000), "a".repeat(100_000), "a\t".repeat(50_000)] {
            let long = part(&text);
            let view = View::new(&long);
            assert!(view.lines().iter().all(|line| line.len() <= LONGEST));
            let sentences = view.sentences(&(0..view.text().len()));
            assert!(sentences.iter().all(|sentence| sentence.len() <= LONGEST + 1));
            assert!(view.rows().iter().all(|row| row.cells.len() <= rows::CELLS));
            assert_eq!(view.lines().last().map(|line| line.end), Some(view.text().len()));
        }
    }
}
