//! The structure that lets a document be read aloud, reflowed and copied in order (ISO 32000-1, 14.7 and 14.8).

use lopdf_printpdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

use super::Laid;
use super::leaf::{Element, ElementId, Tag, Target};
use super::look::PAGE_HEIGHT;
use super::metadata::text;

fn name(tag: Tag) -> &'static str {
    match tag {
        Tag::Document => "Document",
        Tag::Section => "Sect",
        Tag::Heading(1) => "H1",
        Tag::Heading(2) => "H2",
        Tag::Heading(3) => "H3",
        Tag::Heading(4) => "H4",
        Tag::Heading(5) => "H5",
        Tag::Heading(_) => "H6",
        Tag::Paragraph => "P",
        Tag::Contents => "TOC",
        Tag::ContentsEntry => "TOCI",
        Tag::Reference => "Reference",
        Tag::List => "L",
        Tag::ListItem => "LI",
        Tag::ListLabel => "Lbl",
        Tag::ListBody => "LBody",
        Tag::Table => "Table",
        Tag::Row => "TR",
        Tag::ColumnHead | Tag::RowHead => "TH",
        Tag::Data => "TD",
        Tag::Link => "Link",
        Tag::Figure => "Figure",
    }
}

/// Adds the structure tree and the links, and returns the tree's root.
pub(super) fn add(document: &mut Document, laid: &Laid, pieces: &[Vec<ElementId>], pages: &[ObjectId]) -> ObjectId {
    let elements = &laid.structure.elements;
    let ids: Vec<ObjectId> = elements.iter().map(|_| document.new_object_id()).collect();
    let root = document.new_object_id();
    let id_of = |element: ElementId| ids.get(element).copied().unwrap_or(root);

    let mut kids: Vec<Kids> = elements.iter().map(|_| Kids::default()).collect();
    let mut numbers = Vec::new();
    for (key, (page, owners)) in (0i64..).zip(pages.iter().zip(pieces)) {
        for (number, owner) in (0i64..).zip(owners) {
            if let Some(kids) = kids.get_mut(*owner) {
                kids.piece(*page, number);
            }
        }
        let owners: Vec<Object> = owners.iter().map(|owner| Object::Reference(id_of(*owner))).collect();
        numbers.push(Object::Integer(key));
        numbers.push(Object::Reference(document.add_object(owners)));
        if let Ok(page) = document.get_dictionary_mut(*page) {
            page.set("StructParents", key);
            page.set("Tabs", "S");
        }
    }
    let mut next_key = i64::try_from(pages.len()).unwrap_or(i64::MAX);
    for (page, leaf) in pages.iter().zip(&laid.pages) {
        let mut annotations = Vec::new();
        for area in &leaf.links {
            let Some(mut annotation) = target(&area.target, laid, pages) else { continue };
            let bottom = PAGE_HEIGHT - area.top - area.height;
            let corners = [area.x, bottom, area.x + area.width, bottom + area.height];
            annotation.set("Type", "Annot");
            annotation.set("Subtype", "Link");
            annotation.set("Rect", corners.map(|value| Object::Real(value.round())).to_vec());
            annotation.set("Border", vec![0.into(), 0.into(), 0.into()]);
            // Printed: PDF/A asks it of every annotation.
            annotation.set("F", 4);
            annotation.set("P", *page);
            annotation.set("Contents", text(&area.words));
            annotation.set("StructParent", next_key);
            let id = document.add_object(annotation);
            annotations.push(Object::Reference(id));
            if let Some(kids) = kids.get_mut(area.element) {
                kids.objects.push(Object::Dictionary(dictionary! { "Type" => "OBJR", "Pg" => *page, "Obj" => id }));
            }
            numbers.push(Object::Integer(next_key));
            numbers.push(Object::Reference(id_of(area.element)));
            next_key += 1;
        }
        if let Ok(page) = document.get_dictionary_mut(*page) {
            if annotations.is_empty() {
                page.remove(b"Annots");
            } else {
                page.set("Annots", annotations);
            }
        }
    }

    let column = document.add_object(dictionary! { "O" => "Table", "Scope" => "Column" });
    let row = document.add_object(dictionary! { "O" => "Table", "Scope" => "Row" });
    for ((index, element), mut own) in elements.iter().enumerate().zip(kids) {
        own.objects.extend(element.children.iter().map(|child| Object::Reference(id_of(*child))));
        let parent = if index == 0 { root } else { id_of(element.parent) };
        let mut described = describe(element, parent, own, pages);
        if element.tag == Tag::ColumnHead {
            described.set("A", column);
        } else if element.tag == Tag::RowHead {
            described.set("A", row);
        }
        document.set_object(id_of(index), described);
    }
    let parents = document.add_object(dictionary! { "Nums" => numbers });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::Reference(id_of(0))],
        "ParentTree" => parents,
        "ParentTreeNextKey" => next_key,
    };
    document.set_object(root, tree);
    root
}

