//! The open flags, and how many there are at each school.

use std::collections::BTreeMap;

use super::list::{Both, Head, List};
use super::{Sources, front};
use crate::flags::{Finding, Flag, RULES, Reach, Rule, reaches};
use crate::model::choice::{Choice as _, Severity};
use crate::overview::GroupKey;
use crate::report::content::{Block, Content, KeyValue, Status, Text};
use crate::text::fold;
use crate::words;

/// The mark of a weight, with its word.
fn weight(sources: &Sources<'_, '_>, severity: Severity) -> Text {
    let words = words::choice(sources.survey.language, "severity", severity.as_str());
    match severity {
        Severity::Critical | Severity::High => Text::status(Status::Bad, words),
        Severity::Medium | Severity::Low => Text::status(Status::Attention, words),
        Severity::Info => Text::new(words),
    }
}

/// Where a flag is felt, in words.
fn felt(sources: &Sources<'_, '_>, finding: &Finding) -> Vec<String> {
    let survey = sources.survey;
    let view = survey.context.view;
    let mut names: Vec<String> = reaches(view, finding)
        .into_iter()
        .map(|reach| match reach {
            Reach::School(id) => view.schools.get(&id).map(|school| school.name.clone()).unwrap_or_default(),
            Reach::Board => words::say(survey.language, "overview-reach-board", &[]),
            Reach::Nowhere => words::say(survey.language, "overview-reach-nowhere", &[]),
        })
        .collect();
    names.sort_by_cached_key(|name| fold(name));
    names
}

/// All open flags, the gravest first.
pub(super) fn all(sources: &Sources<'_, '_>) -> List {
    let (view, language) = (sources.survey.context.view, sources.survey.language);
    let mut flags: Vec<(Flag, &Finding)> =
        sources.survey.standing.iter().map(|finding| (Flag::of(finding, view, language), *finding)).collect();
    flags.sort_by(|(one, _), (other, _)| one.order(other));
    let rows = flags.into_iter().map(|(flag, finding)| {
        let schools = felt(sources, finding);
        let named = if schools.len() > 3 {
            Content::from(sources.say_with("schools-count", &[("count", schools.len().into())]))
        } else {
            schools.iter().map(|name| Text::new(name.as_str())).collect()
        };
        vec![
            Both::text(weight(sources, flag.severity)),
            Both::words(flag.rule),
            Both::apart(flag.subject.label),
            Both::words(flag.message),
            Both::apart(flag.remedy.as_ref()),
            Both::new(named, schools.join("\n")),
        ]
    });
    let raised = |rule: &&&Rule| sources.survey.standing.iter().any(|finding| finding.rule.code == rule.code);
    let remedies: Vec<_> = RULES
        .iter()
        .filter(raised)
        .map(|rule| {
            KeyValue::new(
                format!("{} {}", rule.code, rule.text(language, "title")),
                rule.text(language, "remedy").into_owned(),
            )
        })
        .collect();
    let mut blocks = front::whole_chart(sources, GroupKey::FlagsByRule);
    blocks.extend([Block::Paragraph(Text::strong(sources.say("remedies"))), Block::KeyValues(remedies)]);
    blocks.push(Block::Paragraph(Text::strong(sources.say("flags-list"))));
    List {
        id: "flags",
        title: sources.say("flags"),
        new_page: false,
        intro: vec![sources.say("flags-text").into()],
        blocks,
        empty: sources.say("flags-none"),
        columns: vec![
            Head::new(sources, "severity", 1.5, 12),
            Head::new(sources, "rule", 1.2, 10),
            Head::new(sources, "subject", 0.0, 40),
            Head::new(sources, "message", 5.4, 60),
            Head::new(sources, "remedy", 0.0, 50),
            Head::new(sources, "schools", 2.3, 34),
        ],
        rows: rows.collect(),
    }
}

/// The number of open flags of each weight at each school.
pub(super) fn by_school(sources: &Sources<'_, '_>) -> List {
    let (view, language) = (sources.survey.context.view, sources.survey.language);
    let mut found: BTreeMap<Reach, BTreeMap<Severity, usize>> =
        view.schools.keys().map(|id| (Reach::School(*id), BTreeMap::new())).collect();
    for finding in &sources.survey.standing {
        for reach in reaches(view, finding) {
            *found.entry(reach).or_default().entry(finding.severity).or_default() += 1;
        }
    }
    let group = sources.overview.group(GroupKey::FlagsBySchool);
    let rows = group.into_iter().flat_map(|group| &group.figures).map(|figure| {
        let of_figure = |reach: &&Reach| match reach {
            Reach::School(id) => id.to_string() == figure.key,
            Reach::Board => figure.key == "board",
            Reach::Nowhere => figure.key == "nowhere",
        };
        let counts = found.keys().find(of_figure).and_then(|reach| found.get(reach));
        let count = |severity: &Severity| counts.and_then(|counts| counts.get(severity)).copied().unwrap_or_default();
        let weights = Severity::ALL.iter().map(|severity| Both::number(count(severity)));
        let mut row = vec![Both::words(figure.label.as_str())];
        row.extend(weights);
        row.push(Both::new(Text::strong(figure.count.to_string()), Both::number(figure.count).cell));
        row
    });
    let keys = ["critical", "high", "medium", "low", "info"];
    let heads = Severity::ALL
        .iter()
        .zip(keys)
        .map(|(severity, key)| Head::figures(words::choice(language, "severity", severity.as_str()), key, 1.2));
    let mut columns = vec![Head::new(sources, "school", 4.0, 34)];
    columns.extend(heads);
    columns.push(Head::figures(sources.say("column-total"), "total", 1.2));
    List {
        id: "schools",
        title: sources.say("schools"),
        new_page: false,
        intro: vec![sources.say("schools-text").into()],
        blocks: Vec::new(),
        empty: sources.say("schools-none"),
        columns,
        rows: rows.collect(),
    }
}
