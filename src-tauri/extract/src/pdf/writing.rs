//! From the pages of a document to one text.

use std::collections::BTreeMap;

use super::cells::{Seam, Vocabulary, break_of, cell_text};
use super::furniture;
use super::page::{Element, Sheet};
use super::table::{PageRow, PageTable};
use super::words::TextLine;
use crate::extraction::{Area, Part};
use crate::script::{CellText, Script};

/// A line with letters this much larger than the body's is a heading.
const LARGER: f64 = 1.12;

/// The longest heading, in characters.
const HEADING: usize = 140;

/// A gap this much wider than the usual one parts paragraphs.
const PARAGRAPH: f64 = 1.2;

/// A gap of more sizes than this parts paragraphs in any document; double spacing is less.
const WIDE: f64 = 2.4;

/// One in so many gaps makes a usual one.
const TIGHT: usize = 12;

/// A page before it is written.
struct Leaf {
    number: u32,
    width: f64,
    height: f64,
    elements: Vec<Element>,
}

/// Writes the pages in order; a table that runs over pages is written on the page where it begins.
pub(super) fn write(mut sheets: Vec<Sheet>, name: &str, media_type: &str) -> Part {
    furniture::leave_out(&mut sheets);
    let mut leaves: Vec<Leaf> = sheets
        .iter_mut()
        .map(|sheet| Leaf {
            number: sheet.number,
            width: sheet.width,
            height: sheet.height,
            elements: sheet.elements(),
        })
        .collect();
    join_tables(&mut leaves);
    let body = Body::of(&leaves);
    let mut script = Script::default();
    for leaf in &leaves {
        script.page(leaf.number, points(leaf.width), points(leaf.height));
        let mut above: Option<&TextLine> = None;
        let mut moved = 0;
        for (at, element) in leaf.elements.iter().enumerate() {
            match element {
                Element::Line(line) => {
                    let heading = body.is_heading(line);
                    let apart = above.is_none_or(|above| body.parts(above, line));
                    if apart || heading {
                        script.gap();
                    }
                    let mut text = line.text().chars().skip(moved).collect::<String>().trim_start().to_owned();
                    moved = match leaf.elements.get(at + 1) {
                        Some(Element::Line(next)) if !body.parts(line, next) => body.pull(&mut text, &next.text()),
                        _ => 0,
                    };
                    script.sure(line.sureness());
                    script.paragraph(&text, Some(line_area(line)), heading);
                    above = Some(line);
                }
                Element::Table(table) => {
                    write_table(table, &body.vocabulary, &mut script);
                    above = None;
                }
            }
        }
    }
    script.finish(name, media_type)
}

fn write_table(table: &PageTable, vocabulary: &Vocabulary, script: &mut Script) {
    let limits = table.text_limits();
    let row = |row: &PageRow| -> Vec<CellText> {
        let cells = row.cells.iter().zip(&limits).enumerate();
        cells
            .map(|(column, (cell, limit))| CellText {
                joined: row.joined.contains(&column),
                ..cell_text(cell, *limit, vocabulary)
            })
            .collect()
    };
    let rows: Vec<Vec<CellText>> = table.rows.iter().map(row).collect();
    let areas: Vec<Option<Area>> = table.rows.iter().map(|row| Some(table.area(row))).collect();
    let sureness: Vec<Option<f32>> = table.rows.iter().map(PageRow::sureness).collect();
    script.recognised_table(&rows, &areas, &sureness);
}

/// Joins the part of a table at the top of a page to the table at the end of the page before.
fn join_tables(leaves: &mut [Leaf]) {
    // The page on which the table begins that the page before ended with.
    let mut open: Option<usize> = None;
    for at in 0..leaves.len() {
        let (before, rest) = leaves.split_at_mut(at);
        let Some(leaf) = rest.first_mut() else { break };
        let mut target = open.and_then(|open| before.get_mut(open)).and_then(|leaf| leaf.elements.last_mut());
        while let (Some(Element::Table(table)), Some(Element::Line(line))) = (&mut target, leaf.elements.first())
            && table.take_rest(line)
        {
            leaf.elements.remove(0);
        }
        if let (Some(Element::Table(table)), Some(Element::Table(_))) = (target, leaf.elements.first())
            && let Element::Table(next) = leaf.elements.remove(0)
            && let Some(next) = table.join(next)
        {
            leaf.elements.insert(0, Element::Table(next));
        }
        let emptied = leaf.elements.is_empty() && leaf.number > 1;
        match leaf.elements.last() {
            Some(Element::Table(_)) => open = Some(at),
            // A page that the table took whole leaves it open.
            None if emptied => {}
            Some(Element::Line(_)) | None => open = None,
        }
    }
}

/// What running text looks like in a document.
struct Body {
    size: f64,
    mostly_bold: bool,
    gap: f64,
    vocabulary: Vocabulary,
}

