//! Which paragraph styles are headings.

use std::collections::BTreeMap;

use crate::failure::Failure;
use crate::xml::{Reading, Step, attribute, name};

/// How far a style is followed to what it is based on.
const DEPTH: usize = 16;

/// What a style says itself.
#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: bool,
    numbered: Option<(String, usize)>,
}

/// The paragraph styles by their id.
#[derive(Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

impl Styles {
    pub(super) fn read(text: Option<&str>) -> Result<Self, Failure> {
        let mut styles = BTreeMap::new();
        let Some(text) = text else { return Ok(Self(styles)) };
        let mut reading = Reading::new(text);
        let mut id = None;
        let mut style = Style::default();
        while let Some(step) = reading.step()? {
            match step {
                Step::Open(element) => {
                    let value = || attribute(&element, "val");
                    match name(&element).as_str() {
                        "style" => {
                            id = attribute(&element, "styleId");
                            style = Style::default();
                        }
                        "name" => style.name = value().unwrap_or_default().to_lowercase(),
                        "basedOn" => style.based_on = value(),
                        // Level 9 is body text.
                        "outlineLvl" => style.outline = value().is_some_and(|level| level != "9"),
                        "numId" => style.numbered.get_or_insert_default().0 = value().unwrap_or_default(),
                        "ilvl" => {
                            let level = value().and_then(|level| level.parse().ok()).unwrap_or(0);
                            style.numbered.get_or_insert_default().1 = level;
                        }
                        _ => {}
                    }
                }
                Step::Close(name) if name == "style" => {
                    if let Some(id) = id.take() {
                        styles.insert(id, std::mem::take(&mut style));
                    }
                }
                Step::Close(_) | Step::Text(_) => {}
            }
        }
        Ok(Self(styles))
    }

    /// Whether a style, or what it is based on, is a heading.
    pub(super) fn is_heading(&self, id: &str) -> bool {
        self.chain(id).any(|style| {
            style.outline
                || ["heading", "kop", "title", "titel"].iter().any(|word| {
                    // "heading 1" is a heading, "table heading" and "titlecase" are not.
                    style.name.strip_prefix(word).is_some_and(|rest| rest.trim().chars().all(|c| c.is_ascii_digit()))
                })
        })
    }

    /// The list and level that a style puts its paragraphs in.
    pub(super) fn numbered(&self, id: &str) -> Option<(String, usize)> {
        self.chain(id).find_map(|style| style.numbered.clone()).filter(|(list, _)| !list.is_empty())
    }

    fn chain(&self, id: &str) -> impl Iterator<Item = &Style> {
        let next = |style: &&Style| style.based_on.as_ref().and_then(|id| self.0.get(id));
        std::iter::successors(self.0.get(id), next).take(DEPTH)
    }
}
