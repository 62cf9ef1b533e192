//! XML as a sequence of steps, with a bounded depth.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use crate::failure::Failure;

/// How deep elements may lie in one another.
const DEPTH: usize = 256;

/// A step through a document. An empty element is an `Open` and a `Close`.
pub(crate) enum Step<'a> {
    Open(BytesStart<'a>),
    Close(String),
    Text(String),
}

/// A document being read.
pub(crate) struct Reading<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    /// The next step; `None` at the end.
    pub(crate) fn step(&mut self) -> Result<Option<Step<'a>>, Failure> {
        loop {
            match self.reader.read_event().map_err(Failure::damaged)? {
                Event::Start(element) => {
                    self.depth += 1;
                    if self.depth > DEPTH {
                        return Err(Failure::damaged("XML nested too deep"));
                    }
                    return Ok(Some(Step::Open(element)));
                }
                Event::End(element) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Step::Close(element.local_name().as_ref().to_owned())));
                }
                Event::Text(text) => return Ok(Some(Step::Text(text.xml10_content().into_owned()))),
                Event::CData(text) => return Ok(Some(Step::Text(text.xml10_content().into_owned()))),
                Event::GeneralRef(reference) => {
                    if let Ok(Some(character)) = reference.resolve_char_ref() {
                        return Ok(Some(Step::Text(character.to_string())));
                    }
                    // Other entities would need a document type, which is never followed.
                    if let Some(text) = resolve_predefined_entity(&reference.into_inner()) {
                        return Ok(Some(Step::Text(text.to_owned())));
                    }
                }
                Event::Eof if self.depth > 0 => return Err(Failure::damaged("XML ends too early")),
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }
}

/// The name of an element without its prefix.
pub(crate) fn name(element: &BytesStart<'_>) -> String {
    element.local_name().as_ref().to_owned()
}

/// An attribute by its name without prefix.
pub(crate) fn attribute(element: &BytesStart<'_>, wanted: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == wanted)
        .and_then(|attribute| {
            attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0).ok().map(std::borrow::Cow::into_owned)
        })
}

/// Whether a property such as `<w:strike/>` is on: it is, unless its value says no.
pub(crate) fn is_on(element: &BytesStart<'_>) -> bool {
    attribute(element, "val").is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off" | "none"))
}
