//! Tables without a grid: columns that begin under one another.

use super::drawing::Rule;
use super::table::{PageRow, PageTable, Piece};
use super::words::{Segment, TextLine};

/// Columns begin under one another within this, in points.
const ALIGNED: f64 = 3.0;

/// A gap of more than this many line heights ends a table.
const APART: f64 = 4.0;

/// A gap this much wider than between the lines of a cell parts rows.
const ROW_GAP: f64 = 1.1;

/// A line of the table that is being found.
struct Found {
    y: f64,
    size: f64,
    /// Column and text.
    segments: Vec<(usize, Segment)>,
}

/// The table that begins at the first line, and how many lines it takes; `None` if none begins there.
pub(super) fn table(lines: &[TextLine], rules: &[Rule]) -> Option<(PageTable, usize)> {
    let first = lines.first()?.segments();
    if first.len() < 2 {
        return None;
    }
    let mut columns: Vec<f64> = first.iter().map(|segment| segment.left).collect();
    let mut found: Vec<Found> = Vec::new();
    for line in lines {
        if let Some(last) = found.last()
            && line.y - last.y > APART * line.size.max(last.size)
        {
            break;
        }
        let Some(fitted) = fit(line, &mut columns, &mut found) else { break };
        found.push(fitted);
    }
    trim(&mut found);
    let wide = found.iter().filter(|line| line.segments.len() > 1).count();
    let head = found.first().zip(found.get(1));
    let ruled = head.is_some_and(|(one, two)| rules.iter().any(|rule| spans(rule, &columns, one.y, two.y)));
    // Two lines of three columns, or three of two, do not stand so by chance.
    if found.len() < 2 || (wide * columns.len() < 6 && !(ruled && wide >= 1)) {
        return None;
    }
    let taken = found.len();
    let lefts = columns.clone();
    let table = build(&found, &lefts, rules);
    // One row of columns side by side is no table.
    (table.rows.len() > 1).then_some((table, taken))
}

/// Puts the segments of a line in columns; `None` if it does not belong to the table.
fn fit(line: &TextLine, columns: &mut Vec<f64>, found: &mut [Found]) -> Option<Found> {
    let segments = line.segments();
    let several = segments.len() > 1;
    let mut placed: Vec<(usize, Segment)> = Vec::new();
    let mut unseen: Vec<f64> = Vec::new();
    for segment in segments {
        let at = columns.iter().position(|left| (left - segment.left).abs() <= ALIGNED);
        let at = at.or_else(|| {
            let at = columns.partition_point(|left| *left <= segment.left).checked_sub(1)?;
            beside(&segment, at, found, line.y, line.size).then_some(at)
        });
        let Some(at) = at else {
            unseen.push(segment.left);
            placed.push((usize::MAX, segment));
            continue;
        };
        let crosses = columns.get(at + 1).is_some_and(|next| segment.right > next - 1.0);
        if crosses || placed.iter().any(|(other, _)| *other == at) {
            return None;
        }
        placed.push((at, segment));
    }
    if unseen.is_empty() {
        return Some(Found { y: line.y, size: line.size, segments: placed });
    }
    // A line that agrees on some columns may show one that the lines before left empty.
    if !several || unseen.len() > 1 || placed.len() < 2 {
        return None;
    }
    let new = *unseen.first()?;
    let at = columns.partition_point(|left| *left < new);
    let crossed = found.iter().flat_map(|line| &line.segments).any(|(_, s)| s.left < new && s.right > new - 1.0);
    if crossed {
        return None;
    }
    columns.insert(at, new);
    for line in found.iter_mut() {
        for (column, _) in &mut line.segments {
            *column += usize::from(*column >= at);
        }
    }
    let segments = placed.into_iter().map(|(column, segment)| match column {
        usize::MAX => (at, segment),
        column => (column + usize::from(column >= at), segment),
    });
    Some(Found { y: line.y, size: line.size, segments: segments.collect() })
}

/// Whether a segment stands in a column that it does not begin with: right-aligned, centred, or indented in a cell.
fn beside(segment: &Segment, column: usize, found: &[Found], y: f64, size: f64) -> bool {
    found.iter().rev().take(8).flat_map(|line| line.segments.iter().map(move |s| (line, s))).any(
        |(line, (at, other))| {
            let middle = f64::midpoint(segment.left, segment.right) - f64::midpoint(other.left, other.right);
            let right = segment.right - other.right;
            *at == column
                && (right.abs() <= ALIGNED
                    || middle.abs() <= ALIGNED
                    || (y - line.y < 1.6 * size && segment.left > other.left))
        },
    )
}

