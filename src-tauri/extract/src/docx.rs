//! DOCX: the main text of a Word document, without its headers, footers and deleted words.

mod body;
mod numbering;
mod package;
mod styles;
mod xml;

use body::{Block, Body};
use numbering::Numbering;
use package::Package;
use styles::Styles;

use crate::extraction::Part;
use crate::failure::Failure;
use crate::format::Format;
use crate::limits::Limits;
use crate::looks::contains;
use crate::script::{CellText, Script};

/// Word documents (ECMA-376, transitional and strict).
pub(crate) struct Docx;

impl Format for Docx {
    fn media_type(&self) -> &'static str {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }

    fn recognises(&self, bytes: &[u8], name: &str) -> bool {
        // The names of members stand uncompressed; a cut file has lost its list of them and is known by its own name.
        let named = name.to_ascii_lowercase().ends_with(".docx");
        bytes.starts_with(b"PK\x03\x04")
            && (contains(bytes, b"word/document")
                || (named && !contains(bytes, b"xl/workbook") && !contains(bytes, b"ppt/presentation")))
    }

    fn read(&self, name: &str, bytes: &[u8], _: &Limits) -> Result<Vec<Part>, Failure> {
        let mut package = Package::open(bytes)?;
        let styles = Styles::read(package.text("word/styles.xml")?.as_deref())?;
        let mut numbering = Numbering::read(package.text("word/numbering.xml")?.as_deref())?;
        let main = package.main_document()?;
        let main = package.text(&main)?.ok_or_else(|| Failure::damaged("no main document"))?;
        let mut body = Body::read(&main, &styles, &mut numbering)?;
        for notes in ["word/footnotes.xml", "word/endnotes.xml"] {
            if let Some(notes) = package.text(notes)? {
                body.blocks.extend(Body::read(&notes, &styles, &mut numbering)?.blocks);
            }
        }
        let mut script = Script::default();
        write(&body.blocks, &mut script);
        Ok(vec![script.finish(name, self.media_type())])
    }
}

fn write(blocks: &[Block], script: &mut Script) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                if paragraph.heading {
                    script.gap();
                }
                script.paragraph(&paragraph.marked(), None, paragraph.heading);
            }
            // A table of one column is a frame around text.
            Block::Table(table) if table.rows.iter().all(|row| row.len() <= 1) => {
                for cell in table.rows.iter().flatten() {
                    write(&cell.blocks, script);
                }
            }
            Block::Table(table) => {
                let rows: Vec<Vec<CellText>> =
                    table.rows.iter().map(|row| row.iter().map(body::Cell::text).collect()).collect();
                script.table(&rows, &[]);
            }
        }
    }
}
