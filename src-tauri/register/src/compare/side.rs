//! One column of a comparison: its records in a view of their own, and the passages that they were read from.

use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;

use super::AskCompare;
use crate::documents::Evidence;
use crate::error::Result;
use crate::model::choice::UseStatus;
use crate::model::{Agreement, Id, Leaflet, Noun, Product, SecurityAnnex, Transfer};
use crate::register::{Register, not_found};
use crate::store::change::Touched;
use crate::view::View;

/// One column.
pub(super) struct Side {
    /// The records of this column alone.
    pub(super) view: View,
    /// The product.
    pub(super) product: Id<Product>,
    leaflet: Option<Id<Leaflet>>,
    annex: Option<Id<SecurityAnnex>>,
    /// Whether a version of the annex was asked for, and the leaflet came along.
    pub(super) by_annex: bool,
    /// Whether the leaflet is the one that counts.
    pub(super) leaflet_counts: bool,
    /// Whether the annex is the one that counts.
    pub(super) annex_counts: bool,
    evidence: Vec<Evidence>,
}

impl Side {
    /// The leaflet, or what the vendor states in its stead.
    pub(super) fn leaflet(&self) -> Option<&Leaflet> {
        self.view.leaflets.get(&self.leaflet?)
    }

    /// The security annex.
    pub(super) fn annex(&self) -> Option<&SecurityAnnex> {
        self.view.security_annexes.get(&self.annex?)
    }

    /// The agreement that covers the product: one that binds, else the newest.
    pub(super) fn agreement(&self) -> Option<&Agreement> {
        self.view.agreements.values().next()
    }

    /// The passages of a field that a record's value was read from. `is` looks at the fact as intake stated it; that of an erased
    /// document is gone, and so it says nothing about which value it was.
    pub(super) fn passages(&self, record: Uuid, field: &str, is: impl Fn(&Value) -> bool) -> Vec<Evidence> {
        let wanted = |passage: &&Evidence| {
            passage.record == record && passage.field == field && !passage.value.is_null() && is(&passage.value)
        };
        self.evidence.iter().filter(wanted).cloned().collect()
    }
}

/// Which records make a column.
struct Pick {
    product: Id<Product>,
    leaflet: Option<Id<Leaflet>>,
    annex: Option<Id<SecurityAnnex>>,
    by_annex: bool,
    leaflet_counts: bool,
    annex_counts: bool,
    records: Vec<Touched>,
}

/// The columns that were asked for.
pub(super) fn sides(register: &mut Register, request: &AskCompare) -> Result<Vec<Side>> {
    let picks = picks(register.view()?, request)?;
    picks.into_iter().map(|pick| side(register, pick)).collect()
}

fn side(register: &Register, pick: Pick) -> Result<Side> {
    let Pick { product, leaflet, annex, by_annex, leaflet_counts, annex_counts, records } = pick;
    let mut view = View::default();
    view.refresh(&register.connection, &records)?;
    let states_facts = [Noun::Leaflet, Noun::SecurityAnnex, Noun::Subprocessing, Noun::Transfer, Noun::Agreement];
    let mut evidence = Vec::new();
    for record in records.iter().filter(|record| states_facts.contains(&record.noun)) {
        evidence.extend(register.evidence(record.id)?);
    }
    Ok(Side { view, product, leaflet, annex, by_annex, leaflet_counts, annex_counts, evidence })
}

fn picks(view: &View, request: &AskCompare) -> Result<Vec<Pick>> {
    let mut picks = Vec::new();
    for id in &request.products {
        let product = view.products.get(id).ok_or_else(|| not_found(Noun::Product, &id.to_string()))?;
        let (leaflet, annex) = (counting_leaflet(view, product.id), view.security_annex_of(product.id));
        picks.push(pick(view, product, leaflet, annex, false));
    }
    for id in &request.leaflets {
        let missing = || not_found(Noun::Leaflet, &id.to_string());
        let leaflet = view.leaflets.get(id).ok_or_else(missing)?;
        let product = view.products.get(&leaflet.product).ok_or_else(missing)?;
        picks.push(pick(view, product, Some(leaflet), annex_of_its_time(view, leaflet), false));
    }
    for id in &request.annexes {
        let missing = || not_found(Noun::SecurityAnnex, &id.to_string());
        let annex = view.security_annexes.get(id).ok_or_else(missing)?;
        let product = view.products.get(&annex.product).ok_or_else(missing)?;
        picks.push(pick(view, product, leaflet_of_its_time(view, annex), Some(annex), true));
    }
    Ok(picks)
}

fn pick(
    view: &View,
    product: &Product,
    leaflet: Option<&Leaflet>,
    annex: Option<&SecurityAnnex>,
    by_annex: bool,
) -> Pick {
    let counts = counting_leaflet(view, product.id).map(|counting| counting.id);
    let annex_counts = view.security_annex_of(product.id).map(|counting| counting.id);
    Pick {
        product: product.id,
        leaflet: leaflet.map(|leaflet| leaflet.id),
        annex: annex.map(|annex| annex.id),
        by_annex,
        leaflet_counts: leaflet.is_some_and(|leaflet| Some(leaflet.id) == counts),
        annex_counts: annex.is_some_and(|annex| Some(annex.id) == annex_counts),
        records: records(view, product, leaflet, annex),
    }
}