/// Drops what follows the table in its first column alone, such as the heading below it.
fn trim(found: &mut Vec<Found>) {
    let Some(last) = found.iter().rposition(|line| line.segments.iter().any(|(column, _)| *column > 0)) else {
        return found.clear();
    };
    let mut keep = last + 1;
    while let (Some(above), Some(line)) = (found.get(keep - 1), found.get(keep))
        && line.y - above.y < 1.6 * line.size
    {
        keep += 1;
    }
    found.truncate(keep);
}

fn build(found: &[Found], lefts: &[f64], rules: &[Rule]) -> PageTable {
    let usual = usual_gap(found);
    let parted = found.windows(2).any(|pair| gap(pair) > ROW_GAP * usual);
    let mut rows: Vec<PageRow> = Vec::new();
    let mut above: Option<&Found> = None;
    for line in found {
        let begins = above.is_none_or(|above| {
            let ruled = rules.iter().any(|rule| spans(rule, lefts, above.y, line.y));
            let wide = line.y - above.y > ROW_GAP * usual;
            let first = line.segments.iter().any(|(column, _)| *column == 0);
            ruled || if parted { wide } else { first }
        });
        if begins {
            let cells = vec![Vec::new(); lefts.len()];
            rows.push(PageRow { cells, top: line.y - line.size, bottom: line.y, ..PageRow::default() });
        }
        if let Some(row) = rows.last_mut() {
            row.bottom = line.y + 0.3 * line.size;
            for (column, segment) in &line.segments {
                if let Some(cell) = row.cells.get_mut(*column) {
                    cell.push(Piece::new(&segment.words));
                }
            }
        }
        above = Some(line);
    }
    let top = rows.first().map_or(0.0, |row| row.top);
    let bottom = rows.last().map_or(0.0, |row| row.bottom);
    PageTable { lefts: lefts.to_vec(), limits: limits(found, lefts, rules, (top, bottom)), rows, top, ruled: false }
}

/// How far the text of each column may run. A ruling over the whole table begins before the text by the padding of its
/// cells; without one the widest line of a column tells.
fn limits(found: &[Found], lefts: &[f64], rules: &[Rule], (top, bottom): (f64, f64)) -> Vec<f64> {
    let rule = rules.iter().find(|rule| spans(rule, lefts, top, bottom));
    (0..lefts.len())
        .map(|column| {
            let segments = found.iter().flat_map(|line| &line.segments).filter(|(at, _)| *at == column);
            let widest = segments.map(|(_, segment)| segment.right).fold(0.0, f64::max);
            let Some(rule) = rule else { return widest };
            let padding = lefts.first().map_or(0.0, |left| left - rule.from);
            if !(0.0..20.0).contains(&padding) {
                return widest;
            }
            let end = lefts.get(column + 1).map_or(rule.to - padding, |next| next - 2.0 * padding);
            end.max(widest)
        })
        .collect()
}

/// The distance between two lines of a cell: the least between lines that share a column.
fn usual_gap(found: &[Found]) -> f64 {
    let shares = |pair: &&[Found]| match pair {
        [one, two] => one.segments.iter().any(|(column, _)| two.segments.iter().any(|(other, _)| other == column)),
        _ => false,
    };
    let mut gaps: Vec<f64> = found.windows(2).filter(shares).map(gap).filter(|gap| *gap > 1.0).collect();
    gaps.sort_by(f64::total_cmp);
    gaps.get(gaps.len() / 20).copied().unwrap_or(f64::MAX)
}

fn gap(pair: &[Found]) -> f64 {
    match pair {
        [one, two] => two.y - one.y,
        _ => 0.0,
    }
}

/// Whether a ruling runs over all columns between two heights.
fn spans(rule: &Rule, lefts: &[f64], above: f64, below: f64) -> bool {
    let (Some(first), Some(last)) = (lefts.first(), lefts.last()) else { return false };
    rule.at > above && rule.at < below && rule.from <= first + ALIGNED && rule.to > *last
}
