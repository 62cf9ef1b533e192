//! Handing laid-out pages to printpdf, each piece of content marked with the element that it belongs to.

use std::collections::{BTreeMap, BTreeSet};

use lopdf_printpdf::{Dictionary, Document, Object, ObjectId, Stream};
use printpdf::{
    Color, DictItem, FontId, Mm, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, Rect, Rgb,
    TextItem, TextMatrix, WindingOrder,
};

use super::Laid;
use super::face::{Face, REPLACEMENT, SOFT_HYPHEN};
use super::leaf::{ElementId, Mark, Page, Shape};
use super::look::{Colour, PAGE_HEIGHT};
use crate::report::RenderError;

/// A document as printpdf makes it, and which element each marked piece of a page belongs to.
pub(super) struct Drawn {
    pub(super) document: Document,
    /// By page, by number of the piece.
    pub(super) pieces: Vec<Vec<ElementId>>,
}

/// How many pages printpdf gets at once. What it makes of a page is a hundred times larger than the page as it is written.
const PAGES_AT_ONCE: usize = 32;

/// Draws the pages. Their marks are taken away: what was drawn is not needed any more, and a volume has hundreds of pages.
///
/// printpdf holds a whole document while it writes one. It is therefore given some pages at a time, of which only what they come to
/// is kept; then the document itself, with the fonts for all that is shown in it.
pub(super) fn draw(
    laid: &mut Laid,
    reach: impl Fn(usize, usize) -> Result<(), RenderError>,
) -> Result<Drawn, RenderError> {
    let mut document = PdfDocument::new("");
    for face in Face::ALL {
        let font = printpdf::PdfFont::new(face.parsed().clone());
        document.resources.fonts.map.insert(FontId(face.name().to_owned()), font);
    }
    let mut pieces = Vec::with_capacity(laid.pages.len());
    let mut contents = Vec::with_capacity(laid.pages.len());
    let mut shown = Shown::new();
    let of = laid.pages.len();
    for pages in laid.pages.chunks_mut(PAGES_AT_ONCE) {
        document.pages = Vec::with_capacity(pages.len());
        for page in pages {
            let mut pen = Pen { ops: Vec::new(), pieces: Vec::new(), font: None, colour: None, shown: &mut shown };
            pen.page(page);
            page.marks = Vec::new();
            document.pages.push(sheet(pen.ops));
            pieces.push(pen.pieces);
        }
        reach(contents.len(), of)?;
        contents.extend(contents_of(&mut written(&document)));
    }
    document.pages = (0..laid.pages.len()).map(|_| sheet(Vec::new())).collect();
    if let Some(first) = document.pages.first_mut() {
        first.ops = specimen(&shown);
    }
    let mut whole = written(&document);
    let pages: Vec<ObjectId> = whole.page_iter().collect();
    for (page, content) in pages.into_iter().zip(contents) {
        if let Some(id) = contents_id(&whole, page) {
            whole.set_object(id, content);
        }
    }
    Ok(Drawn { document: whole, pieces })
}

fn sheet(ops: Vec<Op>) -> PdfPage {
    PdfPage::new(Mm(210.0), Mm(297.0), ops)
}

fn written(document: &PdfDocument) -> Document {
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    printpdf::to_lopdf_doc(document, &options, &mut Vec::new())
}

fn contents_id(document: &Document, page: ObjectId) -> Option<ObjectId> {
    document.get_dictionary(page).ok()?.get(b"Contents").ok()?.as_reference().ok()
}

/// What stands on each page, taken out of a document, in the form in which it is saved.
fn contents_of(document: &mut Document) -> Vec<Object> {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let mut taken = Vec::with_capacity(pages.len());
    for page in pages {
        let content = contents_id(document, page).and_then(|id| document.objects.remove(&id));
        let mut content = content.unwrap_or_else(|| Object::Stream(Stream::new(Dictionary::new(), Vec::new())));
        if let Object::Stream(stream) = &mut content {
            // Left as it is where that would not make it smaller.
            let _ignored = stream.compress();
        }
        taken.push(content);
    }
    taken
}

/// The characters that are shown of each face, by its name: printpdf takes in what it sees used.
type Shown = BTreeMap<&'static str, BTreeSet<char>>;

/// A page that uses all of them.
fn specimen(shown: &Shown) -> Vec<Op> {
    let mut ops = vec![Op::StartTextSection];
    for (face, characters) in shown {
        let font = PdfFontHandle::External(FontId((*face).to_owned()));
        ops.push(Op::SetFont { font, size: Pt(10.0) });
        ops.push(Op::ShowText { items: vec![TextItem::Text(characters.iter().collect())] });
    }
    ops.push(Op::EndTextSection);
    ops
}

struct Pen<'a> {
    ops: Vec<Op>,
    pieces: Vec<ElementId>,
    font: Option<(Face, f32)>,
    colour: Option<Colour>,
    shown: &'a mut Shown,
}

