//! DOCX: the text of a Word document, without its deleted words; a header or footer once, as no page of it is known.

mod body;
mod numbering;
mod styles;

use std::collections::BTreeSet;

use styles::Styles;

use crate::allowance::Allowance;
use crate::extraction::Part;
use crate::failure::Failure;
use crate::format::Format;
use crate::lists::Lists;
use crate::package::{Kind, Package, kind};
use crate::script::Script;
use crate::story::{self, Block, Cell};

/// Word documents (ECMA-376, transitional and strict).
pub(crate) struct Docx;

impl Format for Docx {
    fn media_type(&self) -> &'static str {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }

    fn recognises(&self, bytes: &[u8], name: &str) -> bool {
        kind(bytes, name) == Some(Kind::Word)
    }

    fn read(&self, name: &str, bytes: &[u8], allowance: &mut Allowance) -> Result<Vec<Part>, Failure> {
        let mut package = Package::open(bytes, allowance)?;
        let styles = Styles::read(package.text("word/styles.xml")?.as_deref())?;
        let mut lists = numbering::read(package.text("word/numbering.xml")?.as_deref())?;
        let main = package.main_document("word/document.xml")?;
        let main = package.text(&main)?.ok_or_else(|| Failure::damaged("no main document"))?;
        // Where the first page shows them, before what comes on later pages: they tell of the document as a whole.
        let mut blocks = repeated(&mut package, "header", &styles, &mut lists)?;
        blocks.extend(repeated(&mut package, "footer", &styles, &mut lists)?);
        blocks.extend(body::read(&main, &styles, &mut lists, package.allowance())?);
        for notes in ["word/footnotes.xml", "word/endnotes.xml"] {
            if let Some(notes) = package.text(notes)? {
                blocks.extend(body::read(&notes, &styles, &mut lists, package.allowance())?);
            }
        }
        let mut script = Script::default();
        story::write(&blocks, &mut script);
        Ok(vec![script.finish(name, self.media_type())])
    }
}

/// The most headers or footers of a document: one for the first page, the others on the left and on the right, of three chapters.
const REPEATED: usize = 9;

/// What the pages repeat, each line once: a version or a date may stand there only.
fn repeated(
    package: &mut Package<'_, '_>,
    which: &str,
    styles: &Styles,
    lists: &mut Lists,
) -> Result<Vec<Block>, Failure> {
    let mut blocks = Vec::new();
    let mut seen = BTreeSet::new();
    for number in 1..=REPEATED {
        let Some(text) = package.text(&format!("word/{which}{number}.xml"))? else { continue };
        for mut block in body::read(&text, styles, lists, package.allowance())? {
            let said = Cell { blocks: vec![block.clone()], ..Cell::default() }.text().text;
            // The number of a page says nothing.
            if !said.contains(char::is_alphabetic) || !seen.insert(said) {
                continue;
            }
            // However it is set, it begins no chapter.
            if let Block::Paragraph(paragraph) = &mut block {
                paragraph.heading = false;
            }
            blocks.push(block);
        }
    }
    Ok(blocks)
}
