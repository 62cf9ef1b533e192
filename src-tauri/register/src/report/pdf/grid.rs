//! Rows of cells under one another: tables with a head that is repeated on every page, and facts with their labels.

use super::super::content::{Column, Content, Side, Text};
use super::flow::Flow;
use super::leaf::{ElementId, Structure, Tag};
use super::look::{self, Style};
use super::set::{SetLine, describe, set_content, set_text};

/// Room between the words of a cell and its edges.
const PAD_X: f32 = 5.0;
const PAD_Y: f32 = 3.6;
/// Rows of this height together say something: some four facts, so that a heading does not stand over a single one.
const ENOUGH: f32 = 92.0;
/// A head stands over no less than this: a row of two lines.
const UNDER_HEAD: f32 = look::CELL.leading * 2.0 + 2.0 * PAD_Y;
/// A row taller than this may be broken over pages; a shorter one goes to the next page whole.
const LONG_ROW: f32 = look::BODY_HEIGHT * 0.4;

/// The columns of a table, with their places on the page.
pub(super) struct Grid {
    columns: Vec<Place>,
    head: Option<Head>,
}

struct Place {
    x: f32,
    width: f32,
    side: Side,
    style: Style,
}

struct Head {
    cells: Vec<Vec<SetLine>>,
    height: f32,
}

impl Grid {
    /// Divides the measure over columns by their relative widths.
    pub(super) fn new(columns: &[Column], styles: &[Style]) -> Self {
        let share = |column: &Column| if column.width.is_finite() { column.width.clamp(0.01, 1000.0) } else { 1.0 };
        let total: f32 = columns.iter().map(share).sum();
        let mut x = look::LEFT;
        let mut places = Vec::with_capacity(columns.len());
        for (column, style) in columns.iter().zip(styles) {
            let width = look::MEASURE * share(column) / total.max(0.01);
            places.push(Place { x, width, side: column.side, style: *style });
            x += width;
        }
        Self { columns: places, head: None }
    }

    /// How much must stand together at the top: the head, and the first rows until they say something.
    pub(super) fn lead<'a>(&self, columns: &[Column], rows: impl Iterator<Item = &'a [Content]>) -> f32 {
        let head = if columns.is_empty() { 0.0 } else { self.set_head(columns).1 };
        let mut height = head;
        for cells in rows {
            let row = height_of(&self.set(cells));
            // A long row is broken, so that its first lines are enough.
            height += if row > LONG_ROW { 40.0 } else { row };
            if height >= ENOUGH {
                break;
            }
        }
        if columns.is_empty() { height } else { height.max(head + UNDER_HEAD) }
    }

    fn set_head(&self, columns: &[Column]) -> (Vec<Vec<SetLine>>, f32) {
        let set = |(place, column): (&Place, &Column)| {
            set_text(&Text::new(column.header.as_str()), look::HEAD, place.width - 2.0 * PAD_X)
        };
        let cells: Vec<_> = self.columns.iter().zip(columns).map(set).collect();
        let height = depth(&cells) * look::HEAD.leading + 2.0 * PAD_Y;
        (cells, height)
    }

    /// The words of a row in lines, a cell a column.
    fn set(&self, cells: &[Content]) -> Vec<Vec<SetLine>> {
        let empty = Content::default();
        let contents = cells.iter().chain(std::iter::repeat(&empty));
        let set = |(place, content): (&Place, &Content)| set_content(content, place.style, place.width - 2.0 * PAD_X);
        self.columns.iter().zip(contents).map(set).collect()
    }

    /// Draws the head, and repeats it from now on at the top of each page.
    pub(super) fn head(&mut self, flow: &mut Flow, table: ElementId, columns: &[Column]) {
        let (cells, height) = self.set_head(columns);
        if height > look::BODY_HEIGHT / 3.0 {
            // A head that would fill the pages is a row like others.
            let texts: Vec<Content> =
                columns.iter().map(|column| Text::strong(column.header.as_str()).into()).collect();
            let tags: Vec<_> = columns.iter().map(|_| Some(Tag::ColumnHead)).collect();
            row(flow, self, table, &texts, &tags);
            return;
        }
        flow.ensure(height + UNDER_HEAD);
        let head = Head { cells, height };
        let line = flow.structure.add(table, Tag::Row);
        let elements: Vec<_> = columns.iter().map(|_| flow.structure.add(line, Tag::ColumnHead)).collect();
        self.draw_head(flow, &head, Some(&elements));
        self.head = Some(head);
    }

    fn draw_head(&self, flow: &mut Flow, head: &Head, elements: Option<&[ElementId]>) {
        flow.fill(look::LEFT, flow.top, look::MEASURE, head.height, look::TINT);
        flow.fill(look::LEFT, flow.top + head.height - 0.9, look::MEASURE, 0.9, look::ACCENT);
        for (index, (place, lines)) in self.columns.iter().zip(&head.cells).enumerate() {
            let element = elements.and_then(|elements| elements.get(index)).copied();
            let mut top = flow.top + PAD_Y;
            for line in lines {
                flow.words(element, place.start(line), top, line.style, &line.words);
                top += look::HEAD.leading;
            }
        }
        flow.top += head.height;
    }

    fn next_page(&self, flow: &mut Flow) {
        flow.break_page();
        if let Some(head) = &self.head {
            self.draw_head(flow, head, None);
        }
    }

    fn head_height(&self) -> f32 {
        self.head.as_ref().map_or(0.0, |head| head.height)
    }
}

