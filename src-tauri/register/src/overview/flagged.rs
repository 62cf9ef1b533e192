//! The flags that stand: by severity, by rule, and by the schools that they touch.

use std::collections::BTreeMap;

use super::figure::{Builder, Figure, FigureGroup, GroupKey, Lead, Tone, total};
use crate::flags::{RULES, Reach, reaches};
use crate::model::choice::{Choice as _, Severity};
use crate::text::fold;
use crate::words;

/// How a weight points.
pub(super) const fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Critical | Severity::High => Tone::Bad,
        Severity::Medium | Severity::Low => Tone::Attention,
        Severity::Info => Tone::Plain,
    }
}

/// Open flags by severity.
pub(super) fn by_severity(build: &Builder<'_, '_>) -> FigureGroup {
    let survey = build.survey;
    let figure = |severity: &Severity| Figure {
        key: severity.as_str().to_owned(),
        label: words::choice(survey.language, "severity", severity.as_str()),
        note: None,
        count: survey.standing.iter().filter(|finding| finding.severity == *severity).count(),
        tone: tone(*severity),
        lead: Lead::Flags { severity: Some(*severity), rule: None, reach: None, accepted: false },
    };
    let figures: Vec<_> = Severity::ALL.iter().map(figure).collect();
    build.group(GroupKey::FlagsBySeverity, Some(total(&figures)), figures)
}

/// Open flags by rule: the rules that raise one.
pub(super) fn by_rule(build: &Builder<'_, '_>) -> FigureGroup {
    let survey = build.survey;
    let mut figures = Vec::new();
    for rule in RULES {
        let found = || survey.standing.iter().filter(|finding| finding.rule.code == rule.code);
        if let Some(gravest) = found().map(|finding| finding.severity).min() {
            figures.push(Figure {
                key: rule.code.to_owned(),
                label: format!("{} {}", rule.code, rule.text(survey.language, "title")),
                note: None,
                count: found().count(),
                tone: tone(gravest),
                lead: Lead::Flags { severity: None, rule: Some(rule.code.to_owned()), reach: None, accepted: false },
            });
        }
    }
    build.group(GroupKey::FlagsByRule, Some(total(&figures)), figures)
}

/// Open flags by school, and those that touch none.
pub(super) fn by_school(build: &Builder<'_, '_>) -> FigureGroup {
    let survey = build.survey;
    let view = survey.context.view;
    let mut found: BTreeMap<Reach, usize> = view.schools.keys().map(|id| (Reach::School(*id), 0)).collect();
    for finding in &survey.standing {
        for reach in reaches(view, finding) {
            *found.entry(reach).or_default() += 1;
        }
    }
    let mut figures: Vec<(bool, Figure)> = found
        .into_iter()
        .map(|(reach, count)| {
            let (key, label) = match reach {
                Reach::School(id) => {
                    (id.to_string(), view.schools.get(&id).map(|school| school.name.clone()).unwrap_or_default())
                }
                Reach::Board => ("board".to_owned(), build.say("overview-reach-board")),
                Reach::Nowhere => ("nowhere".to_owned(), build.say("overview-reach-nowhere")),
            };
            let lead = Lead::Flags { severity: None, rule: None, reach: Some(reach), accepted: false };
            let is_school = matches!(reach, Reach::School(_));
            (!is_school, Figure { key, label, note: None, count, tone: Tone::Plain, lead })
        })
        .collect();
    figures.sort_by_cached_key(|(last, figure)| (*last, fold(&figure.label), figure.key.clone()));
    let figures = figures.into_iter().map(|(_, figure)| figure).collect();
    build.group(GroupKey::FlagsBySchool, None, figures)
}
