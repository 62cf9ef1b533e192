//! The privacy leaflet of a product, or what a vendor states elsewhere in its stead.

use chrono::NaiveDate;
use serde_json::json;

use super::draft::Draft;
use super::facts::pick;
use super::filing::Filing;
use super::naming::is_same_text;
use super::party;
use crate::error::Result;
use crate::intake::vocabulary::FACTS;
use crate::intake::{OfKind, Stated};
use crate::model::choice::{DocumentKind, Handling, LeafletLayout, Role};
use crate::model::{
    Id, Leaflet, LeafletCategory, LeafletPurpose, LeafletRetention, Party, Product, Record, StoragePlace,
    Subprocessing, SubprocessingCountry,
};

/// The documents that state what a leaflet would, in the order in which their date counts.
const STATEMENTS: [DocumentKind; 4] =
    [DocumentKind::Policy, DocumentKind::SubprocessorList, DocumentKind::ServiceLevel, DocumentKind::Register];

/// Whether a fact tells what is done with personal data.
pub(super) fn is_about_data(stated: &Stated) -> bool {
    matches!(
        stated,
        Stated::DocumentKind(DocumentKind::Leaflet)
            | Stated::DataSubject(_)
            | Stated::Purpose { .. }
            | Stated::Category { .. }
            | Stated::Attribute(_)
            | Stated::Retention { .. }
            | Stated::Storage { .. }
            | Stated::Subprocessor { .. }
            | Stated::SubprocessorUnlisted(_)
            | Stated::Transfer { .. }
    )
}

/// Writes the leaflet, if the document states anything that belongs in one, and answers the sub-processors that it lists.
pub(super) fn leaflet(filing: &mut Filing<'_, '_>, vendor: &Party, product: &Product) -> Result<Vec<Party>> {
    let facts = filing.facts;
    if !facts.any(is_about_data) {
        return Ok(Vec::new());
    }
    let is_leaflet = facts.holds(DocumentKind::Leaflet);
    let layout = if is_leaflet { layout(filing) } else { LeafletLayout::Statement };
    let edition = Edition::of(filing, if is_leaflet { &[DocumentKind::Leaflet] } else { &STATEMENTS });
    let stored: Vec<Leaflet> = filing
        .all::<Leaflet>()?
        .into_iter()
        .filter(|leaflet| leaflet.product == product.id && leaflet.is_leaflet() == is_leaflet)
        .collect();
    let editions = stored.iter().map(|leaflet| (leaflet.id, leaflet.dated_on, leaflet.version.as_deref()));
    let known = edition.among(filing, editions.collect())?;
    let known = stored.iter().find(|leaflet| Some(leaflet.id) == known);
    let dates = stored.iter().map(|leaflet| (leaflet.id, leaflet.dated_on, leaflet.supersedes)).collect::<Vec<_>>();
    let next = following(&dates, edition.date()).filter(|_| known.is_none());
    let mut draft: Draft<'_, Leaflet> = if let Some(leaflet) = known {
        filing.stored(leaflet.clone())
    } else {
        let old = latest(dates, edition.date());
        filing.blank(&json!({ "product": product.id, "layout": layout, "received_on": filing.change.today(), "supersedes": old }))?
    };
    for (fact, kind) in facts.each(pick!(Stated::DocumentKind(kind) => *kind)) {
        let own = if is_leaflet { kind == DocumentKind::Leaflet } else { STATEMENTS.contains(&kind) };
        if own {
            draft.bears_out(fact);
        }
    }
    if is_leaflet {
        for (fact, ()) in facts.each(pick!(Stated::CovenantVersion(_) => ())) {
            draft.bears_out(fact);
        }
    }
    edition.write(&mut draft, |leaflet| &mut leaflet.dated_on, |leaflet| &mut leaflet.version);
    write(filing, &mut draft);
    let leaflet = filing.put(draft)?;
    if let Some(newer) = stored.iter().find(|leaflet| Some(leaflet.id) == next) {
        let mut newer: Draft<'_, Leaflet> = filing.stored(newer.clone());
        newer.record.supersedes = Some(leaflet.id);
        filing.put(newer)?;
    }
    subprocessors(filing, vendor, &leaflet)
}

/// The layout, from the version of the covenant that the document follows and the name of the branch's format.
fn layout(filing: &Filing<'_, '_>) -> LeafletLayout {
    let versions = filing.facts.surest(pick!(Stated::CovenantVersion(version) => version.clone()));
    let version = versions.first().map(|(_, version)| version.as_str()).unwrap_or_default();
    if version.starts_with('3') {
        LeafletLayout::V30
    } else if FACTS.covenant.of_the_branch.within(filing.text) {
        LeafletLayout::V40
    } else {
        LeafletLayout::Other
    }
}

