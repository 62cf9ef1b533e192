//! What a document tells, before it is written: paragraphs, and tables whose cells hold paragraphs and tables again.

use crate::allowance::Allowance;
use crate::failure::Failure;
use crate::script::{CellText, Script};

/// The longest paragraph of bold words that is taken for a heading, in characters.
const HEADING: usize = 120;

/// The most columns that one cell may cover, and rows.
pub(crate) const JOINED: usize = 64;

/// A piece of the text.
#[derive(Clone)]
pub(crate) enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// A paragraph with the mark of its list. What is struck through is not in it: the document withdraws it.
#[derive(Default, Clone)]
pub(crate) struct Paragraph {
    text: String,
    /// The number or bullet before it.
    pub(crate) mark: String,
    /// Whether it is a heading.
    pub(crate) heading: bool,
    struck: bool,
    /// Whether any of it is in ordinary type.
    light: bool,
}

/// What words look like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Look {
    /// Struck through.
    pub(crate) struck: bool,
    /// In bold type.
    pub(crate) bold: bool,
    /// Not shown.
    pub(crate) hidden: bool,
}

/// A table.
#[derive(Default, Clone)]
pub(crate) struct Table {
    /// Rows from top to bottom.
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// A cell, which holds paragraphs and tables.
#[derive(Default, Clone)]
pub(crate) struct Cell {
    /// What is in it.
    pub(crate) blocks: Vec<Block>,
    /// Whether a cell of a row above covers its place.
    pub(crate) joined: bool,
}

impl Paragraph {
    /// Adds words.
    pub(crate) fn say(&mut self, text: &str, look: Look) {
        if look.hidden {
            return;
        }
        if look.struck {
            self.struck |= !text.trim().is_empty();
            return;
        }
        // What stood between two blanks leaves one.
        let after_gap = self.struck && self.text.ends_with(' ');
        self.text.push_str(if after_gap { text.trim_start_matches(' ') } else { text });
        self.light |= !look.bold && !text.trim().is_empty();
    }

    /// Adds words in which white space counts once, as on a page of the web.
    pub(crate) fn say_folded(&mut self, text: &str, look: Look) {
        let mut folded = String::with_capacity(text.len());
        let mut blank = self.text.is_empty() || self.text.ends_with([' ', '\n', '\t']);
        for character in text.chars() {
            let white = matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{C}');
            if !white {
                folded.push(character);
            } else if !blank {
                folded.push(' ');
            }
            blank = white;
        }
        self.say(&folded, look);
    }

    /// Whether there are no words in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether nothing at all was said, not even what is struck through.
    pub(crate) fn is_untold(&self) -> bool {
        self.is_empty() && !self.struck
    }

    /// Ends it: bold words on a line of their own are a heading, but in a cell.
    pub(crate) fn finish(mut self, in_cell: bool) -> Self {
        let short = self.text.chars().count() <= HEADING;
        self.heading |= !self.light && short && !in_cell;
        self.heading &= !self.is_empty();
        self
    }

    /// The text behind the mark of its list.
    fn marked(&self) -> String {
        if self.mark.is_empty() || self.is_empty() {
            return self.text.clone();
        }
        format!("{} {}", self.mark, self.text.trim_start())
    }
}

impl Table {
    /// Adds a cell that covers `span` columns to the last row. It is followed by empty ones, so that columns stay columns.
    pub(crate) fn push(&mut self, cell: Cell, span: usize, allowance: &mut Allowance) -> Result<(), Failure> {
        let more = span.clamp(1, JOINED) - 1;
        self.push_empty(0, allowance)?;
        allowance.cells(1 + more)?;
        if let Some(row) = self.rows.last_mut() {
            row.push(cell);
            row.extend(std::iter::repeat_with(Cell::default).take(more));
        }
        Ok(())
    }

    /// Adds empty cells to the last row.
    pub(crate) fn push_empty(&mut self, count: usize, allowance: &mut Allowance) -> Result<(), Failure> {
        allowance.cells(count)?;
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        if let Some(row) = self.rows.last_mut() {
            row.extend(std::iter::repeat_with(Cell::default).take(count));
        }
        Ok(())
    }

    /// Adds the place of a cell of a row above, which covers this row as well, to the last row.
    pub(crate) fn push_joined(&mut self, allowance: &mut Allowance) -> Result<(), Failure> {
        self.push(Cell { joined: true, ..Cell::default() }, 1, allowance)
    }

    /// Whether it is a frame around text: one column, or cells that hold tables themselves.
    fn is_frame(&self) -> bool {
        self.rows.iter().all(|row| row.len() <= 1) || self.rows.iter().flatten().any(Cell::holds_table)
    }
}

/// What a copy of a cell costs.
pub(crate) struct Size {
    /// Paragraphs and cells in it.
    pieces: usize,
    /// Bytes of its text.
    text: usize,
}

impl Size {
    /// Takes a copy out of what is left.
    pub(crate) fn charge(&self, allowance: &mut Allowance) -> Result<(), Failure> {
        allowance.cells(self.pieces)?;
        allowance.shown(self.text)
    }
}

impl Cell {
    /// What a copy of it costs. A table in a cell is copied with it, however little of it is filled.
    pub(crate) fn size(&self) -> Size {
        Size { pieces: self.pieces(), text: self.text().text.len() }
    }

    fn pieces(&self) -> usize {
        let of_row = |row: &Vec<Self>| 1 + row.iter().map(|cell| 1 + cell.pieces()).sum::<usize>();
        let of_block = |block: &Block| match block {
            Block::Paragraph(_) => 1,
            Block::Table(table) => table.rows.iter().map(of_row).sum(),
        };
        self.blocks.iter().map(of_block).sum()
    }

    /// The text of the cell on one line.
    pub(crate) fn text(&self) -> CellText {
        let mut text = CellText { joined: self.joined, ..CellText::default() };
        self.gather(&mut text);
        text.struck &= text.text.trim().is_empty();
        text
    }

    fn gather(&self, into: &mut CellText) {
        for block in &self.blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    into.text.push_str(&paragraph.marked());
                    into.text.push(' ');
                    into.struck |= paragraph.struck;
                }
                Block::Table(table) => table.rows.iter().flatten().for_each(|cell| cell.gather(into)),
            }
        }
    }

    /// Whether nothing stands in it, not even what is struck through.
    pub(crate) fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| match block {
            Block::Paragraph(paragraph) => paragraph.is_untold(),
            Block::Table(table) => table.rows.iter().flatten().all(Self::is_empty),
        })
    }

    /// Whether there is a table in it that is one.
    fn holds_table(&self) -> bool {
        self.blocks.iter().any(|block| match block {
            Block::Paragraph(_) => false,
            Block::Table(table) => table.rows.iter().any(|row| row.len() > 1),
        })
    }
}

/// Writes what a document tells.
pub(crate) fn write(blocks: &[Block], script: &mut Script) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                if paragraph.heading {
                    script.gap();
                }
                script.paragraph(&paragraph.marked(), None, paragraph.heading);
            }
            Block::Table(table) if table.is_frame() => {
                for cell in table.rows.iter().flatten() {
                    write(&cell.blocks, script);
                }
            }
            Block::Table(table) => {
                let rows: Vec<Vec<CellText>> =
                    table.rows.iter().map(|row| row.iter().map(Cell::text).collect()).collect();
                script.table(&rows, &[]);
            }
        }
    }
}
