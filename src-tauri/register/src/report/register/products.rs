//! What the register holds of one product, worded.

use chrono::NaiveDate;

use super::{Coverage, Sources};
use crate::model::choice::{AgreementStatus, Aspect, Choice as _, Level};
use crate::model::{Agreement, Id, Product, Record as _};
use crate::reference::{self, Row as _};
use crate::report::content::{Manner, Status, Text};

/// One product in words.
pub(super) struct ProductFacts<'a> {
    pub(super) product: &'a Product,
    pub(super) name: String,
    pub(super) vendor: String,
    /// The agreement that counts: one that binds, else the furthest.
    pub(super) agreement: Option<&'a Agreement>,
    pub(super) coverage: Vec<Coverage>,
}

impl<'a> ProductFacts<'a> {
    pub(super) fn gather(sources: &Sources<'a>, product: &'a Product) -> Self {
        let view = sources.view;
        // What came in since replaces nothing before it binds.
        let binding = view.agreements_on(product).filter(|agreement| agreement.is_concluded());
        let superseded: Vec<_> = binding.filter_map(|agreement| agreement.supersedes).collect();
        let agreement = view.agreements_on(product).filter(|agreement| !superseded.contains(&agreement.id)).max_by_key(
            |agreement| (agreement.is_concluded(), agreement.starts_on.or(agreement.status_since), agreement.id),
        );
        Self {
            product,
            name: product.label(),
            vendor: view.party_name(product.party).to_owned(),
            agreement,
            coverage: (sources.coverage)(product.id),
        }
    }

    /// The agreement with its date, as a status.
    pub(super) fn agreement_text(&self, sources: &Sources<'_>) -> Text {
        let Some(agreement) = self.agreement else {
            if self.product.processes_personal_data == Some(false) {
                return Text::muted(sources.say("report-register-no-personal-data"));
            }
            return Text::status(Status::Bad, sources.say("report-register-no-agreement"));
        };
        let words = agreement_words(sources, agreement);
        match agreement_status(agreement, sources.date) {
            Some(status) => Text::status(status, words),
            None => Text { manner: Manner::Plain, ..Text::new(words) },
        }
    }

    /// The coverage of each aspect, as a status.
    pub(super) fn coverage_texts(&self, sources: &Sources<'_>) -> Vec<Text> {
        if self.coverage.is_empty() {
            return vec![Text::muted(sources.say("report-register-no-annex"))];
        }
        self.coverage
            .iter()
            .map(|coverage| Text::status(coverage.verdict.status(), coverage_words(sources, coverage)))
            .collect()
    }
}

fn agreement_words(sources: &Sources<'_>, agreement: &Agreement) -> String {
    let status = reference::agreement_status(agreement.status.as_str())
        .map_or_else(|| agreement.status.to_string(), |row| row.label(sources.language).to_owned());
    let model = agreement
        .covenant_version
        .as_ref()
        .map(|version| sources.say_with("report-register-covenant", &[("version", version.as_str().into())]));
    let on = standing(agreement).map(|(key, date)| sources.say_with(key, &[("date", sources.date(date).into())]));
    let until =
        agreement.ends_on.map(|date| sources.say_with("report-register-until", &[("date", sources.date(date).into())]));
    let status = [Some(status), on].into_iter().flatten().collect::<Vec<_>>().join(" ");
    [Some(status), model, until].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What dates the status of a concluded agreement is the day of its last signature; of any other, the day since which it stands
/// as it does. With the key of the words for it.
fn standing(agreement: &Agreement) -> Option<(&'static str, NaiveDate)> {
    let since = || agreement.status_since.map(|date| ("report-register-since", date));
    match agreement.status {
        AgreementStatus::Signed => signed_on(agreement).map(|date| ("report-register-on", date)).or_else(since),
        AgreementStatus::ByTerms => signed_on(agreement).map(|date| ("report-register-signed-on", date)).or_else(since),
        AgreementStatus::None
        | AgreementStatus::Requested
        | AgreementStatus::Received
        | AgreementStatus::InReview
        | AgreementStatus::AwaitingSignature
        | AgreementStatus::Expired
        | AgreementStatus::Ended
        | AgreementStatus::Closed
        | AgreementStatus::NotNeeded => since(),
    }
}

/// The day on which the last of its sides signed an agreement.
pub(super) fn signed_on(agreement: &Agreement) -> Option<NaiveDate> {
    agreement.signatures.iter().filter_map(|signature| signature.signed_on).max()
}

fn agreement_status(agreement: &Agreement, today: NaiveDate) -> Option<Status> {
    let over = agreement.ends_on.is_some_and(|last| last < today);
    match agreement.status {
        AgreementStatus::Signed | AgreementStatus::ByTerms if over => Some(Status::Bad),
        AgreementStatus::Signed => Some(Status::Good),
        AgreementStatus::ByTerms
        | AgreementStatus::Requested
        | AgreementStatus::Received
        | AgreementStatus::InReview
        | AgreementStatus::AwaitingSignature => Some(Status::Attention),
        AgreementStatus::None | AgreementStatus::Expired => Some(Status::Bad),
        AgreementStatus::Ended | AgreementStatus::Closed | AgreementStatus::NotNeeded => None,
    }
}

/// The name of an aspect.
pub(super) fn aspect(sources: &Sources<'_>, aspect: Aspect) -> String {
    sources.say(match aspect {
        Aspect::B => "report-register-availability",
        Aspect::I => "report-register-integrity",
        Aspect::V => "report-register-confidentiality",
    })
}

/// The name of a level; unknown where none was stated.
pub(super) fn level(sources: &Sources<'_>, level: Option<Level>) -> String {
    sources.say(match level {
        Some(Level::L) => "report-register-low",
        Some(Level::M) => "report-register-middle",
        Some(Level::H) => "report-register-high",
        None => "report-register-unknown",
    })
}

/// A coverage in words, as in `Integriteit 64,3 % – voldoende (opgegeven midden, vereist midden)`.
fn coverage_words(sources: &Sources<'_>, coverage: &Coverage) -> String {
    let words = [
        ("aspect", aspect(sources, coverage.aspect).into()),
        ("percent", percent(sources, coverage.percent).into()),
        ("verdict", sources.say(coverage.verdict.key()).into()),
        ("declared", level(sources, coverage.declared).into()),
        ("required", level(sources, coverage.required).into()),
    ];
    let key = if coverage.percent.is_some() { "report-register-coverage" } else { "report-register-coverage-none" };
    sources.say_with(key, &words)
}

fn percent(sources: &Sources<'_>, percent: Option<f64>) -> String {
    let number = percent.map(|percent| format!("{percent:.1}")).unwrap_or_default();
    match sources.language {
        crate::words::Language::Nl => number.replace('.', ","),
        crate::words::Language::En => number,
    }
}

/// The levels that the annex of a product declares, if it declares any.
pub(super) fn declared(sources: &Sources<'_>, product: Id<Product>) -> Option<String> {
    let annex = sources.view.security_annex_of(product)?;
    let levels = Aspect::ALL.iter().filter(|aspect| annex.declared(**aspect).is_some());
    let words: Vec<_> = levels
        .map(|stated| {
            format!("{} {}", aspect(sources, *stated).to_lowercase(), level(sources, annex.declared(*stated)))
        })
        .collect();
    (!words.is_empty()).then(|| words.join(", "))
}
