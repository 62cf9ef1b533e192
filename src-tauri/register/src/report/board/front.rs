//! The first page: the state in numbers and charts.

use super::{Sources, status};
use crate::model::choice::Choice as _;
use crate::overview::{Coverage, Figure, FigureGroup, GroupKey};
use crate::report::content::{Bar, Block, Chart, KeyValue, Link, Section, Stack, Stacks, Status, Text};

/// The most bars of a chart on the first page whose number the register decides.
const BARS: usize = 5;

/// The page.
pub(super) fn page(sources: &Sources<'_, '_>) -> Section {
    let charts = |charts: [Option<Chart>; 2]| Block::Charts(charts.into_iter().flatten().collect());
    let counted = [("count", sources.survey.products.len().into())];
    Section::new("state", sources.say("state"))
        .block(Block::Figures(facts(sources)))
        .paragraph(sources.say_with("counted", &counted))
        .block(charts([
            chart(sources, GroupKey::ProductsByAgreement, "agreements"),
            chart(sources, GroupKey::LeafletsByAge, "leaflets"),
        ]))
        .block(Block::Stacks(rosa(sources)))
        .block(charts([chart(sources, GroupKey::Zones, "places"), chart(sources, GroupKey::Transfers, "transfers")]))
        .block(charts([
            chart(sources, GroupKey::FlagsBySeverity, "flags"),
            chart(sources, GroupKey::FlagsBySchool, "schools"),
        ]))
}

/// The counts of the register.
pub(super) fn facts(sources: &Sources<'_, '_>) -> Vec<KeyValue> {
    let counts = sources.overview.group(GroupKey::Counts);
    let figures = counts.into_iter().flat_map(|group| &group.figures);
    figures.map(|figure| KeyValue::new(figure.label.as_str(), Text::new(figure.count.to_string()))).collect()
}

/// A group as a chart whose title leads to the list behind it. Where there are too many figures, the largest are shown.
fn chart(sources: &Sources<'_, '_>, key: GroupKey, list: &str) -> Option<Chart> {
    let whole = chart_of_all(sources, key)?;
    let mut bars = whole.bars;
    // The classes of a fixed list all stand there, so that what is zero is seen to be zero.
    if matches!(key, GroupKey::Transfers | GroupKey::FlagsBySchool) && bars.len() > BARS {
        // What is unknown is never among the others.
        let (unknown, known): (Vec<Bar>, Vec<Bar>) =
            bars.into_iter().partition(|bar| bar.status == Some(Status::Unknown));
        bars = known;
        bars.sort_by(|one, other| other.value.total_cmp(&one.value));
        let kept = (BARS - 1).saturating_sub(unknown.len());
        let others = bars.len().saturating_sub(kept);
        bars.truncate(kept);
        bars.extend(unknown);
        let label = sources.say_with("others", &[("count", others.into())]);
        bars.push(Bar { label, value: 0.0, words: String::new(), status: None });
    }
    Some(Chart { link: Some(Link::Section(list.to_owned())), bars, ..whole })
}

/// A group as a chart over the width of the page, with every figure that is not zero.
pub(super) fn whole_chart(sources: &Sources<'_, '_>, key: GroupKey) -> Vec<Block> {
    let chart = chart_of_all(sources, key)
        .map(|chart| Chart { bars: chart.bars.into_iter().filter(|bar| bar.value > 0.0).collect(), ..chart });
    chart.map(|chart| Block::Charts(vec![chart])).into_iter().collect()
}

/// A group as a chart with all its figures.
fn chart_of_all(sources: &Sources<'_, '_>, key: GroupKey) -> Option<Chart> {
    let group = sources.overview.group(key)?;
    let bars = group.figures.iter().map(bar).collect();
    Some(Chart { title: group.title.clone(), alternative: alternative(sources, group), link: None, bars })
}

fn bar(figure: &Figure) -> Bar {
    Bar {
        label: figure.label.clone(),
        value: length(figure.count),
        words: figure.count.to_string(),
        status: status(figure.tone),
    }
}

/// A part of a stack, whose words must fit on a line.
fn part(sources: &Sources<'_, '_>, figure: &Figure) -> Bar {
    let whole = bar(figure);
    if figure.key == Coverage::NoAnnex.as_str() { Bar { label: sources.say("no-annex"), ..whole } } else { whole }
}

fn length(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A chart in words, for those who cannot see it.
fn alternative(sources: &Sources<'_, '_>, group: &FigureGroup) -> String {
    let figures: Vec<_> = group.figures.iter().map(|figure| format!("{} {}", figure.label, figure.count)).collect();
    sources.say_with("chart", &[("title", group.title.as_str().into()), ("figures", figures.join("; ").into())])
}

/// The coverage of the three aspects under one another.
fn rosa(sources: &Sources<'_, '_>) -> Stacks {
    let link = Some(Link::Section("rosa".to_owned()));
    Stacks { link, ..stacks(sources, "rosa", [GroupKey::RosaB, GroupKey::RosaI, GroupKey::RosaV]) }
}

/// The required levels of the three aspects against the stated ones.
pub(super) fn levels(sources: &Sources<'_, '_>) -> Stacks {
    stacks(sources, "levels", [GroupKey::LevelB, GroupKey::LevelI, GroupKey::LevelV])
}

fn stacks(sources: &Sources<'_, '_>, title: &str, keys: [GroupKey; 3]) -> Stacks {
    let aspects = ["rosa-b", "rosa-i", "rosa-v"].into_iter().zip(keys);
    let groups = aspects.filter_map(|(aspect, key)| Some((aspect, sources.overview.group(key)?)));
    let alternatives: Vec<_> = groups.clone().map(|(_, group)| alternative(sources, group)).collect();
    let stacks = groups.map(|(aspect, group)| Stack {
        label: sources.say(&format!("column-{aspect}")),
        parts: group.figures.iter().map(|figure| part(sources, figure)).collect(),
    });
    Stacks { title: sources.say(title), alternative: alternatives.join(" "), link: None, stacks: stacks.collect() }
}
