//! Calls that make reports.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Session;
use crate::compare::{self, AskCompare};
use crate::error::{Error, Result};
use crate::file::{self, Together};
use crate::flags::score::Band;
use crate::flags::{Case, Context, Terms};
use crate::model::choice::choice;
use crate::model::{Id, Product};
use crate::overview::Survey;
use crate::report::register::{self, Coverage, Sources, Verdict};
use crate::report::{Format, Report, board, comparison};
use crate::view::View;
use crate::words::{Language, Value, say};

choice! {
    /// A report that the register makes.
    ReportKind in "report_kind" {
        Register = "register": "The register of art. 30(1) AVG.",
        Comparison = "comparison": "Products or versions side by side.",
        Board = "board": "The report to the board: figures on one page, and the lists behind them.",
    }
}

/// Which report is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// Report.
    pub report: ReportKind,
    /// Format.
    pub format: Format,
    /// Language; that of the session unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<Language>,
    /// The day it speaks of; today, in Amsterdam, unless another is named.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub today: Option<NaiveDate>,
    /// For a comparison: what is laid side by side.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub compare: Option<AskCompare>,
    /// For a comparison: whether only what differs is shown.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub differences: bool,
}

/// Which report is written where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveReport {
    /// File. Volumes have its name with their number behind it.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// Report.
    pub report: Export,
}

/// A report that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedReport {
    /// Media type.
    pub media_type: String,
    /// Its files: one, or its volumes in order.
    pub files: Vec<SavedFile>,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedFile {
    /// Where.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// Bytes in it.
    pub size: usize,
}

/// A report, ready to be saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Exported {
    /// Name for the file.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Its bytes, in Base64; those of the first volume where there are more.
    pub bytes: String,
    /// Names of its volumes, where it fills more than one file.
    pub volumes: Vec<String>,
}

pub(super) fn export(session: &mut Session, request: Export) -> Result<Exported> {
    let language = request.language.unwrap_or(session.language);
    let date = request.today.unwrap_or_else(|| session.world().today());
    let format = request.format;
    let title = say(language, &format!("report-{}-file", request.report), &[]);
    let name = format!("{title}-{date}.{}", format.extension());
    let progress = Arc::clone(session.progress());
    let report = build(session, request)?;
    let mut files = format.files(&report, &progress)?;
    let volumes = volumes(Path::new(&name), files.len(), language);
    let bytes = files.next().transpose()?.unwrap_or_default();
    Ok(Exported {
        name,
        media_type: format.media_type().to_owned(),
        bytes: STANDARD.encode(bytes),
        volumes: volumes.iter().map(|path| path.to_string_lossy().into_owned()).collect(),
    })
}

pub(super) fn save_report(session: &mut Session, request: SaveReport) -> Result<SavedReport> {
    let SaveReport { path, report } = request;
    session.spare(&path)?;
    let language = report.language.unwrap_or(session.language);
    let format = report.format;
    let progress = Arc::clone(session.progress());
    let report = build(session, report)?;
    let mut files = format.files(&report, &progress)?;
    let volumes = volumes(&path, files.len(), language);
    let mut saved = Vec::new();
    if volumes.is_empty() {
        let bytes = files.next().transpose()?.unwrap_or_default();
        file::replace(&path, &bytes)?;
        saved.push(SavedFile { path, size: bytes.len() });
    } else {
        // Known before the work of making them all.
        if let Some(taken) = volumes.iter().find(|path| path.symlink_metadata().is_ok()) {
            return Err(Error::Exists { path: taken.clone() });
        }
        let mut together = Together::default();
        for (path, bytes) in volumes.into_iter().zip(files) {
            let bytes = bytes?;
            together.add(path.clone(), &bytes)?;
            saved.push(SavedFile { path, size: bytes.len() });
        }
        together.stand()?;
    }
    Ok(SavedReport { media_type: format.media_type().to_owned(), files: saved })
}

/// The names of volumes, made from that of the whole; none where there is only one file. Numbers have the same length, so that
/// volumes stand in order in a folder.
fn volumes(whole: &Path, of: usize, language: Language) -> Vec<PathBuf> {
    if of < 2 {
        return Vec::new();
    }
    let text = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (name, ending) = (text(whole.file_stem()), whole.extension().map(|ending| format!(".{}", text(Some(ending)))));
    let width = of.to_string().len();
    let named = |number: usize| {
        let words: [(&str, Value<'_>); 3] = [
            ("name", name.as_str().into()),
            ("volume", format!("{number:0width$}").into()),
            ("volumes", of.to_string().into()),
        ];
        format!("{}{}", say(language, "report-volume-file", &words), ending.as_deref().unwrap_or_default())
    };
    (1..=of).map(|number| whole.with_file_name(named(number))).collect()
}

fn build(session: &mut Session, request: Export) -> Result<Report> {
    let language = request.language.unwrap_or(session.language);
    let date = request.today.unwrap_or_else(|| session.world().today());
    let made_at = session.world().now();
    let open = session.register()?;
    let terms = open.terms()?;
    Ok(match request.report {
        ReportKind::Register => {
            let view = open.view()?;
            let coverage = |product: Id<Product>| covered(view, &terms, product, date);
            register::build(&Sources { view, coverage: &coverage, language, date, made_at }, request.format.shows())
        }
        ReportKind::Board => {
            let (view, terms, found) = open.judged(date)?;
            let context = Context { view, terms: &terms, today: date };
            board::build(&Survey::new(&context, found, language), made_at)
        }
        ReportKind::Comparison => {
            let asked = request.compare.unwrap_or_default();
            let mut compared = compare::compare(open, &asked, &terms, asked.today.unwrap_or(date), language)?;
            if request.differences {
                compared.keep_differences();
            }
            let board = open.board()?.name;
            comparison::build(&compared, &comparison::Frame { board: &board, language, date: compared.as_of, made_at })
        }
    })
}

/// The coverage of a product as the report shows it; nothing where it has no security annex.
fn covered(view: &View, terms: &Terms, product: Id<Product>, date: NaiveDate) -> Vec<Coverage> {
    let context = Context { view, terms, today: date };
    let Some(product) = view.products.get(&product).filter(|product| view.security_annex_of(product.id).is_some())
    else {
        return Vec::new();
    };
    let case = Case::new(&context, product);
    let aspects = case.coverage().aspects.iter();
    aspects
        .map(|aspect| Coverage {
            aspect: aspect.aspect,
            percent: aspect.score,
            verdict: verdict(aspect.band),
            declared: aspect.declared,
            required: aspect.required,
        })
        .collect()
}

const fn verdict(band: Band) -> Verdict {
    match band {
        Band::Sufficient => Verdict::Sufficient,
        Band::Attention => Verdict::Attention,
        Band::Insufficient => Verdict::Insufficient,
        Band::InsufficientData => Verdict::Unknown,
    }
}
