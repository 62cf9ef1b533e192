//! The words of the command line. Their doc comments are the help.

mod access;
mod document;
mod intake;
mod list;
mod value;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args, Parser, Subcommand, ValueEnum};
use waarborg_register::model::Noun;
use waarborg_register::model::choice::Severity;
use waarborg_register::words::Language;

pub(crate) use self::access::{Access, OptionalAccess, Secret};
pub(crate) use self::document::DocumentAction;
pub(crate) use self::intake::{Accept, Intake};
pub(crate) use self::list::List;
pub(crate) use self::value::Which;
use self::value::{choice, noun};

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  failed; the sentence on the standard error says why (`check`: the register is not sound;
     `intake`: a document failed, the others were done)
  2  wrong usage
  3  done, and a threshold was passed (`flags --fail-on`)
  4  the register is open elsewhere
  5  the password is missing or wrong

The password comes from --password-file, else from the variable WAARBORG_PASSWORD, else from a question on the terminal.";

/// Keeps the vendor and processing register of a school board: offline, in one file.
#[derive(Debug, Parser)]
#[command(name = "waarborg-cli", version, after_help = EXIT_CODES, propagate_version = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Common {
    /// Answers, and failures, as JSON.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of sentences and reports; that of `LC_ALL` or `LANG` unless given, else Dutch.
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = PossibleValuesParser::new(["nl", "en"]).map(|tag| tag.parse::<Language>().unwrap_or_default()))]
    pub(crate) language: Option<Language>,
    /// The date that is taken for today, as 2026-11-21 or 21-11-2026.
    #[arg(long, global = true, value_name = "DATE", value_parser = crate::input::date)]
    pub(crate) today: Option<NaiveDate>,
}

