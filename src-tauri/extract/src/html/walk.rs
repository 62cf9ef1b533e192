//! Paragraphs and tables out of the tags of a page.
//!
//! No tree is built: tags that are not closed are closed where the next one shows that they ended, which is all that the text
//! needs, and a page of a million tags inside one another costs no more than one of a million beside one another.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

use super::elements::{is_block, is_heading, is_unseen, is_void};
use super::look::{Classes, styled};
use super::table::OpenTable;
use crate::allowance::Allowance;
use crate::failure::Failure;
use crate::story::{Block, Look, Paragraph};

/// How deep tables may lie in one another; one that lies deeper is text of the cell around it.
const TABLES: usize = 24;

/// How many elements may be open; the look of more is that of the last.
const OPEN: usize = 4096;

/// An element that is open.
struct Open {
    name: String,
    before: Look,
    heading: bool,
}

struct Walk<'a> {
    allowance: &'a mut Allowance,
    failure: Option<Failure>,
    classes: Classes,
    /// Blocks of the page, and of each cell that is open.
    blocks: Vec<Vec<Block>>,
    tables: Vec<OpenTable>,
    open: Vec<Open>,
    look: Look,
    paragraph: Paragraph,
    /// The marks of the lists that are open: the number that comes next, or none for bullets.
    lists: Vec<Option<u32>>,
    /// The sheet of styles that is being read.
    sheet: Option<String>,
    preformatted: usize,
}

/// Takes the tokens of a page. The tokenizer shares it, and so it is borrowed for each token.
struct Sink<'a>(RefCell<Walk<'a>>);

/// Reads a page.
pub(crate) fn read(page: &str, allowance: &mut Allowance) -> Result<Vec<Block>, Failure> {
    let walk = Walk {
        allowance,
        failure: None,
        classes: Classes::default(),
        blocks: vec![Vec::new()],
        tables: Vec::new(),
        open: Vec::new(),
        look: Look::default(),
        paragraph: Paragraph::default(),
        lists: Vec::new(),
        sheet: None,
        preformatted: 0,
    };
    let tokenizer = Tokenizer::new(Sink(RefCell::new(walk)), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(page));
    // It would stop only if the sink asked it to.
    let _whole = tokenizer.feed(&input);
    tokenizer.end();
    let mut walk = tokenizer.sink.0.into_inner();
    while !walk.tables.is_empty() {
        walk.close_table();
    }
    walk.end_paragraph();
    match walk.failure {
        Some(failure) => Err(failure),
        None => Ok(walk.blocks.into_iter().flatten().collect()),
    }
}

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut walk = self.0.borrow_mut();
        if walk.failure.is_some() {
            // Nothing is made of the rest.
            return TokenSinkResult::Continue;
        }
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return walk.start(&tag),
            Token::TagToken(tag) => walk.end(&tag.name),
            Token::CharacterTokens(text) => walk.say(&text),
            Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

fn number(tag: &Tag, name: &str) -> Option<u32> {
    attribute(tag, name).and_then(|number| number.trim().parse().ok())
}

/// Whether what stands in an element is no text of the page, or is offered and not chosen.
fn is_left_out(tag: &Tag) -> bool {
    is_unseen(&tag.name) || &*tag.name == "option" && attribute(tag, "selected").is_none()
}

