//! Which of two agreements between the same parties came after the other.

use std::cmp::Ordering;

use chrono::NaiveDate;
use rusqlite::params;

use super::facts::pick;
use super::filing::Filing;
use crate::error::Result;
use crate::intake::{OfKind, Stated};
use crate::model::choice::{AgreementStatus, Choice as _, DocumentKind, Side};
use crate::model::{Agreement, Id, Noun, Party, Product, Signature};

/// What tells one edition of an agreement from another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Edition {
    /// Version of the covenant that it follows.
    covenant: Option<String>,
    /// Version of the text itself.
    version: Option<String>,
    /// Date of the text.
    dated_on: Option<NaiveDate>,
    /// When the vendor signed it.
    signed_on: Option<NaiveDate>,
}

impl Edition {
    /// The edition that the document states.
    pub(super) fn stated(filing: &Filing<'_, '_>, covenant: Option<&str>, signatures: &[(usize, Signature)]) -> Self {
        let own = |(_, of): (usize, OfKind)| (of.kind == DocumentKind::Agreement).then_some(of.value);
        let facts = filing.facts;
        let dates = facts.surest(pick!(Stated::DocumentDate(date) => date.clone()));
        let versions = facts.surest(pick!(Stated::DocumentVersion(version) => version.clone()));
        Self {
            covenant: covenant.map(str::to_owned),
            version: versions.into_iter().find_map(own),
            dated_on: dates.into_iter().find_map(own).and_then(|date| date.parse().ok()),
            signed_on: signed_on(signatures.iter().map(|(_, signature)| signature)),
        }
    }

    /// The edition of an agreement in the register. The agreement itself has neither date nor version of its text: they were
    /// noted with the documents that it was read in.
    fn kept(filing: &Filing<'_, '_>, agreement: &Agreement) -> Result<Self> {
        let mut kept = Self {
            covenant: agreement.covenant_version.clone(),
            signed_on: signed_on(&agreement.signatures),
            ..Self::default()
        };
        let mut statement = filing.change.connection().prepare_cached(
            "SELECT e.field, json_extract(e.value, '$.value') FROM document_link l JOIN evidence e ON e.document = l.owner
             WHERE l.noun = ?1 AND l.record = ?2 AND e.field IN ('document.date', 'document.version')
               AND json_extract(e.value, '$.kind') = ?3 ORDER BY e.id",
        )?;
        let mut rows = statement.query(params![Noun::Agreement, agreement.id, DocumentKind::Agreement.as_str()])?;
        while let Some(row) = rows.next()? {
            let value = row.get::<_, String>(1)?;
            if row.get_ref(0)?.as_str().is_ok_and(|field| field == "document.date") {
                kept.dated_on = kept.dated_on.max(value.parse().ok());
            } else {
                kept.version = Some(value);
            }
        }
        Ok(kept)
    }

    /// Whether this edition came after another: by its version, else by its date. What only one of them states proves nothing.
    fn follows(&self, older: &Self) -> bool {
        let by_date = match (self.signed_on.zip(older.signed_on), self.dated_on.zip(older.dated_on)) {
            (Some((new, old)), _) | (None, Some((new, old))) => Some(new.cmp(&old)),
            // A text that is dated after another was signed is not the one that was signed.
            (None, None) => {
                self.dated_on.zip(older.signed_on).filter(|(new, old)| new > old).map(|_| Ordering::Greater)
            }
        };
        let versions = |new: &Option<String>, old: &Option<String>| {
            let (new, old) = (numbers(new.as_deref()?), numbers(old.as_deref()?));
            (!new.is_empty() && !old.is_empty()).then(|| new.cmp(&old))
        };
        let differs = |order: &Ordering| order.is_ne();
        let by_version = versions(&self.covenant, &older.covenant).filter(differs);
        let by_version = by_version.or_else(|| versions(&self.version, &older.version).filter(differs));
        match (by_version, by_date) {
            (Some(version), Some(date)) => version.is_gt() && date.is_ge(),
            (Some(order), None) | (None, Some(order)) => order.is_gt(),
            (None, None) => false,
        }
    }
}

