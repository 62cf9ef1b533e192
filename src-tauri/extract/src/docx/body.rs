//! Paragraphs and tables out of a document's XML.

use super::styles::Styles;
use crate::allowance::Allowance;
use crate::failure::Failure;
use crate::lists::Lists;
use crate::story::{Block, Cell, JOINED, Look, Paragraph, Table};
use crate::xml::{Reading, Step, attribute, is_on, name};

/// A paragraph that is being read.
#[derive(Default)]
struct Draft {
    paragraph: Paragraph,
    style: String,
    list: Option<(String, usize)>,
}

/// A table that is being read.
#[derive(Default)]
struct OpenTable {
    table: Table,
    skipped: usize,
}

/// A cell that is being read.
struct OpenCell {
    /// How many columns it covers.
    columns: usize,
    /// Whether it goes on with the cell above it.
    joined: bool,
}

/// What is being read: the paragraph, table and cell that are open.
struct Walk<'a> {
    styles: &'a Styles,
    lists: &'a mut Lists,
    allowance: &'a mut Allowance,
    /// The blocks of the body, and of each open cell.
    blocks: Vec<Vec<Block>>,
    tables: Vec<OpenTable>,
    /// The cells that are open.
    cells: Vec<OpenCell>,
    paragraphs: Vec<Draft>,
    run: Look,
    /// Inside properties of a run; those of a paragraph describe its mark only.
    properties: bool,
    /// How deep the current place lies under an element that is left out.
    left_out: usize,
    text: bool,
}

/// Reads the text of a document.
pub(super) fn read(
    text: &str,
    styles: &Styles,
    lists: &mut Lists,
    allowance: &mut Allowance,
) -> Result<Vec<Block>, Failure> {
    let mut walk = Walk {
        styles,
        lists,
        allowance,
        blocks: vec![Vec::new()],
        tables: Vec::new(),
        cells: Vec::new(),
        paragraphs: Vec::new(),
        run: Look::default(),
        properties: false,
        left_out: 0,
        text: false,
    };
    let mut reading = Reading::new(text);
    while let Some(step) = reading.step()? {
        match step {
            Step::Open(_) if walk.left_out > 0 => walk.left_out += 1,
            Step::Close(_) if walk.left_out > 0 => walk.left_out -= 1,
            Step::Open(element) => walk.open(&element)?,
            Step::Close(name) => walk.close(&name)?,
            Step::Text(text) if walk.text && walk.left_out == 0 => walk.say(&text),
            Step::Text(_) => {}
        }
    }
    Ok(walk.blocks.into_iter().flatten().collect())
}

impl Walk<'_> {
    fn open(&mut self, element: &quick_xml::events::BytesStart<'_>) -> Result<(), Failure> {
        let value = || attribute(element, "val");
        match name(element).as_str() {
            // Deleted and moved words, field codes, the second form of what has two, properties of a change, tab stops, and
            // notes that only draw a line.
            "del" | "moveFrom" | "delText" | "instrText" | "Fallback" | "rPrChange" | "pPrChange" | "tcPrChange"
            | "tblGridChange" | "sectPr" | "tabs" => self.left_out = 1,
            "footnote" | "endnote" if attribute(element, "type").is_some() => self.left_out = 1,
            "p" => self.paragraphs.push(Draft::default()),
            "pStyle" => {
                if let (Some(draft), Some(style)) = (self.paragraphs.last_mut(), value()) {
                    draft.paragraph.heading |= self.styles.is_heading(&style);
                    draft.style = style;
                }
            }
            "outlineLvl" => {
                if let Some(draft) = self.paragraphs.last_mut() {
                    draft.paragraph.heading |= value().is_some_and(|level| level != "9");
                }
            }
            "numId" => {
                if let (Some(draft), Some(list)) = (self.paragraphs.last_mut(), value()) {
                    draft.list.get_or_insert_default().0 = list;
                }
            }
            "ilvl" => {
                let level = value().and_then(|level| level.parse().ok()).unwrap_or(0);
                if let Some(draft) = self.paragraphs.last_mut() {
                    draft.list.get_or_insert_default().1 = level;
                }
            }
            "r" => self.run = Look::default(),
            "rPr" => self.properties = true,
            "strike" | "dstrike" if self.properties => self.run.struck |= is_on(element),
            "b" if self.properties => self.run.bold = is_on(element),
            "vanish" if self.properties => self.run.hidden = is_on(element),
            "t" => self.text = true,
            "tab" => self.say("\t"),
            "br" | "cr" => self.say("\n"),
            "noBreakHyphen" => self.say("-"),
            "sym" => self.say(symbol(attribute(element, "char").as_deref())),
            "tbl" => self.tables.push(OpenTable::default()),
            "tr" => {
                self.allowance.cells(1)?;
                if let Some(open) = self.tables.last_mut() {
                    open.table.rows.push(Vec::new());
                    open.skipped = 0;
                }
            }
            "gridBefore" => {
                if let Some(open) = self.tables.last_mut() {
                    open.skipped = value().and_then(|count| count.parse().ok()).unwrap_or(0);
                }
            }
            "tc" => {
                self.cells.push(OpenCell { columns: 1, joined: false });
                self.blocks.push(Vec::new());
            }
            "gridSpan" => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.columns = value().and_then(|count| count.parse().ok()).unwrap_or(1);
                }
            }
            "vMerge" => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.joined = value().is_none_or(|begin| begin != "restart");
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Failure> {
        match name {
            "t" => self.text = false,
            "rPr" => self.properties = false,
            "p" => self.close_paragraph()?,
            "tc" => self.close_cell()?,
            "tbl" => {
                if let (Some(open), Some(blocks)) = (self.tables.pop(), self.blocks.last_mut()) {
                    blocks.push(Block::Table(open.table));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close_paragraph(&mut self) -> Result<(), Failure> {
        let Some(Draft { mut paragraph, style, list }) = self.paragraphs.pop() else { return Ok(()) };
        let list = list.filter(|(list, _)| !list.is_empty()).or_else(|| self.styles.numbered(&style));
        if let Some((list, level)) = list
            && !paragraph.is_untold()
        {
            paragraph.mark = self.lists.next(&list, level, None, self.allowance)?;
        }
        if let Some(blocks) = self.blocks.last_mut().filter(|_| !paragraph.is_untold()) {
            blocks.push(Block::Paragraph(paragraph.finish(!self.cells.is_empty())));
        }
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Failure> {
        let (Some(OpenCell { columns, joined }), Some(blocks)) = (self.cells.pop(), self.blocks.pop()) else {
            return Ok(());
        };
        let Some(open) = self.tables.last_mut() else {
            self.blocks.last_mut().unwrap_or(&mut Vec::new()).extend(blocks);
            return Ok(());
        };
        let skipped = std::mem::take(&mut open.skipped).min(JOINED);
        open.table.push_empty(skipped, self.allowance)?;
        open.table.push(Cell { blocks, joined }, columns, self.allowance)
    }

    fn say(&mut self, text: &str) {
        if let Some(draft) = self.paragraphs.last_mut() {
            draft.paragraph.say(text, self.run);
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
