//! Labels with their values: "Label : value", a label on one line and its value under it, and rows of two cells.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::confidence;
use super::fold::{pattern, squash};
use super::ranges::Ranges;
use super::record::{Records, Told};
use super::view::{Row, View};
use super::vocabulary::{LABELS, Label, Labelled, PAPERS};

/// A label and what stands beside or under it, in folded offsets.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// What the label announces.
    pub(super) label: Label,
    /// The label.
    pub(super) name: Range<usize>,
    /// The first line (or the cell) of the value.
    pub(super) value: Range<usize>,
    /// The value with the lines that continue it.
    pub(super) block: Range<usize>,
    /// Whether the value stands beside the label, not under it.
    pub(super) beside: bool,
    /// How sure this reading is.
    pub(super) confidence: f64,
    /// In a table of records with the labels in its first column: what this record is about.
    pub(super) record: Option<Range<usize>>,
}

impl Entry {
    /// Label and first line of the value.
    pub(super) fn range(&self) -> Range<usize> {
        self.name.start..self.value.end
    }
}

/// The labelled values of a part, in the order of the text.
pub(super) struct Entries {
    all: Vec<Entry>,
    purposes: Vec<Range<usize>>,
}

/// Lines that end a value: a label of any kind, a heading with a number.
static STOP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(r"^(?:[^:\n]{{2,60}}?\s?:(?:\s|$)|[a-h]\. \w|\d{{1,2}}\. \w|{} \d|#)", PAPERS.annexes))
});
/// The number of a question or an item before its label.
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:\d{1,2}(?:\.\d{1,2})+|\d{1,2}[.)]|[a-z][.)]) "));
/// A clause behind a label that only says what it is about.
static RELATIVE: LazyLock<Regex> = LazyLock::new(|| {
    let Labelled { relative, subject, covered } = &PAPERS.label;
    pattern(&format!(r" (?:{relative} {subject}|{covered}) [^\n:]{{2,40}}$"))
});
/// Longest value, in lines.
const LONGEST: usize = 8;

impl Entries {
    /// Finds the labelled values of a part.
    pub(super) fn of(view: &View<'_>) -> Self {
        let records = Records::of(view);
        let mut all: Vec<Entry> = records.told.iter().map(|told| recorded(view, told)).collect();
        for row in view.rows().iter().filter(|row| !records.turned.contains(&row.table)) {
            // A colon in a column of its own parts the label from its value.
            let filled: Vec<&Range<usize>> =
                row.cells.iter().filter(|cell| view.at(cell).bytes().any(|b| b.is_ascii_alphanumeric())).collect();
            for [name, value] in pairs(view, &filled) {
                // "1.4 KvK-nummer": a form numbers its labels.
                let numbered = || find(view.at(&view.unmarked(name)));
                let Some(label) = find(view.at(name)).or_else(numbered) else { continue };
                let cell: Range<usize> = value.start..value.end;
                let first = cell.start..cell.start + view.at(&cell).find('\n').unwrap_or(cell.len());
                let name = name.start..name.end;
                all.push(Entry {
                    label,
                    name,
                    value: first,
                    block: cell,
                    beside: true,
                    confidence: confidence::TABLE,
                    record: None,
                });
            }
            all.extend(listed(view, row));
        }
        let lines = view.lines();
        let tabled = Ranges::of(all.iter().map(|entry| entry.name.start..entry.block.end));
        for (index, line) in lines.iter().enumerate() {
            if tabled.meet(line) {
                continue;
            }
            if let Some(entry) = entry(view, index, line) {
                all.push(entry);
            }
        }
        all.sort_by_key(|entry| entry.name.start);
        Self { all, purposes: records.purposes }
    }

    /// Entries with a label.
    pub(super) fn with(&self, label: Label) -> impl Iterator<Item = &Entry> {
        self.all.iter().filter(move |entry| entry.label == label)
    }

    /// Cells of tables of records that tell purposes.
    pub(super) fn purposes(&self) -> &[Range<usize>] {
        &self.purposes
    }

    /// All entries.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.all.iter()
    }
}

