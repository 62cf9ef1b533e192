//! Putting blocks under one another on pages.

use std::collections::BTreeMap;

use super::super::content::{Block, Chart, Column, Content, KeyValue, Link, Section, Table, Text};
use super::face::clean;
use super::grid::{self, Grid};
use super::leaf::{Area, ElementId, Entry, Mark, Page, Place, Shape, Structure, Tag, Target};
use super::look::{self, Colour, Style};
use super::panels;
use super::set::{SetLine, describe, set_text};

/// Room between a paragraph and what follows.
const BELOW_PARAGRAPH: f32 = 7.0;
/// Room between a table and what goes before.
const ABOVE_TABLE: f32 = 3.0;

/// Pages being filled from top to bottom.
pub(super) struct Flow {
    pub(super) pages: Vec<Page>,
    pub(super) structure: Structure,
    pub(super) places: BTreeMap<String, Place>,
    pub(super) entries: Vec<Entry>,
    /// The free place nearest to the top of the page.
    pub(super) top: f32,
    /// The sections that are open, the deepest last.
    open: Vec<ElementId>,
}

impl Flow {
    /// Begins with one empty page, adding to a structure.
    pub(super) fn new(structure: Structure) -> Self {
        Self {
            pages: vec![Page::default()],
            structure,
            places: BTreeMap::new(),
            entries: Vec::new(),
            top: look::TOP,
            open: Vec::new(),
        }
    }

    /// Goes on at the top of a new page.
    pub(super) fn break_page(&mut self) {
        self.pages.push(Page::default());
        self.top = look::TOP;
    }

    /// How much height is left on this page.
    pub(super) fn room(&self) -> f32 {
        look::BOTTOM - self.top
    }

    /// Whether nothing stands on this page yet.
    pub(super) fn is_fresh(&self) -> bool {
        self.top <= look::TOP
    }

    /// Goes to a new page unless there is this much room.
    pub(super) fn ensure(&mut self, height: f32) {
        if height > self.room() && !self.is_fresh() {
            self.break_page();
        }
    }

    /// Leaves room, except at the top of a page.
    pub(super) fn space(&mut self, height: f32) {
        if !self.is_fresh() {
            self.top += height;
        }
    }

    pub(super) fn mark(&mut self, element: Option<ElementId>, shape: Shape) {
        if let Some(page) = self.pages.last_mut() {
            page.marks.push(Mark { element, shape });
        }
    }

    pub(super) fn fill(&mut self, x: f32, top: f32, width: f32, height: f32, colour: Colour) {
        self.mark(None, Shape::Fill { x, top, width, height, colour });
    }

    /// Writes words whose line begins at `top`.
    pub(super) fn words(&mut self, element: Option<ElementId>, x: f32, top: f32, style: Style, words: &str) {
        let baseline = top + style.ascent();
        let words = words.to_owned();
        let shape = Shape::Words { x, baseline, face: style.face, size: style.size, colour: style.colour, words };
        self.mark(element, shape);
    }

    /// Writes a set line; one that leads somewhere gets an area and a line under it.
    pub(super) fn line(&mut self, element: ElementId, x: f32, top: f32, line: &SetLine, link: Option<(&Link, &str)>) {
        self.words(Some(element), x, top, line.style, &line.words);
        if let Some((link, words)) = link.filter(|_| line.leads && line.width > 0.0) {
            let target = match link {
                Link::Section(id) => Target::Anchor(id.clone()),
                Link::Web(address) => Target::Web(address.clone()),
            };
            let under = top + line.style.ascent() + 1.4;
            self.fill(x, under, line.width, 0.4, line.style.colour);
            let area = Area {
                element,
                x,
                top,
                width: line.width,
                height: line.style.leading,
                target,
                words: words.to_owned(),
            };
            if let Some(page) = self.pages.last_mut() {
                page.links.push(area);
            }
        }
    }

    /// The place that the next thing will have.
    pub(super) fn here(&self) -> Place {
        Place { page: self.pages.len() - 1, top: self.top }
    }

    /// The element that blocks go into.
    pub(super) fn parent(&self) -> ElementId {
        self.open.last().copied().unwrap_or(Structure::DOCUMENT)
    }

    /// Opens a section at a level (1 for a chapter) with its heading, and sets its blocks.
    pub(super) fn section(&mut self, level: usize, anchor: &str, title: &str, section: &Section) {
        if section.new_page && !self.is_fresh() {
            self.break_page();
        }
        self.open(level, anchor, title, lead_of(level, section).min(look::BODY_HEIGHT * 0.6));
        for block in &section.blocks {
            self.block(block);
        }
    }

