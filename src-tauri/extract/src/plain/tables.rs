//! Tables in plain text: lines parted by tabs, and Markdown's lines parted by bars.

use std::collections::BTreeMap;

use crate::extraction::{Cell, Row, Span, Table};
use crate::limits::CELLS;

/// A line and where it stands.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
    /// Whether it stands in a Markdown code block.
    pub(super) fenced: bool,
}

/// The tables, in order.
pub(super) fn find(lines: &[Source<'_>], markdown: bool) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut at = 0;
    while let Some(rest) = lines.get(at..).filter(|rest| !rest.is_empty()) {
        let found =
            if markdown { barred(rest) } else { None }.or_else(|| tabbed(rest)).or_else(|| super::aligned::find(rest));
        if let Some((table, length)) = found {
            tables.push(table);
            at += length.max(1);
        } else {
            at += 1;
        }
    }
    tables
}

/// A run of lines with tabs: two at least, or one with three cells.
fn tabbed(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    if tabs(lines.first()?) == 0 {
        return None;
    }
    let length = run(lines);
    let lines = lines.get(..length)?;
    let columns = usual_columns(lines);
    let mut rows: Vec<Vec<Span>> = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if line.text.trim().is_empty() {
            at += 1;
            continue;
        }
        let taken = joined(lines.get(at..)?, columns);
        rows.push(cells(lines.get(at..at + taken)?));
        at += taken;
    }
    if rows.len() < 2 && columns < 3 {
        return None;
    }
    let width = rows.iter().map(Vec::len).max()?;
    widen(&mut rows, width);
    Some((table(rows), length))
}

/// Makes rows equally wide with empty cells at their end; as wide as the cells of one file allow, since one line of a million tabs
/// would make all others as long.
fn widen(rows: &mut [Vec<Span>], width: usize) {
    let width = width.min(CELLS / rows.len().max(1));
    for row in rows.iter_mut().filter(|row| row.len() < width) {
        let end = row.last().map_or(Span::default(), |span| Span { start: span.end, end: span.end });
        row.resize(width, end);
    }
}

/// How many lines from the first belong together: lines with tabs, a lone empty line between two of them, and lines
/// without a tab that complete a row that is one cell short.
fn run(lines: &[Source<'_>]) -> usize {
    let mut length = 0;
    let mut at = 0;
    let most = lines.iter().take_while(|line| tabs(line) > 0).map(tabs).max().unwrap_or(0);
    while let Some(line) = lines.get(at) {
        let short = at > 0 && lines.get(at - 1).is_some_and(|before| (1..most).contains(&tabs(before)));
        if tabs(line) > 0 || (short && !line.text.trim().is_empty() && goes_on(lines.get(at..), most)) {
            length = at + 1;
        } else if !line.text.trim().is_empty() || length < at {
            break;
        }
        at += 1;
    }
    length
}

/// Whether lines without a tab lead to a line with fewer tabs than a whole row.
fn goes_on(lines: Option<&[Source<'_>]>, most: usize) -> bool {
    lines.unwrap_or_default().iter().take(4).take_while(|line| !line.text.trim().is_empty()).any(|line| {
        let tabs = tabs(line);
        tabs > 0 && tabs < most
    })
}

fn tabs(line: &Source<'_>) -> usize {
    line.text.matches('\t').count()
}

/// The number of cells that most rows have.
fn usual_columns(lines: &[Source<'_>]) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for line in lines.iter().filter(|line| tabs(line) > 0) {
        *counts.entry(tabs(line) + 1).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(columns, count)| (*count, *columns)).map_or(0, |(columns, _)| columns)
}

/// How many lines make up the row that begins at the first: more than one if a cell holds line ends and the tabs of the
/// lines add up to a whole row.
fn joined(lines: &[Source<'_>], columns: usize) -> usize {
    let mut sum = 0;
    for (at, line) in lines.iter().enumerate() {
        if line.text.trim().is_empty() {
            break;
        }
        sum += tabs(line);
        if sum + 1 == columns && tabs(line) > 0 {
            return at + 1;
        }
        if sum + 1 > columns {
            break;
        }
    }
    1
}

/// The cells of a row that runs over one or more lines, without the white space around them.
fn cells(lines: &[Source<'_>]) -> Vec<Span> {
    let mut cells: Vec<Span> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let mut start = line.span.start;
        for (column, piece) in line.text.split('\t').enumerate() {
            let span = trimmed(piece, start);
            start += piece.chars().count() + 1;
            match cells.last_mut() {
                Some(last) if column == 0 && at > 0 && span.start < span.end => {
                    *last = if last.start < last.end { Span { end: span.end, ..*last } } else { span };
                }
                Some(_) if column == 0 && at > 0 => {}
                _ => cells.push(span),
            }
        }
    }
    cells
}

/// A Markdown table: a head, a line of dashes, and rows.
fn barred(lines: &[Source<'_>]) -> Option<(Table, usize)> {
    let [head, rule, ..] = lines else { return None };
    if head.fenced || !head.text.contains('|') || !is_rule(rule.text) {
        return None;
    }
    let width = bars(head).len();
    let body = lines.iter().skip(2).take_while(|line| line.text.contains('|') && !line.fenced);
    let mut rows = vec![bars(head)];
    rows.extend(body.map(bars));
    let length = rows.len() + 1;
    for row in &mut rows {
        row.truncate(width);
    }
    widen(&mut rows, width);
    Some((table(rows), length))
}

/// The line under a Markdown table's head.
fn is_rule(text: &str) -> bool {
    text.contains('-') && text.contains('|') && text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// The cells between the bars; a bar after a backslash is text.
fn bars(line: &Source<'_>) -> Vec<Span> {
    let mut cells = Vec::new();
    let mut piece = String::new();
    let mut start = line.span.start;
    let mut escaped = false;
    for character in line.text.chars() {
        if character == '|' && !escaped {
            cells.push(trimmed(&piece, start));
            start += piece.chars().count() + 1;
            piece.clear();
        } else {
            piece.push(character);
        }
        escaped = character == '\\' && !escaped;
    }
    cells.push(trimmed(&piece, start));
    let text = line.text.trim();
    if text.ends_with('|') && !text.ends_with("\\|") {
        cells.pop();
    }
    if text.starts_with('|') && !cells.is_empty() {
        cells.remove(0);
    }
    // A bar alone: a row without cells, which stands where its line does.
    if cells.is_empty() {
        cells.push(Span { start: line.span.end, end: line.span.end });
    }
    cells
}

fn trimmed(piece: &str, start: usize) -> Span {
    let text = piece.trim_start();
    let start = start + piece.chars().count() - text.chars().count();
    Span { start, end: start + text.trim_end().chars().count() }
}

fn table(rows: Vec<Vec<Span>>) -> Table {
    let row = |cells: Vec<Span>| Row {
        cells: cells.into_iter().map(|span| Cell { span, struck: false, joined: None }).collect(),
    };
    Table { page: None, rows: rows.into_iter().map(row).collect() }
}
