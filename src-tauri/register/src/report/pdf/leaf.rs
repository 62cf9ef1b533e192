//! What stands on the pages, whoever writes the file: words, rules and areas in points from the top left, and what they are.

use super::face::Face;
use super::look::Colour;

/// A page and what is drawn on it, in the order of reading.
#[derive(Debug, Clone, Default)]
pub(super) struct Page {
    pub(super) marks: Vec<Mark>,
    pub(super) links: Vec<Area>,
}

/// Something drawn.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// The element of the document's structure that it belongs to; none for ornament and what repeats on every page.
    pub(super) element: Option<ElementId>,
    pub(super) shape: Shape,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub(super) enum Shape {
    /// Words on a baseline.
    Words { x: f32, baseline: f32, face: Face, size: f32, colour: Colour, words: String },
    /// A filled rectangle; rules are thin ones.
    Fill { x: f32, top: f32, width: f32, height: f32, colour: Colour },
}

/// An area that leads somewhere.
#[derive(Debug, Clone)]
pub(super) struct Area {
    pub(super) element: ElementId,
    pub(super) x: f32,
    pub(super) top: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) target: Target,
    /// What a reader is told about it.
    pub(super) words: String,
}

/// Where an area leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// To an anchor of this document.
    Anchor(String),
    /// Out of it.
    Web(String),
}

/// The number of an element in [`Structure`].
pub(super) type ElementId = usize;

/// What an element of the structure is (ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Document,
    Section,
    Heading(usize),
    Paragraph,
    Contents,
    ContentsEntry,
    Reference,
    List,
    ListItem,
    ListLabel,
    ListBody,
    Table,
    Row,
    /// A head above a column.
    ColumnHead,
    /// A head before a row.
    RowHead,
    Data,
    Link,
    Figure,
}

/// An element of the structure.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub(super) tag: Tag,
    pub(super) parent: ElementId,
    pub(super) children: Vec<ElementId>,
    /// What it says, for those who cannot see it.
    pub(super) alternative: Option<String>,
    /// The area of a figure: page, left, top, width and height.
    pub(super) bounds: Option<(usize, f32, f32, f32, f32)>,
}

/// The structure of the document, as a tree in a list; the first element is the document.
#[derive(Debug, Clone)]
pub(super) struct Structure {
    pub(super) elements: Vec<Element>,
}

impl Structure {
    /// The document itself.
    pub(super) const DOCUMENT: ElementId = 0;

    pub(super) fn new() -> Self {
        let document = Element {
            tag: Tag::Document,
            parent: Self::DOCUMENT,
            children: Vec::new(),
            alternative: None,
            bounds: None,
        };
        Self { elements: vec![document] }
    }

    /// Adds an element as the last child of another.
    pub(super) fn add(&mut self, parent: ElementId, tag: Tag) -> ElementId {
        let id = self.elements.len();
        self.elements.push(Element { tag, parent, children: Vec::new(), alternative: None, bounds: None });
        if let Some(parent) = self.elements.get_mut(parent) {
            parent.children.push(id);
        }
        id
    }

    /// Says what an element is for those who cannot see it.
    pub(super) fn describe(&mut self, id: ElementId, words: &str) {
        if let Some(element) = self.elements.get_mut(id) {
            element.alternative = Some(words.to_owned());
        }
    }
}

/// An entry of the outline and of the contents.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// 1 for a chapter.
    pub(super) level: usize,
    pub(super) title: String,
    pub(super) anchor: String,
}

/// A place that can be pointed at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    /// From 0.
    pub(super) page: usize,
    /// From the top, in points.
    pub(super) top: f32,
}
