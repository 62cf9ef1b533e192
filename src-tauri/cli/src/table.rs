//! Tables of aligned columns, no wider than the terminal.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Columns narrower than this say nothing.
const NARROWEST: usize = 8;
/// Where there is no terminal to fit nothing is cut off, but a column is filled up to no more than this: one long value does
/// not push all others away.
const WIDEST: usize = 60;
const GAP: &str = "  ";

/// A table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    heads: Vec<String>,
    /// Columns that are never cut off: ids, dates, numbers.
    whole: Vec<usize>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with heads over its columns.
    pub(crate) fn new<H: Into<String>>(heads: impl IntoIterator<Item = H>) -> Self {
        Self { heads: heads.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// Keeps a column whole, whatever the width.
    pub(crate) fn keep_whole(mut self, column: usize) -> Self {
        self.whole.push(column);
        self
    }

    /// Adds a row.
    pub(crate) fn row<C: Into<String>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.rows.push(cells.into_iter().map(|cell| one_line(&cell.into())).collect());
    }

    /// Whether it has no rows.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table as text, each line ended.
    pub(crate) fn draw(&self, width: Option<usize>) -> String {
        let headed = !self.heads.is_empty();
        let lines: Vec<&Vec<String>> = headed.then_some(&self.heads).into_iter().chain(&self.rows).collect();
        let widths = self.widths(&lines, width);
        let mut text = String::new();
        for (number, line) in lines.into_iter().enumerate() {
            push_line(&mut text, line, &widths, width.is_some());
            if headed && number == 0 {
                let rules: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
                push_line(&mut text, &rules, &widths, width.is_some());
            }
        }
        text
    }

    fn widths(&self, lines: &[&Vec<String>], width: Option<usize>) -> Vec<usize> {
        let columns = lines.iter().map(|line| line.len()).max().unwrap_or_default();
        let cell = |line: &Vec<String>, column: usize| line.get(column).map_or(0, |cell| cell.width());
        let mut widths: Vec<usize> =
            (0..columns).map(|column| lines.iter().map(|line| cell(line, column)).max().unwrap_or_default()).collect();
        let Some(room) = width.map(|width| width.saturating_sub(GAP.len() * columns.saturating_sub(1))) else {
            for (_, width) in widths.iter_mut().enumerate().filter(|(column, _)| !self.whole.contains(column)) {
                *width = (*width).min(WIDEST);
            }
            return widths;
        };
        let mut over = widths.iter().sum::<usize>().saturating_sub(room);
        while over > 0 {
            // The widest column gives way, down to the next widest.
            let widest = widths
                .iter_mut()
                .enumerate()
                .filter(|(column, width)| !self.whole.contains(column) && **width > NARROWEST)
                .max_by_key(|(_, width)| **width);
            let Some((_, widest)) = widest else { break };
            *widest -= 1;
            over -= 1;
        }
        widths
    }
}

fn push_line(text: &mut String, cells: &[String], widths: &[usize], cuts: bool) {
    let mut line = String::new();
    for (column, (cell, width)) in cells.iter().zip(widths).enumerate() {
        if column > 0 {
            line.push_str(GAP);
        }
        let cell = if cuts { cut(cell, *width) } else { cell.clone() };
        line.push_str(&cell);
        line.push_str(&" ".repeat(width.saturating_sub(cell.width())));
    }
    text.push_str(line.trim_end());
    text.push('\n');
}

/// Text in at most `width` columns, with a sign that it was cut off.
pub(crate) fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut used = 1;
    let kept = text.chars().take_while(|letter| {
        used += letter.width().unwrap_or_default();
        used <= width
    });
    let mut kept: String = kept.collect();
    kept.push('…');
    kept
}

/// Text on one line, without characters that steer the terminal.
pub(crate) fn one_line(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Text in lines of at most `width` columns, each but the first after `indent` blanks.
pub(crate) fn wrap(text: &str, width: Option<usize>, indent: usize) -> String {
    let Some(width) = width else { return one_line(text) };
    let room = width.max(indent + NARROWEST);
    let mut wrapped = String::new();
    let mut used = indent;
    for word in one_line(text).split(' ') {
        if used > indent && used + 1 + word.width() > room {
            wrapped.push('\n');
            wrapped.push_str(&" ".repeat(indent));
            used = indent;
        } else if used > indent {
            wrapped.push(' ');
            used += 1;
        }
        wrapped.push_str(word);
        used += word.width();
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Table {
        let mut table = Table::new(["id", "naam"]).keep_whole(0);
        table.row(["0193abcd", "Één lange naam van een leverancier"]);
        table.row(["0193abce", "日本"]);
        table
    }

    #[test]
    fn aligns_and_fits() {
        lines_are(
            &sample().draw(None),
            &[
                "id        naam",
                "────────  ──────────────────────────────────",
                "0193abcd  Één lange naam van een leverancier",
                "0193abce  日本",
            ],
        );
        let narrow = sample().draw(Some(24));
        assert!(narrow.lines().all(|line| line.width() <= 24), "{narrow}");
        assert!(narrow.contains("0193abcd  Één lange naa…"), "{narrow}");
    }

    fn lines_are(found: &str, expected: &[&str]) {
        assert_eq!(found.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn one_long_value_does_not_push_the_others_away() {
        let mut table = Table::default();
        let long = "a".repeat(300);
        table.row([long.as_str(), "b"]);
        table.row(["c", "d"]);
        lines_are(&table.draw(None), &[&format!("{long}  b"), &format!("c{}d", " ".repeat(61))]);
    }

    #[test]
    fn cuts_wide_letters_whole() {
        assert_eq!(cut("日本語", 4), "日…");
        assert_eq!(cut("abc", 3), "abc");
    }

    #[test]
    fn wraps_between_words() {
        assert_eq!(wrap("een twee drie vier", Some(12), 2), "een twee\n  drie vier");
        assert_eq!(wrap("een\u{1b}[31m\ntwee", None, 2), "een [31m twee", "nothing steers the terminal");
    }
}
