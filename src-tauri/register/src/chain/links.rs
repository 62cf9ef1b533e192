//! From the records of a vendor to rows, and from rows to nodes and links.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Chain, ChainEdge, ChainNode, ChainRow, CountryStanding, NodeKind, TransferStanding};
use crate::flags::{self, Terms};
use crate::model::choice::{Choice as _, Handling};
use crate::model::{Id, Leaflet, Noun, Party, Product, Record as _, Subprocessing, Transfer};
use crate::reference::{self, Row as _};
use crate::text::fold;
use crate::view::View;
use crate::words::{self, Language};

/// Key of the node for a country that nobody stated.
const UNKNOWN: &str = "?";

/// The chain behind a vendor; `None` if there is no such party.
pub fn chain(view: &View, terms: &Terms, vendor: Id<Party>, today: NaiveDate, language: Language) -> Option<Chain> {
    let party = view.parties.get(&vendor)?;
    let weaver = Weaver { view, terms, party, today, language };
    let mut products: Vec<&Product> = view.products_of(vendor).collect();
    products.sort_by_cached_key(|product| (fold(&product.label()), product.id));
    let rows: Vec<ChainRow> = products.iter().flat_map(|product| weaver.rows(product)).collect();
    let nodes = weaver.nodes(&products, &rows);
    let edges = weaver.edges(&products, &rows);
    Some(Chain { vendor, name: party.name.clone(), nodes, edges, rows, as_of: today })
}

struct Weaver<'a> {
    view: &'a View,
    terms: &'a Terms,
    party: &'a Party,
    today: NaiveDate,
    language: Language,
}

/// Who works somewhere, and how a paper says so.
struct Worker<'a> {
    party: Option<Id<Party>>,
    name: String,
    is_vendor: bool,
    listed: bool,
    row: Option<&'a Subprocessing>,
    place: Option<String>,
}

