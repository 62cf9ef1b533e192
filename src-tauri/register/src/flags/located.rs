//! Whether it is stated in which country data are.

use crate::model::choice::Handling;
use crate::model::{Leaflet, Subprocessing};
use crate::view::View;

/// Whether a leaflet leaves open in which country data are stored. A place without a country is a gap; no place at all is one
/// unless a sub-processor's place of storage is known.
pub fn lacks_country(view: &View, leaflet: &Leaflet) -> bool {
    let has_gap = leaflet.storage.iter().any(|row| row.country.is_none());
    let stored_elsewhere = || view.subprocessings_of(leaflet.id).any(stores_somewhere);
    has_gap || (leaflet.storage.is_empty() && !stored_elsewhere())
}

fn stores_somewhere(row: &Subprocessing) -> bool {
    row.countries.iter().any(|row| row.handling == Handling::Storage)
}

/// Whether it is stated where a sub-processor has the data. From where data are reached does not tell where they are.
pub fn is_located(row: &Subprocessing) -> bool {
    row.countries.iter().any(|row| matches!(row.handling, Handling::Storage | Handling::Processing))
}
