//! Figures at a glance: numbers over their labels, small charts beside one another, divided bars. Every bar has its figure in words
//! beside it, and every status its mark.

use super::super::content::{Bar, Chart, KeyValue, Link, Stacks, Status, Text};
use super::face::clean;
use super::flow::Flow;
use super::front::one_line_of as one_line;
use super::leaf::{ElementId, Tag};
use super::look::{self, Colour, Style};
use super::set::{SetLine, set_content, set_text};

/// Room between what stands beside one another.
const GAP: f32 = 22.0;
const BAR: f32 = 7.0;
/// Room for a figure after its bar.
const VALUE: f32 = 28.0;
const MARK: f32 = 11.0;
/// Room between words in a line.
const SPACE: f32 = 6.0;

/// The colour of a bar; the mark and the words tell the same.
const fn colour(status: Option<Status>) -> Colour {
    match status {
        Some(Status::Good) => look::GOOD,
        Some(Status::Attention) => look::ATTENTION,
        Some(Status::Bad) => look::BAD,
        Some(Status::Unknown) => look::BLANK,
        None => look::ACCENT,
    }
}

/// Numbers with their labels, three to a row.
pub(super) fn figures(flow: &mut Flow, figures: &[KeyValue]) {
    const NUMBER: f32 = 34.0;
    let list = flow.structure.add(flow.parent(), Tag::List);
    let width = (look::MEASURE - 2.0 * GAP) / 3.0;
    for row in figures.chunks(3) {
        let set = |figure: &KeyValue| set_text(&Text::new(figure.label.as_str()), look::BESIDE, width - NUMBER - 6.0);
        let labels: Vec<_> = row.iter().map(set).collect();
        let height = depth(&labels) * look::BESIDE.leading + 4.4;
        flow.ensure(height);
        let mut x = look::LEFT;
        for (figure, label) in row.iter().zip(&labels) {
            let item = flow.structure.add(list, Tag::ListItem);
            let body = flow.structure.add(item, Tag::ListBody);
            for line in set_content(&figure.value, look::NUMBER, width).iter().take(1) {
                // The space keeps number and label apart when they are read aloud.
                let start = x + NUMBER - line.width;
                flow.words(Some(body), start, flow.top - 1.2, line.style, &format!("{} ", line.words));
            }
            let mut top = flow.top;
            for line in label {
                flow.words(Some(body), x + NUMBER + 6.0, top, line.style, &format!("{} ", line.words));
                top += look::BESIDE.leading;
            }
            x += width + GAP;
        }
        flow.top += height;
    }
    flow.top += 6.0;
}

/// Charts beside one another, two to a row; one that stands alone has the whole width.
pub(super) fn charts(flow: &mut Flow, charts: &[Chart]) {
    for pair in charts.chunks(2) {
        let width = if pair.len() == 1 { look::MEASURE } else { (look::MEASURE - GAP) / 2.0 };
        let set: Vec<_> = pair.iter().map(|chart| SmallChart::set(chart, width, pair.len() > 1)).collect();
        let height = set.iter().map(|chart| chart.height).fold(0.0, f32::max);
        flow.ensure(height);
        let top = flow.top;
        let mut x = look::LEFT;
        for chart in &set {
            chart.draw(flow, x, top, width);
            x += width + GAP;
        }
        flow.top = top + height + 10.0;
    }
}

/// A chart whose lines are set.
struct SmallChart<'a> {
    chart: &'a Chart,
    title: Vec<SetLine>,
    labels: Vec<Vec<SetLine>>,
    height: f32,
}

impl<'a> SmallChart<'a> {
    fn set(chart: &'a Chart, width: f32, is_small: bool) -> Self {
        let labels: Vec<_> =
            chart.bars.iter().map(|bar| label(&bar.label, width * LABELS - MARK - 4.0, is_small)).collect();
        let title = set_title(&chart.title, chart.link.as_ref(), width);
        #[expect(clippy::cast_precision_loss, reason = "a number of lines")]
        let titled = title.len() as f32 * look::LABEL.leading + 4.0;
        let height = titled + labels.iter().map(|lines| row_height(lines)).sum::<f32>();
        Self { chart, title, labels, height }
    }