impl Weaver<'_> {
    fn member(&self, list: &str, value: &str) -> String {
        words::choice(self.language, list, value)
    }

    /// The rows of a product: the vendor's own places, then who is listed, then who is only named.
    fn rows(&self, product: &Product) -> Vec<ChainRow> {
        let mut rows = Vec::new();
        // What two rules say of the transfers of this product, so that chain and flags cannot disagree.
        let findings = flags::evaluate_product(self.view, self.terms, self.today, product.id);
        let lacking = |transfer: &Transfer, code: &str| {
            findings.iter().any(|found| found.id == transfer.id.uuid() && found.rule.code == code)
        };
        for leaflet in self.view.statements_of(product.id) {
            for storage in &leaflet.storage {
                let worker = self.vendor_at(storage.place.clone());
                rows.push(self.row(product, &worker, storage.country.as_deref(), vec![Handling::Storage], &lacking));
            }
            let mut listed: Vec<&Subprocessing> = self.view.subprocessings_of(leaflet.id).collect();
            listed.sort_by_cached_key(|row| (fold(self.view.party_name(row.party)), row.id));
            for row in listed {
                rows.extend(self.listed(product, row, &lacking));
            }
            rows.extend(self.unlisted(product, leaflet, &lacking));
        }
        if !rows.iter().any(|row| row.listed) {
            // Nobody said where: that is a row too, or the product would be missing from the table.
            let worker = self.vendor_at(None);
            rows.insert(0, self.row(product, &worker, None, Vec::new(), &lacking));
        }
        rows
    }

    fn vendor_at(&self, place: Option<String>) -> Worker<'_> {
        let name = self.party.name.clone();
        Worker { party: Some(self.party.id), name, is_vendor: true, listed: true, row: None, place }
    }

    fn listed(
        &self,
        product: &Product,
        row: &Subprocessing,
        lacking: &dyn Fn(&Transfer, &str) -> bool,
    ) -> Vec<ChainRow> {
        let worker = Worker {
            party: Some(row.party),
            name: self.view.party_name(row.party).to_owned(),
            // A leaflet may list the vendor among those who work for it: that makes it no other party.
            is_vendor: row.party == self.party.id,
            listed: true,
            row: Some(row),
            place: row.place.clone(),
        };
        let mut countries: BTreeMap<&str, Vec<Handling>> = BTreeMap::new();
        for country in &row.countries {
            countries.entry(&country.country).or_default().push(country.handling);
        }
        if countries.is_empty() {
            return vec![self.row(product, &worker, None, Vec::new(), lacking)];
        }
        let rows = countries.into_iter();
        rows.map(|(country, handling)| self.row(product, &worker, Some(country), handling, lacking)).collect()
    }

    /// Parties that the text names without listing them. One that the register knows by that name is that party.
    fn unlisted(
        &self,
        product: &Product,
        leaflet: &Leaflet,
        lacking: &dyn Fn(&Transfer, &str) -> bool,
    ) -> Vec<ChainRow> {
        let known = |name: &str| self.view.parties.values().find(|party| fold(&party.name) == fold(name));
        let rows = leaflet.unlisted.iter().map(|name| {
            let party = known(name).map(|party| party.id);
            let worker = Worker {
                party,
                name: name.clone(),
                is_vendor: party == Some(self.party.id),
                listed: false,
                row: None,
                place: None,
            };
            self.row(product, &worker, None, Vec::new(), lacking)
        });
        rows.collect()
    }

    fn row(
        &self,
        product: &Product,
        worker: &Worker<'_>,
        country: Option<&str>,
        handling: Vec<Handling>,
        lacking: &dyn Fn(&Transfer, &str) -> bool,
    ) -> ChainRow {
        let standing = standing(country, self.today);
        let transfer = country.and_then(|country| self.transfer(product, worker, country));
        let transfer_standing = match (standing, transfer) {
            (CountryStanding::Unknown, _) => TransferStanding::Unknown,
            (CountryStanding::Eea, _) => TransferStanding::NotNeeded,
            (_, None) => TransferStanding::Unrecorded,
            (_, Some(transfer)) if lacking(transfer, "DOO-02") => TransferStanding::WithoutMechanism,
            (_, Some(transfer)) if lacking(transfer, "DOO-01") => TransferStanding::WithoutPermission,
            (_, Some(_)) => TransferStanding::Recorded,
        };
        ChainRow {
            product: product.id,
            product_label: product.label(),
            party: worker.party,
            party_name: worker.name.clone(),
            is_vendor: worker.is_vendor,
            listed: worker.listed,
            subprocessing: worker.row.map(|row| row.id),
            service: worker.row.and_then(|row| row.service.clone()),
            place: worker.place.clone(),
            country: country.map(str::to_owned),
            country_label: self.country(country),
            standing,
            standing_label: self.member("country_standing", standing.as_str()),
            handling,
            transfer_standing,
            transfer_label: self.member("transfer_standing", transfer_standing.as_str()),
            transfer: transfer.map(|transfer| transfer.id),
            mechanism: transfer.and_then(|transfer| transfer.mechanism),
            permission_on: transfer.and_then(|transfer| transfer.permission_on),
        }
    }

    /// The transfer to a country that the register holds: to this party, or else to nobody in particular. A transfer to another
    /// party there is another transfer, but one to the vendor covers whom it has work done by, and a vendor's own places may be theirs.
    fn transfer(&self, product: &Product, worker: &Worker<'_>, country: &str) -> Option<&Transfer> {
        let concerns = |transfer: &&Transfer| {
            transfer.country.as_deref() == Some(country)
                && transfer.product.is_none_or(|only| only == product.id)
                && transfer
                    .recipient
                    .is_none_or(|to| worker.is_vendor || to == self.party.id || Some(to) == worker.party)
        };
        self.view.transfers_of(self.party.id).filter(concerns).max_by_key(|transfer| {
            let is_own = transfer.recipient.is_some() && transfer.recipient == worker.party;
            (is_own, transfer.recipient.is_some(), transfer.product.is_some(), transfer.id)
        })
    }

    fn country(&self, code: Option<&str>) -> String {
        match code {
            Some(code) => {
                reference::country(code).map_or_else(|| code.to_owned(), |row| row.label(self.language).to_owned())
            }
            None => words::say(self.language, "compare-no-country", &[]),
        }
    }

    fn nodes(&self, products: &[&Product], rows: &[ChainRow]) -> Vec<ChainNode> {
        let node = |key: String, kind: NodeKind, label: String| ChainNode {
            key,
            kind,
            label,
            noun: None,
            record: None,
            listed: None,
            has_leaflet: None,
            country: None,
            standing: None,
        };
        let vendor = self.party.id;
        let own = ChainNode {
            noun: Some(Noun::Party),
            record: Some(vendor.uuid()),
            ..node(vendor.to_string(), NodeKind::Vendor, self.party.name.clone())
        };
        let products = products.iter().map(|product| ChainNode {
            noun: Some(Noun::Product),
            record: Some(product.id.uuid()),
            has_leaflet: Some(self.view.leaflet_of(product.id).is_some()),
            ..node(product.id.to_string(), NodeKind::Product, product.label())
        });
        let mut parties: BTreeMap<(String, String), ChainNode> = BTreeMap::new();
        let mut countries: BTreeMap<(String, String), ChainNode> = BTreeMap::new();
        for row in rows {
            if !row.is_vendor {
                let key = party_key(row);
                let party = parties.entry((fold(&row.party_name), key.clone())).or_insert_with(|| ChainNode {
                    noun: row.party.map(|_| Noun::Party),
                    record: row.party.map(Id::uuid),
                    listed: Some(false),
                    ..node(key, NodeKind::Subprocessor, row.party_name.clone())
                });
                party.listed = Some(party.listed == Some(true) || row.listed);
            }
            if links_to_country(row) {
                let key = country_key(row);
                countries.entry((fold(&row.country_label), key.clone())).or_insert_with(|| ChainNode {
                    country: row.country.clone(),
                    standing: Some(row.standing),
                    ..node(key, NodeKind::Country, row.country_label.clone())
                });
            }
        }
        std::iter::once(own).chain(products).chain(parties.into_values()).chain(countries.into_values()).collect()
    }

    fn edges(&self, products: &[&Product], rows: &[ChainRow]) -> Vec<ChainEdge> {
        let plain = |from: String, to: String| ChainEdge {
            from,
            to,
            handling: Vec::new(),
            transfer: None,
            text: String::new(),
        };
        let vendor = self.party.id.to_string();
        let mut edges: Vec<ChainEdge> =
            products.iter().map(|product| plain(vendor.clone(), product.id.to_string())).collect();
        for row in rows {
            let product = row.product.to_string();
            let from = if row.is_vendor { product.clone() } else { party_key(row) };
            if !row.is_vendor {
                let text = row.service.clone().unwrap_or_default();
                edges.push(ChainEdge { text, ..plain(product, from.clone()) });
            }
            if links_to_country(row) {
                let handled: Vec<String> =
                    row.handling.iter().map(|handling| self.member("handling", handling.as_str())).collect();
                edges.push(ChainEdge {
                    handling: row.handling.clone(),
                    transfer: Some(row.transfer_standing),
                    text: handled.join(", "),
                    ..plain(from, country_key(row))
                });
            }
        }
        merged(edges)
    }
}

