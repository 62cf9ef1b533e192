//! Promises on continuity, availability and hours of service.

use serde_json::json;

use super::draft::Draft;
use super::facts::pick;
use super::filing::Filing;
use super::naming::is_same_text;
use crate::error::Result;
use crate::intake::Stated;
use crate::model::{Party, Product, ServiceLevel};
use crate::words;

/// Writes one record a component; of the product if the document names one, else of the vendor.
pub(super) fn service_levels(filing: &mut Filing<'_, '_>, vendor: &Party, product: Option<&Product>) -> Result<()> {
    let facts = filing.facts;
    let product = product.filter(|product| !product.all_services);
    for (fact, (component, mtd, rto, rpo)) in facts.each(
        pick!(Stated::Continuity { component, mtd_hours, rto_hours, rpo_hours } => (component.clone(), *mtd_hours, *rto_hours, *rpo_hours)),
    ) {
        let mut draft = level(filing, vendor, product, &component)?;
        draft.bears_out(fact);
        if let Some(hours) = mtd {
            draft.fill(fact, "mtd_hours", f64::from(hours), |level| &mut level.mtd_hours);
        }
        if let Some(hours) = rto {
            draft.fill(fact, "rto_hours", f64::from(hours), |level| &mut level.rto_hours);
        }
        if let Some(hours) = rpo {
            draft.fill(fact, "rpo_hours", f64::from(hours), |level| &mut level.rpo_hours);
        }
        filing.put(draft)?;
    }
    for (fact, (component, percent)) in
        facts.each(pick!(Stated::Availability { component, percent } => (component.clone(), *percent)))
    {
        let mut draft = level(filing, vendor, product, &component)?;
        draft.fill(fact, "availability", percent, |level| &mut level.availability);
        filing.put(draft)?;
    }
    let windows = facts.each(pick!(Stated::ServiceWindow(window) => window.clone()));
    if !windows.is_empty() {
        let desk = words::say(filing.language, "intake-service-desk", &[]);
        let mut draft = level(filing, vendor, product, &desk)?;
        for (fact, window) in windows {
            draft.fill_text(fact, "service_window", window, |level| &mut level.service_window);
        }
        filing.put(draft)?;
    }
    Ok(())
}

/// The record of a component.
fn level<'c>(
    filing: &Filing<'c, '_>,
    vendor: &Party,
    product: Option<&Product>,
    component: &str,
) -> Result<Draft<'c, ServiceLevel>> {
    let product = product.map(|product| product.id);
    let known = filing.all::<ServiceLevel>()?.into_iter().find(|level| {
        level.party == vendor.id && level.product == product && is_same_text(&level.component, component)
    });
    match known {
        Some(level) => Ok(filing.stored(level)),
        None => filing.blank(&json!({ "party": vendor.id, "product": product, "component": component })),
    }
}
