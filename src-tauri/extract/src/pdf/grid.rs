//! Tables drawn with rulings: the grid of their cells.

use std::collections::{BTreeMap, BTreeSet};

use super::drawing::{Drawing, Rule};
use super::table::{PageRow, PageTable, Piece};
use super::words::{Word, lines};

/// Rulings closer than this are one, in points.
const NEAR: f64 = 3.0;

/// The most rulings a page may have to be searched for tables; more are a drawing.
const RULES: usize = 4_000;

/// A grid of rulings, with the cells that are joined to others.
struct Grid {
    xs: Vec<f64>,
    ys: Vec<f64>,
    /// For each place of the grid, row by row, the first place of its cell.
    owners: Vec<usize>,
}

/// The tables that rulings draw, with their words taken out of `words`.
pub(super) fn tables(drawing: &Drawing, words: &mut Vec<Word>) -> Vec<PageTable> {
    let mut grids = grids(drawing);
    // A frame around tables comes last.
    grids.sort_by(|one, two| one.area().total_cmp(&two.area()));
    let mut tables = Vec::new();
    for grid in grids {
        let (inside, outside): (Vec<Word>, Vec<Word>) =
            words.drain(..).partition(|word| word.turn == 0 && grid.place(word).is_some());
        *words = outside;
        if inside.is_empty() {
            continue;
        }
        tables.extend(grid.tables(inside).into_iter().filter(|table| !table.rows.is_empty()));
    }
    tables
}

fn grids(drawing: &Drawing) -> Vec<Grid> {
    let horizontal = merged(&drawing.horizontal);
    let vertical = merged(&drawing.vertical);
    if horizontal.len() + vertical.len() > RULES {
        return Vec::new();
    }
    let mut groups: Vec<usize> = (0..horizontal.len() + vertical.len()).collect();
    for (one, across) in horizontal.iter().enumerate() {
        for (two, down) in vertical.iter().enumerate() {
            let crossing = (across.from - NEAR..=across.to + NEAR).contains(&down.at)
                && (down.from - NEAR..=down.to + NEAR).contains(&across.at);
            if crossing {
                unite(&mut groups, one, horizontal.len() + two);
            }
        }
    }
    let mut members: BTreeMap<usize, (Vec<Rule>, Vec<Rule>)> = BTreeMap::new();
    for (at, rule) in horizontal.iter().enumerate() {
        members.entry(root(&mut groups, at)).or_default().0.push(*rule);
    }
    for (at, rule) in vertical.iter().enumerate() {
        members.entry(root(&mut groups, horizontal.len() + at)).or_default().1.push(*rule);
    }
    members.values().filter_map(|(across, down)| Grid::new(across, down)).collect()
}

impl Grid {
    /// A grid of two columns at least; less is a frame around text.
    fn new(across: &[Rule], down: &[Rule]) -> Option<Self> {
        if across.is_empty() || down.is_empty() {
            return None;
        }
        // Tables without outer rulings end where the rulings of the other direction end.
        let ends = |rules: &[Rule]| {
            let from = rules.iter().map(|rule| rule.from).fold(f64::MAX, f64::min);
            let to = rules.iter().map(|rule| rule.to).fold(f64::MIN, f64::max);
            [from, to]
        };
        let xs = distinct(down.iter().map(|rule| rule.at).chain(ends(across)).collect());
        let ys = distinct(across.iter().map(|rule| rule.at).chain(ends(down)).collect());
        if xs.len() < 3 || ys.len() < 2 {
            return None;
        }
        let (columns, rows) = (xs.len() - 1, ys.len() - 1);
        if columns > 200 || columns * rows > 100_000 {
            return None;
        }
        let mut owners: Vec<usize> = (0..columns * rows).collect();
        let mut merged = false;
        for row in 0..rows {
            for column in 0..columns {
                let here = row * columns + column;
                let middle_x = middle(&xs, column)?;
                let middle_y = middle(&ys, row)?;
                if column + 1 < columns && !drawn(down, *xs.get(column + 1)?, middle_y) {
                    unite(&mut owners, here, here + 1);
                    merged = true;
                }
                if row + 1 < rows && !drawn(across, *ys.get(row + 1)?, middle_x) {
                    unite(&mut owners, here, here + columns);
                    merged = true;
                }
            }
        }
        for at in 0..owners.len() {
            root(&mut owners, at);
        }
        // One cell that is joined out of all is a frame.
        if merged && owners.iter().all(|owner| *owner == 0) {
            return None;
        }
        Some(Self { xs, ys, owners })
    }

    fn area(&self) -> f64 {
        let length = |edges: &[f64]| edges.last().unwrap_or(&0.0) - edges.first().unwrap_or(&0.0);
        length(&self.xs) * length(&self.ys)
    }

    /// The place of a word: row and column of the first place of its cell.
    fn place(&self, word: &Word) -> Option<(usize, usize)> {
        let (x, y) = word.middle();
        let column = self.xs.partition_point(|edge| *edge <= x).checked_sub(1)?;
        let row = self.ys.partition_point(|edge| *edge <= y).checked_sub(1)?;
        let columns = self.xs.len() - 1;
        if column >= columns || row >= self.ys.len() - 1 {
            return None;
        }
        let mut at = row * columns + column;
        while let Some(&owner) = self.owners.get(at)
            && owner != at
        {
            at = owner;
        }
        Some((at / columns, at % columns))
    }

