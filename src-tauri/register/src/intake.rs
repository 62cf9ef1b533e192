//! Understanding a vendor's document: from extracted text to proposed facts with literal evidence.
//!
//! Reading is pure: no register, no I/O, no clock. [`read`] prepares each part ([`view`]), finds out which documents it holds
//! ([`segment`]) and asks one extractor a field ([`fields::FIELDS`]) for what the text states. A document that says nothing on a
//! field yields no fact: precision goes before completeness.

mod accept;
mod address;
mod bystander;
mod confidence;
mod country;
mod date;
mod denial;
mod duration;
mod entry;
mod fields;
mod fold;
#[cfg(test)]
mod forms;
mod listing;
mod mark;
mod message;
mod name;
mod party;
mod person;
#[cfg(test)]
mod phrases;
mod proposal;
mod question;
mod ranges;
mod record;
mod seen;
mod segment;
mod stated;
mod subject;
mod tense;
mod topic;
mod view;
mod vocabulary;
#[cfg(test)]
mod wording;

pub use accept::{
    Accepted, ChangedFact, Choices, Conflict, FactStanding, PartyMatch, ProductMatch, Replaced, SameAs, Standing,
    Written,
};
pub use proposal::{Proposal, Rehearsal};
pub use seen::{Alike, Seen};
pub use stated::{Address, Notified, OfKind, Stated, TrialKind};

use std::collections::HashMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use waarborg_extract::{Extraction, Span};

use entry::Entries;
use party::Vendor;
use ranges::Ranges;
use segment::Segments;
use topic::Topics;
use view::View;

use crate::store::check::hex;

/// What was read in a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The file.
    pub document: DocumentHead,
    /// What it states, in the order of the text.
    pub facts: Vec<Fact>,
}

/// The file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentHead {
    /// Name of the file.
    pub name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Media type by content.
    pub media_type: String,
    /// Pages of the file itself; `None` where the format has none.
    pub pages: Option<usize>,
    /// Characters of text in the file itself.
    pub characters: usize,
    /// SHA-256 of all of the text. The same bytes may be read otherwise another time where letters are recognised in them.
    #[serde(default)]
    pub text_sha256: String,
    /// The file itself and the files inside it; facts count their place in one of these.
    pub parts: Vec<PartHead>,
}

/// One text of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartHead {
    /// Name.
    pub name: String,
    /// Media type by content.
    pub media_type: String,
    /// Pages; `None` where the format has none.
    pub pages: Option<usize>,
    /// Characters of text.
    pub characters: usize,
    /// Whether it holds pictures of text only.
    pub no_text: bool,
    /// How many pages are pictures of text, whether or not letters were recognised in them.
    #[serde(default)]
    pub scanned: usize,
    /// Why it was not read, if it was not: the code of the failure, such as `protected`. The file around it was read.
    #[serde(default)]
    pub unread: Option<String>,
}

/// A statement with its evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What is stated.
    #[serde(flatten)]
    pub stated: Stated,
    /// The literal passage: the characters from `start` to `end` of the part's text.
    pub quote: String,
    /// Page, counted from 1.
    pub page: Option<u32>,
    /// First character of the passage.
    pub start: usize,
    /// One past its last character.
    pub end: usize,
    /// Part of the file, counted from 1.
    pub part: usize,
    /// How likely it is that the statement is right, between 0 and 1. What was recognised in a picture is never surer than the letters
    /// are: than the least sure line of the passage, on the average of its words.
    pub confidence: f64,
    /// Whether letters of the passage were recognised in a picture.
    #[serde(default)]
    pub recognised: bool,
}

/// A part with all that extractors ask of it.
struct Sheet<'a> {
    view: View<'a>,
    segments: Segments,
    topics: Topics,
    entries: Entries,
    vendor: Vendor,
}

/// A statement found in a part, its passage in folded offsets.
struct Found {
    stated: Stated,
    range: Range<usize>,
    confidence: f64,
}

impl Found {
    fn new(stated: Stated, range: Range<usize>, confidence: f64) -> Self {
        Self { stated, range, confidence }
    }
}