/// What is done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Makes a register for a board; a file that stands there is never written over.
    Create {
        /// Where.
        file: PathBuf,
        /// Name of the board.
        #[arg(long, value_name = "NAME", required_unless_present = "example")]
        board: Option<String>,
        /// Fills it with the fictitious example board.
        #[arg(long)]
        example: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Tells which register it is: board, encryption.
    Status {
        #[command(flatten)]
        access: Access,
    },
    /// Prints the text of a document as it was extracted; start, end and quote of facts count in it.
    Extract {
        /// Document.
        document: PathBuf,
        /// Recognises letters (OCR) on pages that are pictures of text; this asks for Tesseract on this machine.
        #[arg(long)]
        recognise: bool,
    },
    /// Tells what documents say, and with a register how that stands to it; with --accept, puts it into the register.
    ///
    /// A document that fails is told, and does not stop the others; the exit code is 1 then. At the end of several documents stands
    /// what came of all of them.
    Intake(Intake),
    /// Lists records of a noun.
    List(List),
    /// Shows a record.
    Show {
        #[command(flatten)]
        which: Which,
        /// As it was at the end of this date.
        #[arg(long, value_name = "DATE", value_parser = crate::input::date)]
        on: Option<NaiveDate>,
        /// With the passages of documents that its values were read from.
        #[arg(long)]
        evidence: bool,
        #[command(flatten)]
        access: Access,
    },
    /// Adds a record.
    Add {
        /// Noun.
        #[arg(value_parser = noun())]
        noun: Noun,
        /// Fields as JSON; `-` reads them from the standard input, `@FILE` from a file. References may be names.
        #[arg(value_name = "JSON")]
        fields: String,
        #[command(flatten)]
        access: Access,
    },
    /// Changes fields of a record.
    Change {
        #[command(flatten)]
        which: Which,
        /// Fields as JSON, null for unknown; `-` reads them from the standard input, `@FILE` from a file.
        #[arg(value_name = "JSON")]
        fields: String,
        /// Refuses the change if the record is not at this revision any more.
        #[arg(long, value_name = "N")]
        revision: Option<i64>,
        #[command(flatten)]
        access: Access,
    },
    /// Archives a record.
    Archive {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        access: Access,
    },
    /// Takes a record out of the archive.
    Unarchive {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        access: Access,
    },
    /// Makes one party of two: what refers to the second refers to the first, and the second is archived.
    Merge {
        /// Party that stays.
        into: String,
        /// Party that goes into it.
        from: String,
        #[command(flatten)]
        access: Access,
    },
    /// Undoes the last change, or the one named.
    Undo {
        /// Number of the change in the history, or its id.
        entry: Option<String>,
        #[command(flatten)]
        access: Access,
    },
    /// Lists who changed what, newest first.
    History {
        /// Only records of this noun.
        #[arg(value_parser = noun())]
        noun: Option<Noun>,
        /// Only this record.
        #[arg(requires = "noun")]
        id: Option<String>,
        /// Only changes before this number.
        #[arg(long, value_name = "N")]
        before: Option<i64>,
        /// At most so many.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(1..=1000))]
        limit: Option<i64>,
        #[command(flatten)]
        access: Access,
    },
    /// Searches records and documents; accents, case and a typing error are forgiven.
    Search {
        /// Words.
        #[arg(required = true)]
        text: Vec<String>,
        /// Only this noun.
        #[arg(long, value_parser = noun())]
        noun: Option<Noun>,
        /// At most so many a noun.
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
        #[command(flatten)]
        access: Access,
    },
    /// Lists what is missing or weak, and why.
    Flags {
        /// Only flags of this severity and above.
        #[arg(long, value_name = "SEVERITY", value_parser = choice::<Severity>())]
        severity: Option<Severity>,
        /// Only flags of this rule, as in OVK-01.
        #[arg(long, value_name = "CODE")]
        rule: Option<String>,
        /// Only flags in whose texts each of these words stands.
        #[arg(long, value_name = "WORDS")]
        text: Option<String>,
        /// Ends with code 3 if there are flags of this severity or above.
        #[arg(long, value_name = "SEVERITY", value_parser = choice::<Severity>())]
        fail_on: Option<Severity>,
        #[command(flatten)]
        access: Access,
    },
    /// Counts the register: agreements, leaflets, ROSA coverage, countries, transfers and flags.
    Overview {
        #[command(flatten)]
        access: Access,
    },
    /// Shows the ROSA coverage of products (own calculation), by aspect, with the steps of the rule.
    Score {
        /// Only this product: an id, the beginning of one, or a name.
        product: Option<String>,
        #[command(flatten)]
        access: Access,
    },
    /// Lays two to four products, or versions of their papers, side by side.
    ///
    /// What is not stated stays apart from no. A side that a rule finds something on bears the code of that rule; the one that it weighs
    /// heaviest on is pointed at.
    Compare {
        /// Products: ids, beginnings of ids, or names. Each with the leaflet and the annex that count.
        #[arg(value_name = "PRODUCT")]
        products: Vec<String>,
        /// A version of a leaflet, with the annex of its time; may be given more than once.
        #[arg(long, value_name = "ID")]
        leaflet: Vec<String>,
        /// A version of a security annex, with the leaflet of its time; may be given more than once.
        #[arg(long, value_name = "ID")]
        annex: Vec<String>,
        /// Only what differs.
        #[arg(long)]
        differences: bool,
        /// Writes the comparison as a file of this format.
        #[arg(long, value_enum, requires = "out")]
        format: Option<Format>,
        /// Where the file is written; `-` is the standard output.
        #[arg(long, value_name = "PATH", requires = "format")]
        out: Option<PathBuf>,
        #[command(flatten)]
        access: Access,
    },
    /// Shows the chain behind a vendor: its products, who works for them, and in which countries.
    Chain {
        /// Vendor: an id, the beginning of one, or a name.
        party: String,
        #[command(flatten)]
        access: Access,
    },
    /// Shows the terms by which rules judge, after changing those that are named.
    Settings {
        /// A term and its value, as in `signature_days=45`; without a value it gets its default back.
        #[arg(value_name = "TERM=VALUE", value_parser = crate::input::term)]
        changes: Vec<(String, Option<u32>)>,
        #[command(flatten)]
        access: Access,
    },
    /// Writes a report.
    Export {
        /// Report.
        #[arg(value_enum)]
        report: Report,
        /// Format.
        #[arg(long, value_enum)]
        format: Format,
        /// Where; `-` is the standard output.
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
        #[command(flatten)]
        access: Access,
    },
    /// Checks the file, its references, its history and its documents. Changes nothing.
    Check {
        #[command(flatten)]
        access: Access,
    },
    /// Makes a backup.
    Backup {
        #[command(flatten)]
        access: Access,
    },
    /// Lists the backups, oldest first.
    Backups {
        #[command(flatten)]
        access: Access,
    },
    /// Writes a whole register from a backup.
    Restore {
        /// Backup; the newest one of the register unless given.
        backup: Option<PathBuf>,
        /// Register that the backup was made of.
        #[arg(long, value_name = "FILE")]
        register: PathBuf,
        /// Where the restored register is written, instead of FILE itself. Nothing may stand there.
        #[arg(long, value_name = "PATH", alias = "to")]
        out: Option<PathBuf>,
        #[command(flatten)]
        secret: Secret,
    },
    /// Changes the password; older backups keep theirs.
    ///
    /// The new one comes from --new-password-file, else from the variable `WAARBORG_NEW_PASSWORD`, else from a question.
    Password {
        /// File with the new password on its first line.
        #[arg(long, value_name = "PATH", conflicts_with = "remove")]
        new_password_file: Option<PathBuf>,
        /// Takes the encryption away.
        #[arg(long)]
        remove: bool,
        #[command(flatten)]
        access: Access,
    },
    /// Works with the documents that the register keeps.
    Document {
        #[command(subcommand)]
        action: DocumentAction,
    },
    /// Lists the nouns with their fields.
    Nouns {
        /// Only this noun.
        #[arg(value_parser = noun())]
        noun: Option<Noun>,
    },
    /// Lists the rules: what each checks, why, and what to do.
    Rules {
        /// Only this rule, as in OVK-01.
        code: Option<String>,
    },
    /// Shows the reference tables, or one of them.
    Reference {
        /// Table.
        table: Option<String>,
    },
    /// Lists the calls of the core: what each does, what it asks and what it answers.
    Calls {
        /// Only this call, with its types written out as TypeScript.
        name: Option<String>,
    },
    /// Makes one call of the core; the answer is JSON.
    Call {
        /// Call.
        name: String,
        /// Request as JSON; `-` reads it from the standard input, `@FILE` from a file.
        #[arg(value_name = "JSON", default_value = "{}")]
        request: String,
        #[command(flatten)]
        access: OptionalAccess,
    },
    /// Prints completions for a shell.
    Completions {
        /// Shell.
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Writes the manual pages into a folder.
    Man {
        /// Folder.
        folder: PathBuf,
    },
}

/// A report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Report {
    /// The register of article 30 AVG.
    Register,
    /// The report to the board: figures on one page, and the lists behind them.
    Board,
}

/// A format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// PDF.
    Pdf,
    /// Spreadsheet.
    Xlsx,
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
}