impl Pen<'_> {
    fn page(&mut self, page: &Page) {
        let mut rest = page.marks.as_slice();
        while let Some(first) = rest.first() {
            let same = rest.iter().take_while(|mark| mark.element == first.element).count();
            let (group, after) = rest.split_at(same);
            self.group(first.element, group);
            rest = after;
        }
    }

    /// A run of marks of one element, or of none: then it is an artifact, which is not read aloud.
    fn group(&mut self, element: Option<ElementId>, marks: &[Mark]) {
        let (tag, property) = if let Some(element) = element {
            let number = i64::try_from(self.pieces.len()).unwrap_or(i64::MAX);
            self.pieces.push(element);
            ("Span", ("MCID".to_owned(), DictItem::Int(number)))
        } else {
            // Words outside the structure are those that repeat on every page.
            let repeats = marks.iter().any(|mark| matches!(mark.shape, Shape::Words { .. }));
            let kind = if repeats { "Pagination" } else { "Layout" };
            ("Artifact", ("Type".to_owned(), DictItem::Name(kind.as_bytes().to_vec())))
        };
        let properties = DictItem::Dict { map: [property].into_iter().collect() };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
        let mut in_text = false;
        for mark in marks {
            let is_text = matches!(mark.shape, Shape::Words { .. });
            if is_text != in_text {
                self.ops.push(if is_text { Op::StartTextSection } else { Op::EndTextSection });
                in_text = is_text;
            }
            self.shape(&mark.shape);
        }
        if in_text {
            self.ops.push(Op::EndTextSection);
        }
        self.ops.push(Op::EndMarkedContent);
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Fill { x, top, width, height, colour } => {
                self.colour(*colour);
                let rectangle = Rect {
                    x: Pt(rounded(*x)),
                    y: Pt(rounded(PAGE_HEIGHT - top - height)),
                    width: Pt(rounded(*width)),
                    height: Pt(rounded(*height)),
                    mode: Some(PaintMode::Fill),
                    winding_order: Some(WindingOrder::NonZero),
                };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Shape::Words { x, baseline, face, size, colour, words } => {
                if words.is_empty() {
                    return;
                }
                if self.font != Some((*face, *size)) {
                    let font = PdfFontHandle::External(FontId(face.name().to_owned()));
                    self.ops.push(Op::SetFont { font, size: Pt(*size) });
                    self.font = Some((*face, *size));
                }
                self.colour(*colour);
                let matrix = TextMatrix::Translate(Pt(rounded(*x)), Pt(rounded(PAGE_HEIGHT - baseline)));
                self.ops.push(Op::SetTextMatrix { matrix });
                self.words(*face, words);
            }
        }
    }

    fn colour(&mut self, colour: Colour) {
        if self.colour != Some(colour) {
            let Colour(r, g, b) = colour;
            self.ops.push(Op::SetFillColor { col: Color::Rgb(Rgb { r, g, b, icc_profile: None }) });
            self.colour = Some(colour);
        }
    }

    /// Shows words. What the face lacks is shown as a box and what breaks a word as a hyphen, with what they stand for beside it.
    fn words(&mut self, face: Face, words: &str) {
        let mut rest = words;
        while !rest.is_empty() {
            let plain = rest.find(|character| !is_plain(face, character)).unwrap_or(rest.len());
            let (shown, after) = rest.split_at(plain);
            if !shown.is_empty() {
                // A space that does not break is drawn and read as a space; else one glyph would have two meanings.
                self.show(shown.replace('\u{a0}', " "));
            }
            let odd = after.find(|character| is_plain(face, character)).unwrap_or(after.len());
            let (odd, after) = after.split_at(odd);
            if !odd.is_empty() {
                self.replaced(odd, after.is_empty());
            }
            rest = after;
        }
    }

    fn replaced(&mut self, words: &str, at_end: bool) {
        let shown: String = words
            .chars()
            .enumerate()
            .filter_map(|(index, character)| match character {
                SOFT_HYPHEN if at_end && index + 1 == words.chars().count() => Some('-'),
                SOFT_HYPHEN => None,
                _ => Some(REPLACEMENT),
            })
            .collect();
        if shown.is_empty() {
            return;
        }
        let properties = DictItem::Dict { map: [("ActualText".to_owned(), utf16(words))].into_iter().collect() };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
        self.show(shown);
        self.ops.push(Op::EndMarkedContent);
    }

    fn show(&mut self, words: String) {
        if let Some((face, _)) = self.font {
            self.shown.entry(face.name()).or_default().extend(words.chars());
        }
        self.ops.push(Op::ShowText { items: vec![TextItem::Text(words)] });
    }
}

fn is_plain(face: Face, character: char) -> bool {
    character != SOFT_HYPHEN && face.has(character)
}

fn utf16(words: &str) -> DictItem {
    let mut data = vec![0xFE, 0xFF];
    data.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    DictItem::String { data, literal: false }
}

/// Hundredths of a point are finer than any printer, and short to write.
fn rounded(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}