    fn draw(&self, flow: &mut Flow, x: f32, top: f32, width: f32) {
        let begin_of_bars = title(flow, (x, top), &self.title, self.chart.link.as_ref());
        let figure = flow.structure.add(flow.parent(), Tag::Figure);
        flow.structure.describe(figure, &self.chart.alternative);
        let mut y = begin_of_bars;
        let longest = self.chart.bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
        let begin = x + width * LABELS;
        let room = width * (1.0 - LABELS) - VALUE;
        for (bar, lines) in self.chart.bars.iter().zip(&self.labels) {
            mark(flow, figure, (x, y), bar.status);
            let mut line_top = y;
            for line in lines {
                flow.words(Some(figure), x + MARK, line_top, line.style, &format!("{} ", line.words));
                line_top += look::BESIDE.leading;
            }
            let length = room * share(bar.value, longest);
            let middle = y + (look::BESIDE.leading - BAR) / 2.0;
            if length > 0.0 {
                rectangle(flow, figure, (begin, middle), length.max(1.0), colour(bar.status));
            }
            let strong = Style { face: look::LABEL.face, ..look::BESIDE };
            flow.words(Some(figure), begin + length + 4.0, y, strong, &format!("{} ", clean(&bar.words)));
            y += row_height(lines);
        }
        bound(flow, figure, (x, begin_of_bars), width, y - begin_of_bars);
    }
}

/// The label of a bar. A small chart has room for two lines; the list that it leads to has the whole.
fn label(words: &str, width: f32, is_small: bool) -> Vec<SetLine> {
    let mut lines = set_text(&Text::new(words), look::BESIDE, width);
    if is_small && lines.len() > 2 {
        lines.truncate(2);
        if let Some(last) = lines.last_mut() {
            last.words = one_line(&format!("{}…", last.words.trim_end()), width, look::BESIDE);
        }
    }
    lines
}

/// The share of a chart's width that its labels have.
const LABELS: f32 = 0.60;

/// Bars of one length, each divided into parts, with the parts in words under it.
pub(super) fn stacks(flow: &mut Flow, stacks: &Stacks) {
    const LABEL: f32 = 80.0;
    let room = look::MEASURE - LABEL;
    let heading = set_title(&stacks.title, stacks.link.as_ref(), look::MEASURE);
    let legends: Vec<Vec<Vec<Legend>>> = stacks.stacks.iter().map(|stack| legend(&stack.parts, room)).collect();
    let legend_leading = look::SMALL.leading;
    #[expect(clippy::cast_precision_loss, reason = "a number of lines")]
    let height_of = |lines: &Vec<Vec<Legend>>| BAR + 8.0 + lines.len() as f32 * legend_leading;
    #[expect(clippy::cast_precision_loss, reason = "a number of lines")]
    let height = heading.len() as f32 * look::LABEL.leading + 4.0 + legends.iter().map(height_of).sum::<f32>();
    flow.ensure(height);
    let top = title(flow, (look::LEFT, flow.top), &heading, stacks.link.as_ref());
    let figure = flow.structure.add(flow.parent(), Tag::Figure);
    flow.structure.describe(figure, &stacks.alternative);
    let mut y = top;
    for (stack, lines) in stacks.stacks.iter().zip(&legends) {
        flow.words(Some(figure), look::LEFT, y - 1.0, look::BESIDE, &format!("{} ", clean(&stack.label)));
        let total: f64 = stack.parts.iter().map(|part| part.value.max(0.0)).sum();
        let mut x = look::LEFT + LABEL;
        for part in &stack.parts {
            let length = room * share(part.value, total);
            if length > 0.0 {
                // A hairline of white keeps parts of one colour apart.
                rectangle(flow, figure, (x, y), (length - 0.8).max(0.8), colour(part.status));
            }
            x += length;
        }
        if total <= 0.0 {
            rectangle(flow, figure, (x, y), room, look::TINT);
        }
        let mut line_top = y + BAR + 2.5;
        for line in lines {
            for entry in line {
                mark(flow, figure, (look::LEFT + LABEL + entry.x, line_top), entry.status);
                let words = format!("{} ", entry.words);
                flow.words(Some(figure), look::LEFT + LABEL + entry.x + MARK, line_top, look::BESIDE, &words);
            }
            line_top += legend_leading;
        }
        y += height_of(lines);
    }
    bound(flow, figure, (look::LEFT, top), look::MEASURE, y - top);
    flow.top = y + 8.0;
}

