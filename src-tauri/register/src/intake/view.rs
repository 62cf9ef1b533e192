//! A part of a document as the extractors see it: folded text, lines, sentences and rows of tables.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use waarborg_extract::{Part, Span};

use super::fold::{Folded, pattern};

/// A part, prepared for reading.
pub(super) struct View<'a> {
    /// The part itself.
    pub(super) part: &'a Part,
    chars: Vec<char>,
    folded: Folded,
    lines: Vec<Range<usize>>,
    rows: Vec<Row>,
    stops: Vec<usize>,
}

/// A row of a table, in folded offsets.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Which table, counted over the part.
    pub(super) table: usize,
    /// Cells from left to right; empty and withdrawn cells are empty ranges.
    pub(super) cells: Vec<Range<usize>>,
}

impl Row {
    /// The whole row.
    pub(super) fn range(&self) -> Range<usize> {
        let filled = || self.cells.iter().filter(|cell| !cell.is_empty());
        let start = filled().map(|cell| cell.start).min().unwrap_or_default();
        start..filled().map(|cell| cell.end).max().unwrap_or(start)
    }
}

/// A mark at the start of a line: a bullet, a number, a letter, a heading sign.
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:#+\s*|[-*>~+o]\s+|-(?:[a-z])|\[\d+\]\s*|\[[x ]\]\s*|(?:bijlage|annex|appendix|artikel) \d+[a-z]?\s*[:.-]?\s+|\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]{1,4})[.):]\s+|\d+(?:\.\d+)*\s+)+",
    )
});
/// A mark after which a line is an item of its own.
static ITEM: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:[-*>+o]\s+|-[a-z]|\[[x\d ]+\]|\(?(?:\d{1,2}(?:\.\d+)*|[a-z]|[ivx]{1,4})[.)]\s)"));

/// The number of a clause.
static CLAUSE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*\d{1,2}[a-z]?(?:\.\d{1,2})+\s+"));

impl<'a> View<'a> {
    /// Prepares a part.
    pub(super) fn new(part: &'a Part) -> Self {
        let chars: Vec<char> = part.text.chars().collect();
        let folded = Folded::new(&chars);
        let mut lines = Vec::new();
        let mut start = 0;
        for line in folded.text.split('\n') {
            lines.push(start..start + line.len());
            start += line.len() + 1;
        }
        let rows = rows(part, &chars, &folded, &lines);
        let mut view = Self { part, chars, folded, lines, rows, stops: Vec::new() };
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

    /// Whether a line begins an item of a list.
    pub(super) fn is_item(&self, line: &Range<usize>) -> bool {
        ITEM.is_match(self.at(line).trim_start())
    }

    /// Places at which a new sentence, item or cell begins.
    fn find_stops(&self) -> Vec<usize> {
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
        for line in &self.lines {
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
            }
        }
        for row in &self.rows {
            for cell in row.cells.iter().filter(|cell| !cell.is_empty()) {
                stops.extend([cell.start, cell.end]);
            }
        }
        stops.sort_unstable();
        stops.dedup();
        stops
    }

