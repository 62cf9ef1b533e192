//! Paragraphs and tables out of a document's XML.

use super::numbering::Numbering;
use super::styles::Styles;
use super::xml::{Reading, Step, attribute, is_on, name};
use crate::failure::Failure;
use crate::script::CellText;

/// The longest paragraph of bold words that is taken for a heading, in characters.
const HEADING: usize = 120;

/// A piece of the text.
pub(super) enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph with the mark of its list.
#[derive(Default)]
pub(super) struct Paragraph {
    text: String,
    mark: String,
    pub(super) heading: bool,
    style: String,
    list: Option<(String, usize)>,
    /// Characters that are not struck through, nor bold.
    unstruck: bool,
    light: bool,
}

/// A table.
#[derive(Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Vec<Cell>>,
    skipped: usize,
}

/// A cell, which holds paragraphs and tables.
#[derive(Default)]
pub(super) struct Cell {
    pub(super) blocks: Vec<Block>,
    span: usize,
}

/// The text of a document.
#[derive(Default)]
pub(super) struct Body {
    pub(super) blocks: Vec<Block>,
}

impl Paragraph {
    /// The text behind the mark of its list.
    pub(super) fn marked(&self) -> String {
        if self.mark.is_empty() || self.text.trim().is_empty() {
            return self.text.clone();
        }
        format!("{} {}", self.mark, self.text)
    }
}

impl Cell {
    /// The text of the cell on one line.
    pub(super) fn text(&self) -> CellText {
        let mut text = CellText { text: String::new(), struck: true };
        self.gather(&mut text);
        text.struck &= !text.text.trim().is_empty();
        text
    }

    fn gather(&self, into: &mut CellText) {
        for block in &self.blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    into.text.push_str(&paragraph.marked());
                    into.text.push(' ');
                    into.struck &= !paragraph.unstruck;
                }
                Block::Table(table) => table.rows.iter().flatten().for_each(|cell| cell.gather(into)),
            }
        }
    }
}

/// What a run of characters looks like.
#[derive(Default)]
struct Run {
    struck: bool,
    bold: bool,
    hidden: bool,
}

/// What is being read: the paragraph, table and cell that are open.
struct Walk<'a> {
    styles: &'a Styles,
    numbering: &'a mut Numbering,
    /// The blocks of the body, and of each open cell.
    blocks: Vec<Vec<Block>>,
    tables: Vec<Table>,
    cells: Vec<Cell>,
    paragraphs: Vec<Paragraph>,
    run: Run,
    /// Inside properties of a run; those of a paragraph describe its mark only.
    properties: bool,
    /// How deep the current place lies under an element that is left out.
    left_out: usize,
    text: bool,
}

impl Body {
    pub(super) fn read(text: &str, styles: &Styles, numbering: &mut Numbering) -> Result<Self, Failure> {
        let mut walk = Walk {
            styles,
            numbering,
            blocks: vec![Vec::new()],
            tables: Vec::new(),
            cells: Vec::new(),
            paragraphs: Vec::new(),
            run: Run::default(),
            properties: false,
            left_out: 0,
            text: false,
        };
        let mut reading = Reading::new(text);
        while let Some(step) = reading.step()? {
            match step {
                Step::Open(_) if walk.left_out > 0 => walk.left_out += 1,
                Step::Close(_) if walk.left_out > 0 => walk.left_out -= 1,
                Step::Open(element) => walk.open(&element),
                Step::Close(name) => walk.close(&name),
                Step::Text(text) if walk.text && walk.left_out == 0 => walk.say(&text),
                Step::Text(_) => {}
            }
        }
        Ok(Self { blocks: walk.blocks.into_iter().flatten().collect() })
    }
}

