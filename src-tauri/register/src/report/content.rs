//! What a report says, apart from how it is shown.
//!
//! A [`Report`] is built once and rendered by any renderer. Pages (PDF) read its [`Section`]s, spreadsheets (XLSX, CSV) its
//! [`Sheet`]s, programs (JSON) the same sheets under stable keys.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;

use crate::words::Language;

pub use super::chart::{Bar, Chart, Stack, Stacks};
use super::sheet::Sheet;

/// The content of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// What kind of report this is, as in `register`. Part of file names and of the JSON.
    pub kind: String,
    /// The title on the cover and in the metadata.
    pub title: String,
    /// The line under the title.
    pub subtitle: Option<String>,
    /// The board whose register it is, also the document's author.
    pub board: String,
    /// The language of the words in it.
    pub language: Language,
    /// The day the report speaks of, in Amsterdam.
    pub date: NaiveDate,
    /// The instant it was made: the document's creation date.
    pub made_at: DateTime<Utc>,
    /// The version of the program that made it.
    pub version: String,
    /// What stands on the first page in place of a cover and contents.
    pub front: Option<Section>,
    /// Facts for the cover, as label and value.
    pub cover: Vec<KeyValue>,
    /// Where the figures come from and what they do not say.
    pub notes: Vec<String>,
    /// The chapters.
    pub sections: Vec<Section>,
    /// The same facts as flat tables; the first is the main one.
    pub sheets: Vec<Sheet>,
    /// Facts for programs that fit no table.
    pub data: Option<Value>,
}

impl Report {
    /// Begins a report without content.
    pub fn new(
        kind: &str,
        title: &str,
        board: &str,
        language: Language,
        date: NaiveDate,
        made_at: DateTime<Utc>,
    ) -> Self {
        Self {
            kind: kind.to_owned(),
            title: title.to_owned(),
            subtitle: None,
            board: board.to_owned(),
            language,
            date,
            made_at,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            front: None,
            cover: Vec::new(),
            notes: Vec::new(),
            sections: Vec::new(),
            sheets: Vec::new(),
            data: None,
        }
    }

    /// Sets the line under the title.
    #[must_use]
    pub fn subtitle(mut self, subtitle: impl Into<String>) -> Self {
        self.subtitle = Some(subtitle.into());
        self
    }

    /// Sets what stands on the first page in place of a cover and contents.
    #[must_use]
    pub fn front(mut self, front: Section) -> Self {
        self.front = Some(front);
        self
    }

    /// Adds a fact to the cover.
    #[must_use]
    pub fn cover(mut self, label: impl Into<String>, value: impl Into<Content>) -> Self {
        self.cover.push(KeyValue::new(label, value));
        self
    }

    /// Adds a note of provenance.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Adds a chapter.
    #[must_use]
    pub fn section(mut self, section: Section) -> Self {
        self.sections.push(section);
        self
    }

    /// Adds a flat table; the first one added is the main one.
    #[must_use]
    pub fn sheet(mut self, sheet: Sheet) -> Self {
        self.sheets.push(sheet);
        self
    }

    /// Sets the facts that fit no table.
    #[must_use]
    pub fn data(mut self, data: Value) -> Self {
        self.data = Some(data);
        self
    }

    /// The program that made the report, with its version.
    pub fn generator(&self) -> String {
        format!("Waarborg {}", self.version)
    }
}

/// A part of a report with a heading: a chapter, or a part of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// What links point at; unique within the report.
    pub id: String,
    /// The heading.
    pub title: String,
    /// Whether it begins on a new page.
    pub new_page: bool,
    /// What it says, before its parts.
    pub blocks: Vec<Block>,
    /// Its parts, one level deeper.
    pub parts: Vec<Self>,
}

impl Section {
    /// Begins a section without content.
    pub fn new(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self { id: id.into(), title: title.into(), new_page: false, blocks: Vec::new(), parts: Vec::new() }
    }

    /// Lets it begin on a new page.
    #[must_use]
    pub fn on_new_page(mut self) -> Self {
        self.new_page = true;
        self
    }

