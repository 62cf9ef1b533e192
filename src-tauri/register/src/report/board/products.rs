//! The lists of products by leaflet and by ROSA coverage.

use super::list::{Both, Head, List};
use super::{Sources, front, status};
use crate::flags::Case;
use crate::model::Record as _;
use crate::model::choice::{Aspect, Choice as _, Level};
use crate::overview::{Coverage, GroupKey, LeafletAge, age, covered};
use crate::reference;
use crate::report::content::{Block, Content, Text};
use crate::report::sheet::Cell;
use crate::text::fold;
use crate::words::{self, Language};

/// The product and its vendor, in two cells.
pub(super) fn named(sources: &Sources<'_, '_>, case: &Case<'_>) -> [Both; 2] {
    let vendor = sources.survey.context.view.party_name(case.product.party);
    [Both::words(case.product.label()), Both::words(vendor)]
}

/// The columns of [`named`].
pub(super) fn heads(sources: &Sources<'_, '_>) -> [Head; 2] {
    [Head::new(sources, "product", 2.9, 34), Head::new(sources, "vendor", 2.5, 30)]
}

/// The products that count, by name.
pub(super) fn sorted<'s, 'a>(sources: &'s Sources<'a, '_>) -> Vec<&'s Case<'a>> {
    let mut cases: Vec<_> = sources.survey.products.iter().collect();
    cases.sort_by_cached_key(|case| (fold(&case.product.label()), case.product.id()));
    cases
}

/// The words of a class, as the figures have them.
pub(super) fn label(sources: &Sources<'_, '_>, key: GroupKey, class: &str) -> Text {
    let group = sources.overview.group(key);
    let figure = group.and_then(|group| group.figures.iter().find(|figure| figure.key == class));
    match figure.map(|figure| (figure.label.as_str(), status(figure.tone))) {
        Some((words, Some(status))) => Text::status(status, words),
        Some((words, None)) => Text::new(words),
        None => Text::new(class),
    }
}

/// The products by the age of their leaflet, what asks for attention first.
pub(super) fn leaflets(sources: &Sources<'_, '_>) -> List {
    let rank = |age: LeafletAge| match age {
        LeafletAge::None => 0,
        LeafletAge::Statement => 1,
        LeafletAge::Undated => 2,
        LeafletAge::Stale => 3,
        LeafletAge::Outdated => 4,
        LeafletAge::Due => 5,
        LeafletAge::Current => 6,
    };
    let mut cases: Vec<_> = sorted(sources).into_iter().map(|case| (age(case), case)).collect();
    cases.sort_by_key(|(age, case)| (rank(*age), case.leaflet.and_then(|leaflet| leaflet.dated_on)));
    let rows = cases.into_iter().map(|(age, case)| {
        let [product, vendor] = named(sources, case);
        let dated_on = case.leaflet.and_then(|leaflet| leaflet.dated_on);
        let date = dated_on.map_or_else(|| Text::muted(sources.say("no-date")), |date| sources.date(date).into());
        let class = label(sources, GroupKey::LeafletsByAge, age.as_str());
        vec![product, vendor, Both::text(class), Both::new(date, dated_on)]
    });
    let [product, vendor] = heads(sources);
    List {
        id: "leaflets",
        title: sources.say("leaflets"),
        new_page: false,
        intro: vec![sources.say("leaflets-text").into()],
        blocks: Vec::new(),
        empty: sources.say("products-none"),
        columns: vec![product, vendor, Head::new(sources, "leaflet", 2.8, 34), Head::new(sources, "dated_on", 1.9, 14)],
        rows: rows.collect(),
    }
}

/// The products with their ROSA coverage, by aspect.
pub(super) fn rosa(sources: &Sources<'_, '_>) -> List {
    let rows = sorted(sources).into_iter().map(|case| {
        let [product, vendor] = named(sources, case);
        let name = Text::strong(case.product.label());
        let both: Content = std::iter::once(name).chain(vendor.content.0).collect();
        let mut row = vec![Both { content: both, cell: product.cell }, Both::apart(vendor.cell)];
        for aspect in Aspect::ALL {
            row.extend(coverage(sources, case, *aspect));
        }
        row
    });
    let mut columns = vec![Head::new(sources, "product", 2.6, 34), Head::new(sources, "vendor", 0.0, 30)];
    for keys in [
        ["rosa_b", "percent_b", "required_b", "declared_b"],
        ["rosa_i", "percent_i", "required_i", "declared_i"],
        ["rosa_v", "percent_v", "required_v", "declared_v"],
    ] {
        let [words, percent, required, declared] = keys;
        columns.push(Head::new(sources, words, 2.2, 22));
        columns.extend([percent, required, declared].map(|key| Head::new(sources, key, 0.0, 12)));
    }
    let rule = reference::score_rule().note.as_ref().map(|note| note.label(sources.survey.language));
    let version = reference::score_rule().version.to_string();
    let rule = [("version", version.into()), ("rule", rule.unwrap_or_default().into())];
    List {
        id: "rosa",
        title: sources.say("rosa"),
        new_page: false,
        intro: vec![sources.say_with("rosa-rule", &rule).into(), sources.say("rosa-text").into()],
        blocks: vec![Block::Stacks(front::levels(sources))],
        empty: sources.say("products-none"),
        columns,
        rows: rows.collect(),
    }
}

/// The coverage of an aspect in words, with its percentage and levels apart for a spreadsheet.
fn coverage(sources: &Sources<'_, '_>, case: &Case<'_>, aspect: Aspect) -> [Both; 4] {
    let language = sources.survey.language;
    let key = match aspect {
        Aspect::B => GroupKey::RosaB,
        Aspect::I => GroupKey::RosaI,
        Aspect::V => GroupKey::RosaV,
    };
    let found = covered(case, aspect);
    let score = case.coverage().aspects.iter().find(|row| row.aspect == aspect).and_then(|row| row.score);
    let required = case.required().levels.of(aspect);
    let declared = case.annex.and_then(|annex| annex.declared(aspect));
    let level = |level: Option<Level>| match level {
        Some(level) => words::choice(language, "level", level.as_str()),
        None => sources.say("unknown"),
    };
    let class = label(sources, key, found.as_str());
    let plain = class.words.clone();
    let with_score = match (score.map(|score| decimal(score, language)), found) {
        (Some(score), _) => Text { words: format!("{score} % {plain}"), ..class },
        (None, Coverage::NoAnnex) => Text { words: sources.say("no-annex"), ..class },
        (None, _) => class,
    };
    let levels = [
        Text::new(sources.say_with("required", &[("level", level(required).into())])),
        Text::new(sources.say_with("declared", &[("level", level(declared).into())])),
    ];
    // Without an annex nothing can be stated.
    let levels = levels.into_iter().take(if case.annex.is_some() { 2 } else { 1 });
    let empty = |level: Option<Level>| level.map_or(Cell::Empty, |level| level.as_str().into());
    [
        Both::new(std::iter::once(with_score).chain(levels).collect::<Content>(), plain),
        Both::apart(score),
        Both::apart(empty(required)),
        Both::apart(empty(declared)),
    ]
}

fn decimal(number: f64, language: Language) -> String {
    let text = format!("{number:.1}");
    match language {
        Language::Nl => text.replace('.', ","),
        Language::En => text,
    }
}