/// A part in words, with its place in its line.
struct Legend {
    x: f32,
    status: Option<Status>,
    words: String,
}

/// The parts in words, in lines of a width.
fn legend(parts: &[Bar], width: f32) -> Vec<Vec<Legend>> {
    let mut lines: Vec<Vec<Legend>> = vec![Vec::new()];
    let mut x = 0.0;
    for part in parts {
        let words = clean(&format!("{} {}", part.words, part.label));
        let needed = MARK + look::BESIDE.face.width(&words, look::BESIDE.size) + SPACE;
        if x > 0.0 && x + needed - SPACE > width {
            lines.push(Vec::new());
            x = 0.0;
        }
        if let Some(line) = lines.last_mut() {
            line.push(Legend { x, status: part.status, words });
        }
        x += needed;
    }
    lines
}

#[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
fn share(value: f64, whole: f64) -> f32 {
    if whole > 0.0 { (value.max(0.0) / whole).clamp(0.0, 1.0) as f32 } else { 0.0 }
}

#[expect(clippy::cast_precision_loss, reason = "a number of lines")]
fn row_height(lines: &[SetLine]) -> f32 {
    lines.len().max(1) as f32 * look::BESIDE.leading + 2.6
}

#[expect(clippy::cast_precision_loss, reason = "a number of lines")]
fn depth(cells: &[Vec<SetLine>]) -> f32 {
    cells.iter().map(Vec::len).max().unwrap_or(0) as f32
}

fn set_title(words: &str, link: Option<&Link>, width: f32) -> Vec<SetLine> {
    let text = Text { link: link.cloned(), ..Text::new(words) };
    set_text(&text, Style { colour: look::ACCENT, ..look::LABEL }, width)
}

/// Draws the title and answers where what follows begins. It stands outside of the figure, whose words are not read one by one.
fn title(flow: &mut Flow, (x, top): (f32, f32), lines: &[SetLine], link: Option<&Link>) -> f32 {
    let mut y = top;
    let words = lines.iter().map(|line| line.words.trim()).collect::<Vec<_>>().join(" ");
    let paragraph = flow.structure.add(flow.parent(), Tag::Paragraph);
    let element = if link.is_some() { flow.structure.add(paragraph, Tag::Link) } else { paragraph };
    for line in lines {
        flow.line(element, x, y, line, link.map(|link| (link, words.as_str())));
        y += look::LABEL.leading;
    }
    y + 4.0
}

/// Draws the mark of a status.
fn mark(flow: &mut Flow, figure: ElementId, (x, top): (f32, f32), status: Option<Status>) {
    let text = status.map(|status| Text::status(status, ""));
    for line in text.iter().flat_map(|text| set_text(text, look::BESIDE, 40.0)).take(1) {
        flow.words(Some(figure), x, top, line.style, &line.words);
    }
}

fn rectangle(flow: &mut Flow, figure: ElementId, (x, top): (f32, f32), width: f32, colour: Colour) {
    flow.mark(Some(figure), super::leaf::Shape::Fill { x, top, width, height: BAR, colour });
}

/// Tells where on the page a figure stands.
fn bound(flow: &mut Flow, figure: ElementId, (x, top): (f32, f32), width: f32, height: f32) {
    let page = flow.here().page;
    if let Some(element) = flow.structure.elements.get_mut(figure) {
        element.bounds = Some((page, x, top, width, height));
    }
}
