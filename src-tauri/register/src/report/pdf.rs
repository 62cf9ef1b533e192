//! Reports as PDF: set on A4 by a layout of our own, drawn by printpdf, and finished as a tagged document.
//!
//! [`flow`] and [`grid`] put the content on pages without knowing who writes the file; [`draw`] hands the pages to printpdf; [`finish`] adds
//! what printpdf does not: structure for reading aloud, outline, language, metadata, output intent and identifier.

mod draw;
mod face;
mod finish;
mod flow;
mod front;
mod grid;
mod leaf;
mod look;
mod metadata;
mod panels;
mod set;
mod structure;
#[cfg(test)]
mod tests;
mod wrap;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use self::flow::Flow;
use self::leaf::{Entry, Page, Place, Structure};
use super::content::{Block, Report, Section, Table};
use super::{Files, RenderError};
use crate::progress::Progress;
use crate::words::{Value, say};

/// A document of more pages than this comes in volumes: what making it takes grows with its pages.
pub const PAGES_A_FILE: usize = 600;

/// The most pages that a volume has, unless one section alone has more.
pub const PAGES_A_VOLUME: usize = 300;

/// A table of more rows than this is divided over sections, when there are volumes.
const ROWS_A_SECTION: usize = 1_000;

/// A document ready to be drawn.
struct Laid {
    pages: Vec<Page>,
    structure: Structure,
    places: BTreeMap<String, Place>,
    entries: Vec<Entry>,
}

/// Which of how many volumes a document is.
#[derive(Debug, Clone, Copy)]
struct Volume {
    number: usize,
    of: usize,
}

impl Volume {
    const ONLY: Self = Self { number: 1, of: 1 };

    fn arguments(self) -> [(&'static str, Value<'static>); 2] {
        [("volume", self.number.to_string().into()), ("volumes", self.of.to_string().into())]
    }
}

/// A section apart from its parts, with those that it is a part of: what is never divided over volumes.
struct Unit<'a> {
    above: Vec<&'a Section>,
    section: Cow<'a, Section>,
}

/// The report as one document, however long.
pub(super) fn render(report: &Report, progress: &Progress) -> Result<Vec<u8>, RenderError> {
    let laid = lay_out(report, body(report, &units(report), Volume::ONLY, progress)?, Volume::ONLY);
    write(laid, report, Volume::ONLY, progress)
}

/// Says how far a document, or one of its volumes, is: laying out, drawing and putting together take about a third of the time each.
fn reach(progress: &Progress, volume: Volume, third: usize, done: usize, of: usize) -> Result<(), RenderError> {
    const THIRD: usize = 1_000;
    let thirds = volume.number.saturating_sub(1) * 3 + third;
    let done = thirds * THIRD + done * THIRD / of.max(1);
    progress.reach(done, volume.of * 3 * THIRD).map_err(|_| RenderError::Stopped)
}

/// Looks whether to go on while nobody knows how many pages there will be.
fn go_on(progress: &Progress) -> Result<(), RenderError> {
    progress.reach(0, 0).map_err(|_| RenderError::Stopped)
}

/// The report as one document or, where that would have more than [`PAGES_A_FILE`] pages, in volumes of at most [`PAGES_A_VOLUME`],
/// each a document with its own cover, contents and numbering.
///
/// A volume ends before a section, never within one. Each is made when it is asked for, so that memory does not grow with their number.
pub(super) fn render_files<'a>(report: &'a Report, progress: &'a Progress) -> Result<Box<Files<'a>>, RenderError> {
    let units = units(report);
    if let Some(whole) = whole(&units, PAGES_A_FILE, progress)? {
        let only = move || write(lay_out(report, whole, Volume::ONLY), report, Volume::ONLY, progress);
        return Ok(Box::new(std::iter::once_with(only)));
    }
    let units = divide_tables(units, report);
    let ranges = plan(&units, PAGES_A_VOLUME, progress)?;
    let of = ranges.len();
    Ok(Box::new(ranges.into_iter().enumerate().map(move |(index, range)| {
        let volume = Volume { number: index + 1, of };
        let body = body(report, units.get(range).unwrap_or_default(), volume, progress)?;
        write(lay_out(report, body, volume), report, volume, progress)
    })))
}

