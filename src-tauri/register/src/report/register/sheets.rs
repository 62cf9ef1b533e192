//! The register as flat tables.

use super::facts::{self, Card, Facts, Transfers};
use super::products::{ProductFacts, aspect, level, signed_on};
use super::{Coverage, Sources};
use crate::model::choice::{Aspect, Choice as _};
use crate::reference;
use crate::report::sheet::{Cell, Sheet};

/// Facts in one cell, or that the field is empty.
fn stated(sources: &Sources<'_>, lines: &[String]) -> Cell {
    if lines.is_empty() { sources.not_filled_in().into() } else { lines.join("\n").into() }
}

/// A card of the board in one cell, with what it lacks.
fn card(sources: &Sources<'_>, card: &Card) -> Cell {
    if card.lines.is_empty() {
        return sources.not_filled_in().into();
    }
    card.lines.iter().chain(&card.lacking).map(String::as_str).collect::<Vec<_>>().join("\n").into()
}

fn columns(sources: &Sources<'_>, sheet: Sheet, columns: &[(&str, &str, u16)]) -> Sheet {
    columns.iter().fold(sheet, |sheet, (key, words, width)| {
        sheet.column(*key, sources.say(&format!("report-register-{words}")), *width)
    })
}

/// One row an activity: the letters of article 30 in order, then the extras.
pub(super) fn activities(sources: &Sources<'_>, rows: Vec<Vec<Cell>>) -> Sheet {
    let sheet = Sheet::new("activities", sources.say("report-register-activities"));
    let mut sheet = columns(
        sources,
        sheet,
        &[
            ("name", "activity", 34),
            ("controller", "column-r1a1", 30),
            ("joint_controllers", "column-r1a2", 26),
            ("dpo", "column-r1a3", 26),
            ("purposes", "column-r1b", 44),
            ("data_subjects", "column-r1c1", 30),
            ("categories", "column-r1c2", 36),
            ("recipients", "column-r1d", 40),
            ("transfers", "column-r1e", 40),
            ("retention", "column-r1f", 36),
            ("measures", "column-r1g", 44),
            ("compulsory_empty", "column-empty", 14),
            ("grounds", "column-grounds", 36),
            ("origin", "column-origin", 24),
            ("automated_decisions", "column-automated", 20),
            ("products", "column-products", 30),
            ("agreements", "column-agreement", 36),
            ("rosa_coverage", "column-rosa", 48),
            ("dpia", "column-dpia", 26),
            ("owner", "column-owner", 24),
            ("schools", "column-schools", 28),
            ("reviewed_on", "column-reviewed", 16),
        ],
    );
    sheet.rows = rows;
    sheet
}

/// The row of an activity.
pub(super) fn activity(sources: &Sources<'_>, facts: &Facts<'_>, products: &[ProductFacts<'_>]) -> Vec<Cell> {
    let activity = facts.activity;
    let used: Vec<_> = products.iter().filter(|product| activity.products.contains(&product.product.id)).collect();
    let mut grounds = facts.grounds.clone();
    grounds.extend(activity.ground_reason.clone());
    let automated = activity.automated_decisions.map(|automated| {
        let answer = sources.say(if automated { "report-register-yes" } else { "report-register-no" });
        [Some(answer), activity.automated_explanation.clone()].into_iter().flatten().collect::<Vec<_>>().join(": ")
    });
    let schools =
        if facts.schools.is_empty() { sources.say("report-register-all-schools") } else { facts.schools.join("\n") };
    let by_product = |words: &dyn Fn(&ProductFacts<'_>) -> String| {
        used.iter().map(|product| format!("{}: {}", product.name, words(product))).collect::<Vec<_>>().join("\n")
    };
    let coverage = |product: &ProductFacts<'_>| {
        product.coverage_texts(sources).into_iter().map(|text| text.words).collect::<Vec<_>>().join("; ")
    };
    #[expect(clippy::cast_precision_loss, reason = "at most five fields")]
    let empty = facts.gaps.len() as f64;
    vec![
        activity.name.as_str().into(),
        card(sources, &facts.controller),
        stated(sources, &facts.joint),
        card(sources, &facts.dpo),
        stated(sources, &facts.purposes),
        stated(sources, &facts.data_subjects),
        stated(sources, &facts.categories),
        stated(sources, &facts.recipients),
        transfers_cell(sources, &facts.transfers),
        stated(sources, &facts.retention),
        stated(sources, &facts.measures),
        empty.into(),
        grounds.join("\n").into(),
        activity.origin.clone().into(),
        automated.into(),
        used.iter().map(|product| product.name.as_str()).collect::<Vec<_>>().join("\n").into(),
        by_product(&|product| product.agreement_text(sources).words).into(),
        by_product(&coverage).into(),
        facts.dpia.clone().into(),
        activity.owner.clone().into(),
        schools.into(),
        activity.reviewed_on.into(),
    ]
}

fn transfers_cell(sources: &Sources<'_>, transfers: &Transfers) -> Cell {
    match transfers {
        Transfers::None => sources.say("report-register-none").into(),
        Transfers::Listed(lines) => lines.join("\n").into(),
        Transfers::Contradicted(lines) => {
            let said = format!(
                "{} {}",
                sources.say("report-register-none"),
                sources.say("report-register-transfers-contradicted")
            );
            format!("{said}\n{}", lines.join("\n")).into()
        }
        Transfers::Unlisted => sources.say("report-register-transfers-unlisted").into(),
        Transfers::Unknown => sources.not_filled_in().into(),
    }
}

