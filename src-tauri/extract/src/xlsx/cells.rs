//! The cells of a sheet.

use super::merged::Rows;
use super::styles::Styles;
use crate::allowance::Allowance;
use crate::failure::Failure;
use crate::script::CellText;
use crate::xml::{Reading, Step, attribute, is_on, name};

/// The last column that a sheet can have.
const COLUMNS: usize = 16_384;

/// The texts that cells refer to by their place, without what is struck through.
pub(super) fn shared(text: Option<&str>) -> Result<Vec<CellText>, Failure> {
    let mut texts = Vec::new();
    let Some(text) = text else { return Ok(texts) };
    let mut words = Words::default();
    let mut reading = Reading::new(text);
    while let Some(step) = reading.step()? {
        if let Step::Close(name) = &step
            && name == "si"
        {
            texts.push(words.take());
            continue;
        }
        words.step(step);
    }
    Ok(texts)
}

/// Words in runs, each with a look of its own.
#[derive(Default)]
struct Words {
    text: CellText,
    open: bool,
    /// Inside how words are said, which Japanese needs.
    spoken: bool,
    struck: bool,
}

impl Words {
    fn step(&mut self, step: Step<'_>) {
        match step {
            Step::Open(element) => match name(&element).as_str() {
                "t" => self.open = true,
                "r" => self.struck = false,
                "strike" => self.struck = is_on(&element),
                "rPh" => self.spoken = true,
                _ => {}
            },
            Step::Close(name) => match name.as_str() {
                "t" => self.open = false,
                "r" => self.struck = false,
                "rPh" => self.spoken = false,
                _ => {}
            },
            Step::Text(text) if self.open && !self.spoken => {
                if self.struck {
                    self.text.struck |= !text.trim().is_empty();
                } else {
                    self.text.text.push_str(&text);
                }
            }
            Step::Text(_) => {}
        }
    }

    fn take(&mut self) -> CellText {
        std::mem::take(self).text
    }
}

/// What the cells of a workbook refer to.
pub(super) struct Reader<'a> {
    pub(super) styles: &'a Styles,
    pub(super) shared: &'a [CellText],
    pub(super) from_1904: bool,
}

/// Where the columns of a sheet are shown.
pub(super) struct Columns(Vec<Option<usize>>);

impl Columns {
    /// All of them, where they stand.
    fn all() -> Self {
        Self((0..COLUMNS).map(Some).collect())
    }

    /// Hides columns, counted from 1; those behind move up.
    fn hide(&mut self, from: usize, to: usize) {
        if let Some(hidden) = self.0.get_mut(from.saturating_sub(1)..to.min(COLUMNS)) {
            hidden.fill(None);
        }
    }

    /// Moves columns up to where those before them are hidden.
    fn close_up(&mut self) {
        for (at, column) in self.0.iter_mut().filter(|column| column.is_some()).enumerate() {
            *column = Some(at);
        }
    }

    /// Where a column is shown, if it is.
    pub(super) fn place(&self, column: usize) -> Option<usize> {
        self.0.get(column).copied().flatten()
    }
}

/// A cell that is being read.
#[derive(Default)]
struct OpenCell {
    kind: String,
    style: Option<usize>,
    value: String,
    words: Words,
    in_value: bool,
    in_words: bool,
}

