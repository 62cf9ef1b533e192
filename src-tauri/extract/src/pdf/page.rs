//! A page in reading order: lines of text and tables.

use super::aligned;
use super::drawing::Drawing;
use super::grid;
use super::scan::{self, Scan};
use super::table::PageTable;
use super::words::{TextLine, Word, lines, words};

/// A piece of a page.
pub(super) enum Element {
    Line(TextLine),
    Table(PageTable),
}

/// A page.
pub(super) struct Sheet {
    pub(super) number: u32,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) drawing: Drawing,
    /// The words that are in no ruled table, in lines.
    pub(super) lines: Vec<TextLine>,
    pub(super) tables: Vec<PageTable>,
    /// Words that are written in another direction, such as a note in the margin.
    turned: Vec<TextLine>,
    /// What it shows, if it is a picture of text.
    pub(super) scan: Option<Scan>,
}

impl Sheet {
    pub(super) fn new(number: u32, width: f64, height: f64, drawing: Drawing) -> Self {
        let (mut upright, turned) = parted(words(&drawing));
        let tables = grid::tables(&drawing, &mut upright);
        let scan = scan::scan(drawing.pictures, &drawing.glyphs, width * height);
        // The words hold all that is needed of the characters, which of thousands of pages are too many to keep.
        let drawing = Drawing { glyphs: Vec::new(), pictures: Vec::new(), ..drawing };
        Self { number, width, height, drawing, lines: lines(upright), tables, turned: by_turn(&turned), scan }
    }

    /// Adds the words that were recognised in its pictures, where none of its own stand.
    pub(super) fn add(&mut self, mut words: Vec<Word>) {
        let own = || self.lines.iter().chain(&self.turned).flat_map(|line| &line.words);
        words.retain(|word| !own().any(|other| scan::covers(other, word)));
        let (mut upright, turned) = parted(words);
        upright.extend(std::mem::take(&mut self.lines).into_iter().flat_map(|line| line.words));
        self.lines = lines(upright);
        self.turned.extend(by_turn(&turned));
    }

    /// All of the page in reading order.
    pub(super) fn elements(&mut self) -> Vec<Element> {
        let lines = std::mem::take(&mut self.lines);
        let mut elements = Vec::new();
        let mut tables = std::mem::take(&mut self.tables);
        tables.sort_by(|one, two| one.top.total_cmp(&two.top));
        let mut tables = tables.into_iter().peekable();
        let mut rest = lines.as_slice();
        while let Some(line) = rest.first() {
            while let Some(table) = tables.next_if(|table| table.top < line.y) {
                elements.push(Element::Table(table));
            }
            // Columns end where a ruled table stands between the lines.
            let end = tables.peek().map_or(rest.len(), |table| rest.partition_point(|line| line.y <= table.top));
            let stretch = rest.get(..end.max(1)).unwrap_or(rest);
            self.stretch(stretch, &mut elements);
            rest = rest.get(stretch.len()..).unwrap_or_default();
        }
        elements.extend(tables.map(Element::Table));
        elements.extend(std::mem::take(&mut self.turned).into_iter().map(Element::Line));
        elements
    }

    /// Lines without a ruled table between them.
    fn stretch(&self, lines: &[TextLine], elements: &mut Vec<Element>) {
        let mut rest = lines;
        while let Some(line) = rest.first() {
            if let Some((left, right, taken)) = columns(rest) {
                self.stretch(&left, elements);
                self.stretch(&right, elements);
                rest = rest.get(taken..).unwrap_or_default();
            } else if let Some((mut table, taken)) = aligned::table(rest, &self.drawing.horizontal) {
                // The cells of a head are often set low: its first lines stand in one column alone.
                while let Some(Element::Line(above)) = elements.last()
                    && table.take_head(above)
                {
                    elements.pop();
                }
                elements.push(Element::Table(table));
                rest = rest.get(taken..).unwrap_or_default();
            } else {
                elements.push(Element::Line(line.clone()));
                rest = rest.get(1..).unwrap_or_default();
            }
        }
    }
}

/// The words that run from left to right, and the others.
fn parted(words: Vec<Word>) -> (Vec<Word>, Vec<Word>) {
    words.into_iter().partition(|word| word.turn == 0)
}

/// The lines of words in other directions, one direction after the other.
fn by_turn(words: &[Word]) -> Vec<TextLine> {
    let mut turns: Vec<i16> = words.iter().map(|word| word.turn).collect();
    turns.sort_unstable();
    turns.dedup();
    let of = |turn: i16| lines(words.iter().filter(|word| word.turn == turn).cloned().collect());
    turns.into_iter().flat_map(of).collect()
}

/// Fewer lines side by side are no columns of running text.
const COLUMN_LINES: usize = 6;

/// Running text in two columns that begins at the first line: both columns and how many lines they take. A right column of
/// two columns again is found when it is read itself.
fn columns(lines: &[TextLine]) -> Option<(Vec<TextLine>, Vec<TextLine>, usize)> {
    let first = lines.first()?.segments();
    let [one, two, ..] = first.as_slice() else { return None };
    let gutter = f64::midpoint(one.right, two.left);
    let mut left: Vec<TextLine> = Vec::new();
    let mut right: Vec<TextLine> = Vec::new();
    let mut taken = 0;
    for line in lines {
        let crosses = line.words.iter().any(|word| word.left < gutter && word.right > gutter);
        let segments = line.segments();
        let through = segments.iter().any(|segment| segment.left < gutter && segment.right > gutter);
        if crosses || through {
            break;
        }
        let (before, behind): (Vec<Word>, Vec<Word>) = line.words.iter().cloned().partition(|word| word.right < gutter);
        for (words, side) in [(before, &mut left), (behind, &mut right)] {
            if !words.is_empty() {
                side.push(TextLine { words, y: line.y, size: line.size });
            }
        }
        taken += 1;
    }
    (is_prose(&left) && is_prose(&right)).then_some((left, right, taken))
}

/// Whether lines fill their column with words, as the cells of a table seldom do.
fn is_prose(lines: &[TextLine]) -> bool {
    let from = lines.iter().map(TextLine::left).fold(f64::MAX, f64::min);
    let to = lines.iter().map(TextLine::right).fold(0.0, f64::max);
    let full = lines.iter().filter(|line| line.right() - line.left() > 0.7 * (to - from)).count();
    let words: usize = lines.iter().map(|line| line.words.len()).sum();
    lines.len() >= COLUMN_LINES && full * 10 >= lines.len() * 6 && words >= lines.len() * 4
}