/// A cell of a table of records as an entry: the cell alone, for its label stands at the end of another row or column.
fn recorded(view: &View<'_>, told: &Told) -> Entry {
    let cell = told.cell.clone();
    let first = cell.start..cell.start + view.at(&cell).find('\n').unwrap_or(cell.len());
    Entry {
        label: told.label,
        name: cell.start..cell.start,
        value: first,
        block: cell,
        beside: true,
        confidence: confidence::TABLE,
        record: told.of.clone(),
    }
}

/// One of the values that a label in a joined cell lists, in a row that says nothing else; of a label that has one value it would be
/// something else, such as the rest of an address.
fn listed(view: &View<'_>, row: &Row) -> Option<Entry> {
    let told =
        row.cells.iter().enumerate().filter(|(_, cell)| view.at(cell).bytes().any(|b| b.is_ascii_alphanumeric()));
    let [(column, cell)] = told.collect::<Vec<_>>().try_into().ok()?;
    let (_, name) = row.covering().take_while(|(at, _)| *at < column).last()?;
    let label = find(view.at(name)).filter(|label| {
        matches!(
            label,
            Label::Audience
                | Label::Users
                | Label::Purposes
                | Label::Data
                | Label::LeftOut
                | Label::Retention
                | Label::Storage
        )
    })?;
    Some(recorded(view, &Told { label, cell: cell.clone(), of: None }))
}

/// The labels of a row with the cell beside each: one label, or two beside each other ("Product | Naam | Versie | 4").
fn pairs<'a>(view: &View<'_>, filled: &[&'a Range<usize>]) -> Vec<[&'a Range<usize>; 2]> {
    match filled {
        [name, value] | [name, value, _] => vec![[name, value]],
        // A row of labels only is the head of a table.
        [one, first, two, second] if [first, second].iter().all(|cell| find(view.at(cell)).is_none()) => {
            if find(view.at(one)).is_some() { vec![[one, first], [two, second]] } else { Vec::new() }
        }
        _ => Vec::new(),
    }
}

