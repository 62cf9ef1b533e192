//! A list as it is read in the document and as it is calculated with in a spreadsheet.

use super::{SHOWN, Sources};
use crate::report::content::{Block, Column, Content, Section, Side, Table, Text};
use crate::report::sheet::{Cell, Sheet};

/// A list of the report.
pub(super) struct List {
    /// Its name for links and for programs.
    pub(super) id: &'static str,
    pub(super) title: String,
    /// Whether it begins on a new page.
    pub(super) new_page: bool,
    /// What it lists.
    pub(super) intro: Vec<Text>,
    /// What stands before the table.
    pub(super) blocks: Vec<Block>,
    /// What is said if it has no rows.
    pub(super) empty: String,
    pub(super) columns: Vec<Head>,
    pub(super) rows: Vec<Vec<Both>>,
}

/// A column of a [`List`].
pub(super) struct Head {
    key: &'static str,
    words: String,
    width: f32,
    characters: u16,
    side: Side,
}

impl Head {
    /// A column of words; one without width stands in the spreadsheet only.
    pub(super) fn new(sources: &Sources<'_, '_>, key: &'static str, width: f32, characters: u16) -> Self {
        let words = sources.say(&format!("column-{}", key.replace('_', "-")));
        Self { key, words, width, characters, side: Side::Left }
    }

    /// A column of figures.
    pub(super) fn figures(words: String, key: &'static str, width: f32) -> Self {
        Self { key, words, width, characters: 10, side: Side::Right }
    }
}

/// What stands in a cell: to read, and to calculate with.
pub(super) struct Both {
    pub(super) content: Content,
    pub(super) cell: Cell,
}

impl Both {
    /// Words that are the same in both.
    pub(super) fn words(words: impl Into<String>) -> Self {
        let words = words.into();
        Self { content: words.as_str().into(), cell: words.into() }
    }

    /// Words of a manner, which is not seen in a spreadsheet.
    pub(super) fn text(text: Text) -> Self {
        Self { cell: text.words.as_str().into(), content: text.into() }
    }

    /// A number.
    pub(super) fn number(number: usize) -> Self {
        let cell = u32::try_from(number).map_or(Cell::Empty, |number| Cell::Number(f64::from(number)));
        Self { content: number.to_string().into(), cell }
    }

    /// Seen in a spreadsheet only, in a column without width.
    pub(super) fn apart(cell: impl Into<Cell>) -> Self {
        Self { content: Content::default(), cell: cell.into() }
    }

    /// Different in both.
    pub(super) fn new(content: impl Into<Content>, cell: impl Into<Cell>) -> Self {
        Self { content: content.into(), cell: cell.into() }
    }
}

impl List {
    /// The chapter, with as many rows as the document shows.
    pub(super) fn section(&self, sources: &Sources<'_, '_>) -> Section {
        let section = Section::new(self.id, self.title.as_str());
        let section = if self.new_page { section.on_new_page() } else { section };
        let section = self.intro.iter().cloned().fold(section, Section::paragraph);
        if self.rows.is_empty() {
            return section.paragraph(Text::strong(self.empty.as_str()));
        }
        let section = self.blocks.iter().cloned().fold(section, Section::block);
        let shown = |(column, _): &(&Head, &Both)| column.width > 0.0;
        let rows = self.rows.iter().take(SHOWN).map(|row| {
            let cells = self.columns.iter().zip(row).filter(shown);
            cells.map(|(_, both)| both.content.clone()).collect()
        });
        let columns = self.columns.iter().filter(|column| column.width > 0.0);
        let table = Table {
            columns: columns
                .map(|column| Column { side: column.side, ..Column::new(column.words.as_str(), column.width) })
                .collect(),
            rows: rows.collect(),
            summary: Some(self.title.clone()),
        };
        let section = section.block(Block::Table(table));
        let left = self.rows.len().saturating_sub(SHOWN);
        if left == 0 {
            return section;
        }
        let words = [("shown", SHOWN.into()), ("left", left.into()), ("all", self.rows.len().into())];
        section.paragraph(Text::strong(sources.say_with("more", &words)))
    }

    /// All rows as a flat table.
    pub(super) fn sheet(&self) -> Sheet {
        let sheet = Sheet::new(self.id, self.title.as_str());
        let mut sheet = self
            .columns
            .iter()
            .fold(sheet, |sheet, column| sheet.column(column.key, column.words.as_str(), column.characters));
        let rows = self.rows.iter().map(|row| row.iter().map(|both| both.cell.clone()).collect());
        sheet.rows = rows.collect();
        sheet
    }
}
