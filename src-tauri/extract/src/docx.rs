//! DOCX: the main text of a Word document, without its headers, footers and deleted words.

mod body;
mod numbering;
mod styles;

use styles::Styles;

use crate::allowance::Allowance;
use crate::extraction::Part;
use crate::failure::Failure;
use crate::format::Format;
use crate::package::{Kind, Package, kind};
use crate::script::Script;
use crate::story;

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
        let mut blocks = body::read(&main, &styles, &mut lists, package.allowance())?;
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