/// Reads what a document states. Never fails: a text in which nothing is recognised yields no facts.
pub fn read(extraction: &Extraction) -> Reading {
    let parts: Vec<PartHead> = extraction
        .parts
        .iter()
        .map(|part| PartHead {
            name: part.name.clone(),
            media_type: part.media_type.clone(),
            pages: (!part.pages.is_empty()).then_some(part.pages.len()),
            characters: part.text.chars().count(),
            no_text: part.no_text,
            scanned: part.scanned.len(),
            unread: part.unread.as_ref().map(|failure| failure.code().to_owned()),
        })
        .collect();
    let head = parts.first();
    let document = DocumentHead {
        name: extraction.name.clone(),
        sha256: extraction.sha256.clone(),
        media_type: extraction.media_type.clone(),
        pages: head.and_then(|head| head.pages),
        characters: head.map_or(0, |head| head.characters),
        text_sha256: digest(extraction),
        parts,
    };
    let mut facts = Vec::new();
    for (index, part) in extraction.parts.iter().enumerate() {
        facts.extend(read_part(part, index + 1));
    }
    Reading { document, facts }
}

fn digest(extraction: &Extraction) -> String {
    let mut digest = Sha256::new();
    for part in &extraction.parts {
        digest.update(&part.text);
        // What no text holds, between one and the next.
        digest.update([0]);
    }
    hex(&digest.finalize())
}

/// An archive, whose text is the list of the files in it: that states nothing.
const ARCHIVE: &str = "application/zip";

fn read_part(part: &waarborg_extract::Part, number: usize) -> Vec<Fact> {
    if part.text.trim().is_empty() || part.media_type == ARCHIVE {
        return Vec::new();
    }
    let words = message::words_of(part);
    let mut view = View::new(part);
    view.stop_at(words.start);
    let sheet = Sheet::new(view);
    // What a question names is asked, not stated; its answer is read with it.
    let asks = Ranges::of(question::all(&sheet.view).into_iter().map(|question| question.ask));
    let asked = |one: &Found| asks.cover(&one.range);
    let mut found: Vec<Found> = Vec::new();
    for read in fields::FIELDS {
        let states = |one: &Found| words.contains(&sheet.view.span(&one.range).start) && !asked(one);
        found.extend(read(&sheet, &found).into_iter().filter(states));
    }
    // The surest statement of each kind stays; among equals the first.
    let mut best: HashMap<String, usize> = HashMap::new();
    let mut kept: Vec<Found> = Vec::new();
    for one in found {
        match best.get(&one.stated.key()).and_then(|at| kept.get_mut(*at)) {
            Some(known) if known.confidence < one.confidence => *known = one,
            Some(_) => {}
            None => {
                best.insert(one.stated.key(), kept.len());
                kept.push(one);
            }
        }
    }
    let view = &sheet.view;
    let mut facts: Vec<Fact> = kept
        .into_iter()
        .filter_map(|one| {
            let span = view.span(&one.range);
            let quote = view.literal(span);
            let sureness = part.sureness(Span { start: span.start, end: span.end }).map(f64::from);
            (!quote.is_empty()).then(|| Fact {
                stated: one.stated,
                quote,
                page: part.page_at(span.start),
                start: span.start,
                end: span.end,
                part: number,
                confidence: sureness.map_or(one.confidence, |sureness| sureness.min(one.confidence)),
                recognised: sureness.is_some(),
            })
        })
        .collect();
    facts.sort_by_key(|fact| (fact.start, fact.end));
    facts
}

impl<'a> Sheet<'a> {
    fn new(view: View<'a>) -> Self {
        let topics = Topics::of(&view);
        let entries = Entries::of(&view);
        let segments = Segments::of(&view, &entries);
        let vendor = Vendor::of(&view, &entries, &segments, &topics);
        Self { view, segments, topics, entries, vendor }
    }

