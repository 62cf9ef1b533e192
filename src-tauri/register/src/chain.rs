//! The chain behind a vendor: its products, whom it has work done by, and in which countries; as a graph, and the same as a table.
//!
//! It says what the register holds of the leaflets that count, and of what vendors state where there is no leaflet. A country that
//! nobody stated is a node of its own, since not knowing is what a reader must see.

mod links;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::model::choice::{Handling, Mechanism, choice};
use crate::model::{Id, Noun, Party, Product, Subprocessing, Transfer};

pub use links::chain;

choice! {
    /// What a node of the chain is.
    NodeKind in "chain_node" {
        Vendor = "vendor": "The vendor.",
        Product = "product": "A product of it.",
        Subprocessor = "subprocessor": "A party that works for it.",
        Country = "country": "A country in which data are stored, processed or reached.",
    }
}

choice! {
    /// How a country stands to the law of transfers (domain 5.5); the order is from the least to the most that is asked.
    CountryStanding in "country_standing" {
        Eea = "eea": "In the EEA: no rules of transfer.",
        Adequate = "adequate": "An adequacy decision holds.",
        AdequateInScope = "adequate_in_scope": "An adequacy decision holds for recipients within its scope only.",
        Outside = "outside": "No adequacy decision: article 46 AVG asks for safeguards.",
        Unknown = "unknown": "Nobody stated the country.",
    }
}

choice! {
    /// What the register holds of a transfer to a country.
    TransferStanding in "transfer_standing" {
        NotNeeded = "not_needed": "The country is in the EEA.",
        Recorded = "recorded": "With mechanism and written permission.",
        WithoutPermission = "without_permission": "Without the board's written permission (DOO-01).",
        WithoutMechanism = "without_mechanism": "Without a mechanism (DOO-02).",
        Unrecorded = "unrecorded": "The register holds no transfer to it.",
        Unknown = "unknown": "The country is unknown, and so is this.",
    }
}

/// The chain behind a vendor.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Chain {
    /// The vendor.
    pub vendor: Id<Party>,
    /// Its name.
    pub name: String,
    /// What is linked, the vendor first, then products, parties and countries by name.
    pub nodes: Vec<ChainNode>,
    /// The links.
    pub edges: Vec<ChainEdge>,
    /// The same as a table: a row for each country that a party works in for a product.
    pub rows: Vec<ChainRow>,
    /// The day by which was judged.
    pub as_of: NaiveDate,
}

/// A node of the graph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChainNode {
    /// Its key within the graph.
    pub key: String,
    /// What it is.
    pub kind: NodeKind,
    /// What people call it.
    pub label: String,
    /// Noun of its record.
    pub noun: Option<Noun>,
    /// Its record; a country has none, nor does a party that is only named in a text.
    #[ts(type = "string | null")]
    pub record: Option<Uuid>,
    /// For a party that works for the vendor: whether some leaflet lists it. One that a text only names is not listed.
    pub listed: Option<bool>,
    /// For a product: whether there is a leaflet, and not only what the vendor states elsewhere, or nothing.
    pub has_leaflet: Option<bool>,
    /// For a country: its code, ISO 3166-1; `None` if nobody stated it.
    pub country: Option<String>,
    /// For a country: how it stands to the law of transfers.
    pub standing: Option<CountryStanding>,
}

/// A link of the graph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChainEdge {
    /// Key of the node that it comes from.
    pub from: String,
    /// Key of the node that it goes to.
    pub to: String,
    /// For a link to a country: what is done there; empty where nobody said.
    pub handling: Vec<Handling>,
    /// For a link to a country: what the register holds of a transfer to it.
    pub transfer: Option<TransferStanding>,
    /// The same in words; empty where there is nothing to say.
    pub text: String,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChainRow {
    /// Product.
    pub product: Id<Product>,
    /// What people call it.
    pub product_label: String,
    /// The party that works there; the vendor itself, or a sub-processor. `None` if it is only named in a text.
    pub party: Option<Id<Party>>,
    /// Its name.
    pub party_name: String,
    /// Whether it is the vendor itself.
    pub is_vendor: bool,
    /// Whether the leaflet lists it.
    pub listed: bool,
    /// Where the leaflet lists it.
    pub subprocessing: Option<Id<Subprocessing>>,
    /// What it does.
    pub service: Option<String>,
    /// Seat or place as stated.
    pub place: Option<String>,
    /// Country, ISO 3166-1; `None` if nobody stated it.
    pub country: Option<String>,
    /// The country in words.
    pub country_label: String,
    /// How it stands to the law of transfers.
    pub standing: CountryStanding,
    /// The same in words.
    pub standing_label: String,
    /// What is done there.
    pub handling: Vec<Handling>,
    /// What the register holds of a transfer to it.
    pub transfer_standing: TransferStanding,
    /// The same in words.
    pub transfer_label: String,
    /// The transfer, if the register holds one.
    pub transfer: Option<Id<Transfer>>,
    /// On what it stands.
    pub mechanism: Option<Mechanism>,
    /// Since when the board has permitted it in writing.
    pub permission_on: Option<NaiveDate>,
}
