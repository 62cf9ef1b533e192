//! Documents: the vendors' own papers, kept inside the register.
//!
//! The record holds what the paper is; its bytes and its text stand beside it in tables of their own, so that a document can be
//! erased while the history of the record still verifies (model rule 3).

use chrono::NaiveDate;

use super::check;
use super::choice::DocumentKind;
use super::record::{part, record};

part! {
    /// A record that a document belongs to.
    DocumentLink {
        /// Noun of the record.
        noun: super::noun::Noun,
        /// Its id.
        record: super::id::Id<()>,
    }
}

record! {
    /// A document. Its bytes are kept once, however many records link to it.
    Document in "document" {
        /// Name of the file.
        name: String,
        /// Media type by content.
        media_type: String,
        /// Number of bytes.
        #[ts(type = "number")]
        size: i64,
        /// SHA-256 of the bytes, in hexadecimals.
        sha256: String,
        /// What it is.
        kind: Option<DocumentKind>,
        /// Number of pages.
        #[ts(type = "number | null")]
        pages: Option<i64>,
        /// Where it came from.
        source: Option<String>,
        /// When it was received.
        received_on: Option<NaiveDate>,
        /// When its bytes and text were erased.
        erased_on: Option<NaiveDate>,
        /// Remarks.
        note: Option<String>,
    }
    parts {
        /// Records that it belongs to.
        links: DocumentLink = "document_link",
        /// Facts that a person refused, each as its digest: they are not proposed again.
        refused: String = "document_refused",
    }
    label(self) { self.name.clone() }
    check(self) {
        check::name("name", &self.name)?;
        check::count("size", Some(self.size))?;
        check::count("pages", self.pages)?;
        let hash = self.sha256.len() == 64 && self.sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
        check::rule(hash, "sha256", "hash")
    }
}