/// What stands beside, under or in the column of a label: the cells of rows and columns of any width, and the values of lines.
pub(super) fn values(view: &View<'_>, entries: &Entries, label: Label) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut columns: Option<(usize, Vec<usize>)> = None;
    for row in view.rows() {
        let labels: Vec<(usize, Label)> =
            row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, find(view.at(cell))?))).collect();
        let first = row.cells.iter().position(|cell| !cell.is_empty());
        if labels.len() >= 2 && row.cells.len() >= 3 {
            let these = labels.iter().filter(|(_, one)| *one == label).map(|(at, _)| *at).collect();
            columns = Some((row.table, these));
        } else if labels.first().is_some_and(|(at, one)| Some(*at) == first && *one == label) {
            found.extend(row.cells.iter().skip(first.unwrap_or_default() + 1).filter(|cell| !cell.is_empty()).cloned());
        } else if let Some((_, these)) = columns.as_ref().filter(|(table, _)| *table == row.table) {
            found.extend(these.iter().filter_map(|at| row.cells.get(*at)).filter(|cell| !cell.is_empty()).cloned());
        }
    }
    let tabled = Ranges::of(found.iter().cloned());
    // Where the values of lines end, by where they begin: none of them stands in another, so only the last one before can.
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    for entry in entries.with(label) {
        let block = entry.value.start..entry.block.end.max(entry.value.end);
        let before = taken.range(..block.end).next_back();
        if !tabled.meet(&block) && before.is_none_or(|(_, end)| *end <= block.start) {
            let end = taken.entry(block.start).or_insert(block.end);
            *end = block.end.max(*end);
            found.push(block);
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

/// What a text announces if it is a known label.
pub(super) fn find(text: &str) -> Option<Label> {
    let text = text.trim().trim_end_matches([':', '.', '?', '=']);
    // "1.5 Product waarop dit formulier ziet": a number before the label, a relative clause behind it.
    let text = NUMBERED.find(text).and_then(|number| text.get(number.end()..)).unwrap_or(text);
    let text = RELATIVE.find(text).and_then(|clause| text.get(..clause.start())).unwrap_or(text);
    if text.is_empty() || text.len() > 80 {
        return None;
    }
    let direct = || LABELS.get(&squash(text)).copied();
    let bare = || text.find('(').and_then(|open| LABELS.get(&squash(text.get(..open)?)).copied());
    // "Version / Versie": the same label in two languages.
    let either =
        || text.contains(" / ").then(|| text.split(" / ").find_map(|one| LABELS.get(&squash(one)).copied()))?;
    direct().or_else(bare).or_else(either)
}

/// The entry that begins on a line.
fn entry(view: &View<'_>, index: usize, line: &Range<usize>) -> Option<Entry> {
    let body = view.unmarked(line);
    let text = view.at(&body);
    // Beside: before a colon or a column gap.
    for (at, width) in separators(text) {
        if let Some(label) = find(text.get(..at)?) {
            let name = body.start..body.start + at;
            let rest = text.get(at + width..).unwrap_or_default();
            let start = body.start + at + width + (rest.len() - rest.trim_start_matches([' ', '\t', ':']).len());
            if start < body.end {
                let block = start..block_end(view, index, body.end);
                return Some(Entry {
                    label,
                    name,
                    value: start..body.end,
                    block,
                    beside: true,
                    confidence: confidence::LABEL,
                    record: None,
                });
            }
            return under(view, index, label, name);
        }
    }
    find(text).and_then(|label| under(view, index, label, body))
}

fn separators(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let colon = text.find(':').map(|at| (at, 1));
    let gap = text.find('\t').map(|at| (at, 1));
    colon.into_iter().chain(gap)
}

/// The value that stands under a label.
fn under(view: &View<'_>, index: usize, label: Label, name: Range<usize>) -> Option<Entry> {
    let lines = view.lines();
    // A short word on a line of its own ("dienst", "datum") is more often the end of a sentence than a label.
    let line = lines.get(index)?;
    let whole = view.at(line).trim();
    let plain = !whole.ends_with(':') && !view.is_heading(line);
    // A word between an empty line and its value is one of a list of labels.
    let apart = index.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|above| view.parted(above, line))
        && lines.get(index + 1).is_some_and(|next| !view.parted(line, next))
        && squash(view.at(&name)).len() > 4;
    let defined = lines.get(index + 1).is_some_and(|next| view.at(next).trim_start().starts_with(": "));
    if plain
        && !defined
        && (squash(view.at(&name)).len() < 9 && !apart
            || !view.starts_upper(name.start)
            || whole.ends_with(['.', ',', ';']))
    {
        return None;
    }
    let next = lines.get(index + 1)?;
    let text = view.at(next).trim();
    // "Label\n: waarde", a definition in Markdown.
    if let Some(colon) =
        view.at(next).find(": ").filter(|at| view.at(next).get(..*at).is_some_and(|lead| lead.trim().is_empty()))
    {
        let value = next.start + colon + 2..next.end;
        let block = value.start..block_end(view, index + 1, next.end);
        return Some(Entry { label, name, value, block, beside: true, confidence: confidence::LABEL, record: None });
    }
    if text.is_empty()
        || find(text).is_some()
        || STOP.is_match(text) && !text.contains("://") && find(text.split(':').next()?).is_some()
    {
        return None;
    }
    let block = next.start..block_end(view, index + 1, next.end);
    Some(Entry { label, name, value: next.clone(), block, beside: false, confidence: confidence::LABEL, record: None })
}

/// Where a value that begins on a line ends.
fn block_end(view: &View<'_>, index: usize, first: usize) -> usize {
    let lines = view.lines();
    let mut end = first;
    for line in lines.iter().skip(index + 1).take(LONGEST) {
        let text = view.at(line).trim();
        let stops = text.is_empty() || STOP.is_match(text) || view.is_heading(line) || find(text).is_some();
        if stops || text.split('\t').next().is_some_and(|head| head.len() < text.len() && find(head).is_some()) {
            break;
        }
        end = line.end;
    }
    end
}