    /// Opens a section with its heading, which stays on one page with `lead` of what follows.
    pub(super) fn open(&mut self, level: usize, anchor: &str, title: &str, lead: f32) {
        self.open.truncate(level.saturating_sub(1));
        let (style, before, after) = look::heading(level);
        let lines = set_text(&Text::new(title), style, look::MEASURE);
        let height = lines.iter().map(|line| line.style.leading).sum::<f32>();
        self.space(before);
        self.ensure(height + after + lead);
        let section = self.structure.add(self.parent(), Tag::Section);
        self.open.push(section);
        let heading = self.structure.add(section, Tag::Heading(level.min(6)));
        self.places.insert(anchor.to_owned(), self.here());
        self.entries.push(Entry { level, title: clean(title).replace('\n', " "), anchor: anchor.to_owned() });
        for line in &lines {
            // A title of many lines may itself be taller than what is left.
            self.ensure(style.leading);
            self.line(heading, look::LEFT, self.top, line, None);
            self.top += style.leading;
        }
        self.top += after;
    }

    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) => {
                let parent = self.parent();
                let element = self.structure.add(parent, Tag::Paragraph);
                self.running(text, look::BODY, look::LEFT, look::MEASURE, element);
                self.top += BELOW_PARAGRAPH;
            }
            Block::KeyValues(facts) => self.key_values(facts),
            Block::Table(table) => self.table(table),
            Block::Bullets(points) => self.bullets(points),
            Block::Separator(words) => self.separator(words),
            Block::Chart(chart) => self.chart(chart),
            Block::Charts(charts) => panels::charts(self, charts),
            Block::Stacks(stacks) => panels::stacks(self, stacks),
            Block::Figures(figures) => panels::figures(self, figures),
        }
    }

    /// Sets running text, never leaving one line of several alone on a page.
    pub(super) fn running(&mut self, text: &Text, style: Style, x: f32, width: f32, element: ElementId) {
        let lines = set_text(text, style, width);
        let element = if text.link.is_some() { self.structure.add(element, Tag::Link) } else { element };
        let words = describe(text);
        let count = lines.len();
        for (index, line) in lines.iter().enumerate() {
            // The first line takes the second along, and the last but one the last.
            let together = if count > 1 && (index == 0 || index + 2 == count) { 2.0 } else { 1.0 };
            self.ensure(together * style.leading);
            self.line(element, x, self.top, line, text.link.as_ref().map(|link| (link, words.as_str())));
            self.top += style.leading;
        }
    }

    fn key_values(&mut self, facts: &[KeyValue]) {
        // The letter and the label are one head.
        let tags = [None, Some(Tag::RowHead), Some(Tag::Data)];
        let (grid, rows) = facts_in_rows(facts);
        let table = self.structure.add(self.parent(), Tag::Table);
        for cells in &rows {
            let skip = tags.len() - cells.len();
            grid::row(self, &grid, table, cells, tags.get(skip..).unwrap_or_default());
        }
        self.top += 8.0;
    }

    fn table(&mut self, table: &Table) {
        let element = self.structure.add(self.parent(), Tag::Table);
        if let Some(summary) = &table.summary {
            self.structure.describe(element, summary);
        }
        let styles: Vec<_> = table.columns.iter().map(|_| look::CELL).collect();
        let mut grid = Grid::new(&table.columns, &styles);
        self.space(ABOVE_TABLE);
        grid.head(self, element, &table.columns);
        let tags: Vec<_> = table.columns.iter().map(|_| Some(Tag::Data)).collect();
        for cells in &table.rows {
            grid::row(self, &grid, element, cells, &tags);
        }
        self.top += 10.0;
    }

    fn bullets(&mut self, points: &[Text]) {
        let list = self.structure.add(self.parent(), Tag::List);
        for point in points {
            let item = self.structure.add(list, Tag::ListItem);
            let label = self.structure.add(item, Tag::ListLabel);
            let body = self.structure.add(item, Tag::ListBody);
            self.ensure(look::BODY.leading * 2.0);
            let style = Style { colour: look::ACCENT, ..look::BODY };
            self.words(Some(label), look::LEFT + 2.0, self.top, style, "•");
            self.running(point, look::BODY, look::LEFT + 14.0, look::MEASURE - 14.0, body);
            self.top += 2.5;
        }
        self.top += 5.0;
    }

    fn separator(&mut self, words: &str) {
        let style = Style { colour: look::ACCENT, ..look::LABEL };
        let lines = set_text(&Text::new(words), style, look::MEASURE);
        let height = style.leading * f32::from(u8::try_from(lines.len()).unwrap_or(u8::MAX));
        self.space(8.0);
        self.ensure(height + 60.0);
        self.fill(look::LEFT, self.top, look::MEASURE, 1.2, look::ACCENT);
        self.top += 5.0;
        let element = self.structure.add(self.parent(), Tag::Paragraph);
        for line in &lines {
            self.line(element, look::LEFT, self.top, line, None);
            self.top += style.leading;
        }
        self.top += 5.0;
    }

    fn chart(&mut self, chart: &Chart) {
        const ROW: f32 = 18.0;
        const LABELS: f32 = 150.0;
        const VALUES: f32 = 60.0;
        let longest = chart.bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
        for (part, bars) in chart.bars.chunks(30).enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "at most thirty bars a part")]
            let height = 20.0 + ROW * bars.len() as f32;
            self.ensure(height);
            let figure = self.structure.add(self.parent(), Tag::Figure);
            if part == 0 {
                self.structure.describe(figure, &chart.alternative);
                self.words(Some(figure), look::LEFT, self.top, look::LABEL, &clean(&chart.title));
                self.top += 18.0;
            } else {
                self.structure.describe(figure, &chart.title);
            }
            let (page, begin) = (self.pages.len() - 1, self.top - 18.0);
            for bar in bars {
                let label = set_text(&Text::new(bar.label.as_str()), look::CELL, LABELS - 8.0);
                if let Some(line) = label.first() {
                    self.line(figure, look::LEFT, self.top + 1.0, line, None);
                }
                let share = if longest > 0.0 { (bar.value.max(0.0) / longest).clamp(0.0, 1.0) } else { 0.0 };
                #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
                let width = (look::MEASURE - LABELS - VALUES) * share as f32;
                let (x, top) = (look::LEFT + LABELS, self.top + 2.0);
                let bar_shape = Shape::Fill { x, top, width: width.max(0.6), height: ROW - 7.0, colour: look::ACCENT };
                self.mark(Some(figure), bar_shape);
                self.words(
                    Some(figure),
                    look::LEFT + LABELS + width + 6.0,
                    self.top + 1.0,
                    look::CELL,
                    &clean(&bar.words),
                );
                self.top += ROW;
            }
            if let Some(element) = self.structure.elements.get_mut(figure) {
                element.bounds = Some((page, look::LEFT, begin, look::MEASURE, self.top - begin));
            }
        }
        self.top += 10.0;
    }
}