/// One row a product.
pub(super) fn products(sources: &Sources<'_>, products: &[ProductFacts<'_>]) -> Sheet {
    let sheet = Sheet::new("products", sources.say("report-register-products"));
    let mut sheet = columns(
        sources,
        sheet,
        &[
            ("name", "product", 32),
            ("vendor", "column-vendor", 28),
            ("agreement", "column-agreement", 32),
            ("agreed_on", "column-agreed-on", 16),
            ("agreement_ends_on", "column-ends-on", 16),
            ("leaflet_dated_on", "column-leaflet", 16),
            ("annex_dated_on", "column-annex", 16),
            ("activities", "activities", 44),
        ],
    );
    for stated in Aspect::ALL {
        let name = aspect(sources, *stated);
        let key = stated.as_str();
        let header = |words: &str| {
            sources.say_with(&format!("report-register-column-{words}"), &[("aspect", name.as_str().into())])
        };
        sheet = sheet
            .column(format!("coverage_{key}"), header("coverage"), 16)
            .column(format!("declared_{key}"), header("declared"), 16)
            .column(format!("required_{key}"), header("required"), 16);
    }
    sheet.rows = products.iter().map(|product| product_row(sources, product)).collect();
    sheet
}

fn product_row(sources: &Sources<'_>, facts: &ProductFacts<'_>) -> Vec<Cell> {
    let view = sources.view;
    let id = facts.product.id;
    let annex = view.security_annex_of(id);
    let activities: Vec<_> = view.activities_with(id).map(|activity| activity.name.as_str()).collect();
    let mut row: Vec<Cell> = vec![
        facts.name.as_str().into(),
        facts.vendor.as_str().into(),
        facts.agreement_text(sources).words.into(),
        facts.agreement.and_then(signed_on).into(),
        facts.agreement.and_then(|agreement| agreement.ends_on).into(),
        view.leaflet_of(id).and_then(|leaflet| leaflet.dated_on).into(),
        annex.and_then(|annex| annex.dated_on).into(),
        activities.join("\n").into(),
    ];
    for stated in Aspect::ALL {
        let coverage: Option<&Coverage> = facts.coverage.iter().find(|coverage| coverage.aspect == *stated);
        row.push(coverage.and_then(|coverage| coverage.percent).map(|percent| (percent * 10.0).round() / 10.0).into());
        let declared =
            coverage.map_or_else(|| annex.and_then(|annex| annex.declared(*stated)), |coverage| coverage.declared);
        row.push(declared.map(|declared| level(sources, Some(declared))).into());
        row.push(coverage.and_then(|coverage| coverage.required).map(|required| level(sources, Some(required))).into());
    }
    row
}

/// One row a sub-processor of a product.
pub(super) fn subprocessors(sources: &Sources<'_>, products: &[ProductFacts<'_>]) -> Sheet {
    let sheet = Sheet::new("subprocessors", sources.say("report-register-subprocessors"));
    let mut sheet = columns(
        sources,
        sheet,
        &[
            ("subprocessor", "column-subprocessor", 32),
            ("product", "product", 32),
            ("vendor", "column-vendor", 28),
            ("service", "column-service", 36),
            ("place", "column-place", 24),
            ("countries", "column-countries", 30),
        ],
    );
    let view = sources.view;
    for product in products {
        for leaflet in view.statements_of(product.product.id) {
            for sub in view.subprocessings_of(leaflet.id) {
                let mut countries: Vec<_> =
                    sub.countries.iter().map(|row| facts::country(sources, &row.country)).collect();
                countries.dedup();
                sheet.rows.push(vec![
                    view.party_name(sub.party).into(),
                    product.name.as_str().into(),
                    product.vendor.as_str().into(),
                    sub.service.clone().into(),
                    sub.place.clone().into(),
                    stated(sources, &countries),
                ]);
            }
        }
    }
    sheet
}

/// One row a transfer outside the EEA.
pub(super) fn transfers(sources: &Sources<'_>) -> Sheet {
    let sheet = Sheet::new("transfers", sources.say("report-register-transfers"));
    let mut sheet = columns(
        sources,
        sheet,
        &[
            ("vendor", "column-vendor", 28),
            ("product", "product", 32),
            ("recipient", "column-recipient", 28),
            ("country", "column-country", 22),
            ("safeguard", "column-safeguard", 36),
            ("dtia_on", "column-dtia", 16),
            ("permission_on", "column-permission", 16),
        ],
    );
    let view = sources.view;
    let outside = |code: Option<&str>| code.is_none_or(|code| !reference::is_eea(code));
    for transfer in view.transfers.values().filter(|transfer| outside(transfer.country.as_deref())) {
        let country = transfer.country.as_deref().map(|code| facts::country(sources, code));
        sheet.rows.push(vec![
            view.party_name(transfer.party).into(),
            transfer.product.map(|product| view.product_name(product)).into(),
            transfer.recipient.map(|party| view.party_name(party)).into(),
            stated(sources, &country.into_iter().collect::<Vec<_>>()),
            facts::safeguard(sources, transfer).into(),
            transfer.dtia_on.into(),
            transfer.permission_on.into(),
        ]);
    }
    sheet
}
