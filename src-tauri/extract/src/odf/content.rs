//! Paragraphs, lists, tables and sheets out of the content of a document.

use quick_xml::events::BytesStart;

use super::styles::{OUTLINE, Styles};
use super::table::{OpenCell, OpenTable};
use crate::allowance::Allowance;
use crate::failure::Failure;
use crate::lists::Lists;
use crate::sheet::Sheet;
use crate::story::{Block, Cell, Look, Paragraph};
use crate::xml::{Reading, Step, attribute, name};

/// The most blanks that one element may stand for.
const BLANKS: usize = 100;

/// What a document holds: a text has blocks, a spreadsheet has sheets.
pub(super) struct Content {
    pub(super) blocks: Vec<Block>,
    pub(super) sheets: Vec<Sheet>,
}

/// A paragraph that is being read.
struct Draft {
    paragraph: Paragraph,
    /// What its words look like, outermost first.
    looks: Vec<Look>,
    list: Option<(String, usize)>,
    number: Option<u32>,
}

/// A list that is being read.
struct OpenList {
    style: String,
    /// Whether an item is open whose mark is still to come.
    waiting: bool,
    /// The number that it asks for.
    number: Option<u32>,
}

struct Walk<'a> {
    styles: &'a Styles,
    lists: Lists,
    allowance: &'a mut Allowance,
    /// Blocks of the body, and of each cell and note that is open.
    blocks: Vec<Vec<Block>>,
    notes: Vec<Block>,
    paragraphs: Vec<Draft>,
    open_lists: Vec<OpenList>,
    tables: Vec<OpenTable>,
    cells: Vec<OpenCell>,
    sheets: Vec<Sheet>,
    is_spreadsheet: bool,
    /// How deep the current place lies under an element that is left out.
    left_out: usize,
}

/// Reads the content of a document.
pub(super) fn read(text: &str, styles: &mut Styles, allowance: &mut Allowance) -> Result<Content, Failure> {
    let lists = std::mem::take(&mut styles.lists);
    let mut walk = Walk {
        styles,
        lists,
        allowance,
        blocks: vec![Vec::new()],
        notes: Vec::new(),
        paragraphs: Vec::new(),
        open_lists: Vec::new(),
        tables: Vec::new(),
        cells: Vec::new(),
        sheets: Vec::new(),
        is_spreadsheet: false,
        left_out: 0,
    };
    let mut reading = Reading::new(text);
    while let Some(step) = reading.step()? {
        match step {
            Step::Open(_) if walk.left_out > 0 => walk.left_out += 1,
            Step::Close(_) if walk.left_out > 0 => walk.left_out -= 1,
            Step::Open(element) => walk.open(&element)?,
            Step::Close(name) => walk.close(&name)?,
            Step::Text(text) if walk.left_out == 0 => walk.say(&text, true),
            Step::Text(_) => {}
        }
    }
    let mut blocks: Vec<Block> = walk.blocks.into_iter().flatten().collect();
    blocks.extend(walk.notes);
    Ok(Content { blocks, sheets: walk.sheets })
}

/// Whether an element says nothing of the text: what was deleted, remarks, what fields and pictures are made of.
fn is_left_out(name: &str, element: &BytesStart<'_>) -> bool {
    // The title of the document may stand in the text; that of a picture does not.
    let of_picture = element.name().as_ref().starts_with("svg:");
    of_picture
        || name.ends_with("-source")
        || matches!(
            name,
            "tracked-changes"
                | "annotation"
                | "forms"
                | "note-citation"
                | "number"
                | "hidden-text"
                | "script"
                | "scripts"
                | "binary-data"
                | "ruby-text"
                | "content-validations"
                | "automatic-styles"
                | "font-face-decls"
        )
        || (name == "section" && attribute(element, "display").is_some_and(|display| display == "none"))
        || (name == "table-row-group" && attribute(element, "display").is_some_and(|display| display == "false"))
        || (name == "table-row" && is_collapsed(element))
}

/// Whether a row or a column is hidden, or filtered away. What nobody sees the document does not state.
fn is_collapsed(element: &BytesStart<'_>) -> bool {
    attribute(element, "visibility").is_some_and(|visibility| visibility != "visible")
}

