//! What styles make of the text: struck through, bold, hidden, a heading; and how lists are numbered.

use std::collections::BTreeMap;

use crate::failure::Failure;
use crate::lists::Lists;
use crate::story::Look;
use crate::xml::{Reading, Step, attribute, name};

/// How far a style is followed to what it is based on.
const DEPTH: usize = 16;

/// The name that no list has, for the numbers of headings.
pub(super) const OUTLINE: &str = "\0";

/// What a style says itself.
#[derive(Default)]
struct Style {
    shown: String,
    parent: Option<String>,
    struck: Option<bool>,
    bold: Option<bool>,
    hidden: Option<bool>,
    outline: bool,
    list: Option<String>,
}

/// The styles by family and name, and the lists.
#[derive(Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    pub(super) lists: Lists,
}

impl Styles {
    /// Takes the styles of a document, or of its content. Stops where the text begins.
    pub(super) fn read(&mut self, text: &str) -> Result<(), Failure> {
        let mut reading = Reading::new(text);
        let mut open: Option<(String, Style)> = None;
        let mut list = String::new();
        while let Some(step) = reading.step()? {
            let element = match step {
                Step::Open(element) => element,
                Step::Close(name) if name == "style" => {
                    if let Some((key, style)) = open.take() {
                        self.styles.insert(key, style);
                    }
                    continue;
                }
                Step::Close(_) | Step::Text(_) => continue,
            };
            let value = |wanted: &str| attribute(&element, wanted);
            match name(&element).as_str() {
                "body" => break,
                "style" => {
                    let name = value("name").unwrap_or_default();
                    let family = value("family").unwrap_or_default();
                    let style = Style {
                        // A space in a name is written as its number.
                        shown: value("display-name").unwrap_or_else(|| name.replace("_20_", " ")).to_lowercase(),
                        parent: value("parent-style-name").map(|parent| key(&family, &parent)),
                        outline: value("default-outline-level").is_some_and(|level| !level.is_empty()),
                        list: value("list-style-name").filter(|list| !list.is_empty()),
                        ..Style::default()
                    };
                    open = Some((key(&family, &name), style));
                }
                "text-properties" => {
                    if let Some((_, style)) = &mut open {
                        let line = value("text-line-through-style").or_else(|| value("text-line-through-type"));
                        style.struck = line.map(|line| line != "none").or(style.struck);
                        style.bold = value("font-weight").map(|weight| is_bold(&weight)).or(style.bold);
                        style.hidden = value("display").map(|display| display == "none").or(style.hidden);
                    }
                }
                "table-properties" => {
                    if let Some((_, style)) = &mut open {
                        style.hidden = value("display").map(|display| display == "false").or(style.hidden);
                    }
                }
                "list-style" => {
                    list = value("name").unwrap_or_default();
                    self.begin_list(&list);
                }
                "outline-style" => {
                    OUTLINE.clone_into(&mut list);
                    self.begin_list(OUTLINE);
                }
                kind @ ("list-level-style-number"
                | "list-level-style-bullet"
                | "list-level-style-image"
                | "outline-level-style") => {
                    let level = value("level").and_then(|level| level.parse::<usize>().ok()).unwrap_or(1).max(1);
                    let Some(entry) = self.lists.level(&list, level - 1) else { continue };
                    entry.start = value("start-value").and_then(|start| start.parse().ok()).unwrap_or(1);
                    if kind.ends_with("bullet") || kind.ends_with("image") {
                        "bullet".clone_into(&mut entry.format);
                        continue;
                    }
                    format(&value("num-format").unwrap_or_default()).clone_into(&mut entry.format);
                    let shown = value("display-levels").and_then(|count| count.parse::<usize>().ok()).unwrap_or(1);
                    let first = (level + 1).saturating_sub(shown.max(1)).max(1);
                    let numbers: Vec<String> = (first..=level).map(|level| format!("%{level}")).collect();
                    entry.pattern = format!(
                        "{}{}{}",
                        value("num-prefix").unwrap_or_default().trim_start(),
                        numbers.join("."),
                        value("num-suffix").unwrap_or_default().trim_end()
                    );
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn begin_list(&mut self, list: &str) {
        self.lists.define(list);
        self.lists.follow(list, list);
    }

    /// What a style makes of words that look some way already.
    pub(super) fn look(&self, family: &str, style: Option<&str>, before: Look) -> Look {
        let Some(style) = style else { return before };
        let chain: Vec<&Style> = self.chain(family, style).collect();
        Look {
            struck: chain.iter().find_map(|style| style.struck).unwrap_or(before.struck),
            bold: chain.iter().find_map(|style| style.bold).unwrap_or(before.bold),
            hidden: chain.iter().find_map(|style| style.hidden).unwrap_or(false) || before.hidden,
        }
    }

    /// Whether a style of paragraphs, or what it is based on, is a heading.
    pub(super) fn is_heading(&self, style: &str) -> bool {
        self.chain("paragraph", style).any(|style| {
            style.outline
                || ["heading", "kop", "title", "titel"].iter().any(|word| {
                    style.shown.strip_prefix(word).is_some_and(|rest| rest.trim().chars().all(|c| c.is_ascii_digit()))
                })
        })
    }

    /// The list that a style of paragraphs puts them in.
    pub(super) fn list(&self, style: &str) -> Option<&str> {
        self.chain("paragraph", style).find_map(|style| style.list.as_deref())
    }

    fn chain(&self, family: &str, style: &str) -> impl Iterator<Item = &Style> {
        let next = |style: &&Style| style.parent.as_ref().and_then(|key| self.styles.get(key));
        std::iter::successors(self.styles.get(&key(family, style)), next).take(DEPTH)
    }
}

fn key(family: &str, name: &str) -> String {
    format!("{family}/{name}")
}

fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600)
}

/// A way of numbering, as Word calls it.
fn format(format: &str) -> &'static str {
    match format {
        "1" => "decimal",
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        _ => "none",
    }
}