impl Walk<'_> {
    fn open(&mut self, element: &quick_xml::events::BytesStart<'_>) {
        let value = || attribute(element, "val");
        match name(element).as_str() {
            // Deleted and moved words, field codes, the second form of what has two, properties of a change, tab stops, and
            // notes that only draw a line.
            "del" | "moveFrom" | "delText" | "instrText" | "Fallback" | "rPrChange" | "pPrChange" | "tblGridChange"
            | "sectPr" | "tabs" => self.left_out = 1,
            "footnote" | "endnote" if attribute(element, "type").is_some() => self.left_out = 1,
            "p" => self.paragraphs.push(Paragraph::default()),
            "pStyle" => {
                if let (Some(paragraph), Some(style)) = (self.paragraphs.last_mut(), value()) {
                    paragraph.heading |= self.styles.is_heading(&style);
                    paragraph.style = style;
                }
            }
            "outlineLvl" => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.heading |= value().is_some_and(|level| level != "9");
                }
            }
            "numId" => {
                if let (Some(paragraph), Some(list)) = (self.paragraphs.last_mut(), value()) {
                    paragraph.list.get_or_insert_default().0 = list;
                }
            }
            "ilvl" => {
                let level = value().and_then(|level| level.parse().ok()).unwrap_or(0);
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.list.get_or_insert_default().1 = level;
                }
            }
            "r" => self.run = Run::default(),
            "rPr" => self.properties = true,
            "strike" | "dstrike" if self.properties => self.run.struck |= is_on(element),
            "b" if self.properties => self.run.bold = is_on(element),
            "vanish" if self.properties => self.run.hidden = is_on(element),
            "t" => self.text = true,
            "tab" => self.say("\t"),
            "br" | "cr" => self.say("\n"),
            "noBreakHyphen" => self.say("-"),
            "sym" => self.say(symbol(attribute(element, "char").as_deref())),
            "tbl" => self.tables.push(Table::default()),
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                    table.skipped = 0;
                }
            }
            "gridBefore" => {
                if let Some(table) = self.tables.last_mut() {
                    table.skipped = value().and_then(|count| count.parse().ok()).unwrap_or(0);
                }
            }
            "tc" => {
                self.cells.push(Cell { span: 1, ..Cell::default() });
                self.blocks.push(Vec::new());
            }
            "gridSpan" => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.span = value().and_then(|count| count.parse().ok()).unwrap_or(1);
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.text = false,
            "rPr" => self.properties = false,
            "p" => self.close_paragraph(),
            "tc" => self.close_cell(),
            "tbl" => {
                if let (Some(table), Some(blocks)) = (self.tables.pop(), self.blocks.last_mut()) {
                    blocks.push(Block::Table(table));
                }
            }
            _ => {}
        }
    }

    fn close_paragraph(&mut self) {
        let Some(mut paragraph) = self.paragraphs.pop() else { return };
        let empty = paragraph.text.trim().is_empty();
        let list = paragraph.list.take().filter(|(list, _)| !list.is_empty());
        let list = list.or_else(|| self.styles.numbered(&paragraph.style));
        if let Some((list, level)) = list
            && !empty
        {
            paragraph.mark = self.numbering.next(&list, level);
        }
        let short = paragraph.text.chars().count() <= HEADING;
        paragraph.heading |= !empty && !paragraph.light && short && self.cells.is_empty();
        paragraph.heading &= !empty;
        if let Some(blocks) = self.blocks.last_mut() {
            blocks.push(Block::Paragraph(paragraph));
        }
    }

    fn close_cell(&mut self) {
        let (Some(mut cell), Some(blocks)) = (self.cells.pop(), self.blocks.pop()) else { return };
        cell.blocks = blocks;
        let Some(table) = self.tables.last_mut() else {
            self.blocks.last_mut().unwrap_or(&mut Vec::new()).extend(cell.blocks);
            return;
        };
        let span = cell.span.clamp(1, 64);
        let skipped = std::mem::take(&mut table.skipped).min(64);
        if table.rows.is_empty() {
            table.rows.push(Vec::new());
        }
        if let Some(row) = table.rows.last_mut() {
            row.extend(std::iter::repeat_with(Cell::default).take(skipped));
            row.push(cell);
            // A cell over more columns is followed by empty ones, so that columns stay columns.
            row.extend(std::iter::repeat_with(Cell::default).take(span - 1));
        }
    }

    fn say(&mut self, text: &str) {
        if self.run.hidden {
            return;
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        paragraph.text.push_str(text);
        if !text.trim().is_empty() {
            paragraph.unstruck |= !self.run.struck;
            paragraph.light |= !self.run.bold;
        }
    }
}

/// Ticks and boxes of the symbol fonts, which people fill forms in with.
fn symbol(code: Option<&str>) -> &'static str {
    match code.map(str::to_ascii_uppercase).as_deref() {
        Some("F0FE" | "F052" | "F054") => "☑",
        Some("F0FD" | "F053") => "☒",
        Some("F0A8" | "F06F" | "F0A3" | "F071") => "☐",
        Some("F0FC" | "F050") => "✓",
        Some("F0FB" | "F04F") => "✗",
        Some("F0B7" | "F0A7" | "F0D8") => "•",
        Some("F0E0") => "→",
        _ => "",
    }
}
