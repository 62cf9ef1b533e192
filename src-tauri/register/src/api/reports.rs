//! Calls that make reports.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Session;
use crate::compare::{self, AskCompare};
use crate::error::Result;
use crate::flags::score::Band;
use crate::flags::{Case, Context, Terms};
use crate::model::choice::choice;
use crate::model::{Id, Product};
use crate::overview::Survey;
use crate::report::register::{self, Coverage, Sources, Verdict};
use crate::report::{Format, board, comparison};
use crate::view::View;
use crate::words::{Language, say};

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
    pub language: Option<Language>,
    /// The day it speaks of; today, in Amsterdam, unless another is named.
    #[serde(default)]
    pub today: Option<NaiveDate>,
    /// For a comparison: what is laid side by side.
    #[serde(default)]
    pub compare: Option<AskCompare>,
    /// For a comparison: whether only what differs is shown.
    #[serde(default)]
    pub differences: bool,
}

/// A report, ready to be saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Exported {
    /// Name for the file.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Its bytes, in Base64.
    pub bytes: String,
}

pub(super) fn export(session: &mut Session, request: Export) -> Result<Exported> {
    let language = request.language.unwrap_or(session.language);
    let date = request.today.unwrap_or_else(|| session.world().today());
    let made_at = session.world().now();
    let open = session.register()?;
    let terms = open.terms()?;
    let report = match request.report {
        ReportKind::Register => {
            let view = open.view()?;
            let coverage = |product: Id<Product>| covered(view, &terms, product, date);
            register::build(&Sources { view, coverage: &coverage, language, date, made_at })
        }
        ReportKind::Board => {
            let context = Context { view: open.view()?, terms: &terms, today: date };
            board::build(&Survey::new(&context, language), made_at)
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
    };
    let bytes = request.format.render(&report)?;
    let title = say(language, &format!("report-{}-file", request.report), &[]);
    Ok(Exported {
        name: format!("{title}-{date}.{}", request.format.extension()),
        media_type: request.format.media_type().to_owned(),
        bytes: STANDARD.encode(bytes),
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
