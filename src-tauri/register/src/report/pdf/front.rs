//! The cover, the contents, and what repeats at the head and foot of every page.

use super::super::content::{KeyValue, Link, Report, Text};
use super::Volume;
use super::face::clean;
use super::flow::Flow;
use super::leaf::{Entry, Mark, Page, Place, Shape, Tag};
use super::look::{self, Style};
use super::set::set_text;
use crate::report::date_in_words;
use crate::words::{Language, say};

/// Levels that the contents list; the outline lists all.
const LISTED: usize = 2;

/// Draws what comes before the chapters: a cover and the contents, or the first page that the report has in their place.
pub(super) fn set(
    flow: &mut Flow,
    report: &Report,
    volume: Volume,
    entries: &[Entry],
    page_of: impl Fn(&Entry) -> usize,
) {
    let Some(front) = report.front.as_ref().filter(|_| volume.number == 1) else {
        cover(flow, report, volume);
        if !entries.is_empty() {
            contents(flow, report.language, entries, page_of);
        }
        return;
    };
    head(flow, report, volume);
    flow.places.insert(front.id.clone(), Place { page: 0, top: look::TOP });
    flow.entries.push(Entry { level: 1, title: clean(&front.title).replace('\n', " "), anchor: front.id.clone() });
    for block in &front.blocks {
        flow.block(block);
    }
    let listed: Vec<&Entry> = entries.iter().filter(|entry| entry.level == 1).collect();
    if listed.is_empty() {
        return;
    }
    // A first page that is full has the contents behind it.
    if volume.of > 1 || height_of_chapters(listed.len()) > flow.room() {
        contents(flow, report.language, entries, page_of);
    } else {
        chapters(flow, report.language, &listed, page_of);
    }
}

/// The head of a first page that is no cover.
fn head(flow: &mut Flow, report: &Report, volume: Volume) {
    let section = flow.structure.add(flow.parent(), Tag::Section);
    flow.fill(0.0, 0.0, look::PAGE_WIDTH, 11.0, look::ACCENT);
    flow.top = 40.0;
    let as_of = say(report.language, "report-as-of", &[("date", date_in_words(report.language, report.date).into())]);
    let volume = (volume.of > 1).then(|| say(report.language, "report-volume", &volume.arguments()));
    let under = [Some(as_of), report.subtitle.clone(), volume].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    for (words, style, tag) in [
        (report.board.as_str(), look::LABEL, Tag::Paragraph),
        (report.title.as_str(), look::FRONT_TITLE, Tag::Heading(1)),
        (under.as_str(), look::BODY, Tag::Paragraph),
    ] {
        let element = flow.structure.add(section, tag);
        for line in set_text(&Text::new(words), style, look::MEASURE) {
            flow.line(element, look::LEFT, flow.top, &line, None);
            flow.top += style.leading;
        }
    }
    flow.top += 8.0;
}

#[expect(clippy::cast_precision_loss, reason = "a number of lines")]
fn height_of_chapters(count: usize) -> f32 {
    count.div_ceil(2) as f32 * 12.0 + 18.0
}

/// The chapters with their pages in a few lines, two columns wide, at the foot of the page.
fn chapters(flow: &mut Flow, language: Language, listed: &[&Entry], page_of: impl Fn(&Entry) -> usize) {
    const GAP: f32 = 24.0;
    let style = Style { colour: look::ACCENT, ..look::BESIDE };
    let width = (look::MEASURE - GAP) / 2.0;
    let rows = listed.len().div_ceil(2);
    flow.top = look::BOTTOM - height_of_chapters(listed.len());
    flow.fill(look::LEFT, flow.top, look::MEASURE, 0.9, look::ACCENT);
    flow.top += 4.0;
    let section = flow.structure.add(flow.parent(), Tag::Section);
    let heading = flow.structure.add(section, Tag::Paragraph);
    flow.words(Some(heading), look::LEFT, flow.top, look::HEAD, &say(language, "report-contents", &[]));
    let top = flow.top + 14.0;
    let list = flow.structure.add(section, Tag::Contents);
    for (index, entry) in listed.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a number of lines")]
        let (row, column) = ((index % rows) as f32, (index / rows) as f32);
        let (x, y) = (look::LEFT + column * (width + GAP), top + row * 12.0);
        let item = flow.structure.add(list, Tag::ContentsEntry);
        let reference = flow.structure.add(item, Tag::Reference);
        let element = flow.structure.add(reference, Tag::Link);
        let number = format!(" {}", page_of(entry));
        let title = one_line_of(&entry.title, width - 30.0, style);
        flow.words(Some(element), x, y, style, &title);
        let start = x + width - style.face.width(&number, style.size);
        flow.words(Some(element), start, y, style, &number);
        let begin = x + style.face.width(&title, style.size) + 5.0;
        if start - begin > 12.0 {
            flow.fill(begin, y + style.ascent() - 0.4, start - begin - 3.0, 0.4, look::RULE);
        }
        let area = super::leaf::Area {
            element,
            x,
            top: y,
            width,
            height: 12.0,
            target: super::leaf::Target::Anchor(entry.anchor.clone()),
            words: say(language, "report-section-link", &[("title", entry.title.as_str().into())]),
        };
        if let Some(page) = flow.pages.last_mut() {
            page.links.push(area);
        }
    }
    flow.top = look::BOTTOM;
}

