//! The register as sections to read.

use super::facts::{self, Card, Facts, Transfers};
use super::products::ProductFacts;
use super::{Sources, Tally};
use crate::report::content::{Block, Column, Content, KeyValue, Link, Section, Status, Table, Text};

/// Facts under one another, or that a compulsory field is empty.
fn stated(sources: &Sources<'_>, lines: &[String]) -> Content {
    filled(lines).unwrap_or_else(|| Text::status(Status::Bad, sources.not_filled_in()).into())
}

/// A card of the board, with what it lacks.
pub(super) fn card(sources: &Sources<'_>, card: &Card) -> Content {
    if card.lines.is_empty() {
        return stated(sources, &[]);
    }
    let lacking = card.lacking.iter().map(|words| Text::status(Status::Bad, words.as_str()));
    card.lines.iter().map(|line| linked(line)).chain(lacking).collect()
}

/// Facts under one another, or that a field which the law asks for where possible is empty.
fn stated_where_possible(sources: &Sources<'_>, lines: &[String]) -> Content {
    filled(lines).unwrap_or_else(|| Text::status(Status::Attention, sources.not_filled_in()).into())
}

/// Facts under one another, or that nobody has said.
fn known(sources: &Sources<'_>, lines: &[String]) -> Content {
    filled(lines).unwrap_or_else(|| Text::muted(sources.not_filled_in()).into())
}

fn filled(lines: &[String]) -> Option<Content> {
    (!lines.is_empty()).then(|| lines.iter().map(|line| linked(line)).collect())
}

/// A line that is nothing but an address leads there.
fn linked(line: &str) -> Text {
    let text = Text::new(line);
    let is_one_word = !line.contains(char::is_whitespace);
    if is_one_word && (line.starts_with("https://") || line.starts_with("http://")) {
        text.to(Link::Web(line.to_owned()))
    } else if is_one_word && line.contains('@') {
        text.to(Link::Web(format!("mailto:{line}")))
    } else {
        text
    }
}

fn optional(sources: &Sources<'_>, value: Option<&String>) -> Content {
    value.map_or_else(|| known(sources, &[]), |value| value.as_str().into())
}

fn transfers(sources: &Sources<'_>, transfers: &Transfers) -> Content {
    match transfers {
        Transfers::None => sources.say("report-register-none").into(),
        Transfers::Listed(lines) => stated(sources, lines),
        Transfers::Contradicted(lines) => {
            let none = Text::new(sources.say("report-register-none"));
            let but = Text::status(Status::Attention, sources.say("report-register-transfers-contradicted"));
            [none, but].into_iter().chain(lines.iter().map(|line| Text::new(line.as_str()))).collect()
        }
        Transfers::Unlisted => Text::status(Status::Bad, sources.say("report-register-transfers-unlisted")).into(),
        Transfers::Unknown => Text::status(Status::Bad, sources.not_filled_in()).into(),
    }
}

/// How complete an activity is, as a status.
pub(super) fn completeness(sources: &Sources<'_>, facts: &Facts<'_>) -> Text {
    let compulsory = facts.gaps.len();
    let possible = facts.possible_empty();
    if compulsory > 0 {
        Text::status(Status::Bad, sources.say_with("report-register-compulsory-empty", &[("count", compulsory.into())]))
    } else if !facts::board_gaps(sources).is_empty() {
        Text::status(Status::Bad, sources.say("report-register-board-incomplete"))
    } else if facts.is_contradictory() {
        Text::status(Status::Attention, sources.say("report-register-contradictory"))
    } else if possible > 0 {
        Text::status(
            Status::Attention,
            sources.say_with("report-register-possible-empty", &[("count", possible.into())]),
        )
    } else {
        Text::status(Status::Good, sources.say("report-register-complete"))
    }
}

