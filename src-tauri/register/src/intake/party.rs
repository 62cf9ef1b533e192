//! Who the vendor is: the party that processes, with its names, address and role.
//!
//! The strongest statement wins: the party clause of an agreement, then a labelled name, then a sentence ("… is verwerker"),
//! then the name that the document's own addresses carry.

mod blocks;
mod columns;
mod inferred;
mod labelled;
mod said;

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::entry::Entries;
use super::fold::squash;
use super::name::{has_form, is_name, without_form};
use super::segment::Segments;
use super::stated::Address;
use super::subject::Who;
use super::topic::Topics;
use super::view::View;
use crate::model::choice::Role;
use blocks::Block;
pub(super) use columns::sides;

/// A text about the vendor, where it stands and how sure it is.
pub(super) type Claim<T> = (T, Range<usize>, f64);

/// What a part says of the vendor.
#[derive(Default)]
pub(super) struct Vendor {
    /// Names, the best first.
    pub(super) names: Vec<Claim<String>>,
    /// Names with a legal form.
    pub(super) legal: Vec<Claim<String>>,
    /// Names under which it trades.
    pub(super) trade: Vec<Claim<String>>,
    /// Addresses.
    pub(super) addresses: Vec<Claim<Address>>,
    /// Roles.
    pub(super) roles: Vec<Claim<Role>>,
    /// The number at the chamber of commerce, where a table of the parties gives it.
    pub(super) kvk: Option<Claim<String>>,
    /// What is said of other parties: in their columns and in their blocks.
    pub(super) others: Vec<Range<usize>>,
    /// The blocks of lines that are each about one party.
    pub(super) blocks: Vec<Block>,
}

/// The number of a party in a list of parties.
static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\s*(?:\d{1,2}(?:\.\d{1,2})+\.?|(?:\d{1,2}|[a-z])[.)])\s+").expect("literal"));

/// Most names of one party.
const MOST: usize = 50;

impl Vendor {
    /// Finds the vendor of a part.
    pub(super) fn of(view: &View<'_>, entries: &Entries, segments: &Segments, topics: &Topics) -> Self {
        let mut vendor = Self::default();
        vendor.take_columns(view);
        vendor.take_blocks(view);
        vendor.take_party_clause(view);
        vendor.take_labels(view, entries, topics);
        vendor.take_role_labels(view, entries, topics);
        vendor.take_roles(view, topics);
        vendor.take_ourselves(view, topics);
        vendor.take_introduced(view, topics);
        if vendor.names.is_empty() && vendor.legal.is_empty() {
            vendor.take_letterhead(view);
        }
        if vendor.names.is_empty() && vendor.legal.is_empty() {
            vendor.take_registered(view, topics);
        }
        if vendor.names.is_empty() && vendor.legal.is_empty() {
            vendor.take_addressed(view, topics);
        }
        if vendor.names.is_empty() && vendor.legal.is_empty() {
            vendor.take_maker(view);
        }
        if vendor.names.is_empty() && vendor.legal.is_empty() {
            vendor.take_titles(view, segments);
        }
        if vendor.names.is_empty() && vendor.legal.is_empty() {
            vendor.take_domain(view);
        }
        if vendor.names.is_empty() && vendor.legal.is_empty() {
            vendor.take_mentions(view);
        }
        vendor.take_trade_names(view, topics);
        vendor.take_acts(view, topics);
        vendor.complete(view, topics);
        vendor
    }

    /// "Gegevens onderwijsinstelling", "Toezichthouder: …": what stands below is not the vendor's.
    fn take_blocks(&mut self, view: &View<'_>) {
        self.blocks = blocks::find(view);
        let theirs = self.blocks.iter().filter(|block| block.who != Who::Vendor);
        self.others.extend(theirs.map(|block| block.range.clone()));
    }

    /// Whether something is said of another party.
    pub(super) fn is_others(&self, range: &Range<usize>) -> bool {
        self.others.iter().any(|other| other.start < range.end && range.start < other.end)
    }

    /// The block of lines in which a place lies.
    pub(super) fn block_at(&self, place: usize) -> Option<&Block> {
        let next = self.blocks.partition_point(|block| block.range.start <= place);
        let last = next.checked_sub(1).and_then(|at| self.blocks.get(at));
        last.filter(|block| place <= block.range.end)
    }

    /// The name to propose: the legal one, without its form, if the document gives it.
    pub(super) fn best(&self) -> Option<Claim<String>> {
        let surest = self.names.iter().chain(&self.legal).max_by(|a, b| a.2.total_cmp(&b.2))?;
        let (name, range, confidence) = self.legal.iter().find(|legal| legal.2 >= surest.2).unwrap_or(surest);
        let plain = without_form(name);
        Some((if plain.is_empty() { name.clone() } else { plain.to_owned() }, range.clone(), *confidence))
    }

    /// Whether a name is the vendor's.
    pub(super) fn is(&self, name: &str) -> bool {
        let base = squash(without_form(name));
        self.names.iter().chain(&self.legal).chain(&self.trade).any(|(known, ..)| {
            let known = squash(without_form(known));
            known == base || (base.len() > 3 && known.contains(&base)) || (known.len() > 3 && base.contains(&known))
        })
    }

    /// Whether a name is the vendor's, or a part of it.
    pub(super) fn contains(&self, name: &str) -> bool {
        let base = squash(without_form(name));
        let known = |known: &Claim<String>| squash(without_form(&known.0)).contains(&base);
        self.names.iter().chain(&self.legal).chain(&self.trade).any(known)
    }

    fn add(&mut self, name: &str, range: &Range<usize>, confidence: f64) {
        let name = NUMBER.find(name).and_then(|number| name.get(number.end()..)).unwrap_or(name);
        let name = name.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | ':' | '"' | '“' | '”' | '\'' | '‘' | '’' | '*' | '(')
        });
        if !is_name(name) {
            return;
        }
        let list = if has_form(name) { &mut self.legal } else { &mut self.names };
        let same = |known: &Claim<String>| squash(&known.0) == squash(name);
        if list.len() < MOST && !list.iter().any(same) {
            list.push((name.to_owned(), range.clone(), confidence));
        }
    }
}