impl Body {
    fn of(leaves: &[Leaf]) -> Self {
        let mut sizes: BTreeMap<i64, usize> = BTreeMap::new();
        let mut gaps: BTreeMap<i64, usize> = BTreeMap::new();
        let (mut bold, mut count) = (0_usize, 0_usize);
        let mut vocabulary = Vocabulary::default();
        for leaf in leaves {
            let mut above: Option<&TextLine> = None;
            for element in &leaf.elements {
                match element {
                    Element::Line(line) => {
                        let text = line.text();
                        vocabulary.learn(&text);
                        *sizes.entry(tenths(line.size)).or_default() += text.len();
                        count += 1;
                        bold += usize::from(line.is_bold());
                        if let Some(above) = above.filter(|above| same_size(above, line) && line.y > above.y) {
                            *gaps.entry(tenths((line.y - above.y) / line.size)).or_default() += 1;
                        }
                        above = Some(line);
                    }
                    Element::Table(table) => {
                        above = None;
                        for cell in table.rows.iter().flat_map(|row| &row.cells) {
                            vocabulary.learn_cell(cell);
                            for piece in cell {
                                *sizes.entry(tenths(piece.size)).or_default() += piece.text.len();
                            }
                        }
                    }
                }
            }
        }
        for leaf in leaves {
            for pair in leaf.elements.windows(2) {
                if let [Element::Line(line), Element::Line(next)] = pair {
                    vocabulary.learn_break(&line.text(), &next.text());
                }
            }
        }
        let usual = |counts: &BTreeMap<i64, usize>| {
            counts.iter().max_by_key(|(_, count)| **count).map_or(0.0, |(tenths, _)| from_tenths(*tenths))
        };
        // The lines of a paragraph stand closer than paragraphs do, also where most paragraphs are one line.
        let all: usize = gaps.values().sum();
        let tight =
            gaps.iter().find(|(_, count)| **count * TIGHT >= all).map_or(0.0, |(tenths, _)| from_tenths(*tenths));
        Self { size: usual(&sizes), mostly_bold: bold * 2 > count, gap: tight.max(1.0), vocabulary }
    }

    /// Larger or bold type on a line of its own.
    fn is_heading(&self, line: &TextLine) -> bool {
        let text = line.text();
        let short = text.chars().count() <= HEADING && !text.ends_with([',', ';']);
        let letters = text.chars().any(char::is_alphabetic);
        let marked = line.size > LARGER * self.size || (line.is_bold() && !self.mostly_bold);
        short && letters && marked
    }

    /// Moves the rest of a word that the line's end broke to the word, so that it can be found; returns how many characters
    /// of the next line moved.
    fn pull(&self, text: &mut String, next: &str) -> usize {
        let Some(tail) = next.split_whitespace().next() else { return 0 };
        let Some(word) = text.split_whitespace().last().map(str::to_owned) else { return 0 };
        match break_of(&word, tail, &self.vocabulary) {
            Seam::Space => return 0,
            Seam::Closed => {}
            Seam::Hyphen => {
                text.pop();
            }
        }
        text.push_str(tail);
        tail.chars().count()
    }

    /// Whether an empty line belongs between two lines.
    fn parts(&self, above: &TextLine, line: &TextLine) -> bool {
        let gap = line.y - above.y;
        gap < 0.0 || gap > (PARAGRAPH * self.gap).min(WIDE) * line.size || !same_size(above, line)
    }
}

fn same_size(one: &TextLine, two: &TextLine) -> bool {
    (one.size - two.size).abs() < 0.05 * one.size.max(two.size)
}

fn line_area(line: &TextLine) -> Area {
    let (left, right, top, bottom) = (line.left(), line.right(), line.y - 0.8 * line.size, line.y + 0.2 * line.size);
    let turn = line.words.first().map_or(0, |word| word.turn);
    if turn == 0 {
        return area(left, top, right, bottom);
    }
    // Its places were turned back, to be read: here they go where they stand.
    let (sine, cosine) = (f64::from(turn) * 5.0_f64.to_radians()).sin_cos();
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let [one, two, three, four] = corners.map(|(x, y)| (x * cosine - y * sine, x * sine + y * cosine));
    let least = |of: fn((f64, f64)) -> f64| of(one).min(of(two)).min(of(three)).min(of(four));
    let most = |of: fn((f64, f64)) -> f64| of(one).max(of(two)).max(of(three)).max(of(four));
    area(least(|p| p.0), least(|p| p.1), most(|p| p.0), most(|p| p.1))
}

impl PageTable {
    /// How far the text of each column may run: to its edge, without the padding that it keeps on the other side.
    fn text_limits(&self) -> Vec<f64> {
        if !self.ruled {
            return self.limits.clone();
        }
        let columns = self.lefts.iter().zip(&self.limits).enumerate();
        columns
            .map(|(column, (left, limit))| {
                let pieces = self.rows.iter().filter_map(|row| row.cells.get(column)).flatten();
                let (first, widest) = pieces.fold((f64::MAX, 0.0_f64), |(first, widest), piece| {
                    (first.min(piece.left), widest.max(piece.right))
                });
                let padding = (first - left).clamp(0.0, 12.0);
                // A cell over more columns runs further than its own.
                (limit - padding).max(widest.min(*limit))
            })
            .collect()
    }

    fn area(&self, row: &PageRow) -> Area {
        let right = row.cells.iter().flatten().map(|piece| piece.right).fold(0.0, f64::max);
        let left = self.lefts.first().copied().unwrap_or_default();
        area(left, row.top, self.limits.last().copied().unwrap_or(right).max(right), row.bottom)
    }
}

fn area(left: f64, top: f64, right: f64, bottom: f64) -> Area {
    Area {
        x: points(left),
        y: points(top),
        width: points((right - left).max(0.0)),
        height: points((bottom - top).max(0.0)),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a place on a page needs no more digits")]
fn points(number: f64) -> f32 {
    number as f32
}

#[expect(clippy::cast_possible_truncation, reason = "sizes on a page are small")]
fn tenths(number: f64) -> i64 {
    (number * 10.0).round() as i64
}

#[expect(clippy::cast_precision_loss, reason = "made of a small number")]
fn from_tenths(tenths: i64) -> f64 {
    tenths as f64 / 10.0
}