    /// Adds a block.
    #[must_use]
    pub fn block(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// Adds a paragraph.
    #[must_use]
    pub fn paragraph(self, text: impl Into<Text>) -> Self {
        self.block(Block::Paragraph(text.into()))
    }

    /// Adds a part, one level deeper.
    #[must_use]
    pub fn part(mut self, part: Self) -> Self {
        self.parts.push(part);
        self
    }
}

/// One thing in the flow of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Running text.
    Paragraph(Text),
    /// Facts as label and value.
    KeyValues(Vec<KeyValue>),
    /// A table with a head.
    Table(Table),
    /// A list of points.
    Bullets(Vec<Text>),
    /// A visible line after which what follows is not part of what the law asks; the words say so.
    Separator(String),
    /// Bars with their values.
    Chart(Chart),
    /// Charts beside one another, two to a row.
    Charts(Vec<Chart>),
    /// Divided bars with the values of their parts.
    Stacks(Stacks),
    /// Numbers with their labels, beside one another.
    Figures(Vec<KeyValue>),
}

/// A fact: its label and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyValue {
    /// The letter of the law that asks for it, as in `b`.
    pub letter: Option<char>,
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: Content,
}

impl KeyValue {
    /// A fact.
    pub fn new(label: impl Into<String>, value: impl Into<Content>) -> Self {
        Self { letter: None, label: label.into(), value: value.into() }
    }

    /// A fact that a letter of the law asks for.
    pub fn lettered(letter: char, label: impl Into<String>, value: impl Into<Content>) -> Self {
        Self { letter: Some(letter), ..Self::new(label, value) }
    }
}

/// The content of a cell: texts under one another.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Content(pub Vec<Text>);

impl<T: Into<Text>> From<T> for Content {
    fn from(text: T) -> Self {
        Self(vec![text.into()])
    }
}

impl FromIterator<Text> for Content {
    fn from_iter<I: IntoIterator<Item = Text>>(texts: I) -> Self {
        Self(texts.into_iter().collect())
    }
}

/// Words in one manner. A line feed begins a new line.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Text {
    /// The words.
    pub words: String,
    /// How they are meant.
    pub manner: Manner,
    /// Where they lead.
    pub link: Option<Link>,
}

impl Text {
    /// Plain words.
    pub fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), manner: Manner::Plain, link: None }
    }

    /// Words with emphasis.
    pub fn strong(words: impl Into<String>) -> Self {
        Self { manner: Manner::Strong, ..Self::new(words) }
    }

    /// Words of lesser weight.
    pub fn muted(words: impl Into<String>) -> Self {
        Self { manner: Manner::Muted, ..Self::new(words) }
    }

    /// A status: its word, shown with a mark of its own so that colour is never all that tells.
    pub fn status(status: Status, words: impl Into<String>) -> Self {
        Self { manner: Manner::Status(status), ..Self::new(words) }
    }

    /// Lets the words lead somewhere.
    #[must_use]
    pub fn to(mut self, link: Link) -> Self {
        self.link = Some(link);
        self
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::new(words)
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self::new(words)
    }
}

/// How words are meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Manner {
    /// As they are.
    #[default]
    Plain,
    /// With emphasis.
    Strong,
    /// Of lesser weight.
    Muted,
    /// As a status.
    Status(Status),
}

/// The four ways a status can point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// In order.
    Good,
    /// To be looked at.
    Attention,
    /// Lacking.
    Bad,
    /// Nobody has said.
    Unknown,
}

impl Status {
    /// The mark that stands before the word, so that the status is seen without colour.
    pub const fn mark(self) -> char {
        match self {
            Self::Good => '✓',
            Self::Attention => '▲',
            Self::Bad => '✗',
            Self::Unknown => '○',
        }
    }
}

/// Where words lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// To the section of that id.
    Section(String),
    /// To an address on the web or an e-mail address, with its scheme.
    Web(String),
}

/// A table with a head.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows. A row that is too short is filled with empty cells.
    pub rows: Vec<Vec<Content>>,
    /// What the table holds, for those who hear it read aloud.
    pub summary: Option<String>,
}

/// A column of a [`Table`].
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its head.
    pub header: String,
    /// Its width relative to the other columns.
    pub width: f32,
    /// On which side its words stand.
    pub side: Side,
}

impl Column {
    /// A column whose words stand on the left.
    pub fn new(header: impl Into<String>, width: f32) -> Self {
        Self { header: header.into(), width, side: Side::Left }
    }

    /// A column of figures, which stand on the right.
    pub fn figures(header: impl Into<String>, width: f32) -> Self {
        Self { header: header.into(), width, side: Side::Right }
    }
}

/// The side on which words stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    /// The left.
    #[default]
    Left,
    /// The right.
    Right,
}
