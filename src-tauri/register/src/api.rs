//! The declared list of calls: everything that a host can ask of the core.
//!
//! A host (the window, the command line, a test) holds a [`Session`] and hands [`dispatch`] a name and JSON. Adding a call is a
//! line in `api!` below, a function in one of the modules beside it, and the types of its request and answer; the
//! TypeScript that the window uses is written from the same list.

mod comparing;
mod describe;
mod file;
mod flags;
mod intake;
mod judgement;
mod lately;
mod overview;
mod papers;
mod proposing;
mod reader;
mod records;
mod reports;
mod session;
mod settings;
mod typescript;

use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

pub use comparing::AskChain;
pub use describe::{AskCalls, Call, CallField};
pub use file::{About, ChangePassword, Create, CreateExample, Open, Restore, SaveFile, Speak, Status};
pub use flags::{AskFlagKeys, AskFlags, AskStandings, FlagCount, FlagKeys, FlagList, RecordStanding};
pub use intake::{ChosenDocument, Extracted, ReadDocument, ReadFacts, RecognitionState, UnreadPart};
pub use judgement::AskScore;
pub use lately::{Manner, Read};
pub use overview::AskOverview;
pub use papers::{DocumentBytes, DocumentId, KeepDocument, Kept};
pub use proposing::ProposeActivity;
pub use reader::{Ahead, Reader};
pub use records::{
    AddRecord, Archived, ChangeRecord, Find, Found, HistoryPage, List, MergeParties, NounFields, RecordId, Recorded,
    Show, UndoEntry,
};
pub use reports::{Export, Exported, ReportKind, SaveReport, SavedFile, SavedReport};
pub use session::Session;
pub use typescript::typescript;

use crate::error::{Error, Result};
use crate::typescript::Visitor;
use crate::words::Language;

/// A request without anything to say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