/// Facts as rows of a grid: letter, label and value, without the first where no fact has one.
fn facts_in_rows(facts: &[KeyValue]) -> (Grid, Vec<Vec<Content>>) {
    let lettered = facts.iter().any(|fact| fact.letter.is_some());
    // The values stand under one another whether there are letters or not.
    let (skip, label) = if lettered { (0, 0.308) } else { (1, 0.35) };
    let columns = [Column::new("", 0.042), Column::new("", label), Column::new("", 0.65)];
    let styles = [Style { colour: look::ACCENT, ..look::LABEL }, look::LABEL, look::CELL];
    let grid = Grid::new(columns.get(skip..).unwrap_or_default(), styles.get(skip..).unwrap_or_default());
    let cells = |fact: &KeyValue| {
        let letter = fact.letter.map(String::from).unwrap_or_default();
        let cells = [Content::from(letter), fact.label.as_str().into(), fact.value.clone()];
        cells.into_iter().skip(skip).collect()
    };
    (grid, facts.iter().map(cells).collect())
}

/// How much must stand on one page with the heading of a section: the beginning of its first block, and of its first part where it
/// has no block of its own.
fn lead_of(level: usize, section: &Section) -> f32 {
    match (section.blocks.as_slice(), section.parts.first()) {
        ([], Some(part)) if !part.new_page => {
            let (style, before, after) = look::heading(level + 1);
            before + style.leading + after + lead_of(level + 1, part)
        }
        (blocks, _) => lead(blocks),
    }
}

/// How much of these blocks must stand on one page with the heading above them. A short introduction takes along what it introduces.
fn lead(blocks: &[Block]) -> f32 {
    const SHORT: u8 = 5;
    let Some((first, rest)) = blocks.split_first() else { return 0.0 };
    match first {
        Block::Paragraph(text) => {
            let lines = u8::try_from(set_text(text, look::BODY, look::MEASURE).len()).unwrap_or(u8::MAX);
            if lines <= SHORT && !rest.is_empty() {
                f32::from(lines) * look::BODY.leading + BELOW_PARAGRAPH + lead(rest)
            } else {
                f32::from(lines.min(2)) * look::BODY.leading
            }
        }
        Block::KeyValues(facts) => {
            let (grid, rows) = facts_in_rows(facts);
            grid.lead(&[], rows.iter().map(Vec::as_slice))
        }
        Block::Bullets(_) => 40.0,
        Block::Table(table) => {
            let styles: Vec<_> = table.columns.iter().map(|_| look::CELL).collect();
            let first = table.rows.iter().take(1).map(Vec::as_slice);
            ABOVE_TABLE + Grid::new(&table.columns, &styles).lead(&table.columns, first)
        }
        Block::Separator(_) => 80.0,
        Block::Chart(chart) => {
            #[expect(clippy::cast_precision_loss, reason = "a number of bars")]
            let rows = chart.bars.len() as f32;
            20.0 + 18.0 * rows
        }
        Block::Charts(_) | Block::Stacks(_) => 140.0,
        Block::Figures(_) => 50.0,
    }
}
