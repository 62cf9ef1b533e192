//! One acceptance under way: drafts become records, facts get their standing and their evidence, what differs is told.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;
use serde_json::Value;
use uuid::Uuid;

use super::draft::{Draft, Note};
use super::facts::Facts;
use super::{Choices, Conflict, FactStanding, PartyMatch, ProductMatch, Replaced, Standing, Written};
use crate::documents::{Evidence, note_evidence};
use crate::error::{Error, Result};
use crate::model::noun::{Fields, from_fields, to_fields};
use crate::model::{Document, DocumentLink, Id, Noun, Party, Record};
use crate::store::change::Change;
use crate::store::rows;
use crate::words::Language;

/// One acceptance under way.
pub(super) struct Filing<'c, 'w> {
    pub(super) change: &'c mut Change<'w>,
    pub(super) facts: &'c Facts,
    pub(super) choices: &'c Choices,
    pub(super) language: Language,
    /// The text of the document, folded.
    pub(super) text: &'c str,
    /// The document; `None` in a rehearsal, which notes no evidence.
    document: Option<Id<Document>>,
    /// Every party that is not archived, for matching.
    pub(super) parties: Vec<Party>,
    written: Vec<Written>,
    settled: BTreeMap<usize, FactStanding>,
    conflicts: Vec<Conflict>,
    pub(super) matches: Vec<PartyMatch>,
    pub(super) product_matches: Vec<ProductMatch>,
    /// Whether the sector of a new school had to be assumed.
    pub(super) sector_assumed: bool,
}

/// What came of an acceptance, apart from the document.
#[derive(Debug)]
pub(in crate::intake) struct Filed {
    pub(in crate::intake) records: Vec<Written>,
    pub(in crate::intake) facts: Vec<FactStanding>,
    pub(in crate::intake) conflicts: Vec<Conflict>,
    pub(in crate::intake) matches: Vec<PartyMatch>,
    pub(in crate::intake) product_matches: Vec<ProductMatch>,
    pub(in crate::intake) sector_assumed: bool,
}

impl<'c, 'w> Filing<'c, 'w> {
    pub(super) fn new(
        change: &'c mut Change<'w>,
        facts: &'c Facts,
        choices: &'c Choices,
        language: Language,
        text: &'c str,
        document: Option<Id<Document>>,
    ) -> Result<Self> {
        let mut parties = rows::all::<Party>(change.connection())?;
        parties.retain(|party| party.archived_on.is_none());
        Ok(Self {
            change,
            facts,
            choices,
            language,
            text,
            document,
            parties,
            written: Vec::new(),
            settled: BTreeMap::new(),
            conflicts: Vec::new(),
            matches: Vec::new(),
            product_matches: Vec::new(),
            sector_assumed: false,
        })
    }