fn write(filing: &Filing<'_, '_>, draft: &mut Draft<'_, Leaflet>) {
    let facts = filing.facts;
    for (fact, purpose) in facts.each(pick!(Stated::Purpose { purpose, optional } => LeafletPurpose { purpose: purpose.clone(), optional: *optional })) {
        draft.insert_or_compare(fact, "purposes", purpose, |leaflet: &mut Leaflet| &mut leaflet.purposes, |one, other| one.purpose == other.purpose, |one, other| one.optional == other.optional);
    }
    for (fact, subject) in facts.each(pick!(Stated::DataSubject(subject) => subject.clone())) {
        draft.insert(fact, "data_subjects", subject, |leaflet| &mut leaflet.data_subjects, |one, other| one == other);
    }
    for (fact, category) in facts.surest(pick!(Stated::Category { category, applies, note } => LeafletCategory {
        category: category.clone(),
        applies: *applies,
        note: note.clone(),
        items: None,
    })) {
        draft.insert_or_compare(
            fact,
            "categories",
            category,
            |leaflet: &mut Leaflet| &mut leaflet.categories,
            |one, other| one.category == other.category,
            |one, other| one.applies == other.applies,
        );
    }
    for (fact, attribute) in facts.each(pick!(Stated::Attribute(attribute) => attribute.clone())) {
        draft.insert(
            fact,
            "attributes",
            attribute,
            |leaflet: &mut Leaflet| &mut leaflet.attributes,
            |one, other| is_same_text(one, other),
        );
    }
    for (fact, retention) in facts.each(pick!(Stated::Retention { subject, months, trigger } => LeafletRetention {
        subject: Some(subject.clone()),
        months: months.map(i64::from),
        starts_at: trigger.clone(),
    })) {
        let key = |one: &LeafletRetention, other: &LeafletRetention| {
            let subject = |row: &LeafletRetention| crate::text::words(row.subject.as_deref().unwrap_or_default());
            subject(one) == subject(other) && one.months == other.months
        };
        draft.insert(fact, "retention", retention, |leaflet: &mut Leaflet| &mut leaflet.retention, key);
    }
    for (fact, storage) in facts.each(
        pick!(Stated::Storage { place, country } => StoragePlace { place: place.clone(), country: country.clone() }),
    ) {
        draft.insert(fact, "storage", storage, |leaflet: &mut Leaflet| &mut leaflet.storage, |one, other| one == other);
    }
    for (fact, name) in facts.each(pick!(Stated::SubprocessorUnlisted(name) => name.clone())) {
        draft.insert(
            fact,
            "unlisted",
            name,
            |leaflet: &mut Leaflet| &mut leaflet.unlisted,
            |one, other| super::naming::is_same_party(one, other),
        );
    }
}

/// The sub-processors that the document lists: each a party, with what it does for this product.
fn subprocessors(filing: &mut Filing<'_, '_>, vendor: &Party, leaflet: &Leaflet) -> Result<Vec<Party>> {
    let mut listed = Vec::new();
    for (fact, (name, place, country, service)) in filing.facts.each(pick!(
        Stated::Subprocessor { name, place, country, service } => (name.clone(), place.clone(), country.clone(), service.clone())
    )) {
        let party = party::other(filing, fact, &name, Role::Subprocessor, place.as_deref())?;
        if party.id == vendor.id {
            continue;
        }
        let known = filing.all::<Subprocessing>()?.into_iter().find(|row| row.leaflet == leaflet.id && row.party == party.id);
        let mut draft: Draft<'_, Subprocessing> = match known {
            Some(row) => filing.stored(row),
            None => filing.blank(&json!({ "leaflet": leaflet.id, "party": party.id }))?,
        };
        draft.bears_out(fact);
        if let Some(service) = service {
            draft.fill_text(fact, "service", service, |row| &mut row.service);
        }
        if let Some(place) = place {
            draft.fill_text(fact, "place", place, |row| &mut row.place);
        }
        if let Some(country) = country {
            // A list names a country without saying what is done there: processing, of which storage is one form (art. 4(2) AVG).
            let country = SubprocessingCountry { country, handling: Handling::Processing };
            draft.insert(fact, "countries", country, |row| &mut row.countries, |one, other| one.country == other.country);
        }
        filing.put(draft)?;
        listed.push(party);
    }
    Ok(listed)
}

