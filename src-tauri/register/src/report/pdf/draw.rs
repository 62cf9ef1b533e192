//! Handing laid-out pages to printpdf, each piece of content marked with the element that it belongs to.

use printpdf::{
    Color, DictItem, FontId, Mm, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, Rect, Rgb,
    TextItem, TextMatrix, WindingOrder,
};

use super::Laid;
use super::face::{Face, REPLACEMENT, SOFT_HYPHEN};
use super::leaf::{ElementId, Mark, Page, Shape};
use super::look::{Colour, PAGE_HEIGHT};

/// A document as printpdf makes it, and which element each marked piece of a page belongs to.
pub(super) struct Drawn {
    pub(super) document: lopdf_printpdf::Document,
    /// By page, by number of the piece.
    pub(super) pieces: Vec<Vec<ElementId>>,
}

/// Draws the pages. Their marks are taken away: what was drawn is not needed any more, and a volume has hundreds of pages.
pub(super) fn draw(laid: &mut Laid) -> Drawn {
    let mut document = PdfDocument::new("");
    for face in Face::ALL {
        let font = printpdf::PdfFont::new(face.parsed().clone());
        document.resources.fonts.map.insert(FontId(face.name().to_owned()), font);
    }
    let mut pieces = Vec::with_capacity(laid.pages.len());
    for page in &mut laid.pages {
        let mut pen = Pen::default();
        pen.page(page);
        page.marks = Vec::new();
        // An operation is large, and a page has a thousand: room to spare would be most of what a volume takes.
        pen.ops.shrink_to_fit();
        document.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), pen.ops));
        pieces.push(pen.pieces);
    }
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let lopdf = printpdf::to_lopdf_doc(&document, &options, &mut Vec::new());
    Drawn { document: lopdf, pieces }
}

#[derive(Default)]
struct Pen {
    ops: Vec<Op>,
    pieces: Vec<ElementId>,
    font: Option<(Face, f32)>,
    colour: Option<Colour>,
}

impl Pen {
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