fn write(mut laid: Laid, report: &Report, volume: Volume, progress: &Progress) -> Result<Vec<u8>, RenderError> {
    let drawn = draw::draw(&mut laid, |done, of| reach(progress, volume, 1, done, of))?;
    finish::finish(drawn, laid, report, volume, |done, of| reach(progress, volume, 2, done, of))
}

fn units(report: &Report) -> Vec<Unit<'_>> {
    fn gather<'a>(section: &'a Section, above: &[&'a Section], units: &mut Vec<Unit<'a>>) {
        units.push(Unit { above: above.to_vec(), section: Cow::Borrowed(section) });
        let mut below = above.to_vec();
        below.push(section);
        for part in &section.parts {
            gather(part, &below, units);
        }
    }
    let mut units = Vec::new();
    for section in &report.sections {
        gather(section, &[], &mut units);
    }
    units
}

fn is_long_table(block: &Block) -> bool {
    matches!(block, Block::Table(table) if table.rows.len() > ROWS_A_SECTION)
}

/// Divides sections with a table of very many rows, since a volume ends only between sections.
fn divide_tables<'a>(units: Vec<Unit<'a>>, report: &Report) -> Vec<Unit<'a>> {
    let mut divided = Vec::with_capacity(units.len());
    for unit in units {
        if !unit.section.blocks.iter().any(is_long_table) {
            divided.push(unit);
            continue;
        }
        let mut current = Section {
            new_page: unit.section.new_page,
            ..Section::new(unit.section.id.as_str(), unit.section.title.as_str())
        };
        let mut parts = Vec::new();
        for block in &unit.section.blocks {
            match block {
                Block::Table(table) if table.rows.len() > ROWS_A_SECTION => {
                    for (index, rows) in table.rows.chunks(ROWS_A_SECTION).enumerate() {
                        if index > 0 {
                            let number = parts.len() + 1;
                            let title = say(
                                report.language,
                                "report-continued",
                                &[("title", unit.section.title.as_str().into())],
                            );
                            let next = Section::new(format!("{}#{number}", unit.section.id), title);
                            parts.push(std::mem::replace(&mut current, next));
                        }
                        let table = Table {
                            columns: table.columns.clone(),
                            rows: rows.to_vec(),
                            summary: table.summary.clone(),
                        };
                        current.blocks.push(Block::Table(table));
                    }
                }
                Block::Paragraph(_)
                | Block::KeyValues(_)
                | Block::Table(_)
                | Block::Bullets(_)
                | Block::Separator(_)
                | Block::Chart(_)
                | Block::Charts(_)
                | Block::Stacks(_)
                | Block::Figures(_) => {
                    current.blocks.push(block.clone());
                }
            }
        }
        parts.push(current);
        divided
            .extend(parts.into_iter().map(|section| Unit { above: unit.above.clone(), section: Cow::Owned(section) }));
    }
    divided
}

fn set_unit(flow: &mut Flow, unit: &Unit<'_>) {
    flow.section(unit.above.len() + 1, &unit.section.id, &unit.section.title, &unit.section);
}

/// The pages that come before the chapters, more or less: some thirty entries fill a page of contents when their titles are long.
const fn front_pages(entries: usize) -> usize {
    2 + entries.div_ceil(30)
}

fn pages_of(flow: &Flow) -> usize {
    flow.pages.len() + front_pages(flow.entries.len())
}

