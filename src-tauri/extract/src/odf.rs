//! `OpenDocument` (ISO/IEC 26300): texts and spreadsheets, as `LibreOffice` writes them.

mod content;
mod styles;
mod table;

use styles::Styles;

use crate::allowance::Allowance;
use crate::extraction::Part;
use crate::failure::Failure;
use crate::format::Format;
use crate::package::{Kind, Package, kind};
use crate::script::Script;
use crate::sheet;
use crate::story;

/// Texts (ODT).
pub(crate) struct Text;

/// Spreadsheets (ODS).
pub(crate) struct Spreadsheet;

impl Format for Text {
    fn media_type(&self) -> &'static str {
        "application/vnd.oasis.opendocument.text"
    }

    fn recognises(&self, bytes: &[u8], name: &str) -> bool {
        kind(bytes, name) == Some(Kind::Text)
    }

    fn read(&self, name: &str, bytes: &[u8], allowance: &mut Allowance) -> Result<Vec<Part>, Failure> {
        Ok(vec![read(bytes, allowance)?.finish(name, self.media_type())])
    }
}

impl Format for Spreadsheet {
    fn media_type(&self) -> &'static str {
        "application/vnd.oasis.opendocument.spreadsheet"
    }

    fn recognises(&self, bytes: &[u8], name: &str) -> bool {
        kind(bytes, name) == Some(Kind::Spreadsheet)
    }

    fn read(&self, name: &str, bytes: &[u8], allowance: &mut Allowance) -> Result<Vec<Part>, Failure> {
        Ok(vec![read(bytes, allowance)?.finish(name, self.media_type())])
    }
}

fn read(bytes: &[u8], allowance: &mut Allowance) -> Result<Script, Failure> {
    let mut package = Package::open(bytes, allowance)?;
    // Older files encrypt member by member, newer ones put the whole of it into one.
    if package.text("META-INF/manifest.xml")?.is_some_and(|list| list.contains(":encryption-data")) {
        return Err(Failure::Protected);
    }
    let content = package.text("content.xml")?.ok_or_else(|| Failure::damaged("no content"))?;
    let mut styles = Styles::default();
    if let Some(common) = package.text("styles.xml")? {
        styles.read(&common)?;
    }
    styles.read(&content)?;
    let content = content::read(&content, &mut styles, package.allowance())?;
    let mut script = Script::default();
    story::write(&content.blocks, &mut script);
    for sheet in content.sheets {
        sheet::write(&sheet, &mut script);
    }
    Ok(script)
}