impl Walk<'_> {
    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name = &*tag.name;
        if is_block(name) {
            self.end_paragraph();
            self.close_before(name);
        }
        // What stands in the body ends the head, whether it is closed or not.
        if is_block(name) && !matches!(name, "head" | "html") || name == "body" {
            self.close("head");
        }
        match name {
            "br" => self.paragraph.say("\n", self.look),
            "input" if matches!(attribute(tag, "type"), Some("checkbox" | "radio")) => {
                let mark = if attribute(tag, "checked").is_some() { "☑ " } else { "☐ " };
                self.paragraph.say(mark, self.look);
            }
            "ul" | "menu" => self.lists.push(None),
            "ol" => self.lists.push(Some(number(tag, "start").unwrap_or(1))),
            "li" => self.begin_item(number(tag, "value")),
            "table" if self.tables.len() < TABLES => {
                self.tables.push(OpenTable::new(self.open.len()));
            }
            "thead" | "tbody" | "tfoot" => self.begin_group(),
            "tr" => self.begin_row(),
            "td" | "th" => self.begin_cell(tag),
            "style" => self.sheet = Some(String::new()),
            _ => {}
        }
        // What is not to be seen is noticed however many are open: its content would be taken for text.
        let noticed = self.open.len() < OPEN || is_left_out(tag) && !self.look.hidden;
        if !is_void(name) && !tag.self_closing && noticed {
            self.push(tag);
        }
        match name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "iframe" | "noembed" | "noframes" | "xmp" => TokenSinkResult::RawData(RawKind::Rawtext),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }

    fn push(&mut self, tag: &Tag) {
        let name = &*tag.name;
        let before = self.look;
        let mut look = before;
        look.struck |= matches!(name, "s" | "strike" | "del");
        look.bold |= matches!(name, "b" | "strong" | "th") || is_heading(name);
        look.hidden |= is_left_out(tag) || attribute(tag, "hidden").is_some();
        look.struck |= attribute(tag, "class").is_some_and(|classes| self.classes.strike(classes));
        if let Some(style) = attribute(tag, "style") {
            look = styled(look, style);
        }
        self.look = look;
        if name == "pre" {
            self.preformatted += 1;
        }
        self.open.push(Open { name: name.to_owned(), before, heading: is_heading(name) });
        self.mark_heading();
    }

    /// Words that come next are a heading if one is open.
    fn mark_heading(&mut self) {
        if self.paragraph.is_untold() {
            self.paragraph.heading = self.open.iter().rev().take(8).any(|open| open.heading);
        }
    }

    /// Closes what an element shows to have ended that nobody closed.
    fn close_before(&mut self, name: &str) {
        match name {
            "li" => self.close_up_to("li", &["ul", "ol", "menu"]),
            "dt" | "dd" => {
                self.close_up_to("dt", &["dl"]);
                self.close_up_to("dd", &["dl"]);
            }
            "option" => self.close_up_to("option", &["select"]),
            _ => {}
        }
        // A paragraph holds no blocks.
        self.close_up_to("p", &["td", "th", "table", "button", "object"]);
    }

    /// Closes the nearest element of a name, unless it lies outside one of the barriers.
    fn close_up_to(&mut self, name: &str, barriers: &[&str]) {
        let floor = self.tables.last().map_or(0, |table| table.floor);
        let within = self.open.get(floor..).unwrap_or_default();
        // Far more than any page has open at once, and few enough that hostile ones gain nothing.
        let mut inner = within.iter().rev().take(64).take_while(|open| !barriers.contains(&open.name.as_str()));
        if let Some(depth) = inner.position(|open| open.name == name) {
            self.pop(depth + 1);
        }
    }

    fn close(&mut self, name: &str) {
        self.close_up_to(name, &[]);
    }

    fn pop(&mut self, count: usize) {
        let kept = self.open.len().saturating_sub(count);
        for open in self.open.drain(kept..).rev() {
            self.look = open.before;
            if open.name == "pre" {
                self.preformatted = self.preformatted.saturating_sub(1);
            }
        }
    }

    fn end(&mut self, name: &str) {
        if is_block(name) {
            self.end_paragraph();
        }
        match name {
            "style" => {
                if let Some(sheet) = self.sheet.take() {
                    self.classes.learn(&sheet);
                }
            }
            "ul" | "ol" | "menu" => drop(self.lists.pop()),
            "td" | "th" | "tr" => self.close_cell(),
            "table" => {
                self.close_table();
                self.mark_heading();
                return;
            }
            // Nobody writes it, but browsers show it.
            "br" => self.paragraph.say("\n", self.look),
            _ => {}
        }
        if matches!(name, "li" | "ul" | "ol" | "menu") && self.paragraph.is_untold() {
            // An item without words leaves its mark to nobody.
            self.paragraph.mark.clear();
        }
        self.close(name);
        self.mark_heading();
    }

    fn begin_item(&mut self, value: Option<u32>) {
        match self.lists.last_mut() {
            Some(Some(next)) => {
                let shown = value.unwrap_or(*next);
                *next = shown.saturating_add(1);
                self.paragraph.mark = format!("{shown}.");
            }
            Some(None) | None => "-".clone_into(&mut self.paragraph.mark),
        }
    }

    fn begin_row(&mut self) {
        self.close_cell();
        self.close("tr");
        if let Some(open) = self.tables.last_mut() {
            open.begin_row(self.allowance);
            self.failure = self.failure.take().or(self.allowance.cells(1).err());
        }
    }

    fn begin_group(&mut self) {
        self.close_cell();
        self.close("tr");
        if let Some(open) = self.tables.last_mut() {
            open.begin_group(self.allowance);
        }
    }

    fn begin_cell(&mut self, tag: &Tag) {
        self.close_cell();
        let Some(open) = self.tables.last_mut() else { return };
        open.begin_cell(number(tag, "colspan"), number(tag, "rowspan"), self.allowance);
        self.blocks.push(Vec::new());
    }

    fn close_cell(&mut self) {
        if !self.tables.last().is_some_and(OpenTable::in_cell) {
            return;
        }
        self.end_paragraph();
        self.close("td");
        self.close("th");
        let blocks = self.blocks.pop().unwrap_or_default();
        let Some(open) = self.tables.last_mut() else { return };
        let done = open.end_cell(blocks, self.allowance);
        self.failure = self.failure.take().or(done.err());
    }

    fn close_table(&mut self) {
        self.close_cell();
        let Some(open) = self.tables.pop() else { return };
        self.end_paragraph();
        self.pop(self.open.len().saturating_sub(open.floor));
        if let Some(blocks) = self.blocks.last_mut() {
            blocks.push(Block::Table(open.end(self.allowance)));
        }
    }

    fn end_paragraph(&mut self) {
        // The mark of an item waits for its words, which often stand in a paragraph of their own.
        if self.paragraph.is_untold() {
            return;
        }
        let paragraph = std::mem::take(&mut self.paragraph);
        let in_cell = self.tables.iter().any(OpenTable::in_cell);
        if let Some(blocks) = self.blocks.last_mut() {
            blocks.push(Block::Paragraph(paragraph.finish(in_cell)));
        }
    }

    fn say(&mut self, text: &str) {
        if let Some(sheet) = &mut self.sheet {
            sheet.push_str(text);
        } else if self.preformatted > 0 {
            self.paragraph.say(text, self.look);
        } else {
            self.paragraph.say_folded(text, self.look);
        }
    }
}