/// Draws the cover on the page that the flow is on.
fn cover(flow: &mut Flow, report: &Report, volume: Volume) {
    let section = flow.structure.add(flow.parent(), Tag::Section);
    flow.fill(0.0, 0.0, look::PAGE_WIDTH, 11.0, look::ACCENT);
    flow.top = 96.0;
    let write = |flow: &mut Flow, words: &str, style: Style, tag: Tag| {
        let element = flow.structure.add(section, tag);
        for line in set_text(&Text::new(words), style, look::MEASURE) {
            flow.ensure(style.leading);
            flow.line(element, look::LEFT, flow.top, &line, None);
            flow.top += style.leading;
        }
    };
    write(flow, &report.board, look::COVER_BOARD, Tag::Paragraph);
    flow.top += 96.0;
    // Very long titles are set smaller, so that the cover stays one page.
    let long = report.title.chars().count() > 90;
    let title = if long { look::heading(1).0 } else { look::COVER_TITLE };
    write(flow, &report.title, title, Tag::Heading(1));
    if let Some(subtitle) = &report.subtitle {
        flow.top += 6.0;
        write(flow, subtitle, look::COVER_SUBTITLE, Tag::Paragraph);
    }
    if volume.of > 1 {
        flow.top += 6.0;
        let words = say(report.language, "report-volume", &volume.arguments());
        write(flow, &words, look::COVER_SUBTITLE, Tag::Paragraph);
    }
    flow.top += 18.0;
    flow.fill(look::LEFT, flow.top, 64.0, 3.0, look::ACCENT);
    flow.top += 26.0;
    let words = say(report.language, "report-as-of", &[("date", date_in_words(report.language, report.date).into())]);
    write(flow, &words, Style { colour: look::INK, ..look::COVER_SUBTITLE }, Tag::Paragraph);
    if !report.cover.is_empty() {
        flow.top += 26.0;
        facts(flow, &report.cover, section);
    }
    notes(flow, report, section);
}

fn facts(flow: &mut Flow, facts: &[KeyValue], section: usize) {
    let columns = [super::super::content::Column::new("", 0.36), super::super::content::Column::new("", 0.64)];
    let grid = super::grid::Grid::new(&columns, &[look::LABEL, look::CELL]);
    let table = flow.structure.add(section, Tag::Table);
    flow.fill(look::LEFT, flow.top, look::MEASURE, 0.5, look::RULE);
    for fact in facts {
        let cells = [fact.label.as_str().into(), fact.value.clone()];
        super::grid::row(flow, &grid, table, &cells, &[Some(Tag::RowHead), Some(Tag::Data)]);
    }
}

/// The notes of provenance stand at the foot of the cover, or under the facts if there is no room.
fn notes(flow: &mut Flow, report: &Report, section: usize) {
    let width = look::MEASURE * 0.86;
    let set: Vec<_> = report.notes.iter().map(|note| set_text(&Text::new(note.as_str()), look::SMALL, width)).collect();
    #[expect(clippy::cast_precision_loss, reason = "a number of lines")]
    let lines = set.iter().map(Vec::len).sum::<usize>() as f32;
    #[expect(clippy::cast_precision_loss, reason = "a number of notes")]
    let height = lines * look::SMALL.leading + set.len() as f32 * 4.0;
    flow.top = (flow.top + 20.0).max(look::BOTTOM - height);
    for lines in set {
        let element = flow.structure.add(section, Tag::Paragraph);
        for line in lines {
            flow.ensure(look::SMALL.leading);
            flow.line(element, look::LEFT, flow.top, &line, None);
            flow.top += look::SMALL.leading;
        }
        flow.top += 4.0;
    }
}