/// Which edition of a paper the document is: the date and the version that it states for its own kind.
#[derive(Debug)]
pub(super) struct Edition {
    dates: Vec<(usize, NaiveDate)>,
    versions: Vec<(usize, String)>,
}

impl Edition {
    /// The edition of the first of these kinds for which one is stated.
    pub(super) fn of(filing: &Filing<'_, '_>, kinds: &[DocumentKind]) -> Self {
        let stated = |found: Vec<(usize, OfKind)>| {
            kinds
                .iter()
                .map(|kind| found.iter().filter(|(_, of)| of.kind == *kind).cloned().collect::<Vec<_>>())
                .find(|found| !found.is_empty())
                .unwrap_or_default()
        };
        let dates = stated(filing.facts.surest(pick!(Stated::DocumentDate(date) => date.clone())));
        let versions = stated(filing.facts.surest(pick!(Stated::DocumentVersion(version) => version.clone())));
        Self {
            dates: dates.into_iter().filter_map(|(fact, of)| Some((fact, of.value.parse().ok()?))).collect(),
            versions: versions.into_iter().map(|(fact, of)| (fact, of.value)).collect(),
        }
    }

    /// Its date, if stated.
    pub(super) fn date(&self) -> Option<NaiveDate> {
        self.dates.first().map(|(_, date)| *date)
    }

    /// The record of this edition. Where only one of the two is dated, the texts decide whether they are one paper.
    pub(super) fn among<R: Record>(
        &self,
        filing: &Filing<'_, '_>,
        records: Vec<(Id<R>, Option<NaiveDate>, Option<&str>)>,
    ) -> Result<Option<Id<R>>> {
        if let Some((id, ..)) = records.iter().find(|(_, dated_on, version)| self.is(*dated_on, *version)) {
            return Ok(Some(*id));
        }
        for (id, dated_on, _) in records {
            if dated_on.is_some() != self.date().is_some() && filing.is_same_paper(R::NOUN, id.uuid())? {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// Whether a record is of this edition: what both state is the same. Where one is dated and the other is not, only the same
    /// version proves it.
    fn is(&self, dated_on: Option<NaiveDate>, version: Option<&str>) -> bool {
        let versions = version.zip(self.versions.first()).map(|(stored, (_, stated))| is_same_text(stored, stated));
        match (dated_on, self.date()) {
            (Some(stored), Some(stated)) => stored == stated && versions != Some(false),
            (None, None) => versions != Some(false),
            (Some(_), None) | (None, Some(_)) => versions == Some(true),
        }
    }

    /// Writes date and version into a record.
    pub(super) fn write<R: Record>(
        self,
        draft: &mut Draft<'_, R>,
        dated_on: impl Fn(&mut R) -> &mut Option<NaiveDate>,
        version: impl Fn(&mut R) -> &mut Option<String>,
    ) {
        for (fact, date) in self.dates {
            draft.fill(fact, "dated_on", date, &dated_on);
        }
        for (fact, stated) in self.versions {
            draft.fill_text(fact, "version", stated, &version);
        }
    }
}

/// A record, its date, and the record that it replaces.
type Placed<R> = (Id<R>, Option<NaiveDate>, Option<Id<R>>);

/// The edition that came after a new one of this date, and arrived before it: the oldest of the newer ones, if nothing says what it
/// replaces.
pub(super) fn following<R>(editions: &[Placed<R>], date: Option<NaiveDate>) -> Option<Id<R>> {
    let date = date?;
    let newer = editions.iter().filter(|(_, dated_on, _)| dated_on.is_some_and(|newer| newer > date));
    let (id, _, replaced) = newer.min_by_key(|(id, dated_on, _)| (*dated_on, *id))?;
    replaced.is_none().then_some(*id)
}

/// The edition that a new one of this date replaces: the newest that no other replaces, if it is known to be older.
pub(super) fn latest<R>(editions: Vec<Placed<R>>, date: Option<NaiveDate>) -> Option<Id<R>> {
    let replaced: Vec<Id<R>> = editions.iter().filter_map(|(_, _, old)| *old).collect();
    let current =
        editions.into_iter().filter(|(id, ..)| !replaced.contains(id)).max_by_key(|(id, dated_on, _)| (*dated_on, *id));
    let date = date?;
    current.filter(|(_, dated_on, _)| dated_on.is_none_or(|old| old < date)).map(|(id, ..)| id)
}