    /// A record that is to be added, with these fields and nothing else known.
    pub(super) fn blank<R: Record>(&self, fields: &Value) -> Result<Draft<'c, R>> {
        let fields: Fields = fields.as_object().cloned().unwrap_or_default();
        Ok(Draft::new(from_fields(fields)?, true, self.choices))
    }

    /// A record that stands in the register, to be added to.
    pub(super) fn stored<R: Record>(&self, record: R) -> Draft<'c, R> {
        Draft::new(record, false, self.choices)
    }

    /// The records of a noun that count.
    pub(super) fn all<R: Record>(&self) -> Result<Vec<R>> {
        let mut records = rows::all::<R>(self.change.connection())?;
        records.retain(|record| record.archived_on().is_none());
        Ok(records)
    }

    /// Whether a record was read from the same paper in another format: most runs of four words stand in both texts. Then it is
    /// the same edition, even if a date could be read in one of the two only.
    pub(super) fn is_same_paper(&self, noun: Noun, record: Uuid) -> Result<bool> {
        let mut statement = self.change.connection().prepare_cached(
            "SELECT group_concat(t.text, char(10)) FROM document_link l JOIN document_text t ON t.document = l.owner
             WHERE l.noun = ?1 AND l.record = ?2 GROUP BY l.owner",
        )?;
        let texts = statement.query_map(params![noun, Id::<()>::from(record)], |row| row.get::<_, String>(0))?;
        let own = runs(self.text);
        for text in texts {
            let other = runs(&text?);
            let common = own.intersection(&other).count();
            if common * 10 >= own.len().min(other.len()).max(50) * 7 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Writes a record and settles the facts in it.
    pub(super) fn put<R: Record>(&mut self, draft: Draft<'_, R>) -> Result<R> {
        let (is_new, choices) = (draft.is_new(), draft.choices());
        let (record, notes) = draft.into_notes();
        let record = if is_new { self.change.add(record)? } else { self.change.save(record)? };
        let id = record.id().uuid();
        if !self.written.iter().any(|written| written.id == id) {
            let replaces = if is_new { self.replaced(&record)? } else { None };
            self.written.push(Written { noun: R::NOUN, id, label: record.label_in(self.language), is_new, replaces });
        }
        // What this document added has not stood in the register before, however often it is added to.
        let stood = self.written.iter().all(|written| written.id != id || !written.is_new);
        let before = stood.then_some(id);
        for note in notes {
            let overwrite = note.writes && choices.replaces(note.fact);
            let kept = note.standing != Standing::Refused && (note.standing != Standing::Differs || overwrite);
            if note.standing == Standing::Differs {
                let message = self.conflict_in_words(R::NOUN, &note);
                self.conflicts.push(Conflict {
                    fact: note.fact,
                    noun: R::NOUN,
                    record: before,
                    field: note.field.to_owned(),
                    stored: note.stored,
                    stated: note.stated,
                    overwritten: overwrite,
                    message,
                });
            }
            self.settle(note.fact, note.standing, R::NOUN, before);
            if kept {
                self.evidence(note.fact, R::NOUN, id)?;
            }
        }
        Ok(record)
    }

    /// The older edition that a record replaces.
    fn replaced<R: Record>(&self, record: &R) -> Result<Option<Replaced>> {
        let fields = to_fields(record)?;
        let old = fields.get("supersedes").and_then(Value::as_str).and_then(|id| id.parse::<Id<R>>().ok());
        let Some(old) = old else { return Ok(None) };
        let label = self.change.get(old)?.label_in(self.language);
        Ok(Some(Replaced { record: old.uuid(), label }))
    }

    fn settle(&mut self, fact: usize, standing: Standing, noun: Noun, record: Option<Uuid>) {
        let settled = FactStanding { fact, standing, noun: Some(noun), record };
        match self.settled.get_mut(&fact) {
            // What a person should look at most stands.
            Some(known) if known.standing >= standing => {}
            Some(known) => *known = settled,
            None => {
                self.settled.insert(fact, settled);
            }
        }
    }

    /// Notes that no record can hold a fact.
    pub(super) fn refuse(&mut self, fact: usize, noun: Noun) {
        self.settle(fact, Standing::Refused, noun, None);
    }

    /// Notes where a record's value was read, once.
    fn evidence(&mut self, fact: usize, noun: Noun, record: Uuid) -> Result<()> {
        let read = self.facts.as_read(fact).cloned();
        let (Some(document), Some(fact)) = (self.document, self.facts.at(fact)) else { return Ok(()) };
        let stated = serde_json::to_value(&fact.stated).map_err(Error::json)?;
        let part = |name: &str| stated.get(name).cloned().unwrap_or_default();
        let evidence = Evidence {
            document,
            noun,
            record,
            field: part("field").as_str().unwrap_or_default().to_owned(),
            value: part("value"),
            part: fact.part,
            page: fact.page,
            start: fact.start,
            end: fact.end,
            quote: Some(fact.quote.clone()),
            confidence: fact.confidence,
            read,
        };
        let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let noted: bool = self.change.connection().query_row(
            "SELECT EXISTS (SELECT 1 FROM evidence WHERE record = ?1 AND document = ?2 AND field = ?3 AND value = ?4
                 AND part = ?5 AND first = ?6)",
            params![
                Id::<()>::from(record),
                document,
                evidence.field,
                evidence.value.to_string(),
                whole(evidence.part),
                whole(evidence.start)
            ],
            |row| row.get(0),
        )?;
        if noted { Ok(()) } else { note_evidence(self.change, &evidence) }
    }

    fn conflict_in_words(&self, noun: Noun, note: &Note) -> String {
        let plain = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let said = |key: String, fallback: &str| {
            crate::words::find(self.language, &key, &[]).unwrap_or_else(|| fallback.to_owned())
        };
        let arguments = [
            ("noun", said(format!("noun-{noun}"), &noun.to_string()).into()),
            ("field", said(format!("field-{}", note.field.replace('_', "-")), note.field).into()),
            ("stored", plain(&note.stored).into()),
            ("stated", plain(&note.stated).into()),
        ];
        crate::words::say(self.language, "intake-conflict", &arguments)
    }

    /// Ends the filing: facts that no record takes are kept with the document itself, and the document is linked to each record.
    pub(super) fn finish(mut self) -> Result<Filed> {
        let left: Vec<usize> =
            self.facts.iter().map(|(at, _)| at).filter(|at| !self.settled.contains_key(at)).collect();
        for fact in left {
            if let Some(document) = self.document {
                self.evidence(fact, Noun::Document, document.uuid())?;
            }
            let standing = FactStanding { fact, standing: Standing::Unplaced, noun: None, record: None };
            self.settled.insert(fact, standing);
        }
        if let Some(document) = self.document {
            let mut document = self.change.get(document)?;
            for written in &self.written {
                let link = DocumentLink { noun: written.noun, record: written.id.into() };
                if !document.links.contains(&link) {
                    document.links.push(link);
                }
            }
            self.change.save(document)?;
        }
        Ok(Filed {
            records: self.written,
            facts: self.settled.into_values().collect(),
            conflicts: self.conflicts,
            matches: self.matches,
            product_matches: self.product_matches,
            sector_assumed: self.sector_assumed,
        })
    }
}

/// The runs of four words in a text.
fn runs(text: &str) -> BTreeSet<String> {
    crate::text::words(text).windows(4).map(|words| words.join(" ")).collect()
}