/// How complete the whole register is: every reason why it is not.
pub(super) fn whole(sources: &Sources<'_>, tally: &Tally, products: &[ProductFacts<'_>]) -> Content {
    let gaps = facts::board_gaps(sources).len() + tally.gaps;
    let unlinked = products.iter().filter(|product| is_unlinked(sources, product)).count();
    let counted = |status, key: &str, count: usize| {
        (count > 0).then(|| Text::status(status, sources.say_with(key, &[("count", count.into())])))
    };
    let reasons: Vec<Text> = [
        (tally.activities == 0).then(|| Text::status(Status::Bad, sources.say("report-register-no-activity"))),
        counted(Status::Bad, "report-register-gaps", gaps),
        counted(Status::Attention, "report-register-contradictions", tally.contradictory),
        counted(Status::Attention, "report-register-unlinked-count", unlinked),
    ]
    .into_iter()
    .flatten()
    .collect();
    if reasons.is_empty() {
        return Text::status(Status::Good, sources.say("report-register-complete")).into();
    }
    reasons.into_iter().collect()
}

/// An activity in the table of all.
pub(super) fn overview_row(sources: &Sources<'_>, facts: &Facts<'_>) -> Vec<Content> {
    let reviewed = facts.activity.reviewed_on.map(|date| sources.date(date));
    let transfers = match facts.transfers {
        Transfers::None => Text::new(sources.say("report-register-none")),
        Transfers::Listed(_) | Transfers::Unlisted => Text::new(sources.say("report-register-yes")),
        Transfers::Contradicted(_) => Text::status(Status::Attention, sources.say("report-register-contradictory")),
        Transfers::Unknown => Text::new(sources.say("report-register-empty")),
    };
    vec![
        Text::new(facts.activity.name.as_str()).to(Link::Section(facts.anchor.clone())).into(),
        optional(sources, facts.activity.owner.as_ref()),
        transfers.into(),
        optional(sources, reviewed.as_ref()),
        completeness(sources, facts).into(),
    ]
}

/// The chapter with all activities in one table.
pub(super) fn overview(sources: &Sources<'_>, rows: Vec<Vec<Content>>) -> Section {
    let section = Section::new("overview", sources.say("report-register-overview"))
        .on_new_page()
        .paragraph(sources.say("report-register-overview-text"));
    if rows.is_empty() {
        return section.paragraph(Text::status(Status::Bad, sources.say("report-register-no-activities")));
    }
    let table = Table {
        columns: vec![
            Column::new(sources.say("report-register-activity"), 3.9),
            Column::new(sources.say("report-register-owner"), 2.6),
            Column::new(sources.say("report-register-transfers"), 2.5),
            Column::new(sources.say("report-register-reviewed"), 2.4),
            Column::new(sources.say("report-register-completeness"), 2.8),
        ],
        rows,
        summary: Some(sources.say("report-register-overview-summary")),
    };
    section.block(Block::Table(table))
}

/// The chapter with each activity in full.
pub(super) fn activities(sources: &Sources<'_>, parts: Vec<Section>) -> Section {
    Section { parts, ..Section::new("activities", sources.say("report-register-activities")).on_new_page() }
}