/// Draws the contents from the top of a new page. `page_of` says on which page an entry stands, from 1.
fn contents(flow: &mut Flow, language: Language, entries: &[Entry], page_of: impl Fn(&Entry) -> usize) {
    flow.break_page();
    let section = flow.structure.add(flow.parent(), Tag::Section);
    let (style, _, after) = look::heading(1);
    let words = say(language, "report-contents", &[]);
    let heading = flow.structure.add(section, Tag::Heading(1));
    flow.words(Some(heading), look::LEFT, flow.top, style, &words);
    flow.top += style.leading + after;
    let list = flow.structure.add(section, Tag::Contents);
    for entry in entries.iter().filter(|entry| entry.level <= LISTED) {
        let chapter = entry.level == 1;
        let style = if chapter { Style { colour: look::ACCENT, ..look::LABEL } } else { look::CELL };
        let indent = if chapter { 0.0 } else { 14.0 };
        let text = Text::new(entry.title.as_str()).to(Link::Section(entry.anchor.clone()));
        let lines = set_text(&text, style, look::MEASURE - indent - 44.0);
        if chapter {
            flow.space(7.0);
        }
        #[expect(clippy::cast_precision_loss, reason = "a number of lines")]
        let height = lines.len() as f32 * (style.leading + 2.2);
        flow.ensure(if chapter { height + 2.0 * style.leading } else { height });
        let item = flow.structure.add(list, Tag::ContentsEntry);
        let reference = flow.structure.add(item, Tag::Reference);
        let element = flow.structure.add(reference, Tag::Link);
        let number = format!(" {}", page_of(entry));
        let begin = flow.top;
        let last = lines.len().saturating_sub(1);
        for (index, line) in lines.iter().enumerate() {
            flow.ensure(style.leading);
            flow.words(Some(element), look::LEFT + indent, flow.top, style, &line.words);
            if index == last {
                let start = look::RIGHT - style.face.width(&number, style.size);
                // The space before it keeps title and number apart when they are read aloud.
                flow.words(Some(element), start, flow.top, style, &number);
                leader(flow, look::LEFT + indent + line.width + 5.0, start - 3.0, style);
            }
            flow.top += style.leading + 2.2;
        }
        let top = if flow.top >= begin { begin } else { look::TOP };
        let area = super::leaf::Area {
            element,
            x: look::LEFT + indent,
            top,
            width: look::MEASURE - indent,
            height: flow.top - top,
            target: super::leaf::Target::Anchor(entry.anchor.clone()),
            words: say(language, "report-section-link", &[("title", entry.title.as_str().into())]),
        };
        if let Some(page) = flow.pages.last_mut() {
            page.links.push(area);
        }
    }
}

/// A hairline that leads the eye to the page number.
fn leader(flow: &mut Flow, from: f32, to: f32, style: Style) {
    if to - from > 12.0 {
        let baseline = flow.top + style.ascent();
        flow.fill(from, baseline - 0.4, to - from, 0.4, look::RULE);
    }
}

/// Adds the head and foot to every page but the cover. `running` says which section a page begins in.
pub(super) fn furniture(pages: &mut [Page], report: &Report, volume: Volume, running: &[&str]) {
    let count = pages.len();
    let language = report.language;
    let title = one_line(&format!("{} · {}", report.board, report.title), look::MEASURE * 0.58);
    let made_on =
        say(language, "report-made-on", &[("date", date_in_words(language, report.made_at.date_naive()).into())]);
    let made = format!("{made_on} · {}", report.generator());
    let covers = usize::from(report.front.is_none() || volume.number > 1);
    for (index, page) in pages.iter_mut().enumerate().skip(covers) {
        let mut arguments = vec![("page", (index + 1).to_string().into()), ("pages", count.to_string().into())];
        let key = if volume.of > 1 { "report-page-volume" } else { "report-page" };
        arguments.extend(volume.arguments());
        let number = say(language, key, &arguments);
        let section = one_line(running.get(index).copied().unwrap_or_default(), look::MEASURE * 0.38);
        // A first page that is no cover has a head of its own.
        if index > 0 {
            write(page, look::LEFT, look::HEADER_LINE, &title);
            write(page, look::RIGHT - width(&section), look::HEADER_LINE, &section);
            rule(page, look::HEADER_LINE + 7.0);
        }
        rule(page, look::FOOTER_LINE - 15.0);
        write(page, look::LEFT, look::FOOTER_LINE, &made);
        write(page, look::RIGHT - width(&number), look::FOOTER_LINE, &number);
    }
}

fn width(words: &str) -> f32 {
    look::SMALL.face.width(words, look::SMALL.size)
}

fn write(page: &mut Page, x: f32, baseline: f32, words: &str) {
    let Style { face, size, colour, .. } = look::SMALL;
    let words = words.to_owned();
    page.marks.push(Mark { element: None, shape: Shape::Words { x, baseline, face, size, colour, words } });
}

fn rule(page: &mut Page, top: f32) {
    let shape = Shape::Fill { x: look::LEFT, top, width: look::MEASURE, height: 0.5, colour: look::RULE };
    page.marks.push(Mark { element: None, shape });
}

/// Words cut to one line of a width.
fn one_line(words: &str, room: f32) -> String {
    one_line_of(words, room, look::SMALL)
}

pub(super) fn one_line_of(words: &str, room: f32, style: Style) -> String {
    let words = clean(words).replace('\n', " ");
    if style.face.width(&words, style.size) <= room {
        return words;
    }
    let mut cut = String::new();
    let mut used = style.face.width("…", style.size);
    for character in words.chars() {
        used += style.face.advance(character) * style.size;
        if used > room {
            break;
        }
        cut.push(character);
    }
    format!("{}…", cut.trim_end())
}