    /// What a label announces, wherever it stands.
    fn values(&self, label: vocabulary::Label) -> Vec<Range<usize>> {
        entry::values(&self.view, &self.entries, label)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use waarborg_extract::Part;

    use super::*;

    fn extraction(text: &str) -> Extraction {
        let part = Part {
            name: "a.txt".to_owned(),
            media_type: "text/plain".to_owned(),
            text: text.to_owned(),
            ..Part::default()
        };
        Extraction {
            name: "a.txt".to_owned(),
            sha256: String::new(),
            media_type: "text/plain".to_owned(),
            size: text.len() as u64,
            parts: vec![part],
        }
    }

    fn check(text: &str) {
        for fact in read(&extraction(text)).facts {
            let slice: String = text.chars().skip(fact.start).take(fact.end - fact.start).collect();
            assert_eq!(fact.quote, slice);
            assert!(fact.confidence > 0.0 && fact.confidence < 1.0);
        }
    }

    #[test]
    fn the_wire_form_is_that_of_the_design() {
        let reading =
            read(&extraction("Privacybeleid\nVersie 1.2\nWij sturen gegevens. Persoonsgegevens en privacy.\n"));
        let fact = reading.facts.iter().find(|fact| matches!(fact.stated, Stated::DocumentVersion(_))).unwrap();
        let wire = serde_json::to_value(fact).unwrap();
        assert_eq!(wire["field"], "document.version");
        assert_eq!(wire["value"]["kind"], "policy");
        assert_eq!(wire["value"]["value"], "1.2");
        assert_eq!(wire["quote"], "Versie 1.2");
        assert_eq!(wire["part"], 1);
        assert!(wire["page"].is_null());
        let back: Fact = serde_json::from_value(wire).unwrap();
        assert_eq!(&back, fact);
    }

    #[test]
    fn nothing_said_is_nothing_read() {
        assert!(read(&extraction("")).facts.is_empty());
        assert!(read(&extraction("De zon schijnt en de vogels fluiten.\n")).facts.is_empty());
    }

    /// Forms that vendors write: each text with the facts that it must yield.
    #[test]
    fn other_forms_say_the_same() {
        let leaflet =
            "Privacybijsluiter Wolkje\nDoelgroep: mbo\nGebruikers: studenten\nWelke gegevens\nnaam\nContact\n\n";
        let cases = [
            ("Hoe lang\nLogboek: 18 maanden.\n", "retention", r#""months":18"#),
            ("Hoe lang\nDossier\t2 jaar na vertrek\nLogboek\t6 maanden\n", "retention", r#""subject":"Dossier""#),
            (
                "Inloggen via Basispoort, die ons de volgende gegevens geeft. Wij ontvangen:\n\nLeerling\tLeerkracht\nroepnaam\te-mailadres\n",
                "attribute",
                r#""roepnaam""#,
            ),
            ("Bijgewerkt op 3 mei 2024 | pagina 1\n", "document.date", r#""2024-05-03""#),
            (
                "Na afloop van het contract wist Wolkje binnen negentig dagen alle gegevens.\n",
                "exit.term",
                r#""days":90"#,
            ),
            (
                "Ontdekken wij een datalek, dan hoort u dat binnen 36 uur nadat wij het ontdekten.\n",
                "breach.notice",
                r#""hours":36"#,
            ),
            ("Onze mail voldoet aan SPF en DMARC, DKIM volgt.\n", "mail_security", r#""dmarc""#),
            ("Helpdesk: 058 – 123 45 67\n", "contact", r#""058 – 123 45 67""#),
            ("Onze databases staan in Gent, België.\n", "storage", r#""place":"Gent""#),
        ];
        for (text, field, value) in cases {
            let facts = read(&extraction(&format!("{leaflet}{text}"))).facts;
            let wire = |fact: &Fact| serde_json::to_value(&fact.stated).unwrap();
            let told =
                facts.iter().map(wire).any(|wire| wire["field"] == field && wire["value"].to_string().contains(value));
            assert!(told, "{text}: {facts:?}");
            check(&format!("{leaflet}{text}"));
        }
        let facts = read(&extraction(&format!("{leaflet}Onze mail voldoet aan SPF en DMARC, DKIM volgt.\n"))).facts;
        assert_eq!(facts.iter().filter(|fact| matches!(fact.stated, Stated::MailSecurity(_))).count(), 2);
    }

    /// Pieces that the extractors look for, in any order and with anything between them.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("Naam Verwerker: "),
            Just("hierna te noemen: \"Verwerker\""),
            Just("B.V."),
            Just("Één"),
            Just(" is verwerker"),
            Just("\n\n"),
            Just("Bijlage 1: Privacybijsluiter\n"),
            Just("Subverwerkers:\n- "),
            Just("Onderhoud\tVoldaan\t\n"),
            Just("Ja 1. Contactgegevens"),
            Just("binnen 72 uur"),
            Just("4294967295 jaar bewaard"),
            Just("datalek"),
            Just("06-"),
            Just("12345678"),
            Just("a@b.nl"),
            Just("https://x.nl/a-\n"),
            Just("1 mei 2024"),
            Just("| a | b |\n"),
            Just("-\n"),
            Just("ﬁ"),
            Just("\u{301}"),
            Just("99,5%"),
            Just("Lange Laan 3, 1234 AB Delft"),
        ];
        prop::collection::vec(prop_oneof![piece.prop_map(str::to_owned), ".{0,12}"], 0..24).prop_map(|all| all.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn any_text_is_read_and_quoted_literally(text in pieces()) {
            check(&text);
        }
    }
}