/// The leaflet that counts, or else the newest that the vendor states elsewhere.
fn counting_leaflet(view: &View, product: Id<Product>) -> Option<&Leaflet> {
    view.statements_of(product).max_by_key(|leaflet| (leaflet.dated_on, leaflet.received_on, leaflet.id))
}

/// Every record that a column shows or that decides how it is judged.
fn records(view: &View, product: &Product, leaflet: Option<&Leaflet>, annex: Option<&SecurityAnnex>) -> Vec<Touched> {
    let mut records = vec![touched(Noun::Product, product.id.uuid()), touched(Noun::Party, product.party.uuid())];
    if let Some(usage) = telling_use(view, product.id) {
        records.extend([touched(Noun::Use, usage.0), touched(Noun::School, usage.1)]);
    }
    if let Some(leaflet) = leaflet {
        records.push(touched(Noun::Leaflet, leaflet.id.uuid()));
        for row in view.subprocessings_of(leaflet.id) {
            records.extend([touched(Noun::Subprocessing, row.id.uuid()), touched(Noun::Party, row.party.uuid())]);
        }
    }
    records.extend(annex.map(|annex| touched(Noun::SecurityAnnex, annex.id.uuid())));
    let agreement = view.agreements_on(product).max_by_key(|agreement| {
        (agreement.is_concluded(), agreement.starts_on.or(agreement.status_since), agreement.id)
    });
    records.extend(agreement.map(|agreement| touched(Noun::Agreement, agreement.id.uuid())));
    let concerns = |transfer: &&Transfer| transfer.product.is_none_or(|only| only == product.id);
    for transfer in view.transfers_of(product.party).filter(concerns) {
        records.push(touched(Noun::Transfer, transfer.id.uuid()));
        records.extend(transfer.recipient.map(|party| touched(Noun::Party, party.uuid())));
    }
    records.sort_unstable();
    records.dedup();
    records
}

const fn touched(noun: Noun, id: Uuid) -> Touched {
    Touched { noun, id }
}

/// The use, with its school, that tells by itself whether the product is in use, still expected, or a thing of the past: one that
/// is active, else one that is not over, else any.
fn telling_use(view: &View, product: Id<Product>) -> Option<(Uuid, Uuid)> {
    view.uses_of(product)
        .max_by_key(|usage| {
            let stands = !view.is_over(usage);
            (stands && usage.status == UseStatus::Active, stands)
        })
        .map(|usage| (usage.id.uuid(), usage.school.uuid()))
}

/// When a paper came: its own date, else the day on which it was received.
fn came_on(dated_on: Option<NaiveDate>, received_on: Option<NaiveDate>) -> Option<NaiveDate> {
    dated_on.or(received_on)
}

/// The annex that belongs beside a version of the leaflet: the one that counts beside the one that counts, and beside an older one
/// the newest that came before the next leaflet did.
fn annex_of_its_time<'a>(view: &'a View, leaflet: &Leaflet) -> Option<&'a SecurityAnnex> {
    if counting_leaflet(view, leaflet.product).is_some_and(|counting| counting.id == leaflet.id) {
        return view.security_annex_of(leaflet.product);
    }
    let own = came_on(leaflet.dated_on, leaflet.received_on);
    let next = view
        .leaflets_of(leaflet.product)
        .filter(|other| other.is_leaflet() == leaflet.is_leaflet() && other.id != leaflet.id)
        .filter_map(|other| came_on(other.dated_on, other.received_on))
        .filter(|date| own.is_some_and(|own| *date > own))
        .min()?;
    let annexes = view.security_annexes.values().filter(|annex| annex.product == leaflet.product);
    newest_before(annexes.map(|annex| (annex, came_on(annex.dated_on, annex.received_on))), next)
}

/// The leaflet that belongs beside a version of the annex: the same the other way round.
fn leaflet_of_its_time<'a>(view: &'a View, annex: &SecurityAnnex) -> Option<&'a Leaflet> {
    if view.security_annex_of(annex.product).is_some_and(|counting| counting.id == annex.id) {
        return counting_leaflet(view, annex.product);
    }
    let own = came_on(annex.dated_on, annex.received_on);
    let next = view
        .security_annexes
        .values()
        .filter(|other| other.product == annex.product && other.id != annex.id)
        .filter_map(|other| came_on(other.dated_on, other.received_on))
        .filter(|date| own.is_some_and(|own| *date > own))
        .min()?;
    let leaflets = view.leaflets_of(annex.product).filter(|leaflet| leaflet.is_leaflet());
    newest_before(leaflets.map(|leaflet| (leaflet, came_on(leaflet.dated_on, leaflet.received_on))), next)
}

fn newest_before<'a, T>(papers: impl Iterator<Item = (&'a T, Option<NaiveDate>)>, next: NaiveDate) -> Option<&'a T> {
    papers
        .filter_map(|(paper, came)| Some((paper, came.filter(|came| *came < next)?)))
        .max_by_key(|(_, came)| *came)
        .map(|(paper, _)| paper)
}
