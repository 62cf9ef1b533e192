//! PDF files made by the tests.

use std::fmt::Write as _;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary};

/// A document being made: A4, in Helvetica.
#[derive(Default)]
pub(crate) struct Paper {
    pages: Vec<Vec<u8>>,
    /// Further entries of every page's resources.
    pub(crate) resources: Vec<(&'static str, Object)>,
    pub(crate) rotate: i64,
    pub(crate) fonts: Vec<(&'static str, Dictionary)>,
    /// Objects that pages refer to, numbered from 100.
    pub(crate) objects: Vec<Object>,
    /// What stands on every page without being part of it.
    pub(crate) annotations: Vec<Dictionary>,
}

impl Paper {
    /// Begins a page.
    pub(crate) fn page(&mut self) -> &mut Self {
        self.pages.push(Vec::new());
        self
    }

    /// Has one page with this content in the place of those there are.
    pub(crate) fn only(&mut self, content: &[u8]) -> &mut Self {
        self.pages = vec![content.to_vec()];
        self
    }

    /// Adds content as it is.
    pub(crate) fn raw(&mut self, content: &[u8]) -> &mut Self {
        let page = self.pages.last_mut().expect("a page was begun");
        page.extend_from_slice(content);
        page.push(b'\n');
        self
    }

    /// Writes text, measured from the top left corner.
    pub(crate) fn text(&mut self, x: f64, y: f64, text: &str) -> &mut Self {
        self.styled("F1", 10.0, x, y, text)
    }

    pub(crate) fn styled(&mut self, font: &str, size: f64, x: f64, y: f64, text: &str) -> &mut Self {
        let mut content = format!("BT /{font} {size} Tf {x} {} Td <", 842.0 - y);
        for byte in encoding_rs::WINDOWS_1252.encode(text).0.iter() {
            write!(content, "{byte:02X}").expect("a string takes all");
        }
        content.push_str("> Tj ET");
        self.raw(content.as_bytes())
    }

    /// Draws a ruling, measured from the top left corner.
    pub(crate) fn rule(&mut self, from: (f64, f64), to: (f64, f64)) -> &mut Self {
        let content = format!("0.5 w {} {} m {} {} l S", from.0, 842.0 - from.1, to.0, 842.0 - to.1);
        self.raw(content.as_bytes())
    }

    pub(crate) fn document(&self) -> Document {
        let mut document = Document::with_version("1.7");
        let pages_id = document.new_object_id();
        let face = |name: &str| {
            dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => name, "Encoding" => "WinAnsiEncoding" }
        };
        let mut fonts = dictionary! { "F1" => face("Helvetica"), "F2" => face("Helvetica-Bold") };
        for (name, font) in &self.fonts {
            fonts.set(*name, font.clone());
        }
        for (object, number) in self.objects.iter().zip(100..) {
            document.objects.insert((number, 0), object.clone());
        }
        document.max_id = document.max_id.max(100 + u32::try_from(self.objects.len()).unwrap());
        let mut resources = dictionary! { "Font" => fonts };
        for (key, value) in &self.resources {
            resources.set(*key, value.clone());
        }
        let resources = document.add_object(resources);
        let mut kids = Vec::new();
        for content in &self.pages {
            let mut stream = Stream::new(Dictionary::new(), content.clone());
            stream.compress().unwrap();
            let content = document.add_object(stream);
            let page = dictionary! {
                "Type" => "Page", "Parent" => pages_id, "Contents" => content, "Resources" => resources,
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()], "Rotate" => self.rotate,
                "Annots" => self.annotations.iter().cloned().map(Object::from).collect::<Vec<_>>(),
            };
            kids.push(Object::from(document.add_object(page)));
        }
        let count = i64::try_from(kids.len()).unwrap();
        document.objects.insert(pages_id, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages_id });
        document.trailer.set("Root", catalog);
        let id = Object::string_literal("waarborg-test-id");
        document.trailer.set("ID", vec![id.clone(), id]);
        document
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        save(&mut self.document())
    }

    /// The document under lock: a user password asks for itself, an owner password only forbids.
    pub(crate) fn locked(&self, owner: &str, user: &str) -> Vec<u8> {
        let mut document = self.document();
        let version = EncryptionVersion::V2 {
            document: &document,
            owner_password: owner,
            user_password: user,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        document.encrypt(&state).unwrap();
        save(&mut document)
    }
}

pub(crate) fn save(document: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A page with text, for tests to which it does not matter.
pub(crate) fn plain() -> Paper {
    let mut paper = Paper::default();
    paper.page().text(72.0, 100.0, "Bijlage voor school De Regenboog.").text(72.0, 114.0, "Tweede regel.");
    // The tests' own content must be readable to others too.
    assert!(Content::decode(&paper.pages[0]).is_ok());
    paper
}