/// Links between the same nodes as one, with all that is done there and the worst that is known of the transfer.
fn merged(edges: Vec<ChainEdge>) -> Vec<ChainEdge> {
    let mut merged: Vec<ChainEdge> = Vec::new();
    for edge in edges {
        let Some(same) = merged.iter_mut().find(|other| other.from == edge.from && other.to == edge.to) else {
            merged.push(edge);
            continue;
        };
        let more: Vec<Handling> = edge.handling.into_iter().filter(|new| !same.handling.contains(new)).collect();
        same.handling.extend(more);
        same.transfer = same.transfer.max(edge.transfer);
        if !edge.text.is_empty() && !same.text.split(", ").any(|known| known == edge.text) {
            same.text = if same.text.is_empty() { edge.text } else { format!("{}, {}", same.text, edge.text) };
        }
    }
    merged
}

/// How a country stands to the law of transfers on a day.
fn standing(country: Option<&str>, today: NaiveDate) -> CountryStanding {
    match country {
        None => CountryStanding::Unknown,
        Some(code) if reference::is_eea(code) => CountryStanding::Eea,
        Some(code) => match reference::adequacy(code, today) {
            Some(decision) if decision.scope_check => CountryStanding::AdequateInScope,
            Some(_) => CountryStanding::Adequate,
            None => CountryStanding::Outside,
        },
    }
}

/// A party that a text only names says nothing of countries, so that "unknown" would be no statement about it.
const fn links_to_country(row: &ChainRow) -> bool {
    row.listed
}

fn party_key(row: &ChainRow) -> String {
    row.party.map_or_else(|| format!("named:{}", fold(&row.party_name)), |party| party.to_string())
}

fn country_key(row: &ChainRow) -> String {
    format!("country:{}", row.country.as_deref().unwrap_or(UNKNOWN))
}
