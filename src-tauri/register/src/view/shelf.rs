//! The records of one noun, and those that belong to another record.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::model::{Id, Record};

/// The records of one noun, by id. Those in the archive are not on it.
#[derive(Debug, Clone)]
pub struct Shelf<R>(BTreeMap<Id<R>, Arc<R>>);

impl<R> Default for Shelf<R> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<R: Record> Shelf<R> {
    pub(super) fn of(records: Vec<R>) -> Self {
        let kept = records.into_iter().filter(|record| record.archived_on().is_none());
        Self(kept.map(|record| (record.id(), Arc::new(record))).collect())
    }

    /// Puts a record as it is now in the place of what stood there, and answers both.
    pub(super) fn replace(&mut self, id: Id<R>, now: Option<R>) -> (Option<Arc<R>>, Option<Arc<R>>) {
        let now = now.filter(|record| record.archived_on().is_none()).map(Arc::new);
        let before = match &now {
            Some(record) => self.0.insert(id, Arc::clone(record)),
            None => self.0.remove(&id),
        };
        (before, now)
    }

    pub(super) fn shared(&self) -> impl Iterator<Item = &Arc<R>> {
        self.0.values()
    }

    /// A record.
    pub fn get(&self, id: &Id<R>) -> Option<&R> {
        self.0.get(id).map(Arc::as_ref)
    }

    /// Whether a record is there.
    pub fn contains_key(&self, id: &Id<R>) -> bool {
        self.0.contains_key(id)
    }

    /// Their ids, in order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &Id<R>> {
        self.0.keys()
    }

    /// The records, in the order of their ids.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &R> {
        self.0.values().map(Arc::as_ref)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The records that belong to another, each in the order of their ids. They are the shelf's own, so that a rule that walks over
/// them looks nothing up.
#[derive(Debug, Clone)]
pub(super) struct Of<Owner, Owned>(HashMap<Id<Owner>, Vec<Arc<Owned>>>);

impl<Owner, Owned> Default for Of<Owner, Owned> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<Owner, Owned: Record> Of<Owner, Owned> {
    /// The records of an owner.
    pub(super) fn get(&self, owner: Id<Owner>) -> impl Iterator<Item = &Owned> {
        self.0.get(&owner).into_iter().flatten().map(Arc::as_ref)
    }

    /// Gives a record to an owner, or takes it away again.
    pub(super) fn set(&mut self, owner: Id<Owner>, record: &Arc<Owned>, belongs: bool) {
        let owned = self.0.entry(owner).or_default();
        match owned.binary_search_by_key(&record.id(), |other| other.id()) {
            Ok(place) if !belongs => drop(owned.remove(place)),
            Err(place) if belongs => owned.insert(place, Arc::clone(record)),
            Ok(_) | Err(_) => {}
        }
    }
}