impl Walk<'_> {
    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), Failure> {
        let value = |wanted: &str| attribute(element, wanted);
        let count = |wanted: &str| value(wanted).and_then(|count| count.parse::<usize>().ok()).unwrap_or(1);
        let name = name(element);
        if is_left_out(&name, element) {
            self.left_out = 1;
            return Ok(());
        }
        match name.as_str() {
            "spreadsheet" => self.is_spreadsheet = true,
            "p" | "h" => self.open_paragraph(&name, element),
            "span" => {
                if let Some(draft) = self.paragraphs.last_mut() {
                    let before = draft.looks.last().copied().unwrap_or_default();
                    draft.looks.push(self.styles.look("text", value("style-name").as_deref(), before));
                }
            }
            "s" => self.say(&" ".repeat(value("c").and_then(|c| c.parse().ok()).unwrap_or(1).min(BLANKS)), false),
            "tab" => self.say("\t", false),
            "line-break" => self.say("\n", false),
            "note-body" => self.blocks.push(Vec::new()),
            "list" => {
                let style = value("style-name");
                let above = self.open_lists.last().map(|list| list.style.clone());
                let goes_on = value("continue-numbering").is_some_and(|on| on == "true");
                if above.is_none()
                    && !goes_on
                    && value("continue-list").is_none()
                    && let Some(style) = &style
                {
                    self.lists.restart(style);
                }
                self.open_lists.push(OpenList {
                    style: style.or(above).unwrap_or_default(),
                    waiting: false,
                    number: None,
                });
            }
            "list-item" => {
                if let Some(list) = self.open_lists.last_mut() {
                    list.waiting = true;
                    list.number = value("start-value").and_then(|number| number.parse().ok());
                }
            }
            "table" => {
                let style = value("style-name");
                let hidden = self.styles.look("table", style.as_deref(), Look::default()).hidden;
                let name = value("name").unwrap_or_default();
                self.tables.push(OpenTable::new(name, hidden));
            }
            "table-column" => {
                let hidden = is_collapsed(element);
                if let Some(open) = self.tables.last_mut() {
                    open.columns(count("number-columns-repeated"), hidden);
                }
            }
            "table-row" => {
                self.allowance.cells(1)?;
                if let Some(open) = self.tables.last_mut() {
                    open.begin_row(count("number-rows-repeated"));
                }
            }
            "table-cell" | "covered-table-cell" => {
                let told = ["string-value", "date-value", "time-value", "value"].into_iter().find_map(value);
                let value = told.filter(|_| self.is_spreadsheet);
                self.cells.push(OpenCell {
                    repeated: count("number-columns-repeated"),
                    rows: count("number-rows-spanned"),
                    covered: name == "covered-table-cell",
                    value,
                });
                self.blocks.push(Vec::new());
            }
            _ => {}
        }
        Ok(())
    }

    fn open_paragraph(&mut self, name: &str, element: &BytesStart<'_>) {
        let style = attribute(element, "style-name").unwrap_or_default();
        let mut paragraph = Paragraph::default();
        paragraph.heading = name == "h" || self.styles.is_heading(&style);
        let mut draft = Draft {
            paragraph,
            looks: vec![self.styles.look("paragraph", Some(&style), Look::default())],
            list: None,
            number: None,
        };
        let level = self.open_lists.len().saturating_sub(1);
        if let Some(list) = self.open_lists.last_mut() {
            if std::mem::take(&mut list.waiting) {
                draft.number = list.number.take();
                let list =
                    if list.style.is_empty() { self.styles.list(&style).unwrap_or_default() } else { &list.style };
                draft.list = Some((list.to_owned(), level));
            }
        } else if name == "h" && attribute(element, "is-list-header").is_none() {
            let level = attribute(element, "outline-level").and_then(|level| level.parse::<usize>().ok());
            draft.list = Some((OUTLINE.to_owned(), level.unwrap_or(1).saturating_sub(1)));
        }
        self.paragraphs.push(draft);
    }

    fn close(&mut self, name: &str) -> Result<(), Failure> {
        match name {
            "p" | "h" => self.close_paragraph()?,
            "span" => {
                if let Some(draft) = self.paragraphs.last_mut().filter(|draft| draft.looks.len() > 1) {
                    draft.looks.pop();
                }
            }
            "note-body" if self.blocks.len() > 1 => {
                self.notes.extend(self.blocks.pop().unwrap_or_default());
            }
            "list" => drop(self.open_lists.pop()),
            "table-cell" | "covered-table-cell" => self.close_cell()?,
            "table-row" => self.close_row()?,
            "table" => self.close_table(),
            _ => {}
        }
        Ok(())
    }

    fn close_paragraph(&mut self) -> Result<(), Failure> {
        let Some(Draft { mut paragraph, list, number, .. }) = self.paragraphs.pop() else { return Ok(()) };
        if let Some((list, level)) = list
            && !paragraph.is_untold()
        {
            paragraph.mark = self.lists.next(&list, level, number, self.allowance)?;
        }
        if let Some(blocks) = self.blocks.last_mut().filter(|_| !paragraph.is_untold()) {
            blocks.push(Block::Paragraph(paragraph.finish(!self.cells.is_empty())));
        }
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Failure> {
        let (Some(read), Some(blocks)) = (self.cells.pop(), self.blocks.pop()) else { return Ok(()) };
        let mut cell = Cell { blocks, joined: false };
        if let Some(value) = &read.value
            && cell.is_empty()
        {
            let mut paragraph = Paragraph::default();
            paragraph.say(value, Look::default());
            cell.blocks.push(Block::Paragraph(paragraph));
        }
        let Some(open) = self.tables.last_mut() else {
            self.blocks.last_mut().unwrap_or(&mut Vec::new()).extend(cell.blocks);
            return Ok(());
        };
        open.put(cell, &read, self.allowance)
    }

    fn close_row(&mut self) -> Result<(), Failure> {
        let is_sheet = self.is_spreadsheet && self.tables.len() == 1;
        self.tables.last_mut().map_or(Ok(()), |open| open.end_row(is_sheet, self.allowance))
    }

    fn close_table(&mut self) {
        let Some(open) = self.tables.pop() else { return };
        if !self.is_spreadsheet || !self.tables.is_empty() {
            if let Some(blocks) = self.blocks.last_mut() {
                blocks.push(Block::Table(open.table));
            }
        } else if !open.hidden {
            let rows = open.table.rows.iter().map(|row| row.iter().map(Cell::text).collect()).collect();
            self.sheets.push(Sheet { name: open.name, rows });
        }
    }

    fn say(&mut self, text: &str, fold: bool) {
        let Some(draft) = self.paragraphs.last_mut() else { return };
        let look = draft.looks.last().copied().unwrap_or_default();
        if fold {
            draft.paragraph.say_folded(text, look);
        } else {
            draft.paragraph.say(text, look);
        }
    }
}