    /// Whether a line begins a numbered clause: "4.2  De melding …".
    fn is_clause(&self, line: &Range<usize>) -> bool {
        let number = CLAUSE.find(self.at(line));
        number.is_some_and(|number| self.starts_upper(line.start + number.end()))
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

    /// Whether the literal text at a place begins with a capital.
    pub(super) fn starts_upper(&self, place: usize) -> bool {
        let at = self.span(&(place..(place + 1).min(self.text().len()))).start;
        self.chars.get(at).is_some_and(|c| c.is_uppercase())
    }

    /// The full stop of a legal form after which the sentence goes on: "Naam, Inc. is gecertificeerd".
    fn is_form_inside(&self, stop: usize) -> bool {
        let word = self.before(stop, 8).rsplit([' ', '\n', '\t', '(']).next().unwrap_or_default();
        ["inc", "ltd", "corp", "co", "pty", "pvt", "llc", "d.o.o"].contains(&word)
            && self.after(stop + 2, 1).starts_with(|c: char| c.is_ascii_lowercase())
            && !self.starts_upper(stop + 2)
    }

    /// A full stop that ends no sentence: an abbreviation, an initial, a number of a list.
    fn is_abbreviation(&self, stop: usize) -> bool {
        const SHORT: [&str; 22] = [
            "bijv", "bv", "b.v", "n.v", "nr", "tel", "art", "incl", "excl", "m.b.t", "t.b.v", "t.a.v", "d.w.z", "o.a",
            "e.d", "dhr", "mevr", "mw", "i.v.m", "n.a.v", "e.g", "i.e",
        ];
        let before = self.before(stop, 12);
        let word = before.rsplit([' ', '\n', '\t', '(']).next().unwrap_or_default();
        // "… uit bijlage A." ends a sentence.
        let annex = before.strip_suffix(word).is_some_and(|rest| {
            ["bijlage", "annex", "appendix", "schedule", "artikel"].iter().any(|word| rest.trim_end().ends_with(word))
        });
        // "B.V. Naam" may end a sentence; the next word decides.
        let initial = !annex && word.len() == 1
            || word.rsplit('.').next().is_some_and(|last| last.len() == 1) && word.contains('.');
        // The number of an item ends no sentence; the last figures of a telephone number may.
        let figures =
            before.strip_suffix(word).is_some_and(|rest| rest.trim_end().ends_with(|c: char| c.is_ascii_digit()));
        SHORT.contains(&word)
            || initial
            || (!word.is_empty() && word.len() < 3 && word.bytes().all(|b| b.is_ascii_digit()) && !figures)
    }
}

/// A text with its white space made single.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Rows of the part's tables, and of lines in columns that no table covers.
fn rows(part: &Part, chars: &[char], folded: &Folded, lines: &[Range<usize>]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut covered = Vec::new();
    for (table, found) in part.tables.iter().enumerate() {
        for row in &found.rows {
            let cells: Vec<Range<usize>> = row
                .cells
                .iter()
                .map(|cell| if cell.struck { 0..0 } else { folded.place(cell.span.start)..folded.place(cell.span.end) })
                .collect();
            covered.extend(cells.iter().filter(|cell| !cell.is_empty()).cloned());
            rows.push(Row { table, cells });
        }
    }
    let mut table = part.tables.len();
    let mut last = None;
    for (number, line) in lines.iter().enumerate() {
        let text = folded.at(line.start, line.end);
        let piped = text.trim_start().starts_with('|');
        let literal = folded.origin(line.start, line.end);
        // Runs of blanks align prose as well; only a real tab makes a column here.
        let tabbed = !piped
            && text.contains('\t')
            && chars.get(literal.start..literal.end).is_some_and(|line| line.contains(&'\t'));
        if !(piped || tabbed) || covered.iter().any(|cell| cell.start < line.end && line.start < cell.end) {
            continue;
        }
        if last.is_some_and(|last| last + 1 != number) {
            table += 1;
        }
        last = Some(number);
        let separator = if piped { '|' } else { '\t' };
        let body = if piped { text.trim().trim_matches('|') } else { text };
        let mut start = line.start + text.find(body).unwrap_or_default();
        let mut cells = Vec::new();
        for cell in body.split(separator) {
            let indent = cell.len() - cell.trim_start().len();
            cells.push(start + indent..start + indent + cell.trim().len());
            start += cell.len() + 1;
        }
        if !body.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' ' | b'\t')) {
            rows.push(Row { table, cells });
        }
    }
    rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| cell.end = cell.end.max(cell.start));
    rows
}

/// Lines with tabs as rows between bars, which keep their empty cells.
#[cfg(test)]
pub(super) fn piped(text: &str) -> String {
    format!("| {} |\n", text.trim_end_matches('\n').replace('\t', " | ").replace('\n', " |\n| "))
}
