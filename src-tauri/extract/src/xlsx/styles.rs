//! How cells are shown: the form of their numbers, and whether they are struck through.

use std::collections::BTreeMap;

use super::number::Form;
use crate::failure::Failure;
use crate::xml::{Reading, Step, attribute, is_on, name};

/// How a cell is shown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Style {
    pub(super) form: Form,
    pub(super) struck: bool,
}

/// The styles that cells refer to by their place.
#[derive(Default)]
pub(super) struct Styles(Vec<Style>);

impl Styles {
    pub(super) fn read(text: Option<&str>) -> Result<Self, Failure> {
        let mut codes: BTreeMap<String, Form> = BTreeMap::new();
        let mut fonts: Vec<bool> = Vec::new();
        let mut styles = Vec::new();
        let Some(text) = text else { return Ok(Self(styles)) };
        // The list that is being read; other lists have elements of the same names.
        let mut list = String::new();
        let mut reading = Reading::new(text);
        while let Some(step) = reading.step()? {
            let Step::Open(element) = step else { continue };
            match (list.as_str(), name(&element).as_str()) {
                (_, part @ ("numFmts" | "fonts" | "cellXfs" | "cellStyleXfs" | "dxfs" | "fills" | "cellStyles")) => {
                    part.clone_into(&mut list);
                }
                ("numFmts", "numFmt") => {
                    let id = attribute(&element, "numFmtId").unwrap_or_default();
                    codes.insert(id, Form::of_code(&attribute(&element, "formatCode").unwrap_or_default()));
                }
                ("fonts", "font") => fonts.push(false),
                ("fonts", "strike") => {
                    if let Some(font) = fonts.last_mut() {
                        *font = is_on(&element);
                    }
                }
                ("cellXfs", "xf") => {
                    let id = attribute(&element, "numFmtId").unwrap_or_default();
                    let font = attribute(&element, "fontId").and_then(|font| font.parse::<usize>().ok());
                    let form = codes.get(&id).copied().unwrap_or_else(|| Form::built_in(&id));
                    let struck = font.and_then(|font| fonts.get(font)).is_some_and(|struck| *struck);
                    styles.push(Style { form, struck });
                }
                _ => {}
            }
        }
        Ok(Self(styles))
    }

    pub(super) fn get(&self, place: Option<usize>) -> Style {
        place.and_then(|place| self.0.get(place)).copied().unwrap_or_default()
    }
}