/// An activity in full.
pub(super) fn activity(sources: &Sources<'_>, facts: &Facts<'_>, products: &[ProductFacts<'_>]) -> Section {
    let label = |field: &str| sources.say(&format!("report-register-{field}"));
    // Compulsory only where there are any, so that silence is no gap; but silence is not "none" either.
    let joint = known(sources, &facts.joint);
    let law = vec![
        KeyValue::lettered('a', label("r1a1"), card(sources, &facts.controller)),
        KeyValue::lettered('a', label("r1a2"), joint),
        KeyValue::lettered('a', label("r1a3"), card(sources, &facts.dpo)),
        KeyValue::lettered('b', label("r1b"), stated(sources, &facts.purposes)),
        KeyValue::lettered('c', label("r1c1"), stated(sources, &facts.data_subjects)),
        KeyValue::lettered('c', label("r1c2"), stated(sources, &facts.categories)),
        KeyValue::lettered('d', label("r1d"), stated(sources, &facts.recipients)),
        KeyValue::lettered('e', label("r1e"), transfers(sources, &facts.transfers)),
        KeyValue::lettered('f', label("r1f"), stated_where_possible(sources, &facts.retention)),
        KeyValue::lettered('g', label("r1g"), stated_where_possible(sources, &facts.measures)),
    ];
    let section = Section::new(facts.anchor.as_str(), facts.activity.name.as_str());
    let section = match &facts.activity.description {
        Some(description) => section.paragraph(description.as_str()),
        None => section,
    };
    let section = section
        .block(Block::KeyValues(law))
        .block(Block::Separator(sources.say("report-register-extras")))
        .block(Block::KeyValues(extras(sources, facts)));
    let used: Vec<_> =
        products.iter().filter(|product| facts.activity.products.contains(&product.product.id)).collect();
    if used.is_empty() { section } else { section.block(Block::Table(products_table(sources, &used))) }
}

/// What helps to account for the activity and is not asked by article 30 (domain 4.1).
fn extras(sources: &Sources<'_>, facts: &Facts<'_>) -> Vec<KeyValue> {
    let label = |field: &str| sources.say(&format!("report-register-{field}"));
    let activity = facts.activity;
    let reviewed = activity.reviewed_on.map(|date| sources.date(date));
    let mut grounds = facts.grounds.clone();
    grounds.extend(activity.ground_reason.clone());
    let automated = activity.automated_decisions.map(|automated| {
        let answer = sources.say(if automated { "report-register-yes" } else { "report-register-no" });
        [Some(answer), activity.automated_explanation.clone()].into_iter().flatten().collect::<Vec<_>>().join(": ")
    });
    let schools = filled(&facts.schools).unwrap_or_else(|| sources.say("report-register-all-schools").into());
    vec![
        KeyValue::new(label("grounds"), known(sources, &grounds)),
        KeyValue::new(label("origin"), optional(sources, activity.origin.as_ref())),
        KeyValue::new(label("automated"), optional(sources, automated.as_ref())),
        KeyValue::new(label("dpia"), optional(sources, facts.dpia.as_ref())),
        KeyValue::new(label("owner"), optional(sources, activity.owner.as_ref())),
        KeyValue::new(label("schools"), schools),
        KeyValue::new(label("reviewed"), optional(sources, reviewed.as_ref())),
    ]
}

fn products_table(sources: &Sources<'_>, used: &[&ProductFacts<'_>]) -> Table {
    let rows = used.iter().map(|product| {
        vec![
            [Text::strong(product.name.as_str()), Text::new(product.vendor.as_str())].into_iter().collect(),
            product.agreement_text(sources).into(),
            product.coverage_texts(sources).into_iter().collect(),
        ]
    });
    Table {
        columns: vec![
            Column::new(sources.say("report-register-product"), 2.6),
            Column::new(sources.say("report-register-agreement"), 3.0),
            Column::new(sources.say("report-register-rosa"), 4.4),
        ],
        rows: rows.collect(),
        summary: Some(sources.say("report-register-products-summary")),
    }
}

/// The chapter with the products that are in use and that no activity names: the register is not complete without them. Absent
/// where there are none.
pub(super) fn unlinked(sources: &Sources<'_>, products: &[ProductFacts<'_>]) -> Option<Section> {
    let unlinked: Vec<_> = products.iter().filter(|product| is_unlinked(sources, product)).collect();
    (!unlinked.is_empty()).then(|| {
        Section::new("unlinked", sources.say("report-register-unlinked"))
            .on_new_page()
            .paragraph(Text::status(Status::Attention, sources.say("report-register-unlinked-text")))
            .block(Block::Table(products_table(sources, &unlinked)))
    })
}

/// Whether a product is in use and gets personal data while no activity names it.
fn is_unlinked(sources: &Sources<'_>, product: &ProductFacts<'_>) -> bool {
    let id = product.product.id;
    let personal_data = product.product.processes_personal_data != Some(false);
    personal_data && sources.view.is_in_use(id) && sources.view.activities_with(id).next().is_none()
}

/// The chapter that says how to read the document.
pub(super) fn about(sources: &Sources<'_>) -> Section {
    let points = ["about-law", "about-empty", "about-none", "about-derived", "about-rosa", "about-authority"];
    let points = points.iter().map(|key| Text::new(sources.say(&format!("report-register-{key}")))).collect();
    Section::new("about", sources.say("report-about")).on_new_page().block(Block::Bullets(points))
}