macro_rules! api {
    ($($(#[doc = $doc:literal])+ $module:ident::$name:ident($request:ty) -> $answer:ty;)+) => {
        /// The names of the calls, in the order in which people read them.
        pub const CALLS: &[&str] = &[$(stringify!($name)),+];

        /// Answers one call in a form of JSON.
        fn answered<F: Form>(session: &mut Session, name: &str, request: Value) -> Result<F> {
            match name {
                $(stringify!($name) => {
                    let request = read::<$request>(request)?;
                    let answer = $module::$name(session, request).map_err(|fault| session.located(fault))?;
                    F::of(&answer).map_err(Error::json)
                })+
                _ => Err(Error::UnknownCall(name.to_owned())),
            }
        }

        /// Describes every call, or the one that is named.
        fn describe(wanted: Option<&str>) -> Vec<Call> {
            let mut described = Vec::new();
            $(if wanted.is_none_or(|wanted| wanted == stringify!($name)) {
                let doc = concat!($($doc),+).trim_ascii();
                described.push(describe::describe::<$request, $answer>(stringify!($name), doc, wanted.is_some()));
            })+
            described
        }

        fn declare(visitor: &mut Visitor) {
            $(visitor.call::<$request, $answer>(stringify!($name), concat!($($doc),+).trim_ascii());)+
        }
    };
}

api! {
    /// Tells what the program is.
    file::about(Nothing) -> About;
    /// Lists the calls: what each does, what it asks and what it answers.
    describe::calls(AskCalls) -> Vec<Call>;
    /// Chooses the language in which the core words its answers.
    file::speak(Speak) -> Nothing;
    /// Makes a register for a board and opens it.
    file::create(Create) -> Status;
    /// Makes the fictitious example board and opens it.
    file::create_example(CreateExample) -> Status;
    /// Opens a register.
    file::open(Open) -> Status;
    /// Closes the register, after a backup if anything changed.
    file::close(Nothing) -> Nothing;
    /// Tells which register is open.
    file::status(Nothing) -> Status;
    /// Changes the password; none takes the encryption away. Older backups keep theirs.
    file::change_password(ChangePassword) -> Status;
    /// Checks the file, its references, its history and its documents. Changes nothing.
    file::check(Nothing) -> crate::store::check::CheckResult;
    /// Makes a backup now.
    file::back_up(Nothing) -> crate::store::backup::Backup;
    /// Lists the backups, oldest first.
    file::backups(Nothing) -> Vec<crate::store::backup::Backup>;
    /// Writes a whole register from a backup; the open one is not touched.
    file::restore(Restore) -> Nothing;
    /// Lists the nouns with their fields.
    records::nouns(Nothing) -> Vec<NounFields>;
    /// Lists records of a noun: filtered, sorted, a page at a time.
    records::list(List) -> crate::store::list::Page;
    /// Shows a record, as it is or as it was at the end of a date.
    records::show(Show) -> Recorded;
    /// Finds the one record that an id, the beginning of an id, or a name stands for.
    records::find(Find) -> Found;
    /// Adds a record.
    records::add(AddRecord) -> crate::register::Changed<Recorded>;
    /// Changes fields of a record. With the revision that was read, the change is refused if somebody saved in between.
    records::change(ChangeRecord) -> crate::register::Changed<Recorded>;
    /// Archives a record, or takes it out of the archive.
    records::archive(Archived) -> crate::register::Changed<Recorded>;
    /// Makes one party of two: what refers to the other refers to this one, and the other is archived.
    records::merge(MergeParties) -> crate::register::Changed<Recorded>;
    /// Lists the history, newest first.
    records::history(crate::history::HistoryQuery) -> HistoryPage;
    /// Undoes the last change, or the one named if nothing later builds on it.
    records::undo(UndoEntry) -> crate::register::Changed<crate::history::Entry>;
    /// Searches records and documents, as one types.
    records::search(crate::search::SearchQuery) -> Vec<crate::search::Group>;
    /// Tells whether letters can be recognised in pictures on this machine, and what is missing if not.
    intake::recognition(Nothing) -> RecognitionState;
    /// Gives the text of a document with positions: parts, pages, lines, tables. Nothing is kept.
    intake::extract(ReadDocument) -> Extracted;
    /// Reads the facts of a document and, with a register open, tells how they stand to it. Nothing is kept.
    intake::intake(ChosenDocument) -> ReadFacts;
    /// Takes a document and its facts into the register, with their evidence: one entry of the history, undone as one.
    intake::accept(ChosenDocument) -> crate::register::Changed<crate::intake::Accepted>;
    /// Proposes a line of the record of processing activities from a leaflet, for a person to check: nothing is added.
    proposing::propose_activity(ProposeActivity) -> crate::proposed_activity::ProposedActivity;
    /// Keeps a document, linked to records.
    papers::keep_document(KeepDocument) -> crate::register::Changed<Kept>;
    /// Gives the bytes of a document.
    papers::document_bytes(DocumentId) -> DocumentBytes;
    /// Gives the text of a document as it was extracted, by part.
    papers::document_text(DocumentId) -> Vec<String>;
    /// Tells what of the text of a document was recognised in pictures, and where it stands on the pages; nothing where none was.
    papers::document_recognised(DocumentId) -> Vec<crate::documents::RecognisedPart>;
    /// Erases the bytes, the text and the quotes of a document; its record stays and says so.
    papers::erase_document(DocumentId) -> crate::register::Changed<Kept>;
    /// Tells where the values of a record were read.
    papers::evidence(RecordId) -> Vec<crate::documents::Evidence>;
    /// Judges the register by the rules: what stands, and what the board has accepted for a time.
    flags::flags(AskFlags) -> FlagList;
    /// Lists the parties that the board has to do with itself, by role, product or agreement; not those that only work for them.
    judgement::vendors(Nothing) -> Vec<crate::model::Id<crate::model::Party>>;
    /// Tells where vendors, products or other records stand: the agreement that binds, and how many flags. Of what is in the archive
    /// nothing is told.
    flags::standings(AskStandings) -> Vec<RecordStanding>;
    /// Tells flags apart, without a word about them: what a host remembers to tell the next time what is new.
    flags::flag_keys(AskFlagKeys) -> FlagKeys;
    /// Lists the rules with what they check, why, and what to do.
    judgement::rules(Nothing) -> Vec<crate::flags::RuleInfo>;
    /// Computes the ROSA coverage of a product, or of all: our own calculation, with its steps.
    judgement::score(AskScore) -> Vec<crate::flags::score::ProductScore>;
    /// Lays two to four products, or versions of their papers, side by side: what each states, what differs, and the side that a rule
    /// finds less favourable.
    comparing::compare(crate::compare::AskCompare) -> crate::compare::Comparison;
    /// Shows the chain behind a vendor: its products, who works for them, and in which countries; as a graph and as a table.
    comparing::chain(AskChain) -> crate::chain::Chain;
    /// Tells the settings of the register: the terms by which rules judge, each with its default and where that comes from.
    settings::settings(Nothing) -> crate::settings::Settings;
    /// Changes terms, all that are named or none; null gives one its default back.
    settings::change_settings(crate::settings::ChangeSettings) -> crate::register::Changed<crate::settings::Settings>;
    /// Counts the register on a day: figures in groups, each with what is counted and what leads to the records behind it.
    overview::overview(AskOverview) -> crate::overview::Overview;
    /// Lists the reference tables: law, covenant and scheme, each row with its source.
    judgement::reference(Nothing) -> Vec<crate::reference::TableView>;
    /// Makes a report. Of one that fills more than one file, the first is given, with the names of all.
    reports::export(Export) -> Exported;
    /// Makes a report and writes it, whole or not at all: to the file that a person chose, over what stood there; or, where it fills
    /// more than one, as volumes beside it, over nothing.
    reports::save_report(SaveReport) -> SavedReport;
    /// Writes a report or a document to a file that a person chose, whole or not at all. What stood there is replaced, unless a
    /// register stands there or what belongs to one.
    file::save(SaveFile) -> Nothing;
}

fn read<R: DeserializeOwned>(request: Value) -> Result<R> {
    let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
    serde_path_to_error::deserialize(request).map_err(|fault| Error::field(&fault))
}

/// What an answer can be: values to look into, or text to pass on.
trait Form: Sized {
    fn of<A: Serialize>(answer: &A) -> serde_json::Result<Self>;
}

impl Form for Value {
    fn of<A: Serialize>(answer: &A) -> serde_json::Result<Self> {
        serde_json::to_value(answer)
    }
}

impl Form for String {
    fn of<A: Serialize>(answer: &A) -> serde_json::Result<Self> {
        serde_json::to_string(answer)
    }
}

/// Answers one call, and says meanwhile how far it is.
fn watched<F: Form>(session: &mut Session, name: &str, request: Value) -> Result<F> {
    let progress = Arc::clone(session.progress());
    let _working = progress.begin(name);
    answered(session, name, request)
}

/// Answers one call.
///
/// # Errors
/// What the call says, or [`Error::UnknownCall`], or [`Error::Invalid`] for a request that does not have its form.
pub fn dispatch(session: &mut Session, name: &str, request: Value) -> Result<Value> {
    watched(session, name, request)
}

/// Answers one call as hosts look into it: the failure worded in the session's language.
///
/// # Errors
/// The failure, worded.
pub fn call(session: &mut Session, name: &str, request: Value) -> Result<Value, crate::Failure> {
    let language: Language = session.language;
    dispatch(session, name, request).map_err(|fault| fault.failure(language))
}

/// Answers one call as hosts pass it on, in JSON: a long answer takes a third of the memory that [`call`] needs for it. `ahead` is what
/// [`Reader::read_ahead`] gave for the same request, before the session was free.
///
/// # Errors
/// The failure, worded.
pub fn reply(
    session: &mut Session,
    name: &str,
    request: Value,
    ahead: Option<Ahead>,
) -> Result<String, crate::Failure> {
    let language: Language = session.language;
    session.expect(ahead);
    let answered = watched(session, name, request);
    session.expect(None);
    answered.map_err(|fault| fault.failure(language))
}