/// All units as one document; none as soon as it has more pages than it may.
fn whole(units: &[Unit<'_>], limit: usize, progress: &Progress) -> Result<Option<Flow>, RenderError> {
    let mut flow = Flow::new(Structure::new());
    for unit in units {
        go_on(progress)?;
        set_unit(&mut flow, unit);
        if pages_of(&flow) > limit {
            return Ok(None);
        }
    }
    Ok(Some(flow))
}

/// Divides the units over volumes by laying them out and counting.
fn plan(units: &[Unit<'_>], limit: usize, progress: &Progress) -> Result<Vec<Range<usize>>, RenderError> {
    let mut ranges = Vec::new();
    let mut begin = 0;
    let mut flow = Flow::new(Structure::new());
    for (index, unit) in units.iter().enumerate() {
        go_on(progress)?;
        set_unit(&mut flow, unit);
        if index > begin && pages_of(&flow) > limit {
            ranges.push(begin..index);
            begin = index;
            flow = Flow::new(Structure::new());
            set_unit(&mut flow, unit);
        }
    }
    ranges.push(begin..units.len());
    Ok(ranges)
}

/// The chapters of a document. One that begins within a chapter says which.
fn body(report: &Report, units: &[Unit<'_>], volume: Volume, progress: &Progress) -> Result<Flow, RenderError> {
    let mut body = Flow::new(Structure::new());
    for (depth, section) in units.first().map(|unit| unit.above.as_slice()).unwrap_or_default().iter().enumerate() {
        let title = say(report.language, "report-continued", &[("title", section.title.as_str().into())]);
        body.open(depth + 1, &format!("{}#continued", section.id), &title, 60.0);
    }
    for (index, unit) in units.iter().enumerate() {
        reach(progress, volume, 0, index, units.len())?;
        set_unit(&mut body, unit);
    }
    Ok(body)
}

/// Puts the front before the chapters, and on every page what repeats.
fn lay_out(report: &Report, body: Flow, volume: Volume) -> Laid {
    let Flow { pages: body_pages, mut structure, places, entries, .. } = body;

    // The contents are as long whatever the numbers in them: count their pages first.
    let mut scratch = Flow::new(Structure::new());
    front::set(&mut scratch, report, volume, &entries, |_| 0);
    let offset = scratch.pages.len();
    drop(scratch);

    let body_elements =
        structure.elements.first_mut().map(|document| std::mem::take(&mut document.children)).unwrap_or_default();
    for element in &mut structure.elements {
        if let Some(bounds) = &mut element.bounds {
            bounds.0 += offset;
        }
    }
    let mut front_flow = Flow::new(structure);
    front::set(&mut front_flow, report, volume, &entries, |entry| {
        places.get(&entry.anchor).map_or(0, |place| place.page + offset + 1)
    });
    let Flow { mut pages, mut structure, places: front_places, entries: front_entries, .. } = front_flow;
    if let Some(document) = structure.elements.first_mut() {
        document.children.extend(body_elements);
    }
    if !entries.is_empty() {
        pages.extend(body_pages);
    }
    let running = running(&entries, &places, offset, pages.len());
    front::furniture(&mut pages, report, volume, &running);
    let shift = |(anchor, place): (String, Place)| (anchor, Place { page: place.page + offset, ..place });
    let places = front_places.into_iter().chain(places.into_iter().map(shift)).collect();
    let entries = front_entries.into_iter().chain(entries).collect();
    Laid { pages, structure, places, entries }
}

/// The section that each page begins in, so that one who leafs through knows where they are.
fn running<'a>(entries: &'a [Entry], places: &BTreeMap<String, Place>, offset: usize, pages: usize) -> Vec<&'a str> {
    // A section that begins this near to the top is the one that the page is about.
    let near_top = look::TOP + 60.0;
    let mut running = vec![""; pages];
    let mut current = "";
    let mut begun = entries.iter().filter_map(|entry| Some((entry, places.get(&entry.anchor)?))).peekable();
    for (page, slot) in running.iter_mut().enumerate().skip(offset) {
        while let Some((entry, _)) = begun.next_if(|(_, place)| {
            let place_page = place.page + offset;
            place_page < page || (place_page == page && place.top <= near_top)
        }) {
            current = &entry.title;
        }
        *slot = current;
    }
    running
}