impl Place {
    fn start(&self, line: &SetLine) -> f32 {
        match self.side {
            Side::Left => self.x + PAD_X,
            Side::Right => self.x + self.width - PAD_X - line.width,
        }
    }
}

/// The height of a row.
fn height_of(set: &[Vec<SetLine>]) -> f32 {
    depth(set).max(1.0) * look::CELL.leading + 2.0 * PAD_Y
}

/// The largest number of lines in any cell.
#[expect(clippy::cast_precision_loss, reason = "a number of lines")]
fn depth(cells: &[Vec<SetLine>]) -> f32 {
    cells.iter().map(Vec::len).max().unwrap_or(0) as f32
}

/// Draws a row. A cell without a tag belongs to the one after it. A row that is taller than what is left goes to the next page, or is broken if it is very long.
pub(super) fn row(flow: &mut Flow, grid: &Grid, table: ElementId, cells: &[Content], tags: &[Option<Tag>]) {
    let leading = look::CELL.leading;
    let empty = Content::default();
    let contents: Vec<&Content> = (0..grid.columns.len()).map(|index| cells.get(index).unwrap_or(&empty)).collect();
    let mut set = grid.set(cells);
    for (lines, tag) in set.iter_mut().zip(tags) {
        // Keeps its words apart from those of the cell that it belongs to.
        if let (Some(SetLine { words, .. }), None) = (lines.last_mut(), tag) {
            words.push(' ');
        }
    }
    let count = set.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let height = height_of(&set);
    if height > flow.room() && height <= LONG_ROW.min(look::BODY_HEIGHT - grid.head_height()) {
        grid.next_page(flow);
    }

    let line = flow.structure.add(table, Tag::Row);
    let mut shared = None;
    let elements: Vec<Vec<ElementId>> = contents
        .iter()
        .enumerate()
        .map(|(index, content)| {
            let tag = tags.get(index).copied().unwrap_or(Some(Tag::Data));
            let cell = shared.take().unwrap_or_else(|| {
                let own = tag.or_else(|| tags.get(index + 1).copied().flatten());
                flow.structure.add(line, own.unwrap_or(Tag::Data))
            });
            shared = tag.is_none().then_some(cell);
            elements_of(&mut flow.structure, cell, content)
        })
        .collect();
    let words: Vec<Vec<String>> = contents.iter().map(|content| content.0.iter().map(describe).collect()).collect();

    let mut drawn = 0;
    while drawn < count {
        let left = count - drawn;
        let mut fit = lines_in(flow.room());
        if fit < left.min(3) {
            grid.next_page(flow);
            fit = lines_in(flow.room()).max(1);
        }
        let take = fit.min(left);
        let begin = flow.top + PAD_Y;
        for (index, (place, lines)) in grid.columns.iter().zip(&set).enumerate() {
            let mut top = begin;
            for line in lines.iter().skip(drawn).take(take) {
                let element = elements.get(index).and_then(|texts| texts.get(line.text)).copied().unwrap_or(table);
                let text = contents.get(index).and_then(|content| content.0.get(line.text));
                let said = words.get(index).and_then(|words| words.get(line.text)).map_or("", String::as_str);
                let link = text.and_then(|text| text.link.as_ref()).map(|link| (link, said));
                flow.line(element, place.start(line), top, line, link);
                top += leading;
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "a number of lines")]
        let taken = take as f32;
        flow.top = begin + taken * leading + PAD_Y;
        drawn += take;
        if drawn < count {
            grid.next_page(flow);
        }
    }
    flow.fill(look::LEFT, flow.top - 0.5, look::MEASURE, 0.5, look::RULE);
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a page holds some sixty lines, and less than none is none"
)]
fn lines_in(room: f32) -> usize {
    ((room - 2.0 * PAD_Y) / look::CELL.leading).max(0.0) as usize
}

/// The element that each text of a cell belongs to: the cell itself, unless one of them leads somewhere.
fn elements_of(structure: &mut Structure, cell: ElementId, content: &Content) -> Vec<ElementId> {
    let leads = content.0.iter().any(|text| text.link.is_some());
    let mut element = |text: &Text| match (&text.link, leads) {
        (Some(_), _) => structure.add(cell, Tag::Link),
        (None, true) => structure.add(cell, Tag::Paragraph),
        (None, false) => cell,
    };
    content.0.iter().map(&mut element).collect()
}