    fn tables(&self, words: Vec<Word>) -> Vec<PageTable> {
        let columns = self.xs.len() - 1;
        let mut cells: Vec<Vec<Vec<Word>>> = vec![vec![Vec::new(); columns]; self.ys.len() - 1];
        for word in words {
            let Some((row, column)) = self.place(&word) else { continue };
            if let Some(cell) = cells.get_mut(row).and_then(|row| row.get_mut(column)) {
                cell.push(word);
            }
        }
        let edges = self.ys.windows(2).map(|pair| match pair {
            [top, bottom] => (*top, *bottom),
            _ => (0.0, 0.0),
        });
        let joined = self.joined(&cells);
        let mut rows = cells.into_iter().zip(edges).zip(joined).map(|((row, (top, bottom)), joined)| PageRow {
            cells: row.into_iter().map(pieces).collect(),
            joined,
            top,
            bottom,
        });
        let groups = self.groups(columns);
        groups.into_iter().map(|(count, begins)| self.table(rows.by_ref().take(count).collect(), &begins)).collect()
    }

    /// The columns of each row in which a cell of a row above goes on that has words, but for the further columns of that cell.
    fn joined(&self, cells: &[Vec<Vec<Word>>]) -> Vec<BTreeSet<usize>> {
        let columns = self.xs.len() - 1;
        let has_words = |owner: usize| {
            cells.get(owner / columns).and_then(|row| row.get(owner % columns)).is_some_and(|cell| !cell.is_empty())
        };
        let rows = self.owners.chunks(columns).enumerate();
        let joined = rows.map(|(row, owners)| {
            let begun = |(column, owner): &(usize, &usize)| {
                **owner / columns < row && **owner % columns == *column && has_words(**owner)
            };
            owners.iter().enumerate().filter(begun).map(|(column, _)| column).collect()
        });
        joined.collect()
    }

    /// How many rows belong together, and where their columns begin. Two tables on top of one another have no inner edge in
    /// common.
    fn groups(&self, columns: usize) -> Vec<(usize, BTreeSet<usize>)> {
        let mut groups: Vec<(usize, BTreeSet<usize>)> = Vec::new();
        for row in self.owners.chunks(columns) {
            let inner: BTreeSet<usize> = row
                .windows(2)
                .enumerate()
                .filter(|(_, pair)| pair.first() != pair.last())
                .map(|(at, _)| at + 1)
                .collect();
            match groups.last_mut() {
                Some((count, begins)) if inner.is_empty() || begins.is_empty() || !inner.is_disjoint(begins) => {
                    *count += 1;
                    begins.extend(inner);
                }
                _ => groups.push((1, inner)),
            }
        }
        groups
    }

    /// A table of rows that belong together; columns in which no cell begins are left out.
    fn table(&self, mut rows: Vec<PageRow>, begins: &BTreeSet<usize>) -> PageTable {
        let is_kept = |column: usize| column == 0 || begins.contains(&column);
        let top = rows.first().map_or(0.0, |row| row.top);
        for row in &mut rows {
            row.keep_columns(is_kept);
        }
        // A row without text is a gap between rulings.
        rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        let kept = |shift: usize| {
            let edges = self.xs.iter().enumerate().skip(shift);
            edges.filter(|(column, _)| is_kept(*column) && column + 1 < self.xs.len()).map(|(_, edge)| *edge)
        };
        PageTable {
            lefts: kept(0).collect(),
            limits: kept(1).chain(self.xs.last().copied()).collect(),
            top,
            rows,
            ruled: true,
        }
        .without_empty_columns()
    }
}

/// The lines of a cell.
fn pieces(words: Vec<Word>) -> Vec<Piece> {
    lines(words).iter().map(|line| Piece::new(&line.words)).collect()
}

/// Rulings on one line that touch, as one.
fn merged(rules: &[Rule]) -> Vec<Rule> {
    let mut rules = rules.to_vec();
    rules.sort_by(|one, two| one.at.total_cmp(&two.at));
    let mut lines: Vec<Vec<Rule>> = Vec::new();
    for rule in rules {
        match lines.last_mut() {
            Some(line) if line.first().is_some_and(|first| rule.at - first.at < NEAR / 2.0) => line.push(rule),
            _ => lines.push(vec![rule]),
        }
    }
    let mut merged: Vec<Rule> = Vec::new();
    for mut line in lines {
        line.sort_by(|one, two| one.from.total_cmp(&two.from));
        let begin = merged.len();
        for rule in line {
            match merged.get_mut(begin..).and_then(<[Rule]>::last_mut) {
                Some(last) if rule.from <= last.to + NEAR => last.to = last.to.max(rule.to),
                _ => merged.push(rule),
            }
        }
    }
    merged
}

fn distinct(mut places: Vec<f64>) -> Vec<f64> {
    places.sort_by(f64::total_cmp);
    places.dedup_by(|next, last| *next - *last < NEAR);
    places
}

fn middle(edges: &[f64], at: usize) -> Option<f64> {
    Some(f64::midpoint(*edges.get(at)?, *edges.get(at + 1)?))
}

/// Whether a ruling is drawn at `at`, along `along`.
fn drawn(rules: &[Rule], at: f64, along: f64) -> bool {
    rules.iter().any(|rule| (rule.at - at).abs() < NEAR && rule.from <= along && along <= rule.to)
}

fn root(groups: &mut [usize], at: usize) -> usize {
    let mut top = at;
    while let Some(&next) = groups.get(top)
        && next != top
    {
        top = next;
    }
    if let Some(group) = groups.get_mut(at) {
        *group = top;
    }
    top
}

fn unite(groups: &mut [usize], one: usize, two: usize) {
    let (one, two) = (root(groups, one), root(groups, two));
    if let Some(group) = groups.get_mut(one.max(two)) {
        *group = one.min(two);
    }
}
