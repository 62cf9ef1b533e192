//! The BIV levels that the data of a product ask: our own proposal (domain 3.6).

use super::case::Case;
use crate::model::choice::{Applies, Aspect, Level};
use crate::model::{Leaflet, Product};
use crate::reference::{self, DataKnown, Levels, RequiredLevel, Row as _};
use crate::words::{self, Language};

/// The category whose parts must be ticked by themselves; only there a stated part says more than the category.
const PROGRESS: &str = "dc07";

/// The levels that a product's data ask, and why.
#[derive(Debug, Clone, Default)]
pub struct Required {
    /// The levels. An aspect without one has no row that applies.
    pub levels: Levels,
    /// The rows of the reference table that apply.
    pub rows: Vec<&'static RequiredLevel>,
    /// The levels that the FG put in the place of the computed ones.
    pub overridden: Levels,
    /// Why the FG did.
    pub reason: Option<String>,
}

/// The levels that a product's data ask. Where no personal data are processed nothing is asked.
pub fn required(case: &Case<'_>) -> Required {
    let rows = if case.personal_data { rows(case.product, case.statements()) } else { Vec::new() };
    let computed = rows.iter().fold(Levels::default(), |levels, row| levels.highest(row.levels));
    let product = case.product;
    let overridden = Levels { b: product.required_b, i: product.required_i, v: product.required_v };
    let levels =
        Levels { b: overridden.b.or(computed.b), i: overridden.i.or(computed.i), v: overridden.v.or(computed.v) };
    Required { levels, rows, overridden, reason: product.required_reason.clone() }
}

fn rows<'a>(product: &Product, statements: impl Iterator<Item = &'a Leaflet>) -> Vec<&'static RequiredLevel> {
    let mut processed = Vec::new();
    let mut sub_items = Vec::new();
    let mut any_known = false;
    for row in statements.flat_map(|leaflet| &leaflet.categories) {
        any_known |= row.applies != Applies::Unknown;
        if matches!(row.applies, Applies::Yes | Applies::Partly) {
            processed.push(row.category.as_str());
            if row.category == PROGRESS {
                sub_items.extend(row.items.as_deref().into_iter().flat_map(stated_parts));
            }
        }
    }
    reference::required_by(&DataKnown { processed: &processed, any_known, sub_items: &sub_items, kind: product.kind })
}

/// The parts of the category that a text names, by id or by a word of their label. "Geen begeleiding" names none.
fn stated_parts(items: &str) -> Vec<&'static str> {
    let stated: Vec<String> = items
        .split([',', ';', '/', '\n'])
        .flat_map(|part| part.split(" en "))
        .flat_map(|part| part.split(" and "))
        .map(|part| part.trim().to_lowercase())
        .collect();
    let parts = reference::category(PROGRESS).map(|row| row.sub_items.as_slice()).unwrap_or_default();
    let names = |label: &str, text: &str| label.split('/').any(|word| word.trim().to_lowercase() == text);
    parts
        .iter()
        .filter(|part| stated.iter().any(|text| part.id == *text || names(&part.nl, text) || names(&part.en, text)))
        .map(|part| part.id.as_str())
        .collect()
}

impl Required {
    /// Why an aspect asks its level, in sentences.
    pub fn because(&self, aspect: Aspect, language: Language) -> Vec<String> {
        let mut reasons: Vec<String> = self.rows.iter().filter_map(|row| row_reason(row, aspect, language)).collect();
        if reasons.is_empty() {
            reasons.push(words::say(language, "required-none", &[]));
        }
        if let Some(level) = self.overridden.of(aspect) {
            let reason = self.reason.clone().unwrap_or_default();
            reasons.push(words::say(
                language,
                "required-override",
                &[("level", level.to_string().into()), ("reason", reason.into())],
            ));
        }
        reasons
    }
}

fn row_reason(row: &RequiredLevel, aspect: Aspect, language: Language) -> Option<String> {
    let level = row.levels.of(aspect)?;
    let test: Option<Level> = row.in_test_window.as_ref().and_then(|levels| levels.of(aspect));
    let arguments = [
        ("label", row.label(language).to_owned().into()),
        ("level", level.to_string().into()),
        ("test", test.map_or("none".to_owned(), |level| level.to_string()).into()),
    ];
    Some(words::say(language, "required-because", &arguments))
}