impl Reader<'_> {
    /// The rows of a sheet that are shown, empty ones between them as one.
    pub(super) fn read(&self, text: &str, allowance: &mut Allowance) -> Result<Vec<Vec<CellText>>, Failure> {
        let mut rows = Rows::default();
        let mut last = 0_u32;
        let mut column = 0;
        let mut columns = Columns::all();
        let mut hidden = false;
        let mut open: Option<OpenCell> = None;
        let mut reading = Reading::new(text);
        while let Some(step) = reading.step()? {
            match (step, &mut open) {
                (Step::Open(element), None) => match name(&element).as_str() {
                    "col" if attribute(&element, "hidden").is_some_and(|on| is_yes(&on)) => {
                        let end = |name: &str| attribute(&element, name).and_then(|column| column.parse().ok());
                        if let (Some(from), Some(to)) = (end("min"), end("max")) {
                            columns.hide(from, to);
                        }
                    }
                    "sheetData" => columns.close_up(),
                    "row" => {
                        allowance.cells(1)?;
                        let number = attribute(&element, "r").and_then(|number| number.parse().ok());
                        let number = number.unwrap_or_else(|| last.saturating_add(1));
                        if number > last.saturating_add(1) && !rows.is_empty() {
                            rows.begin(last.saturating_add(1));
                        }
                        last = number;
                        column = 0;
                        // A row that is hidden leaves no gap.
                        hidden = attribute(&element, "hidden").is_some_and(|on| is_yes(&on));
                        if !hidden {
                            rows.begin(number);
                        }
                    }
                    "c" => {
                        let place = attribute(&element, "r").and_then(|place| column_of(&place));
                        column = place.unwrap_or(column);
                        open = Some(OpenCell {
                            kind: attribute(&element, "t").unwrap_or_default(),
                            style: attribute(&element, "s").and_then(|style| style.parse().ok()),
                            ..OpenCell::default()
                        });
                    }
                    "mergeCell" => {
                        if let Some(range) = attribute(&element, "ref") {
                            rows.merge(&range, &columns, allowance);
                        }
                    }
                    // What follows the cells: remarks for printing, forms.
                    "headerFooter" => break,
                    _ => {}
                },
                (Step::Close(name), Some(_)) if name == "c" => {
                    let cell = open.take().map(|cell| self.show(cell)).unwrap_or_default();
                    if let (Some(row), Some(place)) = (rows.last_mut().filter(|_| !hidden), columns.place(column)) {
                        put(row, place, cell, allowance)?;
                    }
                    column += 1;
                }
                (step, Some(cell)) => cell.step(step),
                (Step::Close(_) | Step::Text(_), None) => {}
            }
        }
        Ok(rows.end())
    }

    fn show(&self, cell: OpenCell) -> CellText {
        let OpenCell { kind, style, value, mut words, .. } = cell;
        let style = self.styles.get(style);
        let mut text = match kind.as_str() {
            "s" => {
                value.trim().parse::<usize>().ok().and_then(|place| self.shared.get(place)).cloned().unwrap_or_default()
            }
            "inlineStr" => words.take(),
            "b" => said(if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned()),
            // A formula that failed, and a day in words.
            "e" | "str" | "d" => said(value),
            _ => {
                let number = value.trim().parse::<f64>().ok().filter(|number| number.is_finite());
                said(number.map_or(value, |number| style.form.show(number, self.from_1904)))
            }
        };
        if style.struck && !text.text.trim().is_empty() {
            text = CellText { struck: true, ..CellText::default() };
        }
        text
    }
}

impl OpenCell {
    fn step(&mut self, step: Step<'_>) {
        if self.in_words {
            if let Step::Close(name) = &step
                && name == "is"
            {
                self.in_words = false;
            }
            self.words.step(step);
            return;
        }
        match step {
            Step::Open(element) => match name(&element).as_str() {
                "v" => self.in_value = true,
                "is" => self.in_words = true,
                _ => {}
            },
            Step::Close(name) if name == "v" => self.in_value = false,
            Step::Text(text) if self.in_value => self.value.push_str(&text),
            Step::Close(_) | Step::Text(_) => {}
        }
    }
}

/// The text of a cell that is not struck through.
fn said(text: String) -> CellText {
    CellText { text, ..CellText::default() }
}

/// Puts a cell in its column; those between it and the one before are empty.
fn put(row: &mut Vec<CellText>, column: usize, cell: CellText, allowance: &mut Allowance) -> Result<(), Failure> {
    if cell.text.trim().is_empty() && !cell.struck {
        return Ok(());
    }
    allowance.shown(cell.text.len())?;
    if column >= row.len() {
        allowance.cells(column + 1 - row.len())?;
        row.resize(column + 1, CellText::default());
    }
    if let Some(place) = row.get_mut(column) {
        *place = cell;
    }
    Ok(())
}

fn is_yes(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}

/// The column of a place such as `AB12`, from 0.
pub(super) fn column_of(place: &str) -> Option<usize> {
    let mut column = 0_usize;
    for letter in place.bytes().take_while(u8::is_ascii_alphabetic) {
        column = column.checked_mul(26)?.checked_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)?;
    }
    column.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_columns_by_letters() {
        assert_eq!(column_of("A1"), Some(0));
        assert_eq!(column_of("z9"), Some(25));
        assert_eq!(column_of("AA10"), Some(26));
        assert_eq!(column_of("XFD1"), Some(16_383));
        assert_eq!(column_of("12"), None);
        assert_eq!(column_of(&"Z".repeat(40)), None);
    }
}