/// Other editions of an agreement.
#[derive(Debug, Default)]
pub(super) struct Others {
    /// Those that it came after.
    older: Vec<(Option<NaiveDate>, Id<Agreement>)>,
    /// Those that came after it.
    newer: Vec<Id<Agreement>>,
    /// Those on something else: it takes the place of none of them, and is none of them.
    apart: Vec<Id<Agreement>>,
}

impl Others {
    /// The one in the place of which it comes.
    pub(super) fn last(&self) -> Option<Id<Agreement>> {
        self.older.iter().max().map(|(_, id)| *id)
    }

    /// Whether an agreement is another edition.
    pub(super) fn contain(&self, id: Id<Agreement>) -> bool {
        self.newer.contains(&id) || self.apart.contains(&id) || self.older.iter().any(|(_, older)| *older == id)
    }
}

/// The agreements with the vendor, on the product that the document is about, that came before or after this edition. One that names
/// no product, as a framework, is of another kind than one that lists products.
pub(super) fn others(
    filing: &Filing<'_, '_>,
    vendor: &Party,
    product: Option<&Product>,
    edition: &Edition,
) -> Result<Others> {
    let mut others = Others::default();
    for agreement in filing.all::<Agreement>()? {
        let stands = match agreement.status {
            AgreementStatus::None
            | AgreementStatus::Requested
            | AgreementStatus::NotNeeded
            | AgreementStatus::Ended
            | AgreementStatus::Closed => false,
            AgreementStatus::Received
            | AgreementStatus::InReview
            | AgreementStatus::AwaitingSignature
            | AgreementStatus::Signed
            | AgreementStatus::ByTerms
            | AgreementStatus::Expired => true,
        };
        if !stands || agreement.party != vendor.id {
            continue;
        }
        let kept = Edition::kept(filing, &agreement)?;
        let on_the_same = match product {
            Some(product) => agreement.covers(product.id),
            None => agreement.products.is_empty(),
        };
        if !on_the_same {
            if edition.follows(&kept) || kept.follows(edition) {
                others.apart.push(agreement.id);
            }
        } else if edition.follows(&kept) {
            others.older.push((kept.signed_on.or(kept.dated_on), agreement.id));
        } else if kept.follows(edition) {
            others.newer.push(agreement.id);
        }
    }
    Ok(others)
}

fn signed_on<'s>(signatures: impl IntoIterator<Item = &'s Signature>) -> Option<NaiveDate> {
    let of_vendor = signatures.into_iter().filter(|signature| signature.side == Side::Vendor);
    of_vendor.filter_map(|signature| signature.signed_on).max()
}

/// The numbers in a version, as in `2024-2`.
fn numbers(version: &str) -> Vec<u32> {
    version.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(covenant: &str, version: &str, dated_on: &str, signed_on: &str) -> Edition {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Edition {
            covenant: text(covenant),
            version: text(version),
            dated_on: dated_on.parse().ok(),
            signed_on: signed_on.parse().ok(),
        }
    }

    #[test]
    fn a_later_version_or_date_follows_and_nothing_else_does() {
        let signed = edition("3.0", "2.1", "2023-05-01", "2023-05-10");
        for newer in [
            edition("4.0", "", "", ""),
            edition("", "2.10", "", ""),
            edition("3.0", "2.1", "2024-01-01", ""),
            edition("", "", "", "2024-02-02"),
        ] {
            assert!(newer.follows(&signed), "{newer:?}");
            assert!(!signed.follows(&newer), "{newer:?}");
        }
        for other in [
            signed.clone(),
            Edition::default(),
            edition("3.0", "", "", ""),
            // The same text, signed again or for the first time.
            edition("3.0", "2.1", "2023-05-01", ""),
            // A higher number on an older paper is another way of counting.
            edition("4.0", "", "2020-01-01", ""),
            edition("", "vast", "", ""),
        ] {
            assert!(!other.follows(&signed), "{other:?}");
        }
        assert!(edition("", "", "2023-06-01", "").follows(&edition("", "", "", "2023-05-10")));
        assert!(
            !edition("", "", "2023-05-01", "").follows(&edition("", "", "", "2023-05-10")),
            "what was signed later"
        );
    }
}
