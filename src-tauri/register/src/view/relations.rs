//! Who belongs to whom.

use std::sync::Arc;

use super::shelf::Of;
use crate::model::{
    Activity, Agreement, Board, Certificate, Contact, Decision, Document, Dpia, Incident, Leaflet, Party, Product,
    Request, School, SecurityAnnex, ServiceLevel, Subprocessing, SubprocessorChange, Transfer, Use,
};

/// Who belongs to whom, for the walks that rules and reports make.
#[derive(Debug, Clone, Default)]
pub(super) struct Relations {
    pub(super) uses: Of<Product, Use>,
    pub(super) agreements: Of<Party, Agreement>,
    pub(super) leaflets: Of<Product, Leaflet>,
    pub(super) annexes: Of<Product, SecurityAnnex>,
    pub(super) subprocessings: Of<Leaflet, Subprocessing>,
    pub(super) transfers: Of<Party, Transfer>,
    pub(super) activities: Of<Product, Activity>,
    pub(super) products: Of<Party, Product>,
}

/// A record that may belong to others.
pub(super) trait Related: Sized {
    /// Gives the record to those that it belongs to, or takes it away from them.
    fn relate(_record: &Arc<Self>, _relations: &mut Relations, _belongs: bool) {}
}

macro_rules! related {
    ($($noun:ident in $relation:ident by $owner:ident),+ $(,)?) => {
        $(impl Related for $noun {
            fn relate(record: &Arc<Self>, relations: &mut Relations, belongs: bool) {
                relations.$relation.set(record.$owner, record, belongs);
            }
        })+
    };
}

related! {
    Use in uses by product,
    Agreement in agreements by party,
    Leaflet in leaflets by product,
    SecurityAnnex in annexes by product,
    Subprocessing in subprocessings by leaflet,
    Transfer in transfers by party,
    Product in products by party,
}

impl Related for Activity {
    fn relate(record: &Arc<Self>, relations: &mut Relations, belongs: bool) {
        for product in &record.products {
            relations.activities.set(*product, record, belongs);
        }
    }
}

macro_rules! alone {
    ($($noun:ident),+ $(,)?) => {
        $(impl Related for $noun {})+
    };
}

// Nobody walks from another record to these.
alone![
    Board,
    Certificate,
    Contact,
    Decision,
    Document,
    Dpia,
    Incident,
    Party,
    Request,
    School,
    ServiceLevel,
    SubprocessorChange
];
