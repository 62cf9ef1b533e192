//! The figures as a flat table.

use super::Sources;
use super::list::Both;
use crate::report::sheet::{Cell, Sheet};

/// A row a figure, with what was counted; the main table of the report.
pub(super) fn figures(sources: &Sources<'_, '_>) -> Sheet {
    let columns = [
        ("group", 24),
        ("group_title", 40),
        ("figure", 20),
        ("figure_label", 44),
        ("count", 10),
        ("unit", 18),
        ("date", 12),
        ("definition", 80),
    ];
    let sheet = Sheet::new("figures", sources.say("figures"));
    let mut sheet = columns.iter().fold(sheet, |sheet, (key, width)| {
        sheet.column(*key, sources.say(&format!("column-{}", key.replace('_', "-"))), *width)
    });
    for group in &sources.overview.groups {
        for figure in &group.figures {
            sheet.rows.push(vec![
                Cell::from(group.key.to_string()),
                group.title.as_str().into(),
                figure.key.as_str().into(),
                figure.label.as_str().into(),
                Both::number(figure.count).cell,
                group.unit.as_str().into(),
                sources.overview.as_of.into(),
                figure.note.as_deref().unwrap_or(&group.definition).into(),
            ]);
        }
    }
    sheet
}
