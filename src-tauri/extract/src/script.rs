//! A part as it is being written: text, and where everything stands in it.

use crate::clean::{clean, one_line};
use crate::extraction::{Area, Cell, Line, Page, Part, Row, Span, Table};

/// A part as it is being written.
#[derive(Default)]
pub(crate) struct Script {
    text: String,
    at: usize,
    gap: bool,
    page: Option<u32>,
    pages: Vec<Page>,
    lines: Vec<Line>,
    tables: Vec<Table>,
    sureness: Option<f32>,
}

/// The text of a cell before it stands anywhere.
#[derive(Debug, Clone, Default)]
pub(crate) struct CellText {
    pub(crate) text: String,
    /// Whether there was more, which is struck through.
    pub(crate) struck: bool,
    /// Whether a cell of a row above covers its place.
    pub(crate) joined: bool,
}

impl Script {
    /// Begins a page; what is written next stands on it.
    pub(crate) fn page(&mut self, number: u32, width: f32, height: f32) {
        self.page = Some(number);
        let span = Span { start: self.at, end: self.at };
        self.pages.push(Page { number, span, width, height });
        self.gap = true;
    }

    /// Asks for an empty line before what is written next.
    pub(crate) fn gap(&mut self) {
        self.gap = true;
    }

    /// How sure a recogniser is of the lines that are written next, if these were recognised in a picture.
    pub(crate) fn sure(&mut self, sureness: Option<f32>) {
        self.sureness = sureness;
    }

    /// Writes a paragraph, one line or more.
    pub(crate) fn paragraph(&mut self, text: &str, area: Option<Area>, heading: bool) {
        for line in clean(text).split('\n') {
            let line = line.trim_end();
            if line.trim_start().is_empty() {
                continue;
            }
            self.open_gap();
            let span = self.push(line);
            self.lines.push(Line { span, page: self.page, area, heading, sureness: self.sureness });
            self.end_line();
        }
    }

    /// Writes a table, a line a row and a tab between cells. Tables without text are left out.
    pub(crate) fn table(&mut self, rows: &[Vec<CellText>], areas: &[Option<Area>]) {
        self.recognised_table(rows, areas, &[]);
    }

    /// Writes a table of which a recogniser is so sure, row by row.
    pub(crate) fn recognised_table(
        &mut self,
        rows: &[Vec<CellText>],
        areas: &[Option<Area>],
        sureness: &[Option<f32>],
    ) {
        if rows.iter().flatten().all(|cell| cell.text.trim().is_empty()) {
            return;
        }
        let page = self.page;
        self.gap = true;
        let mut table = Table { page, rows: Vec::with_capacity(rows.len()) };
        // Where the text stands that covers each column until another cell begins in it.
        let mut covering: Vec<Option<Span>> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            self.open_gap();
            let start = self.at;
            let mut cells = Vec::with_capacity(row.len());
            covering.resize(row.len(), None);
            for (column, cell) in row.iter().enumerate() {
                if column > 0 {
                    self.push("\t");
                }
                let span = self.push(&one_line(&clean(&cell.text)));
                let is_empty = span.start == span.end;
                let joined = covering.get_mut(column).and_then(|above| {
                    if cell.joined && is_empty {
                        return *above;
                    }
                    *above = (!is_empty).then_some(span);
                    None
                });
                cells.push(Cell { span, struck: cell.struck && is_empty, joined });
            }
            let span = Span { start, end: self.at };
            // A row of one cell may be empty, and an empty line is none.
            if span.start < span.end {
                let (area, sureness) = (areas.get(at).copied().flatten(), sureness.get(at).copied().flatten());
                self.lines.push(Line { span, page, area, heading: false, sureness });
            }
            self.end_line();
            table.rows.push(Row { cells });
        }
        self.tables.push(table);
        self.gap = true;
    }

    /// How many characters have been written.
    pub(crate) fn length(&self) -> usize {
        self.at
    }

    /// Ends the writing.
    pub(crate) fn finish(self, name: &str, media_type: &str) -> Part {
        let no_text = self.text.trim().is_empty();
        Part {
            name: name.to_owned(),
            media_type: media_type.to_owned(),
            no_text,
            text: self.text,
            pages: self.pages,
            lines: self.lines,
            tables: self.tables,
            ..Part::default()
        }
    }

    fn open_gap(&mut self) {
        if std::mem::take(&mut self.gap) && self.at > 0 {
            self.push("\n");
        }
        // A page begins where its first line does, not at the empty line before.
        if let Some(page) = self.pages.last_mut()
            && page.span.start == page.span.end
        {
            page.span = Span { start: self.at, end: self.at };
        }
    }

    fn end_line(&mut self) {
        self.push("\n");
        if let Some(page) = self.pages.last_mut() {
            page.span.end = self.at;
        }
    }

    fn push(&mut self, text: &str) -> Span {
        let start = self.at;
        self.text.push_str(text);
        self.at += text.chars().count();
        Span { start, end: self.at }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_and_parts_rows_by_tabs() {
        let mut script = Script::default();
        script.page(1, 595.0, 842.0);
        script.paragraph("Coördinator", None, true);
        let cell = |text: &str| CellText { text: text.to_owned(), ..CellText::default() };
        script.table(&[vec![cell("één"), cell("twee\ndrie")], vec![cell(""), cell("vier")]], &[]);
        script.page(2, 595.0, 842.0);
        script.paragraph("slot", None, false);
        let part = script.finish("a", "b");
        assert_eq!(part.text, "Coördinator\n\néén\ttwee drie\n\tvier\n\nslot\n");
        let cells: Vec<String> =
            part.tables[0].rows.iter().flat_map(|row| &row.cells).map(|cell| part.slice(cell.span)).collect();
        assert_eq!(cells, ["één", "twee drie", "", "vier"]);
        assert_eq!(part.page_at(part.text.chars().count() - 2), Some(2));
        assert_eq!(part.slice(part.pages[1].span), "slot\n");
    }

    #[test]
    fn a_cell_covers_rows_below_until_another_begins() {
        let cell = |text: &str, joined| CellText { text: text.to_owned(), joined, ..CellText::default() };
        let rows = [
            vec![cell("a", true), cell("b", false)],
            vec![cell("", true), cell("", true)],
            vec![cell("", true), cell("", false)],
            vec![cell("eigen", true), cell("", true)],
            vec![cell("", true)],
            vec![cell("", true), cell("", true)],
        ];
        let mut script = Script::default();
        script.table(&rows, &[]);
        let part = script.finish("a", "b");
        let joined: Vec<String> = part.tables[0]
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .map(|cell| cell.joined.map_or_else(String::new, |span| part.slice(span)))
            .collect();
        // A cell with words of its own begins anew, an empty one covers nothing, and a row without the column ends it.
        assert_eq!(joined, ["", "", "a", "b", "a", "", "", "", "eigen", "eigen", ""]);
    }
}
