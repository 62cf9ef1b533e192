//! The use of a product at the school that a person names.

use serde_json::json;

use super::draft::Draft;
use super::facts::pick;
use super::filing::Filing;
use super::naming::is_same_text;
use crate::error::Result;
use crate::intake::Stated;
use crate::model::choice::{Sector, UseKind, UseStatus};
use crate::model::{Product, School, Use};
use crate::words;

/// Notes that the school uses the product now.
///
/// A licence is taken for a bought one: that is what a person means by "in use"; a trial is noted by hand.
pub(super) fn uses(filing: &mut Filing<'_, '_>, product: &Product) -> Result<()> {
    let Some(named) = filing.choices.use_at.as_deref().map(crate::text::clean).filter(|named| !named.is_empty()) else {
        return Ok(());
    };
    let school = school(filing, &named)?;
    let known = filing
        .all::<Use>()?
        .into_iter()
        .find(|usage| usage.product == product.id && usage.school == school.id && usage.status == UseStatus::Active);
    let draft: Draft<'_, Use> = match known {
        Some(usage) => filing.stored(usage),
        None => filing.blank(&json!({
            "product": product.id, "school": school.id, "kind": UseKind::Regular, "status": UseStatus::Active,
        }))?,
    };
    filing.put(draft).map(drop)
}

/// The school that is meant, by id or by name; a new one otherwise.
///
/// A school must have a sector. It is the one that the person states, or the only one that the document is meant for; failing
/// both it is primary education, with a remark that says so and `sector_assumed` in the answer, since nobody stated it.
fn school(filing: &mut Filing<'_, '_>, named: &str) -> Result<School> {
    let prefix: String = named.chars().filter(|letter| *letter != '-').collect();
    let by_id = prefix.len() >= 8 && prefix.chars().all(|letter| letter.is_ascii_hexdigit());
    let is_meant = |school: &School| {
        (by_id && school.id.uuid().simple().to_string().starts_with(&prefix.to_lowercase()))
            || is_same_text(&school.name, named)
    };
    if let Some(school) = filing.all::<School>()?.into_iter().find(is_meant) {
        return Ok(school);
    }
    let mut sectors = filing.facts.each(pick!(Stated::AudienceSector(sector) => *sector));
    sectors.dedup_by_key(|(_, sector)| *sector);
    let only = if let [(_, sector)] = sectors.as_slice() { Some(*sector) } else { None };
    let known = filing.choices.sector.or(only);
    let note = known.is_none().then(|| words::say(filing.language, "intake-sector-assumed", &[]));
    filing.sector_assumed |= known.is_none();
    let draft: Draft<'_, School> =
        filing.blank(&json!({ "name": named, "sector": known.unwrap_or(Sector::Po), "note": note }))?;
    filing.put(draft)
}
