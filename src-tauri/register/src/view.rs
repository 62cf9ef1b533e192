//! The register in memory: what rules, scores and reports read.
//!
//! Rules never read the store, so that they run on a draft, an import or last year's backup alike. Archived records do not
//! count and are not in it.

mod relations;
mod shelf;

use rusqlite::Connection;

use self::relations::{Related, Relations};
pub use self::shelf::Shelf;

use crate::error::Result;
use crate::model::choice::{Role, UseStatus};
use crate::model::{
    Activity, Agreement, Board, Certificate, Contact, Decision, Document, Dpia, Id, Incident, Leaflet, Noun, Party,
    Product, Record, Request, School, SecurityAnnex, ServiceLevel, Subprocessing, SubprocessorChange, Transfer, Use,
};
use crate::store::change::Touched;
use crate::store::rows;

macro_rules! view {
    ($($(#[$doc:meta])* $shelf:ident: $noun:ident),+ $(,)?) => {
        /// The register in memory.
        #[derive(Debug, Clone, Default)]
        pub struct View {
            $($(#[$doc])* pub $shelf: Shelf<$noun>,)+
            relations: Relations,
        }

        impl View {
            /// Reads the whole register.
            pub(crate) fn load(connection: &Connection) -> Result<Self> {
                let mut view = Self::default();
                $(view.$shelf = Shelf::of(rows::all::<$noun>(connection)?);
                for record in view.$shelf.shared() {
                    Related::relate(record, &mut view.relations, true);
                })+
                Ok(view)
            }

            /// Reads the touched records again.
            pub(crate) fn refresh(&mut self, connection: &Connection, touched: &[Touched]) -> Result<()> {
                for Touched { noun, id } in touched {
                    $(if *noun == Noun::$noun {
                        let record = rows::find::<$noun>(connection, Id::from(*id))?;
                        let (before, now) = self.$shelf.replace(Id::from(*id), record);
                        if let Some(record) = before {
                            Related::relate(&record, &mut self.relations, false);
                        }
                        if let Some(record) = now {
                            Related::relate(&record, &mut self.relations, true);
                        }
                    })+
                }
                Ok(())
            }
        }
    };
}

view! {
    /// The board; exactly one.
    boards: Board,
    /// Schools.
    schools: School,
    /// Parties.
    parties: Party,
    /// Contacts.
    contacts: Contact,
    /// Certificates.
    certificates: Certificate,
    /// Products.
    products: Product,
    /// Uses of products at schools.
    uses: Use,
    /// Service levels.
    service_levels: ServiceLevel,
    /// Agreements.
    agreements: Agreement,
    /// Leaflets and statements.
    leaflets: Leaflet,
    /// Sub-processors in leaflets.
    subprocessings: Subprocessing,
    /// Security annexes.
    security_annexes: SecurityAnnex,
    /// Transfers.
    transfers: Transfer,
    /// Announced changes of sub-processors.
    subprocessor_changes: SubprocessorChange,
    /// Activities.
    activities: Activity,
    /// DPIAs.
    dpias: Dpia,
    /// Incidents.
    incidents: Incident,
    /// Requests.
    requests: Request,
    /// Decisions.
    decisions: Decision,
    /// Documents.
    documents: Document,
}

impl View {
    /// The board.
    pub fn board(&self) -> Option<&Board> {
        self.boards.values().next()
    }

    /// The uses of a product.
    pub fn uses_of(&self, product: Id<Product>) -> impl Iterator<Item = &Use> {
        self.relations.uses.get(product)
    }

    /// Whether a product is in use at some school (domain 10: active, also on trial).
    pub fn is_in_use(&self, product: Id<Product>) -> bool {
        self.uses_of(product).any(|usage| usage.status == UseStatus::Active && !self.is_over(usage))
    }

    /// Whether a use is over: it has ended, or its school is archived.
    pub fn is_over(&self, usage: &Use) -> bool {
        usage.status == UseStatus::Ended || !self.schools.contains_key(&usage.school)
    }

    /// The products of a party.
    pub fn products_of(&self, party: Id<Party>) -> impl Iterator<Item = &Product> {
        self.relations.products.get(party)
    }

    /// Whether the board has to do with a party itself: it supplies something by its role, its products or agreements are in the
    /// register. Who has no stated role yet counts as a processor. What remains works for these, or receives something.
    pub fn is_vendor(&self, party: &Party) -> bool {
        let supplies = [Role::Processor, Role::Distributor, Role::Hub];
        supplies.iter().any(|role| party.acts_as(*role))
            || self.products_of(party.id).next().is_some()
            || self.agreements_with(party.id).next().is_some()
    }

    /// The agreements with a party.
    pub fn agreements_with(&self, party: Id<Party>) -> impl Iterator<Item = &Agreement> {
        self.relations.agreements.get(party)
    }

    /// The agreements that cover a product.
    pub fn agreements_on<'a>(&'a self, product: &'a Product) -> impl Iterator<Item = &'a Agreement> {
        self.agreements_with(product.party).filter(|agreement| agreement.covers(product.id))
    }

    /// Every leaflet and statement on a product, oldest first.
    pub fn leaflets_of(&self, product: Id<Product>) -> impl Iterator<Item = &Leaflet> {
        self.relations.leaflets.get(product)
    }

    /// The leaflet that counts: the newest that is one and that no other replaces.
    pub fn leaflet_of(&self, product: Id<Product>) -> Option<&Leaflet> {
        let replaced: Vec<_> = self.leaflets_of(product).filter_map(|leaflet| leaflet.supersedes).collect();
        self.leaflets_of(product)
            .filter(|leaflet| leaflet.is_leaflet() && !replaced.contains(&leaflet.id))
            .max_by_key(|leaflet| (leaflet.dated_on, leaflet.received_on, leaflet.id))
    }

    /// What is known of a product's processing: its leaflet, or else what the vendor states elsewhere.
    pub fn statements_of(&self, product: Id<Product>) -> impl Iterator<Item = &Leaflet> {
        let leaflet = self.leaflet_of(product);
        let statements = self.leaflets_of(product).filter(move |other| leaflet.is_none() && !other.is_leaflet());
        leaflet.into_iter().chain(statements)
    }

    /// The security annex that counts: the newest that no other replaces.
    pub fn security_annex_of(&self, product: Id<Product>) -> Option<&SecurityAnnex> {
        let annexes = || self.relations.annexes.get(product);
        let replaced: Vec<_> = annexes().filter_map(|annex| annex.supersedes).collect();
        annexes()
            .filter(|annex| !replaced.contains(&annex.id))
            .max_by_key(|annex| (annex.dated_on, annex.received_on, annex.id))
    }

    /// The sub-processors that a leaflet lists.
    pub fn subprocessings_of(&self, leaflet: Id<Leaflet>) -> impl Iterator<Item = &Subprocessing> {
        self.relations.subprocessings.get(leaflet)
    }

    /// The transfers on behalf of a vendor.
    pub fn transfers_of(&self, party: Id<Party>) -> impl Iterator<Item = &Transfer> {
        self.relations.transfers.get(party)
    }

    /// The activities in which a product is used.
    pub fn activities_with(&self, product: Id<Product>) -> impl Iterator<Item = &Activity> {
        self.relations.activities.get(product)
    }

    /// The name of a party.
    pub fn party_name(&self, party: Id<Party>) -> &str {
        self.parties.get(&party).map_or("", |party| party.name.as_str())
    }

    /// The name of a product.
    pub fn product_name(&self, product: Id<Product>) -> String {
        self.products.get(&product).map(Record::label).unwrap_or_default()
    }
}
