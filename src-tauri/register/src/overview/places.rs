//! In which countries the data of the products in use are.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::figure::{Builder, FigureGroup, GroupKey, Tone, classes, these, total};
use crate::flags::{Case, located};
use crate::model::choice::{Choice as _, choice};
use crate::model::{Noun, Record as _};
use crate::reference::{self, Row as _};
use crate::text::fold;
use crate::words::{self, Language};

choice! {
    /// How far data go. A product is in the last of these that holds for one of its places.
    Zone in "zone" {
        Eea = "eea": "Within the EEA.",
        Unknown = "unknown": "Not stated, or not for all places.",
        Adequacy = "adequacy": "To a country with an adequacy decision that holds on the day.",
        Other = "other": "To another country.",
    }
}

impl Zone {
    /// How it points.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Eea => Tone::Good,
            Self::Unknown => Tone::Unknown,
            Self::Adequacy | Self::Other => Tone::Attention,
        }
    }
}

/// In which zone a country lies on a day.
pub fn zone(code: &str, today: NaiveDate) -> Zone {
    if reference::is_eea(code) {
        Zone::Eea
    } else if reference::adequacy(code, today).is_some() {
        Zone::Adequacy
    } else {
        Zone::Other
    }
}

/// The countries from which a product's data are reached or where they are stored or processed, by code; and whether a place is
/// not stated (SUB-08), or nothing is.
pub fn place(case: &Case<'_>) -> (BTreeSet<String>, bool) {
    let view = case.context.view;
    let (mut countries, mut is_open, mut is_stated) = (BTreeSet::new(), false, false);
    for leaflet in super::survey::statements(case) {
        is_stated = true;
        is_open |= located::lacks_country(view, leaflet);
        countries.extend(leaflet.storage.iter().filter_map(|row| row.country.clone()));
        for row in view.subprocessings_of(leaflet.id) {
            is_open |= !located::is_located(row);
            countries.extend(row.countries.iter().map(|row| row.country.clone()));
        }
    }
    (countries, is_open || !is_stated)
}

/// The farthest zone of a product.
fn of_product(case: &Case<'_>) -> Zone {
    let (countries, is_open) = place(case);
    let zones = countries.iter().map(|code| zone(code, case.context.today));
    zones.chain(is_open.then_some(Zone::Unknown)).max().unwrap_or(Zone::Unknown)
}

/// The name of a country, with its zone where that is not the EEA.
pub fn country(code: &str, today: NaiveDate, language: Language) -> String {
    let name = reference::country(code).map_or(code, |row| row.label(language)).to_owned();
    let key = match zone(code, today) {
        Zone::Eea | Zone::Unknown => return name,
        Zone::Other => "overview-country-other",
        Zone::Adequacy if reference::adequacy(code, today).is_some_and(|row| row.scope_check) => {
            "overview-country-adequacy-part"
        }
        Zone::Adequacy => "overview-country-adequacy",
    };
    words::say(language, key, &[("country", name.into())])
}

/// Products that count, by how far their data go.
pub(super) fn by_zone(build: &Builder<'_, '_>) -> FigureGroup {
    let products = build.survey.products.iter().map(|case| (of_product(case), case.product.id().uuid()));
    let describe = |zone: Zone| (build.say(&format!("overview-zone-{}", words::key(zone.as_str()))), zone.tone());
    let figures = classes(Noun::Product, products, describe);
    build.group(GroupKey::Zones, Some(total(&figures)), figures)
}

/// Products that count, by country.
pub(super) fn by_country(build: &Builder<'_, '_>) -> FigureGroup {
    let (survey, today) = (build.survey, build.survey.context.today);
    let mut found: BTreeMap<String, Vec<Uuid>> = BTreeMap::new();
    let mut open = Vec::new();
    for case in &survey.products {
        let (countries, is_open) = place(case);
        let id = case.product.id().uuid();
        for code in countries {
            found.entry(code).or_default().push(id);
        }
        if is_open {
            open.push(id);
        }
    }
    let mut figures: Vec<_> = found
        .into_iter()
        .map(|(code, ids)| {
            let label = country(&code, today, survey.language);
            these(&code, label, zone(&code, today).tone(), Noun::Product, ids)
        })
        .collect();
    figures.sort_by_cached_key(|figure| (std::cmp::Reverse(figure.count), fold(&figure.label)));
    figures.push(these("unknown", build.say("overview-country-unknown"), Tone::Unknown, Noun::Product, open));
    build.group(GroupKey::Countries, None, figures)
}