/// What an element holds: pieces of pages, then objects.
#[derive(Default)]
struct Kids {
    /// The page of the pieces that are mere numbers.
    page: Option<ObjectId>,
    objects: Vec<Object>,
}

impl Kids {
    /// A piece on the element's own page is a number; on another it names its page. Numbers are ten times smaller.
    fn piece(&mut self, page: ObjectId, number: i64) {
        let own = *self.page.get_or_insert(page);
        self.objects.push(if own == page {
            Object::Integer(number)
        } else {
            Object::Dictionary(dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => number })
        });
    }
}

fn describe(element: &Element, parent: ObjectId, mut kids: Kids, pages: &[ObjectId]) -> Dictionary {
    let mut described = dictionary! { "S" => name(element.tag), "P" => parent };
    if let Some(page) = kids.page {
        described.set("Pg", page);
    }
    match (kids.objects.pop(), kids.objects.is_empty()) {
        (None, _) => {}
        (Some(only), true) => described.set("K", only),
        (Some(last), false) => {
            kids.objects.push(last);
            described.set("K", kids.objects);
        }
    }
    match element.tag {
        Tag::List => described.set("A", dictionary! { "O" => "List", "ListNumbering" => "Disc" }),
        Tag::Table => {
            if let Some(words) = &element.alternative {
                described.set("A", dictionary! { "O" => "Table", "Summary" => text(words) });
            }
        }
        Tag::Figure => {
            if let Some(words) = &element.alternative {
                described.set("Alt", text(words));
            }
            if let Some((page, left, top, width, height)) = element.bounds {
                let bottom = PAGE_HEIGHT - top - height;
                let corners = [left, bottom, left + width, bottom + height].map(Object::Real).to_vec();
                described.set("A", dictionary! { "O" => "Layout", "BBox" => corners, "Placement" => "Block" });
                if let (None, Some(page)) = (kids.page, pages.get(page)) {
                    described.set("Pg", *page);
                }
            }
        }
        Tag::Document
        | Tag::Section
        | Tag::Heading(_)
        | Tag::Paragraph
        | Tag::Contents
        | Tag::ContentsEntry
        | Tag::Reference
        | Tag::ListItem
        | Tag::ListLabel
        | Tag::ListBody
        | Tag::Row
        | Tag::ColumnHead
        | Tag::RowHead
        | Tag::Data
        | Tag::Link => {}
    }
    described
}

/// What an area does when it is chosen; nothing if it leads to what is not in this document.
fn target(target: &Target, laid: &Laid, pages: &[ObjectId]) -> Option<Dictionary> {
    match target {
        Target::Anchor(anchor) => Some(dictionary! { "Dest" => destination(laid, pages, anchor)? }),
        Target::Web(address) => {
            let address = Object::String(ascii(address).into_bytes(), StringFormat::Literal);
            Some(dictionary! { "A" => dictionary! { "S" => "URI", "URI" => address } })
        }
    }
}

/// The place of an anchor as a destination, a little above it.
pub(super) fn destination(laid: &Laid, pages: &[ObjectId], anchor: &str) -> Option<Object> {
    let place = laid.places.get(anchor)?;
    let page = pages.get(place.page)?;
    let top = Object::Real((PAGE_HEIGHT - place.top + 12.0).round());
    Some(vec![Object::Reference(*page), "XYZ".into(), Object::Null, top, Object::Null].into())
}

/// An address with what is not ASCII in percent encoding, as PDF asks of a URI.
fn ascii(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() && !matches!(byte, b'(' | b')' | b'\\' | b'<' | b'>' | b'"') {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.extend(
                [byte >> 4, byte & 15]
                    .map(|digit| char::from(b"0123456789ABCDEF".get(usize::from(digit)).copied().unwrap_or(b'0'))),
            );
        }
    }
    encoded
}
